package org.sightline.indicators.score;

import java.util.List;
import org.sightline.indicators.rate.Posteriors;

/**
 * What a simulation starts from.
 *
 * @param input what is scored
 * @param scores its scores by the chosen method
 * @param posteriors one per indicator, of its units: what is known of the true figures
 */
public record SimulationInput(ScoreInput input, Scores scores, List<Posteriors> posteriors) {
    /** Checks that the parts fit together. */
    public SimulationInput {
        posteriors = List.copyOf(posteriors);
        if (posteriors.size() != input.indicators().size()) {
            throw new IllegalArgumentException("posteriors must be one per indicator");
        }
        for (int k = 0; k < posteriors.size(); k++) {
            if (posteriors.get(k).units() != input.indicators().get(k).figures().length) {
                throw new IllegalArgumentException("posteriors must be for the units of their indicator");
            }
        }
    }
}
