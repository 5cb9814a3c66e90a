package org.sightline.indicators.hotspot;

import java.util.Arrays;
import org.sightline.indicators.neighbour.Neighbours;

/**
 * Getis and Ord's local statistics: is there more (or less) of a value in an area's surroundings than chance would put
 * there? High z: hot; low z: cold.
 *
 * <p>Gᵢ = Σⱼ wᵢⱼxⱼ / Σⱼ xⱼ over j ≠ i; Gᵢ* the same with the area itself among its neighbours and in the sum. With W = Σ w
 * and S = Σ w² of the row and n areas:
 *
 * <ul>
 *   <li>Gᵢ: E = W/(n − 1); z = (Σ w x − W x̄₍ᵢ₎) / (s₍ᵢ₎ √(((n − 1)S − W²)/(n − 2))), mean and standard deviation (divisor n −
 *       1) of all other areas;
 *   <li>Gᵢ*: E = W/n; z = (Σ w x − W x̄) / (s √((nS − W²)/(n − 1))), mean and standard deviation (divisor n) of all areas.
 * </ul>
 *
 * <p>Weights as given: 1 for neighbours is the usual choice. Same numbers as spdep's {@code localG}; with
 * row-standardised weights Gᵢ* differs from esda's, which gives the area itself another weight. Assumes that under no
 * pattern every arrangement of the values over the areas is equally likely: where populations differ, values must be rates
 * or the map shows where people live. Normal p-values are rough for areas with few neighbours and skewed values; use
 * permutations there.
 *
 * <p>Undefined ({@code NaN}): an area without a value, or without neighbours that have one (it then takes no part in the
 * other areas either); all areas where the values do not differ; the statistic, not z, where the values add up to 0.
 *
 * <p>Sources: Getis and Ord (1992), Geographical Analysis 24, 189–206; Ord and Getis (1995), Geographical Analysis 27,
 * 286–306.
 */
public final class GetisOrd {

    private GetisOrd() {}

    /**
     * Gᵢ, which leaves the area itself out.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area; links of an area to itself are ignored
     */
    public static LocalStatistics gi(double[] values, Neighbours w) {
        Lattice lattice = Lattice.of(values, w);
        Centred centred = new Centred(lattice.value);
        LocalStatistics result = LocalStatistics.undefined(values.length);
        int n = lattice.size();
        for (int i = 0; i < n; i++) {
            int links = lattice.links(i);
            result.neighbours()[lattice.area[i]] = links;
            if (links == 0 || !centred.varies || n < 3) {
                continue;
            }
            double weight = lattice.weight(i);
            double shape = shape(n - 1, lattice.squaredWeight(i), weight);
            double deviation = lattice.lag(i, centred.difference) + weight * centred.difference[i] / (n - 1);
            double variance = centred.varianceOfOthers(i) * shape / (n - 2);
            double scale = centred.total - lattice.value[i];
            double expected = weight / (n - 1);
            double statistic = lattice.lag(i, lattice.value) / scale;
            result.putWithZ(
                    lattice.area[i], statistic, expected, variance / (scale * scale), deviation / Math.sqrt(variance));
        }
        return result;
    }

    /**
     * Gᵢ*, which counts the area itself among its neighbours.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area. Where no row names itself, each area is added to its own row with weight 1;
     *     row-standardised weights must bring the areas themselves along ({@code w.withSelf().rowStandardised()})
     */
    public static LocalStatistics giStar(double[] values, Neighbours w) {
        Lattice lattice = Lattice.of(values, w);
        double[] self = selfWeights(lattice, w);
        Centred centred = new Centred(lattice.value);
        LocalStatistics result = LocalStatistics.undefined(values.length);
        int n = lattice.size();
        for (int i = 0; i < n; i++) {
            int links = lattice.links(i);
            result.neighbours()[lattice.area[i]] = links;
            if (links > 0 && centred.varies) {
                putStar(i, lattice, self[i], centred, result);
            }
        }
        return result;
    }

    /** One row in one pass: this is most of the time a map of z takes. */
    private static void putStar(int i, Lattice lattice, double self, Centred centred, LocalStatistics result) {
        int n = lattice.size();
        double weight = 0;
        double squared = 0;
        double deviation = 0;
        double sum = 0;
        for (int k = lattice.offsets[i]; k < lattice.offsets[i + 1]; k++) {
            double link = lattice.weights[k];
            int target = lattice.targets[k];
            weight += link;
            squared += link * link;
            deviation += link * centred.difference[target];
            sum += link * lattice.value[target];
        }
        weight += self;
        deviation += self * centred.difference[i];
        sum += self * lattice.value[i];
        double variance = centred.squares / n * shape(n, squared + self * self, weight) / (n - 1);
        double scale = centred.total;
        result.putWithZ(
                lattice.area[i], sum / scale, weight / n, variance / (scale * scale), deviation / Math.sqrt(variance));
    }

    /**
     * Conditional permutation, for Gᵢ and Gᵢ* alike (the area's own value is held fixed in both): how often other areas'
     * values, put in place of the neighbours', give a sum as high or as low.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area; links of an area to itself are ignored
     * @param plan how many permutations, from which seed
     */
    public static TailCounts permute(double[] values, Neighbours w, PermutationPlan plan) {
        return ConditionalPermutation.lags(Lattice.of(values, w), plan);
    }

    /**
     * Goes on permuting where p-values are not settled; see {@link Continuation}.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area; links of an area to itself are ignored
     * @param plan the one the counts so far were made with
     * @param counts so far
     * @param continuation how far
     */
    public static TailCounts permuteOn(
            double[] values, Neighbours w, PermutationPlan plan, TailCounts counts, Continuation continuation) {
        return ConditionalPermutation.goOn(
                Lattice.of(values, w), plan, counts, continuation, new boolean[values.length]);
    }

    /** n S − W², or 0 where only rounding is left: the row then weighs all areas alike and cannot differ from the mean. */
    private static double shape(int areas, double squaredWeight, double weight) {
        double difference = areas * squaredWeight - weight * weight;
        return difference > 1e-12 * weight * weight ? difference : 0;
    }

    private static double[] selfWeights(Lattice lattice, Neighbours w) {
        for (double weight : lattice.self) {
            if (weight != 0) {
                return lattice.self;
            }
        }
        boolean binary = Arrays.stream(w.weights()).allMatch(weight -> weight == 1);
        if (!binary && Lattice.isRowStandardised(w)) {
            throw new IllegalArgumentException(
                    "w must include the areas themselves when it is row-standardised: w.withSelf().rowStandardised()");
        }
        double[] ones = new double[lattice.size()];
        Arrays.fill(ones, 1);
        return ones;
    }
}
