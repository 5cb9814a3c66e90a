package org.sightline.privacy;

import java.util.function.DoubleUnaryOperator;

/** A published figure: known, undefined for a stated reason, or hidden because it rests on a small count. */
public sealed interface Figure {
    /**
     * A figure that may be shown.
     *
     * @param value finite
     * @param lower lower limit, NaN where the figure has no interval
     * @param upper upper limit, NaN where the figure has no interval
     * @param count what it rests on (events), -1 where that is unknown
     */
    record Known(double value, double lower, double upper, long count) implements Figure {
        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a known figure is a finite number");
            }
        }

        /** A figure without an interval that rests on nothing small. */
        public static Known of(double value) {
            return new Known(value, Double.NaN, Double.NaN, -1);
        }

        /** A count: its value is what it rests on. */
        public static Known count(long count) {
            return new Known(count, Double.NaN, Double.NaN, count);
        }
    }

    /**
     * A figure that does not exist.
     *
     * @param reason why
     * @param explanation the reason as a sentence for the reader
     */
    record Undefined(Reason reason, String explanation) implements Figure {}

    /** A figure withheld because it rests on a small count, or because it would give such a figure away. */
    record Hidden() implements Figure {}

    /** Why a figure does not exist. */
    enum Reason {
        /** Nobody reported: not the same as 0. */
        NO_DATA,
        /** The publisher withheld it. */
        SUPPRESSED_AT_SOURCE,
        /** The arithmetic gives nothing: no people, no spread, an island. */
        NOT_DEFINED
    }

    /** This figure as it may be shown: hidden when it rests on a count that the threshold hides. */
    default Figure hiding(Threshold threshold) {
        return this instanceof Known known && threshold.hides(known.count()) ? new Hidden() : this;
    }

    /** The figure in another unit; limits are carried along. */
    default Figure map(DoubleUnaryOperator change) {
        return this instanceof Known known
                ? new Known(
                        change.applyAsDouble(known.value()),
                        change.applyAsDouble(known.lower()),
                        change.applyAsDouble(known.upper()),
                        known.count())
                : this;
    }
}
