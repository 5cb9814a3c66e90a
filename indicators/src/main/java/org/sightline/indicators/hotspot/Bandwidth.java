package org.sightline.indicators.hotspot;

import java.util.Arrays;

/** How wide to smooth: bandwidths proposed by the points themselves. A proposal, not a truth: say which was used. */
public final class Bandwidth {

    private Bandwidth() {}

    /**
     * Scott's rule: h = n^(−1/6) √(sx sy), the standard deviation of a Gaussian kernel.
     *
     * <p>sx and sy are the standard deviations of the coordinates, divisor n − 1; one figure for both axes, like {@code
     * bw.scott.iso} of spatstat. Assumes one bell-shaped cloud, so it smooths clustered incidents too much: an upper end
     * for the choice. For a quartic kernel multiply by √8. Weights are not used.
     *
     * <p>Source: Scott (1992), Multivariate Density Estimation, section 6.3.
     *
     * @param points at least two
     * @return bandwidth in units of the coordinates; 0 when all points lie on a line along an axis
     */
    public static double scott(Points points) {
        if (points.size() < 2) {
            throw new IllegalArgumentException("points must be at least two for Scott's rule");
        }
        double product = variance(points.x()) * variance(points.y());
        return Math.sqrt(Math.sqrt(product)) * Math.pow(points.size(), -1.0 / 6);
    }

    /**
     * Likelihood cross-validation: the Gaussian bandwidth under which each point is best foretold by all the others.
     *
     * <p>Maximises Σ log λ₋ᵢ(xᵢ), λ₋ᵢ the intensity without the point itself, over 32 bandwidths from a fiftieth of the
     * points' mean spacing to half the extent, then between the neighbours of the best one. Without edge correction
     * (spatstat's {@code bw.ppl} corrects, and searches 16 values). Tends to small bandwidths; repeated coordinates (snapped
     * points) pull it down further, so look at the share of repeated ones first. For a quartic kernel multiply by √8.
     *
     * <p>Source: Loader (1999), Local Regression and Likelihood, section 5.3.
     *
     * @param points at least three, in at least three different places; weights are not used
     * @param threads number of threads, at least 1; the result does not depend on it
     * @return bandwidth in units of the coordinates
     */
    public static double ppl(Points points, int threads) {
        return BandwidthSearch.of(points, threads).likelihood();
    }

    /**
     * Cronie and van Lieshout's criterion: the Gaussian bandwidth at which the area each point stands for adds up to the
     * area of the window.
     *
     * <p>Solves Σ 1/λ(xᵢ) = area, λ the intensity with the point itself and without edge correction; the left side rises with
     * the bandwidth, so there is one solution. Tends to large bandwidths. For a quartic kernel multiply by √8.
     *
     * <p>Source: Cronie and van Lieshout (2018), Biometrika 105, 455–462; {@code bw.CvL} of spatstat.
     *
     * @param points at least three, in at least three different places; weights are not used
     * @param area area of the region in which incidents were recorded, positive
     * @param threads number of threads, at least 1; the result does not depend on it
     * @return bandwidth in units of the coordinates
     */
    public static double cvl(Points points, double area, int threads) {
        if (!(area > 0) || !Double.isFinite(area)) {
            throw new IllegalArgumentException("area must be positive and finite, but is " + area);
        }
        return BandwidthSearch.of(points, threads).inverseIntensity(area);
    }

    /**
     * Berman's and Diggle's cross-validation: the bandwidth with the smallest mean squared error if incidents come from a Cox
     * process, a random intensity that is alike all over the window.
     *
     * <p>See {@link DiggleCriterion}: same rule, and the same 512 steps, as {@code bw.diggle} of spatstat. Tends to small
     * bandwidths; repeated coordinates (snapped points) pull it down to nothing.
     *
     * <p>Sources: Diggle (1985), Applied Statistics 34, 138–147; Berman and Diggle (1989), J. R. Statist. Soc. B 51, 81–92.
     *
     * @param points at least three inside the window, in different places; weights are not used
     * @param window where incidents were recorded
     * @param threads number of threads, at least 1; the result does not depend on it
     * @return standard deviation of the kernel in units of the coordinates; {@code NaN} where there is no best one because
     *     the error goes on falling towards 0, as with repeated coordinates
     */
    public static double diggle(Points points, Window window, int threads) {
        Points inside = window.inside(Points.of(points.x(), points.y()));
        if (inside.size() < 3) {
            throw new IllegalArgumentException("points must be three or more inside the window");
        }
        return new DiggleCriterion(inside, window, threads).best();
    }

    private static double variance(double[] values) {
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            return 0;
        }
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }
}
