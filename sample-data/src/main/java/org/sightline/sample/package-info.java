/**
 * The generator of the sample region, read as a chapter.
 *
 * <p>{@link org.sightline.sample.RegionPlan} says what is invented: coast, authorities, towns, forces. {@code BlockSeeds}
 * scatters small blocks as densely as people live, {@code BlockMesh} cuts the land between them and gives every shared
 * edge one irregular line, {@code Grouping} joins blocks to small areas and small areas to a middle level, and
 * {@code Outline} walks the outer edges of any group, so that all levels share their vertices. On that stand the people
 * ({@code Region}), the incidents, the movements and the indicators; {@code Truth} records what was planted.
 *
 * <p>Everything follows from one seed: no clock, no hash order, {@link java.lang.StrictMath} for functions that platforms
 * may compute differently, and only {@code nextLong} of {@link java.util.SplittableRandom}, whose bits are specified.
 */
@NullMarked
package org.sightline.sample;

import org.jspecify.annotations.NullMarked;
