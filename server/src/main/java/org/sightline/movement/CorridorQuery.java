package org.sightline.movement;

import java.util.List;
import java.util.Locale;
import org.sightline.indicators.movement.Decay;

/**
 * Which flows are beyond what size and distance explain?
 *
 * @param flows which movements; its boundary says which corridors to list, all flows are tested
 * @param fall how movement falls with distance
 */
public record CorridorQuery(MovementQuery flows, Fall fall) {

    /** How movement falls with distance. */
    public enum Fall {
        /** As suits the flows best. */
        BEST(Decay.EXPONENTIAL, Decay.POWER),
        EXPONENTIAL(Decay.EXPONENTIAL),
        POWER(Decay.POWER);

        private final List<Decay> decays;

        Fall(Decay... decays) {
            this.decays = List.of(decays);
        }

        /** Those to choose from. */
        List<Decay> decays() {
            return decays;
        }

        /** The word in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
