package org.sightline.score;

import org.sightline.area.AreaCode;
import org.sightline.privacy.Figure;

/**
 * What is recorded in one area against what is expected.
 *
 * @param code its code
 * @param name its name
 * @param recorded incidents
 * @param expected incidents
 * @param ratio recorded over expected, with the 95 % interval of what one could say of the recording
 * @param smoothed the ratio drawn towards 1 as far as little is expected
 * @param p how likely a number so far from the expected one is by chance, adjusted for the number of areas; NaN where not known
 * @param standing unseen?, quiet, as expected, more than expected, no data, hidden
 * @param reason why there is no figure; empty where there is one
 * @param faults months in which the feed failed
 */
public record ExpectedArea(
        AreaCode code,
        String name,
        Figure recorded,
        Figure expected,
        Figure ratio,
        Figure smoothed,
        double p,
        String standing,
        String reason,
        int faults) {}
