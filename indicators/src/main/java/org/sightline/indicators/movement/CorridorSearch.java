package org.sightline.indicators.movement;

import java.util.Arrays;

/**
 * Finds the flows that stand so far out that a model fitted to them would be bent: among few areas one corridor makes all counts look widely scattered, behind
 * which it then hides, and so do two behind each other.
 *
 * <p>Step by step the flow that is farthest out is left out and the model fitted to the others, up to a tenth of the flows, whatever the tests say (an outer one
 * may be masked by one farther in). The flow of each step is tested against the model without it, with the dispersion of the others, by Student's t for the uncertainty of
 * that, times the number of pairs (Bonferroni). The last step with p at most .01 says how many are out. This is Rosner's generalised extreme studentised deviate procedure for residuals
 * of a count model.
 *
 * <p>Source: Rosner (1983), Technometrics 25, 165–172; Cook and Weisberg (1982), Residuals and Influence in Regression, section 2.2 (deletion residuals).
 */
final class CorridorSearch {
    /** What is left out is found more easily afterwards: so the search is stricter than the test. */
    private static final double SURE = 0.01;

    private static final int MOST = 25;
    private static final int SHARE = 10;
    private static final int LEAST_FREEDOM = 5;
    /** Below this inflation nothing can be masked. */
    private static final double CALM = 1.05;

    private final PartialFlows flows;
    private final Deterrence deterrence;
    private final int areas;
    private final boolean[] left;
    private int out;

    CorridorSearch(PartialFlows flows, Deterrence deterrence) {
        this.flows = flows;
        this.deterrence = deterrence;
        areas = flows.areas();
        left = new boolean[flows.known().length];
    }

    /** Which pairs are out. */
    boolean[] find() {
        int[] order = new int[Math.min(MOST, Math.max(1, flows.size() / SHARE))];
        int steps = 0;
        PartialGravity fit = PartialGravity.fit(flows, deterrence, left);
        while (steps < order.length && fit.freedom() > LEAST_FREEDOM) {
            double[] mean = fit.matrix();
            Dispersion before = fit.dispersion();
            int farthest = farthest(mean, before);
            if (farthest < 0) {
                break;
            }
            order[steps++] = farthest;
            left[farthest] = true;
            fit = PartialGravity.fit(flows, deterrence, left);
            double own = fit.matrix()[farthest];
            Dispersion without = fit.dispersion();
            double p = Corridors.cautious(without.upperTail(flows.known()[farthest], own), fit.freedom());
            boolean isOut = p * areas * (areas - 1) <= SURE;
            out = isOut ? steps : out;
            if (!isOut && before.inflation(mean[farthest]) < CALM) {
                break;
            }
        }
        Arrays.fill(left, false);
        for (int step = 0; step < out; step++) {
            left[order[step]] = true;
        }
        return left;
    }

    private int farthest(double[] mean, Dispersion dispersion) {
        int farthest = -1;
        double most = 0;
        for (int k = 0; k < mean.length; k++) {
            if (isFree(k) && mean[k] > 0) {
                double z = (flows.known()[k] - mean[k]) / Math.sqrt(mean[k] * dispersion.inflation(mean[k]));
                if (z > most) {
                    most = z;
                    farthest = k;
                }
            }
        }
        return farthest >= 0 && leavesOthers(farthest) ? farthest : -1;
    }

    private boolean isFree(int pair) {
        return pair / areas != pair % areas && flows.isKnown(pair) && !left[pair];
    }

    /** Whether the area of origin and that of destination keep a known flow each. */
    private boolean leavesOthers(int pair) {
        boolean row = false;
        boolean column = false;
        for (int other = 0; other < areas; other++) {
            int along = pair / areas * areas + other;
            int across = other * areas + pair % areas;
            row |= along != pair && isFree(along) && flows.known()[along] > 0;
            column |= across != pair && isFree(across) && flows.known()[across] > 0;
        }
        return row && column;
    }
}
