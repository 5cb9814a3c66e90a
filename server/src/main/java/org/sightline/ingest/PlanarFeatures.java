package org.sightline.ingest;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The areas of a geometry file as it has them: in the file's own coordinates, neither converted nor repaired.
 *
 * @param name of the file
 * @param system what its coordinates are
 * @param properties texts by field, one map per area, in the order of the file
 * @param geometries polygons, perhaps invalid; empty where an area has none
 */
public record PlanarFeatures(
        String name, CoordinateSystem system, List<Map<String, String>> properties, List<Geometry> geometries) {
    public PlanarFeatures {
        properties = List.copyOf(properties);
        geometries = List.copyOf(geometries);
    }

    /** What the coordinates of a file are. */
    public enum CoordinateSystem {
        /** EPSG:4326: longitude, latitude. */
        WGS84,
        /** EPSG:27700: metres. */
        NATIONAL_GRID,
        /** Other degrees. */
        OTHER_DEGREES,
        /** Another plane. */
        OTHER_PLANE,
        /** GeoJSON that says nothing, which by its standard is WGS84, but in practice often a plane. */
        PERHAPS_WGS84,
        /** The file does not say. */
        UNKNOWN
    }

    /**
     * Reads a GeoJSON, GeoPackage, Shapefile or TopoJSON file.
     *
     * @throws ImportRefused when it cannot be read
     */
    public static PlanarFeatures read(Path path) {
        FeatureFile file = FeatureFiles.read(path, Optional.empty(), new ProgressMeter(Progress.NONE, 0));
        if (file.features().isEmpty()) {
            throw ImportRefused.file(file.name(), "holds no areas; export it again");
        }
        return new PlanarFeatures(
                file.name(),
                system(file.crs()),
                file.features().stream().map(Feature::properties).toList(),
                file.features().stream().map(PlanarFeatures::geometry).toList());
    }

    private static CoordinateSystem system(FileCrs crs) {
        return switch (crs) {
            case DEGREES -> CoordinateSystem.WGS84;
            case METRES -> CoordinateSystem.NATIONAL_GRID;
            case OTHER_DEGREES -> CoordinateSystem.OTHER_DEGREES;
            case OTHER_PLANE -> CoordinateSystem.OTHER_PLANE;
            case DEGREES_BY_DEFAULT -> CoordinateSystem.PERHAPS_WGS84;
            case UNSAID -> CoordinateSystem.UNKNOWN;
        };
    }

    private static Geometry geometry(Feature feature) {
        @Nullable Geometry geometry = feature.geometry();
        return geometry == null ? Polygons.multi(List.of()) : geometry;
    }

    /** The names of all fields, in the order in which they first occur. */
    public Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        properties.forEach(property -> fields.addAll(property.keySet()));
        return fields;
    }
}
