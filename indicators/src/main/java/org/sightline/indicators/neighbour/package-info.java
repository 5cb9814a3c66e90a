/**
 * Geometry to who is next to whom, and point to area: the chapter every spatial statistic starts from.
 *
 * <p>{@link org.sightline.indicators.neighbour.PolygonIndex} answers which area a point lies in, exactly and for millions of
 * points. {@link org.sightline.indicators.neighbour.Contiguity} says which areas share a border point (queen) or a stretch of
 * border (rook); {@link org.sightline.indicators.neighbour.Proximity} says which points are near. Both give
 * {@link org.sightline.indicators.neighbour.Neighbours}, a compact list per row that the statistics read.
 *
 * <p>This is the only package of the module that may see JTS. Coordinates are (x, y) = (east, north) in whatever plane the caller
 * uses; topology (inside, next to) works in degrees as well as metres, distances are in the unit of the coordinates.
 * Geometries are read and never changed.
 */
@NullMarked
package org.sightline.indicators.neighbour;

import org.jspecify.annotations.NullMarked;
