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
    private static final double SLACK = 1e-11;

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
        TailCounts counts = TailCounts.undefined(lattice.areas, plan.permutations());
        int n = lattice.size();
        if (!centred.varies || n < 3) {
            return counts;
        }
        Bands.run((n + BAND - 1) / BAND, plan.threads(), () -> {
            Drawing drawing = new Drawing(n);
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
        private final Shuffle shuffle;
        private final ShortDraws shortDraws;

        Drawing(int areas) {
            shuffle = new Shuffle(areas);
            shortDraws = new ShortDraws(whole, centred.difference, plan.permutations());
        }
    }

    private void permute(int i, Drawing drawing, TailCounts counts) {
        int links = lattice.links(i);
        long stream = Shuffle.mix(plan.seed() + Shuffle.GOLDEN * (lattice.area[i] + 1L));
        boolean isShort = links <= ShortDraws.LONGEST && (long) links * (links - 1) < lattice.size() - 1;
        long tails;
        if (!isShort || !hasEqualWeights(i)) {
            tails = shuffledSums(i, stream, drawing.shuffle);
        } else if (whole.length > 0) {
            tails = drawing.shortDraws.compareWhole(i, links, stream, observedWhole(i));
        } else {
            double slack = SLACK * links * centred.largest();
            tails = drawing.shortDraws.compare(i, links, stream, new double[] {observed(i), slack});
        }
        counts.atLeast()[lattice.area[i]] = (int) (tails >>> 32);
        counts.atMost()[lattice.area[i]] = (int) tails;
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

    /** Long rows, unequal weights: the first places of a shuffle of all others. */
    private long shuffledSums(int i, long stream, Shuffle shuffle) {
        int first = lattice.offsets[i];
        int links = lattice.links(i);
        double[] value = centred.difference;
        double observed = lattice.lag(i, value);
        double total = 0;
        for (int k = 0; k < links; k++) {
            total += Math.abs(lattice.weights[first + k]);
        }
        double slack = SLACK * total * centred.largest();
        shuffle.start(stream, i);
        int atLeast = 0;
        int atMost = 0;
        for (int done = 0; done < plan.permutations(); done++) {
            double sum = 0;
            for (int k = 0; k < links; k++) {
                sum += lattice.weights[first + k] * value[shuffle.draw(k)];
            }
            shuffle.undo(links);
            atLeast += sum >= observed - slack ? 1 : 0;
            atMost += sum <= observed + slack ? 1 : 0;
        }
        return (long) atLeast << 32 | atMost;
    }
}
