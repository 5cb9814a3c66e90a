package org.sightline.hotspot;

import org.sightline.indicators.hotspot.ContourPolygon;
import org.sightline.privacy.Figure;

/**
 * One connected part of the map where the surface reaches a level; parts of higher levels lie within it and are counted in it.
 *
 * @param level the surface is at least this within it
 * @param polygon its border, EPSG:27700 metres
 * @param count incidents within it, to the nearest multiple of the threshold
 * @param share of all incidents with a position, 0 to 1
 */
public record Contour(double level, ContourPolygon polygon, Figure count, Figure share) {
    private static final double SQUARE_KILOMETRE = 1_000_000;
    private static final double DIGITS = 100;

    /** Its area, to a hundredth of a square kilometre. */
    public double squareKilometres() {
        return Math.rint(polygon.area() / SQUARE_KILOMETRE * DIGITS) / DIGITS;
    }

    /**
     * A class of the map: where the surface reaches a level but not the next.
     *
     * @param level the surface is at least this
     * @param count incidents in all such places, to the nearest multiple of the threshold
     */
    public record Step(double level, Figure count) {}
}
