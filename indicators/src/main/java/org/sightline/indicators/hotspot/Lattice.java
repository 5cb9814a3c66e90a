package org.sightline.indicators.hotspot;

import java.util.Arrays;
import org.sightline.indicators.neighbour.Neighbours;

/**
 * The areas that take part in a local statistic, renumbered without gaps.
 *
 * <p>An area takes part when it has a value and a link (in either direction) to another area with a value. The others,
 * islands and areas without a figure, are left out of every mean, variance and draw, so that they change no other area.
 * Where a neighbour drops out of a row-standardised row, the row is standardised again. Links of areas to themselves are
 * set apart in {@link #self}.
 */
final class Lattice {

    /** Number of areas given, also those that do not take part. */
    final int areas;
    /** Position of each participant among the areas given, ascending. */
    final int[] area;
    /** Value of each participant. */
    final double[] value;
    /** Compressed rows of links to other participants; {@link Neighbours} explains the form. */
    final int[] offsets;

    final int[] targets;
    final double[] weights;
    /** Weight of each participant's link to itself, 0 where it has none. */
    final double[] self;

    private Lattice(double[] values, Neighbours w, int[] area) {
        areas = values.length;
        this.area = area;
        int[] position = new int[areas];
        Arrays.fill(position, -1);
        value = new double[area.length];
        for (int i = 0; i < area.length; i++) {
            position[area[i]] = i;
            value[i] = values[area[i]];
        }
        boolean standardised = area.length < areas && isRowStandardised(w);
        offsets = new int[area.length + 1];
        int[] to = new int[w.targets().length];
        double[] weight = new double[to.length];
        self = new double[area.length];
        int used = 0;
        for (int i = 0; i < area.length; i++) {
            double sum = 0;
            for (int k = w.offsets()[area[i]]; k < w.offsets()[area[i] + 1]; k++) {
                int target = position[w.targets()[k]];
                if (target == i) {
                    self[i] = w.weights()[k];
                    sum += self[i];
                } else if (target >= 0) {
                    to[used] = target;
                    weight[used++] = w.weights()[k];
                    sum += w.weights()[k];
                }
            }
            offsets[i + 1] = used;
            if (standardised && sum > 0) {
                rescale(weight, i, sum);
            }
        }
        targets = used == to.length ? to : Arrays.copyOf(to, used);
        weights = used == to.length ? weight : Arrays.copyOf(weight, used);
    }

    /** All areas take part and none names itself: the rows are used as they are. */
    private Lattice(double[] values, Neighbours w) {
        areas = values.length;
        area = new int[areas];
        Arrays.setAll(area, i -> i);
        value = values;
        offsets = w.offsets();
        targets = w.targets();
        weights = w.weights();
        self = new double[areas];
    }

    private void rescale(double[] weight, int row, double sum) {
        for (int k = offsets[row]; k < offsets[row + 1]; k++) {
            weight[k] /= sum;
        }
        self[row] /= sum;
    }

    /**
     * The participants among some areas.
     *
     * @param values one per area; {@code NaN} = no figure, infinite is refused
     * @param w neighbours, one row per area
     */
    static Lattice of(double[] values, Neighbours w) {
        if (values.length != w.size()) {
            throw new IllegalArgumentException(
                    "values must have one entry per row of the neighbours: " + values.length + ", " + w.size());
        }
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("values must be finite or NaN");
            }
        }
        boolean[] linked = new boolean[values.length];
        boolean namesItself = false;
        for (int i = 0; i < values.length; i++) {
            boolean known = !Double.isNaN(values[i]);
            for (int k = w.offsets()[i]; k < w.offsets()[i + 1]; k++) {
                int j = w.targets()[k];
                if (i == j) {
                    namesItself = true;
                } else if (known && !Double.isNaN(values[j])) {
                    linked[i] = true;
                    linked[j] = true;
                }
            }
        }
        int[] area = new int[values.length];
        int size = 0;
        for (int i = 0; i < linked.length; i++) {
            if (linked[i]) {
                area[size++] = i;
            }
        }
        return size == values.length && !namesItself
                ? new Lattice(values, w)
                : new Lattice(values, w, Arrays.copyOf(area, size));
    }

    /** Whether every row that has links has weights that add up to 1 (binary rows of one neighbour do, too). */
    static boolean isRowStandardised(Neighbours w) {
        for (int row = 0; row < w.size(); row++) {
            double sum = 0;
            for (int k = w.offsets()[row]; k < w.offsets()[row + 1]; k++) {
                sum += w.weights()[k];
            }
            if (w.offsets()[row] < w.offsets()[row + 1] && Math.abs(sum - 1) > 1e-9) {
                return false;
            }
        }
        return true;
    }

    /** Number of participants. */
    int size() {
        return area.length;
    }

    /** Number of other participants in a row. */
    int links(int row) {
        return offsets[row + 1] - offsets[row];
    }

    /** Σ w of a row, without the link to itself. */
    double weight(int row) {
        double sum = 0;
        for (int k = offsets[row]; k < offsets[row + 1]; k++) {
            sum += weights[k];
        }
        return sum;
    }

    /** Σ w² of a row, without the link to itself. */
    double squaredWeight(int row) {
        double sum = 0;
        for (int k = offsets[row]; k < offsets[row + 1]; k++) {
            sum += weights[k] * weights[k];
        }
        return sum;
    }

    /** Σ w v of a row for figures v of the participants, without the link to itself. */
    double lag(int row, double[] figures) {
        double sum = 0;
        for (int k = offsets[row]; k < offsets[row + 1]; k++) {
            sum += weights[k] * figures[targets[k]];
        }
        return sum;
    }
}
