package org.sightline.indicators.hotspot;

/**
 * Compares an area's observed sum with sums over other areas drawn without replacement, one at a time, and stops early when
 * enough is known; see {@link ConditionalPermutation}. One per thread.
 */
final class ShuffledSums {

    /** Which count says that enough is known. */
    enum Side {
        /** The smaller of both. */
        EITHER,
        /** Sums at least the observed one. */
        HIGH,
        /** Sums at most the observed one. */
        LOW
    }

    private final Lattice lattice;
    private final Shuffle shuffle;
    private double[] value = {};
    private double largest;
    private int atLeast;
    private int atMost;
    private int done;

    ShuffledSums(Lattice lattice) {
        this.lattice = lattice;
        shuffle = new Shuffle(lattice.size());
    }

    /**
     * Says what is summed.
     *
     * @param figures one per participant
     * @param largestFigure the largest of them, in absolute value
     */
    void of(double[] figures, double largestFigure) {
        value = figures;
        largest = largestFigure;
    }

    /** Starts to count for an area. */
    void start(long stream, int row) {
        shuffle.start(stream, row);
        atLeast = 0;
        atMost = 0;
        done = 0;
    }

    /** Goes on from counts made with other random numbers. */
    void resume(int highSoFar, int lowSoFar, int doneSoFar) {
        atLeast = highSoFar;
        atMost = lowSoFar;
        done = doneSoFar;
    }

    /**
     * Draws until there are {@code most} permutations, or {@code enough} on the side that counts.
     *
     * @param row the area
     * @param most end of the permutations
     * @param enough stops when so many lie on the side
     * @param side which side counts
     */
    void draw(int row, int most, int enough, Side side) {
        int first = lattice.offsets[row];
        int links = lattice.links(row);
        double observed = lattice.lag(row, value);
        double total = 0;
        for (int k = 0; k < links; k++) {
            total += Math.abs(lattice.weights[first + k]);
        }
        double slack = ConditionalPermutation.SLACK * total * largest;
        while (done < most && onSide(side) < enough) {
            double sum = 0;
            for (int k = 0; k < links; k++) {
                sum += lattice.weights[first + k] * value[shuffle.draw(k)];
            }
            shuffle.undo(links);
            atLeast += sum >= observed - slack ? 1 : 0;
            atMost += sum <= observed + slack ? 1 : 0;
            done++;
        }
    }

    private int onSide(Side side) {
        return switch (side) {
            case EITHER -> Math.min(atLeast, atMost);
            case HIGH -> atLeast;
            case LOW -> atMost;
        };
    }

    /** Writes the counts down. */
    void put(TailCounts counts, int area) {
        counts.put(area, atLeast, atMost, done);
    }
}
