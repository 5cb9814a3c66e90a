package org.sightline.score;

import org.sightline.area.AreaCode;
import org.sightline.period.ReportingPeriod;

/**
 * One published figure of an indicator, at the level at which it was published.
 *
 * @param area the published code: an area, or a group of areas such as an upper-tier county
 * @param indicator the indicator's id
 * @param period what it is for
 * @param numerator events, NaN where not given
 * @param denominator people or things at risk, NaN where not given
 * @param value the published figure in the indicator's unit, NaN where not given
 * @param status whether the figure is there
 */
public record Observation(
        AreaCode area,
        String indicator,
        ReportingPeriod period,
        double numerator,
        double denominator,
        double value,
        Status status) {
    /** What the publisher says of a figure. */
    public enum Status {
        /** The figure is given. */
        KNOWN,
        /** c: withheld by the publisher as a small number. */
        CONFIDENTIAL,
        /** x, u, -, :, blank: not available, unreliable or not collected. */
        NOT_AVAILABLE,
        /** z: does not apply to this area. */
        NOT_APPLICABLE,
        /** k, low: above 0 but rounds to it. */
        ROUNDS_TO_ZERO
    }
}
