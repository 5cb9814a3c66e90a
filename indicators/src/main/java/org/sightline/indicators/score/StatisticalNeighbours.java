package org.sightline.indicators.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which areas are most like one, by chosen covariates: fairer company than the areas that happen to lie beside it.
 *
 * <p>Distance d(i, j) = √(Σ wₖ (zᵢₖ − zⱼₖ)²/Σ wₖ) over covariates k, z with mean 0 and standard deviation 1 (divisor n − 1) over the areas that have a figure. A covariate on which all areas are alike tells nothing and counts nothing. An area that lacks a covariate
 * is nobody's neighbour and has none.
 *
 * <p>Source: the family of methods behind the CIPFA nearest neighbours and NFER children's services statistical neighbours; Everitt et al. (2011), Cluster Analysis, 3.3 (distances of standardised variables).
 */
public final class StatisticalNeighbours {
    private final double[][] standard;
    private final double[] weights;

    private StatisticalNeighbours(double[][] standard, double[] weights) {
        this.standard = standard;
        this.weights = weights;
    }

    /**
     * Another area and how unlike it is.
     *
     * @param area its number
     * @param distance 0 or more; 1 is one standard deviation in every covariate
     */
    public record Neighbour(int area, double distance) {}

    /**
     * Takes the covariates.
     *
     * @param covariates {@code [covariate][area]}, at least one; {@code NaN} = no figure
     * @param weights one per covariate, 0 or more, not all 0
     */
    public static StatisticalNeighbours of(double[][] covariates, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weights must be 0 or more and finite");
            }
            sum += weight;
        }
        if (covariates.length == 0 || covariates.length != weights.length || sum == 0) {
            throw new IllegalArgumentException("at least one covariate with a weight above 0 is needed");
        }
        double[][] standard = new double[covariates.length][];
        for (int k = 0; k < standard.length; k++) {
            standard[k] = standardised(covariates[k]);
        }
        return new StatisticalNeighbours(standard, weights.clone());
    }

    private static double[] standardised(double[] values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        double mean = sum / count;
        double squares = 0;
        for (double value : values) {
            squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
        }
        double spread = Math.sqrt(squares / (count - 1));
        boolean alike = !(spread > 1e-12 * Math.abs(mean));
        double[] standard = new double[values.length];
        for (int i = 0; i < standard.length; i++) {
            standard[i] = alike && !Double.isNaN(values[i]) ? 0 : (values[i] - mean) / spread;
        }
        return standard;
    }

    /**
     * The most alike.
     *
     * @param area whose
     * @param most how many at most
     * @return nearest first, equally near in order of number; empty where the area lacks a covariate
     */
    public List<Neighbour> nearest(int area, int most) {
        List<Neighbour> all = new ArrayList<>();
        for (int other = 0; other < standard[0].length; other++) {
            double distance = distance(area, other);
            if (other != area && !Double.isNaN(distance)) {
                all.add(new Neighbour(other, distance));
            }
        }
        all.sort(Comparator.comparingDouble(Neighbour::distance).thenComparingInt(Neighbour::area));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    /** How unlike two areas are; {@code NaN} where one lacks a covariate. */
    public double distance(int one, int other) {
        double sum = 0;
        double total = 0;
        for (int k = 0; k < standard.length; k++) {
            if (weights[k] > 0) {
                double difference = standard[k][one] - standard[k][other];
                sum += weights[k] * difference * difference;
                total += weights[k];
            }
        }
        return Math.sqrt(sum / total);
    }
}
