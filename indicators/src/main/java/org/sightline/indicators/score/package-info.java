/**
 * From indicators to a scoping priority, without losing sight of how it came about.
 *
 * <p>Indicators come in different units: children per thousand, per cent of sessions missed. To put them side by side
 * each is standardised over the areas ({@link org.sightline.indicators.score.Standardise}); the score is their weighted
 * mean ({@link org.sightline.indicators.score.WeightedMean}), from which each indicator's contribution can be read off,
 * for they add up to the score. {@link org.sightline.indicators.score.Ranks} orders areas. A rank says nothing about how
 * sure it is, and is never shown alone.
 *
 * <p>{@link org.sightline.indicators.score.ScorePipeline} is the way from figures to scores with every choice of scale, mean and outliers.
 * {@link org.sightline.indicators.score.RankSimulation} says how sure the ranking is and why not; {@link
 * org.sightline.indicators.score.BandChange} and {@link org.sightline.indicators.score.LeaveOneOut} say what would change it.
 *
 * <p>Arrays are in the order of the areas, tables are {@code [indicator][area]}. {@code NaN} means "no figure": the score
 * is then the mean of the indicators present, and says what share of the weight they carry.
 */
@NullMarked
package org.sightline.indicators.score;

import org.jspecify.annotations.NullMarked;
