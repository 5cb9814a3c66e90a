package org.sightline.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One record of a geometry file.
 *
 * @param number its place in the file, from 1
 * @param properties scalar properties as text, in the order of the file; null values left out
 * @param geometry polygons in the file's coordinates, perhaps invalid; null when it has none
 * @param problem why there is no geometry, empty when there is one
 */
record Feature(
        long number,
        Map<String, String> properties,
        @Nullable Geometry geometry,
        String problem) {
    Feature {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** A record whose geometry cannot be used. */
    static Feature broken(long number, Map<String, String> properties, String problem) {
        return new Feature(number, properties, null, problem);
    }
}
