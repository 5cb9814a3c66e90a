package org.sightline.indicators.hotspot;

import java.util.Arrays;
import org.sightline.indicators.neighbour.Neighbours;

/**
 * Local Moran's I: is an area like its neighbours (high among high, low among low), or unlike them?
 *
 * <p>Iᵢ = (zᵢ/m₂) Σⱼ wᵢⱼ zⱼ with z = x − x̄ and m₂ = Σz²/n (divisor n, as in spdep; esda divides by n − 1, so its values are
 * (n − 1)/n of ours). Weights as given, usually row-standardised; links of an area to itself are ignored. With W = Σ w and S
 * = Σ w² of the row:
 *
 * <ul>
 *   <li>conditional moments (the area's own value held fixed; Sokal, Oden and Thomson 1998): E = −z²W/((n − 1)m₂), Var =
 *       (z/m₂)² n/(n − 2) (S − W²/(n − 1)) (m₂ − z²/(n − 1)). Its z is that of Gᵢ, with the sign of zᵢ;
 *   <li>total moments (all values permuted; Anselin 1995): E = −W/(n − 1), Var = S(n − b)/(n − 1) + (W² − S)(2b − n)/((n −
 *       1)(n − 2)) − E², b = m₄/m₂².
 * </ul>
 *
 * <p>Undefined ({@code NaN}): an area without a value, or without neighbours that have one (it then takes no part in the
 * other areas either); all areas where the values do not differ. For rates of unequal populations use {@link
 * org.sightline.indicators.rate.EmpiricalBayes#standardised}.
 *
 * <p>Sources: Anselin (1995), Geographical Analysis 27, 93–115; Sokal, Oden and Thomson (1998), Geographical Analysis 30,
 * 331–354.
 */
public final class LocalMoran {

    /** What is held fixed when the statistic's mean and variance are worked out. */
    public enum Moments {
        /** The area's own value. */
        CONDITIONAL,
        /** Nothing. */
        TOTAL
    }

    /** Where an area stands against the mean, and its neighbours (weighted mean) with it. */
    public enum Quadrant {
        /** Above the mean among areas above it. */
        HIGH_HIGH,
        /** At or below the mean among areas at or below it. */
        LOW_LOW,
        /** Above the mean among areas at or below it. */
        HIGH_LOW,
        /** At or below the mean among areas above it. */
        LOW_HIGH,
        /** No value or no neighbour. */
        UNDEFINED
    }

    private LocalMoran() {}

    /**
     * Local Moran's I of every area.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area
     * @param moments which mean and variance
     */
    public static LocalStatistics of(double[] values, Neighbours w, Moments moments) {
        Lattice lattice = Lattice.of(values, w);
        Centred centred = new Centred(lattice.value);
        LocalStatistics result = LocalStatistics.undefined(values.length);
        int n = lattice.size();
        double second = centred.squares / n;
        for (int i = 0; i < n; i++) {
            result.neighbours()[lattice.area[i]] = lattice.links(i);
            if (lattice.links(i) == 0 || !centred.varies || n < 3) {
                continue;
            }
            double statistic = centred.difference[i] / second * lattice.lag(i, centred.difference);
            if (moments == Moments.CONDITIONAL) {
                putConditional(result, lattice, centred, i, statistic);
            } else {
                putTotal(result, lattice, centred, i, statistic);
            }
        }
        return result;
    }

    private static void putConditional(
            LocalStatistics result, Lattice lattice, Centred centred, int i, double statistic) {
        int n = lattice.size();
        double z = centred.difference[i];
        double second = centred.squares / n;
        double weight = lattice.weight(i);
        double shape = lattice.squaredWeight(i) - weight * weight / (n - 1);
        shape = shape > 1e-12 * weight * weight ? shape : 0;
        double ratio = z / second;
        // n/(n − 2) (m₂ − z²/(n − 1)) = (n − 1)/(n − 2) × variance of the others
        double variance = ratio * ratio * shape * centred.varianceOfOthers(i) * (n - 1.0) / (n - 2);
        double expected = -z * ratio * weight / (n - 1);
        result.put(lattice.area[i], statistic, expected, variance);
    }

    private static void putTotal(LocalStatistics result, Lattice lattice, Centred centred, int i, double statistic) {
        int n = lattice.size();
        double second = centred.squares / n;
        double kurtosis = centred.fourths / n / (second * second);
        double weight = lattice.weight(i);
        double squared = lattice.squaredWeight(i);
        double expected = -weight / (n - 1);
        double variance = squared * (n - kurtosis) / (n - 1)
                + (weight * weight - squared) * (2 * kurtosis - n) / ((n - 1.0) * (n - 2))
                - expected * expected;
        result.put(lattice.area[i], statistic, expected, variance);
    }

    /**
     * Which quadrant of the Moran scatterplot each area lies in.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area
     */
    public static Quadrant[] quadrants(double[] values, Neighbours w) {
        Lattice lattice = Lattice.of(values, w);
        Centred centred = new Centred(lattice.value);
        Quadrant[] quadrants = new Quadrant[values.length];
        Arrays.fill(quadrants, Quadrant.UNDEFINED);
        for (int i = 0; i < lattice.size(); i++) {
            if (lattice.links(i) > 0) {
                boolean high = centred.difference[i] > 0;
                boolean amongHigh = lattice.lag(i, centred.difference) > 0;
                quadrants[lattice.area[i]] = high
                        ? (amongHigh ? Quadrant.HIGH_HIGH : Quadrant.HIGH_LOW)
                        : (amongHigh ? Quadrant.LOW_HIGH : Quadrant.LOW_LOW);
            }
        }
        return quadrants;
    }

    /**
     * Conditional permutation: how often other areas' values, put in place of the neighbours', give an I as high or low.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area
     * @param plan how many permutations, from which seed
     */
    public static TailCounts permute(double[] values, Neighbours w, PermutationPlan plan) {
        Lattice lattice = Lattice.of(values, w);
        return turned(ConditionalPermutation.lags(lattice, plan), lattice);
    }

    /**
     * Goes on permuting where p-values are not settled; see {@link Continuation}.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area
     * @param plan the one the counts so far were made with
     * @param counts so far
     * @param continuation how far
     */
    public static TailCounts permuteOn(
            double[] values, Neighbours w, PermutationPlan plan, TailCounts counts, Continuation continuation) {
        Lattice lattice = Lattice.of(values, w);
        boolean[] falls = new boolean[values.length];
        Centred centred = new Centred(lattice.value);
        for (int i = 0; i < lattice.size(); i++) {
            falls[lattice.area[i]] = centred.difference[i] < 0;
        }
        TailCounts ofSums = turned(counts.copy(), lattice);
        return turned(ConditionalPermutation.goOn(lattice, plan, ofSums, continuation, falls), lattice);
    }

    /** From counts of the sums to counts of I, or back: they change places where the area's own value is low. */
    private static TailCounts turned(TailCounts counts, Lattice lattice) {
        Centred centred = new Centred(lattice.value);
        double negligible = 1e-13 * Math.sqrt(centred.squares);
        for (int i = 0; i < lattice.size(); i++) {
            if (Math.abs(centred.difference[i]) <= negligible) {
                counts.tie(lattice.area[i]);
            } else if (centred.difference[i] < 0) {
                counts.swap(lattice.area[i]);
            }
        }
        return counts;
    }
}
