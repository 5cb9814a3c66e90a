package org.sightline.indicators.hotspot;

import java.util.Arrays;
import org.sightline.indicators.neighbour.Neighbours;

/**
 * Local Geary's c: how far an area's value is from its neighbours' values, whatever their level. Small: alike; large:
 * unlike.
 *
 * <p>cᵢ = Σⱼ wᵢⱼ dⱼ / s² with dⱼ = (xᵢ − xⱼ)² and s² the variance with divisor n − 1; weights as given, usually
 * row-standardised. With the area's own value held fixed and the neighbours' places filled at random by the N = n − 1
 * others: E = W d̄/s², variance = (S − W²/N) Σ(d − d̄)²/(N − 1)/s⁴, W = Σ w, S = Σ w². Same c as spdep's {@code localC};
 * the moments are those to which its permutations tend.
 *
 * <p>The normal p-value is rough, because squares are skewed: permutations are the better test.
 *
 * <p>Source: Anselin (1995), Geographical Analysis 27, 93–115; Anselin (2019), Geographical Analysis 51, 133–150; moments:
 * Sokal, Oden and Thomson (1998), Geographical Analysis 30, 331–354.
 */
public final class LocalGeary {

    private static final int BAND = 64;

    private LocalGeary() {}

    /**
     * Local Geary's c of every area.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area
     * @return c ≥ 0 where weights are; undefined where an area has no value or no neighbour with one, or the values do not
     *     differ; z positive where the area is unlike its neighbours
     */
    public static LocalStatistics of(double[] values, Neighbours w) {
        Lattice lattice = Lattice.of(values, w);
        Centred centred = new Centred(lattice.value);
        LocalStatistics result = LocalStatistics.undefined(values.length);
        int others = lattice.size() - 1;
        double scale = centred.squares / others;
        for (int i = 0; i < lattice.size(); i++) {
            result.neighbours()[lattice.area[i]] = lattice.links(i);
            if (lattice.links(i) == 0 || !centred.varies) {
                continue;
            }
            double weight = lattice.weight(i);
            double shape = lattice.squaredWeight(i) - weight * weight / others;
            shape = shape > 1e-12 * weight * weight ? shape : 0;
            double a = centred.difference[i];
            double mean = (centred.squares + lattice.size() * a * a) / others;
            double variance = others < 2 ? Double.NaN : shape * spread(centred, i, mean) / (others - 1);
            result.put(lattice.area[i], lag(lattice, i) / scale, weight * mean / scale, variance / (scale * scale));
        }
        return result;
    }

    private static double lag(Lattice lattice, int i) {
        double sum = 0;
        for (int k = lattice.offsets[i]; k < lattice.offsets[i + 1]; k++) {
            double difference = lattice.value[i] - lattice.value[lattice.targets[k]];
            sum += lattice.weights[k] * difference * difference;
        }
        return sum;
    }

    /** Σ (d − d̄)² over the others; from sums of powers, unless those leave little but rounding. */
    private static double spread(Centred centred, int i, double mean) {
        int n = centred.difference.length;
        double a = centred.difference[i];
        double squares = n * a * a * a * a + 6 * a * a * centred.squares - 4 * a * centred.cubes + centred.fourths;
        double sum = squares - (n - 1) * mean * mean;
        if (sum > 1e-4 * squares) {
            return sum;
        }
        sum = 0;
        boolean differ = false;
        double first = Double.NaN;
        for (int j = 0; j < n; j++) {
            if (j != i) {
                double d = (a - centred.difference[j]) * (a - centred.difference[j]);
                sum += (d - mean) * (d - mean);
                first = Double.isNaN(first) ? d : first;
                differ |= d != first;
            }
        }
        return differ ? sum : 0;
    }

    /**
     * Conditional permutation: how often other areas' values, put in place of the neighbours', give a c as high or low.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area
     * @param plan how many permutations, from which seed
     */
    public static TailCounts permute(double[] values, Neighbours w, PermutationPlan plan) {
        Lattice lattice = Lattice.of(values, w);
        TailCounts counts = TailCounts.undefined(values.length);
        run(lattice, plan.threads(), (i, sums) -> {
            int area = lattice.area[i];
            sums.start(plan.stream(area), i);
            sums.draw(i, plan.permutations(), Integer.MAX_VALUE, ShuffledSums.Side.EITHER);
            sums.put(counts, area);
        });
        return counts;
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
        TailCounts all = counts.copy();
        run(lattice, plan.threads(), (i, sums) -> {
            int area = lattice.area[i];
            if (continuation.isOpen(counts, area, false)) {
                sums.start(Shuffle.mix(plan.stream(area) + ConditionalPermutation.SEQUEL), i);
                sums.resume(counts.atLeast()[area], counts.atMost()[area], counts.permutations()[area]);
                sums.draw(i, continuation.most(), Continuation.ENOUGH, continuation.side(false));
                sums.put(all, area);
            }
        });
        return all;
    }

    /** What is done for one area, whose squared differences are what is summed. */
    private interface Draw {
        void run(int i, ShuffledSums sums);
    }

    private static void run(Lattice lattice, int threads, Draw draw) {
        int n = lattice.size();
        if (n < 3 || !new Centred(lattice.value).varies) {
            return;
        }
        Bands.run((n + BAND - 1) / BAND, threads, () -> {
            ShuffledSums sums = new ShuffledSums(lattice);
            double[] squares = new double[n];
            return band -> {
                for (int i = band * BAND; i < Math.min(n, (band + 1) * BAND); i++) {
                    if (lattice.links(i) > 0) {
                        sums.of(squares, square(lattice.value, i, squares));
                        draw.run(i, sums);
                    }
                }
            };
        });
    }

    /** Fills in (xᵢ − xⱼ)² for every j and gives the largest. */
    private static double square(double[] value, int i, double[] squares) {
        Arrays.setAll(squares, j -> (value[i] - value[j]) * (value[i] - value[j]));
        double largest = 0;
        for (double square : squares) {
            largest = Math.max(largest, square);
        }
        return largest;
    }
}
