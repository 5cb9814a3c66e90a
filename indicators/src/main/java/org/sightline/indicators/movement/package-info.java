/**
 * Who moves where: counts of movement from one area to another, and which of them are more than one would expect.
 *
 * <p>{@link org.sightline.indicators.movement.FlowTable} is the sparse table of counts by origin and destination; flows
 * within an area are kept, but apart, because they are of another kind and would drown the rest.
 * {@link org.sightline.indicators.movement.Margins} sums it by area.
 * {@link org.sightline.indicators.movement.QuasiIndependence} says how many movements each pair of areas would have if
 * those who leave chose among the other areas in proportion to how much each attracts: what lies far above is a corridor.
 * {@link org.sightline.indicators.movement.Gravity} takes distance into account as well, so that what is left is a corridor
 * that nearness does not explain.
 *
 * <p>Areas are positions 0 to n − 1.
 */
@NullMarked
package org.sightline.indicators.movement;

import org.jspecify.annotations.NullMarked;
