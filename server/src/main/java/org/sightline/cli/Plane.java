package org.sightline.cli;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.sightline.crs.Projection;
import picocli.CommandLine.Option;

/** Makes sure that distances are measured in a plane: coordinates in degrees are projected or refused. */
final class Plane {
    private static final Set<String> DEGREE_NAMES =
            Set.of("lon", "long", "longitude", "lng", "lat", "latitude", "lon_deg", "lat_deg");
    /** Longitudes and latitudes of Great Britain and Ireland. */
    private static final Envelope BRITISH_ISLES = new Envelope(-11, 3, 49, 62);
    /** All longitudes and latitudes. */
    private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);

    @Option(
            names = "--project",
            paramLabel = "EPSG:n",
            description =
                    "The coordinates are longitude and latitude (WGS 84): project them to this plane, such as EPSG:27700.")
    @Nullable
    String project;

    /** The plane to project to, null when the coordinates stay as they are. */
    @Nullable
    Projection projection() {
        if (project == null) {
            return null;
        }
        try {
            return Projection.of(project);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--project: " + e.getMessage());
        }
    }

    /** Projects coordinates in place where that was asked for. */
    void project(String file, double[] x, double[] y) {
        Projection projection = projection();
        if (projection != null) {
            checkDegrees(file, extent(x, y));
            projection.toPlane(x, y);
        }
    }

    /** Refuses to project what cannot be degrees. */
    static void checkDegrees(String file, Envelope extent) {
        if (!extent.isNull() && !EARTH.contains(extent)) {
            throw new Refusal(
                    file + ": the coordinates are not degrees, so they cannot be projected; leave out --project");
        }
    }

    /** Refuses coordinates in degrees unless they are projected: a distance in degrees is longer to the east than to the north. */
    void refuseDegrees(String file, boolean declared, Envelope extent) {
        boolean degrees = !extent.isNull() && (declared ? EARTH : BRITISH_ISLES).contains(extent);
        if (project == null && degrees) {
            throw new Refusal(
                    file + ": the coordinates are degrees, but distances need a plane; give --project EPSG:27700");
        }
    }

    /** Whether a column's name says that it holds degrees. */
    static boolean isDegrees(String column) {
        return DEGREE_NAMES.contains(column.toLowerCase(Locale.ROOT));
    }

    /** The extent of the positions that are known. */
    static Envelope extent(double[] x, double[] y) {
        Envelope extent = new Envelope();
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i])) {
                extent.expandToInclude(x[i], y[i]);
            }
        }
        return extent;
    }
}
