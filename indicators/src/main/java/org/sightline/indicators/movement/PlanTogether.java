package org.sightline.indicators.movement;

import java.util.List;

/**
 * Which areas exchange so many more than expected that they should plan together: groups, each tested against chance, with how steadily its areas belong to it.
 *
 * <p>excess(i, j) = what went from i to j and back, less what is expected, over the flows that are known; expected counts are scaled by proportional fitting to the arrivals and departures of these,
 * so that the size of an area explains nothing of its groups. Flows that stand far out of the model shape no expectation: a corridor would else raise what is expected of all other flows of its two
 * ends, and all other areas would seem to hang together. {@link GroupSearch} finds the groups with the largest total excess (modularity with this expectation).
 *
 * <p>Areas that hang on to a group by chance leave it: the one with the smallest excess with the others, in units of its standard deviation, until each of the rest has 2 or more.
 *
 * <p>A split into groups is always found, also where nothing but chance is at work. So each group is tested: z = excess within it / √(Σ variance of the counts in it), against the largest z of
 * any group in each of S simulated worlds in which the model is all there is (over-dispersion included, fitted and split as the data were): p = (1 + worlds with one at least as large)/(S + 1).
 * Whatever the number of groups, the chance of telling one where there is none is at most the level. Groups with p above {@link #LEVEL} are not told, nor those whose core (see {@link Group}) is less than half of them.
 *
 * <p>Steadiness: each flow is drawn anew around what was observed, R times, and groups are sought again; share(area) = mean, over the other areas of the core of its group, of the share of
 * runs in which the two are together.
 *
 * <p>Source: Newman (2006), PNAS 103, 8577–8582; Expert, Evans, Blondel and Lambiotte (2011), PNAS 108, 7663–7668 (modularity with a gravity expectation); Westfall and Young (1993),
 * Resampling-Based Multiple Testing (the largest statistic); Hennig (2007), Computational Statistics and Data Analysis 52, 258–271 (steadiness by resampling).
 *
 * @param group position in {@code groups} of each area, −1 for those in none
 * @param share how steadily each area belongs to its group, 0 to 1; {@code NaN} in none
 * @param groups told, by p, then by excess
 * @param modularity Σ excess within groups / Σ known flows, of the whole split, told or not
 * @param pModularity how often chance alone splits as well
 * @param runs how often flows were drawn anew
 * @param simulations how many worlds without groups were made
 */
@SuppressWarnings("ArrayRecordComponent") // shared for speed, never compared
public record PlanTogether(
        int[] group,
        double[] share,
        List<Group> groups,
        double modularity,
        double pModularity,
        int runs,
        int simulations) {
    /** A group is told where p is at most this. */
    public static final double LEVEL = 0.05;

    /** From this share on an area belongs to the core of its group. */
    public static final double CORE = 0.5;

    public PlanTogether {
        groups = List.copyOf(groups);
    }

    /**
     * A group.
     *
     * @param areas positions, in order
     * @param core those left when the area that is least often with the others is dropped, until each of the rest is with the others in at least {@link #CORE} of the runs; may be empty
     * @param observed moved between them, both ways
     * @param expected of the same pairs
     * @param z excess in units of its standard deviation
     * @param p that chance alone makes a group with such a z anywhere
     * @param stability mean share of runs in which two areas of the core (of the group, where there is no core) are together
     */
    @SuppressWarnings("ArrayRecordComponent") // shared for speed, never compared
    public record Group(
            int[] areas, int[] core, double observed, double expected, double z, double p, double stability) {
        /** Beyond chance, and steady: the core is at least half of it. */
        boolean isTold() {
            return p <= LEVEL && 2 * core.length >= areas.length;
        }
    }

    /**
     * How groups are sought.
     *
     * @param runs how often flows are drawn anew, 20 to 10,000
     * @param simulations worlds without groups, 19 to 99,999
     * @param seed of all draws
     * @param threads to compute with; changes no figure
     */
    public record Plan(int runs, int simulations, long seed, int threads) {
        public Plan {
            if (runs < 20 || runs > 10_000) {
                throw new IllegalArgumentException("runs must be 20 to 10,000");
            }
            if (simulations < 19 || simulations > 99_999) {
                throw new IllegalArgumentException("simulations must be 19 to 99,999");
            }
            if (threads < 1) {
                throw new IllegalArgumentException("threads must be 1 or more");
            }
        }
    }

    /**
     * Flows and what is expected of them; by origin × areas + destination, the diagonal is not read. Arrays are shared: do not change them.
     *
     * @param areas number of areas, at most {@value PlanTogetherRun#MOST_AREAS}
     * @param observed counts, {@code NaN} where not known
     * @param expected of a model of the same flows; {@code NaN} or 0 where nothing is expected
     * @param left which pairs stand so far out that they are to shape no expectation, such as {@link PartialGravity#left}
     * @param dispersion how counts vary around what is expected
     */
    @SuppressWarnings("ArrayRecordComponent") // shared for speed, never compared
    public record Flows(int areas, double[] observed, double[] expected, boolean[] left, Dispersion dispersion) {
        public Flows {
            if (areas > PlanTogetherRun.MOST_AREAS) {
                throw new IllegalArgumentException(
                        "areas must be at most " + PlanTogetherRun.MOST_AREAS + " for groups");
            }
            int pairs = areas * areas;
            if (observed.length != pairs || expected.length != pairs || left.length != pairs) {
                throw new IllegalArgumentException("observed, expected and left need an entry for every pair of areas");
            }
        }
    }

    /** Finds the groups. */
    public static PlanTogether of(Flows flows, Plan plan) {
        return new PlanTogetherRun(flows, plan).solve();
    }
}
