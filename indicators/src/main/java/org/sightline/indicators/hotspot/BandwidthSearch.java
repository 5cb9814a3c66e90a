package org.sightline.indicators.hotspot;

import java.util.Arrays;

/** Searches for bandwidths that satisfy a criterion; see {@link Bandwidth}. */
final class BandwidthSearch {

    private static final int STEPS = 32;

    private final Points points;
    private final int threads;
    private final double smallest;
    private final double largest;

    private BandwidthSearch(Points points, int threads, double smallest, double largest) {
        this.points = points;
        this.threads = threads;
        this.smallest = smallest;
        this.largest = largest;
    }

    static BandwidthSearch of(Points given, int threads) {
        Bands.requireThreads(threads);
        Points points = Points.of(given.x(), given.y());
        double width = extent(points.x());
        double height = extent(points.y());
        double diameter = Math.hypot(width, height);
        if (points.size() < 3 || diameter == 0) {
            throw new IllegalArgumentException("points must be three or more, in different places");
        }
        // about half the spacing of as many points laid out evenly, shrunk for clusters
        double spacing = Math.sqrt(Math.max(width * height, diameter * diameter * 1e-6) / points.size());
        return new BandwidthSearch(points, threads, spacing / 50, diameter / 2);
    }

    private static double extent(double[] values) {
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
    }

    private double step(int k) {
        return smallest * Math.pow(largest / smallest, k / (STEPS - 1.0));
    }

    double likelihood() {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = STEPS - 1; k >= 0; k--) {
            double value = logLikelihood(step(k));
            if (value > highest) {
                highest = value;
                best = k;
            }
        }
        return golden(step(Math.max(0, best - 1)), step(Math.min(STEPS - 1, best + 1)));
    }

    /** Golden section on the logarithm, to a thousandth of the bandwidth. */
    private double golden(double from, double to) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = Math.log(from);
        double high = Math.log(to);
        double left = high - ratio * (high - low);
        double right = low + ratio * (high - low);
        double atLeft = logLikelihood(Math.exp(left));
        double atRight = logLikelihood(Math.exp(right));
        while (high - low > 1e-3) {
            if (atLeft >= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - ratio * (high - low);
                atLeft = logLikelihood(Math.exp(left));
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + ratio * (high - low);
                atRight = logLikelihood(Math.exp(right));
            }
        }
        return Math.exp((low + high) / 2);
    }

    private double logLikelihood(double bandwidth) {
        double sum = 0;
        for (double value : AtPoints.leaveOneOut(points, new Smoothing(Kernel.GAUSSIAN, bandwidth), threads)) {
            sum += Math.log(value);
        }
        return sum;
    }

    double inverseIntensity(double area) {
        double low = smallest;
        double high = largest;
        while (inverse(low) > area) {
            low /= 2;
        }
        while (inverse(high) < area) {
            high *= 2;
        }
        while (high / low > 1 + 1e-6) {
            double middle = Math.sqrt(low * high);
            if (inverse(middle) < area) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low * high);
    }

    private double inverse(double bandwidth) {
        double sum = 0;
        for (double value : AtPoints.intensity(points, new Smoothing(Kernel.GAUSSIAN, bandwidth), threads)) {
            sum += 1 / value;
        }
        return sum;
    }
}
