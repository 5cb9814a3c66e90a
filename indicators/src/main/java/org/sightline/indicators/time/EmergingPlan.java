package org.sightline.indicators.time;

/**
 * How emerging hot spots are looked for.
 *
 * @param stepsBefore how many earlier steps belong to a bin's neighbourhood; 0: only its own; usual: 1
 * @param compared with which bins a bin is compared
 * @param rule how z becomes p
 * @param level false discovery rate at which a bin is hot or cold, and level at which a trend is one; usual: 0.05
 * @param threads at least 1; changes no figure
 */
public record EmergingPlan(int stepsBefore, Compared compared, Rule rule, double level, int threads) {
    /** Checks ranges. */
    public EmergingPlan {
        if (stepsBefore < 0) {
            throw new IllegalArgumentException("stepsBefore must be 0 or more, but is " + stepsBefore);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie strictly between 0 and 1, but is " + level);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
        }
    }

    /** The same with every step by itself. */
    EmergingPlan withoutStepsBefore() {
        return new EmergingPlan(0, compared, rule, level, threads);
    }

    /** With which bins a bin is compared. */
    public enum Compared {
        /** With all bins of the cube: growth of the whole map makes late bins hot. */
        CUBE,
        /** With the bins of the steps of its neighbourhood: growth of the whole map makes nothing hot. */
        STEPS
    }

    /** How z becomes p. */
    public enum Rule {
        /**
         * Twice the smaller tail of a shifted gamma with the skewness that a Poisson count of the expected size has. Counts are
         * skewed, and a map tests far out in the tail, where the normal distribution calls too much hot.
         */
        SKEWED,
        /** Twice the tail of the normal distribution, as Esri does. */
        NORMAL
    }
}
