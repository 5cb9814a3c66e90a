package org.sightline.indicators.hotspot;

import org.sightline.indicators.neighbour.Neighbours;

/**
 * Permutation test of the three statistics for a whole map ({@link GlobalAssociation}): all values are dealt out anew over the
 * areas that take part, and the statistics counted that are as high or as low as the observed ones.
 *
 * <p>The sum of the values and of their squares stays the same, so only Σ w zᵢzⱼ, Σ w (xᵢ − xⱼ)² and Σ w xᵢxⱼ are compared;
 * differences below 1e-11 of the largest possible sum are ties. Every permutation has its own stream of random numbers,
 * so that results do not depend on threads. p-values: {@link TailCounts#p}.
 *
 * <p>Source: Cliff and Ord (1981), Spatial Processes, section 2.4.
 */
public final class GlobalPermutation {

    /** Order of the entries in the counts. */
    public enum Statistic {
        /** Moran's I. */
        MORAN,
        /** Geary's C, counted so that "at least" means neighbours at least as alike (C at most as large). */
        GEARY,
        /** Getis and Ord's G. */
        GETIS_ORD
    }

    private static final int KINDS = Statistic.values().length;

    private final Lattice lattice;
    private final Centred centred;

    private GlobalPermutation(Lattice lattice) {
        this.lattice = lattice;
        centred = new Centred(lattice.value);
    }

    /**
     * Permutes.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area
     * @param plan how many permutations, from which seed
     * @return three entries in the order of {@link Statistic}; undefined where the values do not differ or fewer than four
     *     areas take part
     */
    public static TailCounts of(double[] values, Neighbours w, PermutationPlan plan) {
        GlobalPermutation map = new GlobalPermutation(Lattice.of(values, w));
        TailCounts counts = TailCounts.undefined(KINDS);
        if (map.centred.varies && map.lattice.size() >= 4) {
            map.run(plan, counts);
        }
        return counts;
    }

    private void run(PermutationPlan plan, TailCounts counts) {
        double[] observed = sums(centred.difference);
        double total = 0;
        for (double weight : lattice.weights) {
            total += Math.abs(weight);
        }
        double largest = centred.largest() + Math.abs(centred.mean);
        double slack = ConditionalPermutation.SLACK * total * 4 * largest * largest;
        boolean[][] high = new boolean[KINDS][plan.permutations()];
        boolean[][] low = new boolean[KINDS][plan.permutations()];
        Bands.run(plan.permutations(), plan.threads(), () -> {
            double[] dealt = new double[lattice.size()];
            return permutation -> {
                deal(dealt, plan.stream(permutation));
                double[] drawn = sums(dealt);
                for (int kind = 0; kind < KINDS; kind++) {
                    high[kind][permutation] = drawn[kind] >= observed[kind] - slack;
                    low[kind][permutation] = drawn[kind] <= observed[kind] + slack;
                }
            };
        });
        for (int kind = 0; kind < KINDS; kind++) {
            counts.put(kind, count(high[kind]), count(low[kind]), plan.permutations());
        }
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    /** Fisher and Yates's shuffle of the differences from the mean. */
    private void deal(double[] dealt, long stream) {
        System.arraycopy(centred.difference, 0, dealt, 0, dealt.length);
        long state = stream;
        for (int k = dealt.length - 1; k > 0; k--) {
            state += Shuffle.GOLDEN;
            int other = (int) (((Shuffle.mix(state) >>> 32) * (k + 1)) >>> 32);
            double value = dealt[k];
            dealt[k] = dealt[other];
            dealt[other] = value;
        }
    }

    /** What is compared, each the larger the more alike neighbours are, or the more high values lie together. */
    private double[] sums(double[] differences) {
        double products = 0;
        double squares = 0;
        double raw = 0;
        for (int i = 0; i < differences.length; i++) {
            double own = differences[i];
            for (int k = lattice.offsets[i]; k < lattice.offsets[i + 1]; k++) {
                double other = differences[lattice.targets[k]];
                double weight = lattice.weights[k];
                products += weight * own * other;
                squares += weight * (own - other) * (own - other);
                raw += weight * (own + centred.mean) * (other + centred.mean);
            }
        }
        return new double[] {products, -squares, raw};
    }
}
