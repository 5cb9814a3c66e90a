package org.sightline.indicators.movement;

import java.util.function.DoubleUnaryOperator;

/** Finds the rate β at which the modelled mean cost, which falls as β rises, is the observed one. */
final class DecaySearch {
    private static final double PRECISION = 1e-11;
    private static final int ROUNDS = 200;

    private final DoubleUnaryOperator excess;
    private final double spread;

    /**
     * A search.
     *
     * @param excess modelled less observed mean cost at a β
     * @param spread largest cost, above 0
     */
    DecaySearch(DoubleUnaryOperator excess, double spread) {
        this.excess = excess;
        this.spread = spread;
    }

    double solve() {
        double low = 0;
        double atLow = excess.applyAsDouble(0);
        double step = Math.copySign(1 / spread, atLow);
        double high = step;
        double atHigh = excess.applyAsDouble(high);
        while (atLow * atHigh > 0 && Math.abs(step) < 1e6 / spread) {
            low = high;
            atLow = atHigh;
            step *= 2;
            high += step;
            atHigh = excess.applyAsDouble(high);
        }
        return atLow * atHigh > 0 ? high : between(low, atLow, high, atHigh);
    }

    /** Illinois variant of the false position: keeps the solution between its bounds. */
    private double between(double from, double atFrom, double to, double atTo) {
        double low = from;
        double high = to;
        double atLow = atFrom;
        double atHigh = atTo;
        double beta = high;
        for (int round = 0; round < ROUNDS; round++) {
            beta = (low * atHigh - high * atLow) / (atHigh - atLow);
            double at = excess.applyAsDouble(beta);
            if (Math.abs(at) <= PRECISION * spread || Math.abs(high - low) <= 1e-14 * Math.abs(beta)) {
                return beta;
            }
            if (at * atHigh < 0) {
                low = high;
                atLow = atHigh;
            } else {
                atLow /= 2;
            }
            high = beta;
            atHigh = at;
        }
        return beta;
    }
}
