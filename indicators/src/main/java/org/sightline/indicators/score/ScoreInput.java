package org.sightline.indicators.score;

import java.util.Arrays;
import java.util.List;

/**
 * What is scored.
 *
 * @param indicators at least one, all for the same areas, not all with weight 0
 * @param compared one per area: whether it belongs to the comparison set, to which scales are fitted and among which areas are
 *     ranked; not copied
 */
public record ScoreInput(List<Indicator> indicators, boolean[] compared) {
    /** Checks that the parts fit together. */
    public ScoreInput {
        indicators = List.copyOf(indicators);
        double total = 0;
        for (Indicator indicator : indicators) {
            if (indicator.unitOf().length != compared.length) {
                throw new IllegalArgumentException("every indicator must be for the same areas");
            }
            total += indicator.weight();
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException("at least one indicator must have a weight above 0");
        }
    }

    /** All areas are compared with each other. */
    public static ScoreInput of(List<Indicator> indicators) {
        boolean[] all = new boolean[indicators.isEmpty() ? 0 : indicators.get(0).unitOf().length];
        Arrays.fill(all, true);
        return new ScoreInput(indicators, all);
    }

    /** Number of areas. */
    public int areas() {
        return compared.length;
    }

    /** The weights, one per indicator. */
    public double[] weights() {
        return indicators.stream().mapToDouble(Indicator::weight).toArray();
    }

    /** The same with other weights. */
    public ScoreInput withWeights(double[] weights) {
        if (weights.length != indicators.size()) {
            throw new IllegalArgumentException("weights must be one per indicator");
        }
        Indicator[] changed = new Indicator[weights.length];
        for (int k = 0; k < changed.length; k++) {
            Indicator old = indicators.get(k);
            changed[k] = new Indicator(old.figures(), old.unitOf(), old.higherIsMoreNeed(), weights[k]);
        }
        return new ScoreInput(List.of(changed), compared);
    }
}
