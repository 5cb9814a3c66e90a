package org.sightline.indicators.neighbour;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who is next to whom, with what weight, as compressed rows: the neighbours of row {@code i} are
 * {@code targets[offsets[i]]} up to but not including {@code targets[offsets[i + 1]]}, ascending.
 *
 * <p>The arrays are handed out without copying, because statistics read them millions of times: never change them.
 */
public final class Neighbours {
    private final int[] offsets;
    private final int[] targets;
    private final double[] weights;

    private Neighbours(int[] offsets, int[] targets, double[] weights) {
        this.offsets = offsets;
        this.targets = targets;
        this.weights = weights;
    }

    /**
     * Builds neighbours from compressed rows and checks them.
     *
     * @param offsets length n + 1, from 0 to {@code targets.length}, never falling
     * @param targets positions 0..n-1, strictly ascending within each row
     * @param weights one finite number per target
     */
    public static Neighbours of(int[] offsets, int[] targets, double[] weights) {
        if (offsets.length == 0 || offsets[0] != 0 || offsets[offsets.length - 1] != targets.length) {
            throw new IllegalArgumentException("offsets must start at 0 and end at the number of targets");
        }
        if (weights.length != targets.length) {
            throw new IllegalArgumentException("weights must have one number per target");
        }
        for (int row = 0; row + 1 < offsets.length; row++) {
            checkRow(row, offsets, targets);
        }
        for (double weight : weights) {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException("weights must be finite");
            }
        }
        return new Neighbours(offsets, targets, weights);
    }

    /** Builds neighbours that all weigh 1; the same rules as {@link #of}. */
    public static Neighbours binary(int[] offsets, int[] targets) {
        double[] weights = new double[targets.length];
        Arrays.fill(weights, 1);
        return of(offsets, targets, weights);
    }

    private static void checkRow(int row, int[] offsets, int[] targets) {
        if (offsets[row + 1] < offsets[row]) {
            throw new IllegalArgumentException("offsets must never fall, but do after row " + row);
        }
        for (int k = offsets[row]; k < offsets[row + 1]; k++) {
            if (targets[k] < 0 || targets[k] >= offsets.length - 1) {
                throw new IllegalArgumentException("targets must be rows, but row " + row + " names " + targets[k]);
            }
            if (k > offsets[row] && targets[k] <= targets[k - 1]) {
                throw new IllegalArgumentException("targets must be strictly ascending within row " + row);
            }
        }
    }

    /** Number of rows. */
    public int size() {
        return offsets.length - 1;
    }

    /** Where each row starts; length {@code size() + 1}. */
    public int[] offsets() {
        return offsets;
    }

    /** The neighbours of all rows, one row after the other. */
    public int[] targets() {
        return targets;
    }

    /** The weight of each target. */
    public double[] weights() {
        return weights;
    }

    /** How many neighbours this row has. */
    public int count(int row) {
        return offsets[row + 1] - offsets[row];
    }

    /** The rows without any neighbour other than themselves, ascending. */
    public int[] islands() {
        return IntStream.range(0, size()).filter(this::isIsland).toArray();
    }

    private boolean isIsland(int row) {
        return count(row) == 0 || (count(row) == 1 && targets[offsets[row]] == row);
    }

    /**
     * Which connected part each row belongs to, when a link counts in both directions: length n, parts numbered from 0 by their
     * lowest row.
     */
    public int[] components() {
        DisjointSets sets = new DisjointSets(size());
        for (int row = 0; row < size(); row++) {
            for (int k = offsets[row]; k < offsets[row + 1]; k++) {
                sets.join(row, targets[k]);
            }
        }
        return sets.labels();
    }

    /** The same neighbours and every row itself with weight 1; a row that already names itself keeps its weight. */
    public Neighbours withSelf() {
        int[] newOffsets = new int[offsets.length];
        int[] newTargets = new int[targets.length + size()];
        double[] newWeights = new double[newTargets.length];
        int used = 0;
        for (int row = 0; row < size(); row++) {
            int at = Arrays.binarySearch(targets, offsets[row], offsets[row + 1], row);
            int before = at >= 0 ? at - offsets[row] : -at - 1 - offsets[row];
            int after = offsets[row + 1] - offsets[row] - before;
            copy(offsets[row], newTargets, newWeights, used, before);
            used += before;
            if (at < 0) {
                newTargets[used] = row;
                newWeights[used++] = 1;
            }
            copy(offsets[row] + before, newTargets, newWeights, used, after);
            used += after;
            newOffsets[row + 1] = used;
        }
        return new Neighbours(newOffsets, Arrays.copyOf(newTargets, used), Arrays.copyOf(newWeights, used));
    }

    /** The same neighbours without links of rows to themselves. */
    public Neighbours withoutSelf() {
        int[] newOffsets = new int[offsets.length];
        int[] newTargets = new int[targets.length];
        double[] newWeights = new double[targets.length];
        int used = 0;
        for (int row = 0; row < size(); row++) {
            for (int k = offsets[row]; k < offsets[row + 1]; k++) {
                if (targets[k] != row) {
                    newTargets[used] = targets[k];
                    newWeights[used++] = weights[k];
                }
            }
            newOffsets[row + 1] = used;
        }
        return used == targets.length
                ? this
                : new Neighbours(newOffsets, Arrays.copyOf(newTargets, used), Arrays.copyOf(newWeights, used));
    }

    private void copy(int from, int[] newTargets, double[] newWeights, int to, int length) {
        System.arraycopy(targets, from, newTargets, to, length);
        System.arraycopy(weights, from, newWeights, to, length);
    }

    /** The same neighbours with weights divided by their row's sum; a row whose weights add up to 0 gets weights 0. */
    public Neighbours rowStandardised() {
        double[] scaled = new double[weights.length];
        for (int row = 0; row < size(); row++) {
            double sum = 0;
            for (int k = offsets[row]; k < offsets[row + 1]; k++) {
                sum += weights[k];
            }
            for (int k = offsets[row]; k < offsets[row + 1]; k++) {
                scaled[k] = sum == 0 ? 0 : weights[k] / sum;
            }
        }
        return new Neighbours(offsets, targets, scaled);
    }
}
