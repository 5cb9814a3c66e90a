package org.sightline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.sightline.crs.NationalGrid;

/** Turns a file's polygons into valid multipolygons in EPSG:27700. */
final class FileGeometry {
    private static final int DEGREES_MOST = 180;

    private final String file;
    private final FileCrs crs;
    private final Tally tally;

    private FileGeometry(String file, FileCrs crs, Tally tally) {
        this.file = file;
        this.crs = crs;
        this.tally = tally;
    }

    /** Decides on the coordinate system; a file whose coordinates cannot be in it is refused. */
    static FileGeometry of(FeatureFile file, AreaOptions options, Tally tally) {
        FileCrs crs = options.crs().isPresent()
                ? FileCrs.find(options.crs().get()).orElseThrow(() -> FileCrs.refused(file.name()))
                : file.crs().settled();
        if (!crs.isRead()) {
            throw FileCrs.refused(file.name());
        }
        if (crs == FileCrs.UNSAID) {
            throw ImportRefused.file(
                    file.name(), "does not say its coordinate system; give --crs EPSG:27700 or --crs EPSG:4326");
        }
        Envelope extent = new Envelope();
        for (Feature feature : file.features()) {
            if (feature.geometry() != null) {
                extent.expandToInclude(feature.geometry().getEnvelopeInternal());
            }
        }
        check(file.name(), crs, extent);
        return new FileGeometry(file.name(), crs, tally);
    }

    private static void check(String file, FileCrs crs, Envelope extent) {
        if (extent.isNull()) {
            return;
        }
        boolean degrees = extent.getMaxX() <= DEGREES_MOST
                && extent.getMinX() >= -DEGREES_MOST
                && extent.getMaxY() <= DEGREES_MOST
                && extent.getMinY() >= -DEGREES_MOST;
        if (crs == FileCrs.DEGREES && !degrees) {
            throw ImportRefused.file(
                    file,
                    "its coordinates are not degrees; give --crs EPSG:27700 if they are metres of the national grid");
        }
        if (crs == FileCrs.METRES && degrees) {
            throw ImportRefused.file(file, "its coordinates look like degrees, not metres; give --crs EPSG:4326");
        }
        boolean swapped = crs == FileCrs.DEGREES
                && PositionReader.looksSwapped(extent.getMinX(), extent.getMinY())
                && PositionReader.looksSwapped(extent.getMaxX(), extent.getMaxY());
        if (swapped) {
            throw ImportRefused.file(
                    file, "longitude and latitude look swapped (latitude comes first); export it with longitude first");
        }
    }

    /** The feature's area in metres; a geometry that cannot be used rejects it. */
    Optional<MultiPolygon> convert(Feature feature) {
        Geometry read = feature.geometry();
        if (read == null || !isNear(read.getEnvelopeInternal())) {
            tally.reject(file, feature.number(), "geometry", "the area lies off the British National Grid");
            return Optional.empty();
        }
        Geometry metres = crs == FileCrs.DEGREES ? NationalGrid.toMetres(read) : read;
        TopologyValidationError error = new IsValidOp(metres).getValidationError();
        Geometry valid = error == null ? metres : GeometryFixer.fix(metres);
        MultiPolygon polygons = polygons(valid);
        if (polygons.isEmpty()) {
            tally.reject(file, feature.number(), "geometry", "the area's polygons enclose nothing");
            return Optional.empty();
        }
        if (error != null) {
            String reason = error.getMessage().toLowerCase(Locale.ROOT);
            tally.remark(file, feature.number(), "geometry", "invalid rings were repaired (" + reason + ")");
        }
        return Optional.of(polygons);
    }

    private boolean isNear(Envelope extent) {
        Envelope britain = crs == FileCrs.DEGREES
                ? new Envelope(-12, 6, 46, 64)
                : new Envelope(-200_000, 900_000, -200_000, 1_500_000);
        return britain.contains(extent);
    }

    private static MultiPolygon polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return Polygons.multi(polygons);
    }
}
