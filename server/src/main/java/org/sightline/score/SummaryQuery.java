package org.sightline.score;

import java.util.Optional;
import org.sightline.period.MonthRange;

/**
 * How do forces and regions stand, by the areas within them?
 *
 * @param scores of which areas, and how scores are made
 * @param months of the recorded incidents; all of them when empty
 * @param words which incidents
 */
public record SummaryQuery(ScoreQuery scores, Optional<MonthRange> months, ExpectedQuery.Words words) {}
