package org.sightline.indicators.hotspot;

/**
 * Conditional permutation: for each area its own value is held fixed, and the places of its neighbours are filled by values
 * of other areas, drawn without replacement from all of them, afresh for each area and each permutation.
 *
 * <p>What is compared is Σⱼ wᵢⱼxⱼ over the neighbours; Gi, Gi* and local Moran's I of an area are all linear in it. Equal
 * sums count as ties: counts are added as whole numbers where they fit, so that no rounding breaks a tie; otherwise
 * differences below 1e-11 of the largest possible sum are ties.
 *
 * <p>Every area has its own stream of random numbers (SplitMix64, Steele, Lea and Flood 2014) from the seed and its
 * position, so that results do not depend on threads or on which other areas are computed. Positions are taken from 32
 * random bits; the most and least likely of n areas differ by n/2³².
 */
final class ConditionalPermutation {

    private static final int BAND = 64;
    /** Sums closer than this share of the largest possible one are equal. */
    static final double SLACK = 1e-11;
    /** Sets the random numbers of a continuation apart from those of the start. */
    static final long SEQUEL = 0x5DEECE66DL;

    private final Lattice lattice;
    private final PermutationPlan plan;
    private final Centred centred;
    /** The values as whole numbers; empty where they are not, or too large to add up. */
    private final int[] whole;

    private ConditionalPermutation(Lattice lattice, PermutationPlan plan) {
        this.lattice = lattice;
        this.plan = plan;
        centred = new Centred(lattice.value);
        whole = wholeNumbers(lattice);
    }

    /** Counts for the lag Σ w x of every area. */
    static TailCounts lags(Lattice lattice, PermutationPlan plan) {
        return new ConditionalPermutation(lattice, plan).run();
    }

    private static int[] wholeNumbers(Lattice lattice) {
        int longest = 1;
        for (int i = 0; i < lattice.size(); i++) {
            longest = Math.max(longest, lattice.links(i));
        }
        int[] numbers = new int[lattice.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (int) lattice.value[i];
            if (numbers[i] != lattice.value[i] || Math.abs((double) numbers[i]) * longest > Integer.MAX_VALUE) {
                return new int[0];
            }
        }
        return numbers;
    }

    private TailCounts run() {
        TailCounts counts = TailCounts.undefined(lattice.areas);
        int n = lattice.size();
        if (!centred.varies || n < 3) {
            return counts;
        }
        Bands.run((n + BAND - 1) / BAND, plan.threads(), () -> {
            Drawing drawing = new Drawing();
            return band -> {
                for (int i = band * BAND; i < Math.min(n, (band + 1) * BAND); i++) {
                    if (lattice.links(i) > 0) {
                        permute(i, drawing, counts);
                    }
                }
            };
        });
        return counts;
    }

    /** What one thread draws with. */
    private final class Drawing {
        private final ShuffledSums shuffled;
        private final ShortDraws shortDraws;

        Drawing() {
            shuffled = new ShuffledSums(lattice);
            shuffled.of(centred.difference, centred.largest());
            shortDraws = new ShortDraws(whole, centred.difference, plan.permutations());
        }
    }

    private void permute(int i, Drawing drawing, TailCounts counts) {
        int links = lattice.links(i);
        long stream = plan.stream(lattice.area[i]);
        boolean isShort = links <= ShortDraws.LONGEST && (long) links * (links - 1) < lattice.size() - 1;
        if (!isShort || !hasEqualWeights(i)) {
            drawing.shuffled.start(stream, i);
            drawing.shuffled.draw(i, plan.permutations(), Integer.MAX_VALUE, ShuffledSums.Side.EITHER);
            drawing.shuffled.put(counts, lattice.area[i]);
            return;
        }
        long tails;
        if (whole.length > 0) {
            tails = drawing.shortDraws.compareWhole(i, links, stream, observedWhole(i));
        } else {
            double slack = SLACK * links * centred.largest();
            tails = drawing.shortDraws.compare(i, links, stream, new double[] {observed(i), slack});
        }
        counts.put(lattice.area[i], (int) (tails >>> 32), (int) tails, plan.permutations());
    }

    /**
     * Goes on with areas whose p-value is not settled: those with fewer than {@link Continuation#ENOUGH} permuted sums on the
     * side that counts, until they have so many or the limit is reached (Besag and Clifford 1991).
     *
     * @param counts of the permutations so far
     * @param falls areas whose statistic falls as the sum rises, one per area
     * @return the counts of all areas, new ones where it went on
     */
    static TailCounts goOn(
            Lattice lattice, PermutationPlan plan, TailCounts counts, Continuation continuation, boolean[] falls) {
        TailCounts all = counts.copy();
        Centred centred = new Centred(lattice.value);
        int n = lattice.size();
        Bands.run(n, plan.threads(), () -> {
            ShuffledSums sums = new ShuffledSums(lattice);
            sums.of(centred.difference, centred.largest());
            return i -> {
                int area = lattice.area[i];
                if (continuation.isOpen(counts, area, falls[area])) {
                    sums.start(Shuffle.mix(plan.stream(area) + SEQUEL), i);
                    sums.resume(counts.atLeast()[area], counts.atMost()[area], counts.permutations()[area]);
                    sums.draw(i, continuation.most(), Continuation.ENOUGH, continuation.side(falls[area]));
                    sums.put(all, area);
                }
            };
        });
        return all;
    }

    private int observedWhole(int i) {
        int observed = 0;
        for (int k = lattice.offsets[i]; k < lattice.offsets[i + 1]; k++) {
            observed += whole[lattice.targets[k]];
        }
        return observed;
    }

    private double observed(int i) {
        double observed = 0;
        for (int k = lattice.offsets[i]; k < lattice.offsets[i + 1]; k++) {
            observed += centred.difference[lattice.targets[k]];
        }
        return observed;
    }

    private boolean hasEqualWeights(int i) {
        double first = lattice.weights[lattice.offsets[i]];
        for (int k = lattice.offsets[i] + 1; k < lattice.offsets[i + 1]; k++) {
            if (lattice.weights[k] != first) {
                return false;
            }
        }
        return first > 0;
    }
}
