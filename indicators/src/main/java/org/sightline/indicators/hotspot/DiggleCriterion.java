package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * How far a kernel estimate would be from the true intensity if the points came from a stationary Cox process.
 *
 * <p>For a disc of radius h, with λ the points per unit area and K Ripley's function,
 *
 * <p>M(h) = (1/λ − 2K(h))/(πh²) + (πh²)⁻² ∫ A(r; h) dK(r),
 *
 * <p>A the area two discs at distance r have in common. The disc's standard deviation along an axis is h/2. K is estimated
 * with Ripley's isotropic correction, each pair weighing one over the part of the circle around the first point through
 * the second that lies in the window (at most 100), up to a quarter of the window's shorter side or the radius that holds
 * 1,000 points, whichever is less.
 *
 * <p>Source: Berman and Diggle (1989), J. R. Statist. Soc. B 51, 81–92.
 */
final class DiggleCriterion {

    private static final int STEPS = 512;
    private static final int BAND = 256;
    private static final double MOST_WEIGHT = 100;

    private final Points points;
    private final double density;
    private final double step;
    /** K at r = k × step. */
    private final double[] ripley;

    DiggleCriterion(Points points, Window window, int threads) {
        this.points = points;
        double area = window.area();
        density = points.size() / area;
        double[] box = window.box();
        double shorter = Math.min(box[2] - box[0], box[3] - box[1]);
        double farthest = Math.min(shorter / 4, Math.sqrt(1000 / (Math.PI * density)));
        step = farthest / (STEPS - 1);
        ripley = ripley(new CircleShare(window), farthest, threads);
        double pairs = (double) points.size() * (points.size() - 1);
        for (int k = 0; k < STEPS; k++) {
            ripley[k] = (k == 0 ? 0 : ripley[k - 1]) + ripley[k] * area / pairs;
        }
    }

    /** Weighted pairs by distance: place k holds those beyond (k − 1) steps, up to k steps. */
    private double[] ripley(CircleShare circle, double farthest, int threads) {
        NearPoints near = new NearPoints(points, farthest, threads);
        int bands = (points.size() + BAND - 1) / BAND;
        double[][] each = new double[bands][];
        Bands.run(bands, threads, () -> band -> {
            double[] sums = new double[STEPS];
            for (int k = band * BAND; k < Math.min(points.size(), (band + 1) * BAND); k++) {
                int i = near.at(k);
                double x = points.x()[i];
                double y = points.y()[i];
                double free = circle.squaredDistance(x, y);
                near.around(i, (j, squared) -> {
                    if (squared <= farthest * farthest) {
                        double distance = Math.sqrt(squared);
                        double weight = squared <= free ? 1 : Math.min(MOST_WEIGHT, 1 / circle.at(x, y, distance));
                        sums[(int) Math.min(STEPS - 1, Math.ceil(distance / step - 1e-9))] += weight;
                    }
                });
            }
            each[band] = sums;
        });
        double[] all = new double[STEPS];
        for (double[] sums : each) {
            Arrays.setAll(all, k -> all[k] + sums[k]);
        }
        return all;
    }

    /** The standard deviation with the smallest error; NaN where the error goes on falling towards 0. */
    double best() {
        int best = 1;
        for (int k = 2; 2 * k < STEPS; k++) {
            if (error(k) < error(best)) {
                best = k;
            }
        }
        return best == 1 ? Double.NaN : best * step / 2;
    }

    private double error(int k) {
        double disc = Math.PI * square(k * step);
        double common = disc * ripley[0];
        for (int r = 1; r <= 2 * k; r++) {
            common += common(k, r - 1) * (ripley[r] - ripley[r - 1]);
        }
        return (1 / density - 2 * ripley[k]) / disc + common / (disc * disc);
    }

    /** The area two discs of radius k steps have in common at a distance of r steps. */
    private double common(int k, double r) {
        double half = Math.min(1, r / (2.0 * k));
        return 2 * square(k * step) * (Math.acos(half) - half * Math.sqrt(1 - half * half));
    }

    private static double square(double value) {
        return value * value;
    }
}
