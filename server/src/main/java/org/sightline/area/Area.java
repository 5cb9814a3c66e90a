package org.sightline.area;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * One area of a level.
 *
 * @param code its published code
 * @param name its published name
 * @param parents the larger units its record names, in the order of the file's fields
 * @param geometry its polygons in EPSG:27700 (x = east, y = north, metres), valid; never to be changed
 */
public record Area(AreaCode code, String name, List<AreaGroup> parents, Geometry geometry) {
    public Area {
        parents = List.copyOf(parents);
    }
}
