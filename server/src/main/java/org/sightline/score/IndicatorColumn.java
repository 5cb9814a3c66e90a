package org.sightline.score;

import java.util.Optional;
import org.sightline.period.ReportingPeriod;
import org.sightline.privacy.Figure;

/**
 * One indicator as it entered a score.
 *
 * @param definition what it is
 * @param period what its figures are for; empty where the store has none
 * @param mean over the units with a figure that is shown, NaN where undefined
 * @param deviation standard deviation over those units (divisor n - 1), NaN where undefined
 * @param low smallest figure shown, NaN where none is
 * @param high largest figure shown, NaN where none is
 * @param units how many units have a figure that is shown
 * @param nation the figure of England in the same period, where the store has it
 */
public record IndicatorColumn(
        IndicatorDefinition definition,
        Optional<ReportingPeriod> period,
        double mean,
        double deviation,
        double low,
        double high,
        int units,
        Optional<Figure> nation) {}
