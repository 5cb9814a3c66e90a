package org.sightline.movement;

import org.sightline.area.AreaCode;

/**
 * The point that stands for an area in distances and on lines: the middle of where children live.
 *
 * @param code the area's
 * @param name the area's
 * @param x metres east, EPSG:27700
 * @param y metres north
 */
public record AreaPoint(AreaCode code, String name, double x, double y) {}
