package org.sightline.indicators.hotspot;

import java.util.List;

/**
 * Where a surface is at or above one level and below the next.
 *
 * @param lower the level, included
 * @param upper the next level, not included; infinite above the highest
 * @param polygons the connected parts, the largest first; none where the surface does not reach the level
 */
public record ContourBand(double lower, double upper, List<ContourPolygon> polygons) {
    /** Copies the list. */
    public ContourBand {
        polygons = List.copyOf(polygons);
    }

    /** Area in square units of the coordinates. */
    public double area() {
        return polygons.stream().mapToDouble(ContourPolygon::area).sum();
    }
}
