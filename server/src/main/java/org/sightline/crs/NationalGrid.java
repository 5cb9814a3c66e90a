package org.sightline.crs;

import java.util.stream.IntStream;
import org.geotools.api.geometry.MismatchedDimensionException;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.operation.DefaultCoordinateOperationFactory;
import org.geotools.util.factory.Hints;
import org.locationtech.jts.geom.Geometry;

/**
 * Longitude and latitude (EPSG:4326, degrees east and north) to the British National Grid (EPSG:27700, metres east and north)
 * and back.
 *
 * <p>The two datums are joined by a seven-parameter Helmert shift, not by the Ordnance Survey's OSTN15 grid: results are up to
 * about 3.5 m off OSTN15, which is well inside the 100 m to which positions are rounded. The transformation is made on first
 * use (about half a second).
 */
public final class NationalGrid {
    /** East of the grid's false origin the grid ends, in metres. */
    public static final double WIDTH_METRES = 700_000;
    /** North of the grid's false origin the grid ends, in metres. */
    public static final double HEIGHT_METRES = 1_300_000;

    private static final String DEGREES = """
            GEOGCS["WGS 84", DATUM["World Geodetic System 1984", SPHEROID["WGS 84", 6378137.0, 298.257223563],
              TOWGS84[0,0,0,0,0,0,0]], PRIMEM["Greenwich", 0.0], UNIT["degree", 0.017453292519943295],
              AXIS["Longitude", EAST], AXIS["Latitude", NORTH]]""";
    private static final String METRES = """
            PROJCS["OSGB36 / British National Grid", GEOGCS["OSGB36", DATUM["Ordnance Survey of Great Britain 1936",
              SPHEROID["Airy 1830", 6377563.396, 299.3249646],
              TOWGS84[446.448, -125.157, 542.06, 0.15, 0.247, 0.842, -20.489]],
              PRIMEM["Greenwich", 0.0], UNIT["degree", 0.017453292519943295],
              AXIS["Longitude", EAST], AXIS["Latitude", NORTH]], PROJECTION["Transverse_Mercator"],
              PARAMETER["central_meridian", -2.0], PARAMETER["latitude_of_origin", 49.0],
              PARAMETER["scale_factor", 0.9996012717], PARAMETER["false_easting", 400000.0],
              PARAMETER["false_northing", -100000.0], UNIT["m", 1.0], AXIS["Easting", EAST], AXIS["Northing", NORTH]]""";

    private NationalGrid() {}

    /**
     * Turns longitudes and latitudes into metres, in place.
     *
     * @param pairs longitude, latitude, longitude, latitude, …; becomes east, north, …; what is not finite stays
     */
    public static void toMetres(double[] pairs) {
        transform(Transforms.TO_METRES, pairs);
    }

    /** Turns metres into degrees, in place: east, north, … becomes longitude, latitude, … */
    public static void toDegrees(double[] pairs) {
        transform(Transforms.TO_DEGREES, pairs);
    }

    /** A copy in metres of a geometry in degrees (x = longitude, y = latitude). */
    public static Geometry toMetres(Geometry degrees) {
        return transform(Transforms.TO_METRES, degrees);
    }

    /** A copy in degrees (x = longitude, y = latitude) of a geometry in metres. */
    public static Geometry toDegrees(Geometry metres) {
        return transform(Transforms.TO_DEGREES, metres);
    }

    /** Whether a position in metres lies on the grid's sheet (0 to 700 km east, 0 to 1,300 km north). */
    public static boolean contains(double x, double y) {
        return x >= 0 && x <= WIDTH_METRES && y >= 0 && y <= HEIGHT_METRES;
    }

    /** Pairs that are not finite are passed over and stay as they are. */
    private static void transform(MathTransform transform, double[] pairs) {
        int[] finite = IntStream.range(0, pairs.length / 2)
                .filter(i -> Double.isFinite(pairs[2 * i]) && Double.isFinite(pairs[2 * i + 1]))
                .toArray();
        double[] dense = new double[2 * finite.length];
        for (int i = 0; i < finite.length; i++) {
            System.arraycopy(pairs, 2 * finite[i], dense, 2 * i, 2);
        }
        try {
            transform.transform(dense, 0, dense, 0, finite.length);
        } catch (TransformException e) {
            throw new IllegalArgumentException("a position is too far from Great Britain for its national grid", e);
        }
        for (int i = 0; i < finite.length; i++) {
            System.arraycopy(dense, 2 * i, pairs, 2 * finite[i], 2);
        }
    }

    private static Geometry transform(MathTransform transform, Geometry geometry) {
        try {
            return JTS.transform(geometry, transform);
        } catch (MismatchedDimensionException | TransformException e) {
            throw new IllegalArgumentException("a position is too far from Great Britain for its national grid", e);
        }
    }

    /** Made when first asked for, without the library's authority database, which takes seconds to open. */
    private static final class Transforms {
        static final MathTransform TO_METRES = find(DEGREES, METRES);
        static final MathTransform TO_DEGREES = find(METRES, DEGREES);

        private static MathTransform find(String from, String to) {
            try {
                return new DefaultCoordinateOperationFactory(new Hints(Hints.LENIENT_DATUM_SHIFT, true))
                        .createOperation(CRS.parseWKT(from), CRS.parseWKT(to))
                        .getMathTransform();
            } catch (FactoryException e) {
                throw new IllegalStateException("the coordinate systems of this program cannot be read", e);
            }
        }
    }
}
