/**
 * What changes: is a hotspot new or old, did a period bring more than the one before, when does it happen, does one incident
 * draw the next?
 *
 * <ul>
 *   <li>{@link org.sightline.indicators.time.EmergingHotspots}: local statistics of every step, and the {@linkplain
 *       org.sightline.indicators.time.Pattern pattern} an area's steps make.
 *   <li>{@link org.sightline.indicators.time.PeriodChange}: more or fewer than before, beyond chance.
 *   <li>{@link org.sightline.indicators.time.HourWeekday}: when, with the times nobody knows stated.
 *   <li>{@link org.sightline.indicators.time.NearRepeat}: near in place and time more often than chance.
 * </ul>
 *
 * <p>A step, day or hour is a whole number; {@code NaN} means that nobody reported, which is never 0.
 */
@NullMarked
package org.sightline.indicators.time;

import org.jspecify.annotations.NullMarked;
