package org.sightline.indicators.movement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Flows of which some are not known: those of a release that hides small ones.
 *
 * @param areas number of areas
 * @param known by origin × areas + destination: the count where it is known, {@code NaN} where not; 0 within an area
 * @param margins how many left and reached each area for and from others, where that is known of every area
 * @param rest how many moved in all the flows that are not known, where that is known
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in, never compared
public record PartialFlows(int areas, double[] known, Optional<Margins> margins, OptionalDouble rest) {
    public PartialFlows {
        known = known.clone();
        if (known.length != areas * areas) {
            throw new IllegalArgumentException("known needs an entry for every pair of areas");
        }
        for (int k = 0; k < known.length; k++) {
            if (known[k] < 0 || Double.isInfinite(known[k]) || (k / areas == k % areas && known[k] != 0)) {
                throw new IllegalArgumentException("a known count is 0 or more, and 0 within an area");
            }
        }
        if (rest.isPresent() && !(rest.getAsDouble() >= 0 && rest.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("rest must be 0 or more and finite");
        }
    }

    /** Whether the flow of a pair is known. */
    boolean isKnown(int pair) {
        return !Double.isNaN(known[pair]);
    }

    /** How many flows between different areas are known. */
    public int size() {
        return (int) Arrays.stream(known).filter(count -> !Double.isNaN(count)).count() - areas;
    }
}
