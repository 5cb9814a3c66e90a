package org.sightline.privacy;

import java.util.List;

/** A table of counts that answers are made of: units sorted along some axes, each combination of codes a cell. */
public final class CountTable {
    private final List<Axis> axes;
    private final List<Ends> ends;
    private final int size;

    /**
     * Which units a table of movements counts: only those with both ends known.
     *
     * @param from the axis of the origin
     * @param to the axis of the destination
     * @param which of them
     */
    public record Ends(Axis from, Axis to, Which which) {
        /** Which movements. */
        public enum Which {
            ALL,
            /** Those that leave their area. */
            APART,
            /** Those that stay in their area. */
            TOGETHER
        }

        /** Whether a unit is one of them. */
        public boolean counts(int[] unit) {
            int origin = from.of(unit);
            int destination = to.of(unit);
            boolean known = origin >= 0 && destination >= 0;
            return known && (which == Which.ALL || (origin == destination) == (which == Which.TOGETHER));
        }
    }

    private CountTable(List<Axis> axes, List<Ends> ends) {
        this.axes = List.copyOf(axes);
        this.ends = List.copyOf(ends);
        size = Math.toIntExact(axes.stream().mapToLong(Axis::size).reduce(1, Math::multiplyExact));
    }

    /** A table that lists every combination of codes and counts only the units with all such ends. */
    public static CountTable full(List<Axis> axes, Ends... ends) {
        return new CountTable(axes, List.of(ends));
    }

    /** How many combinations full tables along these axes have. */
    public static double combinations(List<Axis> axes) {
        return axes.stream().mapToDouble(Axis::size).reduce(1, (a, b) -> a * b);
    }

    /** How many cells it has. */
    public int size() {
        return size;
    }

    List<Axis> axes() {
        return axes;
    }

    /** Whether its counts change when that attribute of a unit does. */
    boolean dependsOn(int part) {
        return axes.stream().anyMatch(axis -> axis.part() == part)
                || ends.stream()
                        .anyMatch(own -> own.from().part() == part || own.to().part() == part);
    }

    /** The cell that counts a unit, -1 when none does. */
    int cell(int[] unit) {
        for (Ends own : ends) {
            if (!own.counts(unit)) {
                return -1;
            }
        }
        int cell = 0;
        for (int k = 0; k < axes.size(); k++) {
            Axis axis = axes.get(k);
            int code = axis.of(unit);
            if (code < 0) {
                return -1;
            }
            cell = cell * axis.size() + code;
        }
        return cell;
    }

    /** The cell of these codes, one an axis. */
    int find(int[] codes) {
        int cell = 0;
        for (int k = 0; k < codes.length; k++) {
            cell = cell * axes.get(k).size() + codes[k];
        }
        return cell;
    }

    /** The code of a cell along an axis. */
    int code(int cell, int axis) {
        return cell / stride(axis) % axes.get(axis).size();
    }

    /** The row of a cell: of a table with one axis, the larger class its code lies in. */
    int row(int cell) {
        return switch (axes.size()) {
            case 0 -> 0;
            case 1 -> axes.get(0).kin(cell);
            default -> cell / axes.get(axes.size() - 1).size();
        };
    }

    /** The same for all cells that differ only along an axis. */
    int without(int cell, int axis) {
        return cell - code(cell, axis) * stride(axis);
    }

    private int stride(int axis) {
        int stride = 1;
        for (int k = axes.size() - 1; k > axis; k--) {
            stride *= axes.get(k).size();
        }
        return stride;
    }
}
