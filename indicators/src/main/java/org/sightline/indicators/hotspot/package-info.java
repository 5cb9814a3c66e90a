/**
 * Where do incidents gather, and could it be chance?
 *
 * <p>Two kinds of answer. A <em>surface</em> smooths points: {@link org.sightline.indicators.hotspot.KernelSurface}
 * spreads every {@linkplain org.sightline.indicators.hotspot.Points point} over a {@linkplain
 * org.sightline.indicators.hotspot.Kernel kernel} and sums at the cell centres of a {@linkplain
 * org.sightline.indicators.hotspot.Grid grid}, exactly; {@link org.sightline.indicators.hotspot.EdgeCorrected} makes up for
 * what a {@linkplain org.sightline.indicators.hotspot.Window window} cuts off, {@link
 * org.sightline.indicators.hotspot.StandardError} says how uncertain it is, {@link
 * org.sightline.indicators.hotspot.Bandwidth} proposes how wide. It shows a pattern, and tests nothing.
 *
 * <p>A <em>local statistic</em> compares each area and its neighbours with all the others: {@link
 * org.sightline.indicators.hotspot.GetisOrd} (is there much here?), {@link org.sightline.indicators.hotspot.LocalMoran} (is
 * it like its neighbours?), {@link org.sightline.indicators.hotspot.LocalGeary}. Their p-values come from the normal
 * distribution ({@link org.sightline.indicators.hotspot.LocalStatistics}) or from conditional permutation ({@link
 * org.sightline.indicators.hotspot.TailCounts}). Only such a statistic, after control of the false discovery rate, makes a
 * place a hotspot. {@link org.sightline.indicators.hotspot.GlobalAssociation} asks the question of the whole map at once.
 *
 * <p>Coordinates are planar, x to the east, y to the north, in one unit of length (metres with British National Grid);
 * bandwidths and radii are in the same unit, intensities are per square unit. {@code NaN} means undefined.
 */
@NullMarked
package org.sightline.indicators.hotspot;

import org.jspecify.annotations.NullMarked;
