package org.sightline.movement;

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
        EXPONENTIAL(Decay.EXPONENTIAL),
        POWER(Decay.POWER);

        private final Decay decay;

        Fall(Decay decay) {
            this.decay = decay;
        }

        Decay decay() {
            return decay;
        }

        /** The word in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
