/**
 * Rates and proportions, and how far to trust them when the numbers are small.
 *
 * <p>Three events among 200 children is a rate of 15 per thousand, and it could as well have been one event or seven. So
 * every published rate carries an interval, and maps of many small areas can be drawn from smoothed rates.
 *
 * <ul>
 *   <li>{@link org.sightline.indicators.rate.Proportions}: parts of a whole (65 of 100 pupils); Wilson interval.
 *   <li>{@link org.sightline.indicators.rate.Rates}: events per exposure, where one person can have many (65 missing
 *       episodes per 1,000 children); Byar's interval, exact below 10 events.
 *   <li>{@link org.sightline.indicators.rate.EmpiricalBayes}: rates of many areas at once, each drawn towards the mean of
 *       all areas, or of its neighbours, as far as its own population is too small to speak for itself.
 *   <li>{@link org.sightline.indicators.rate.Posteriors}: what is known of the true rate of every area, as a distribution to
 *       draw from.
 *   <li>{@link org.sightline.indicators.rate.NegativeBinomial}, {@link org.sightline.indicators.rate.ExpectedCounts}: how much is
 *       recorded where, against what need would let one expect.
 *   <li>{@link org.sightline.indicators.rate.FeedFaults}: months in which a feed failed, which are no data.
 * </ul>
 *
 * <p>Arrays are in the order of the areas. {@code NaN} means undefined: no exposure, or no data given.
 */
@NullMarked
package org.sightline.indicators.rate;

import org.jspecify.annotations.NullMarked;
