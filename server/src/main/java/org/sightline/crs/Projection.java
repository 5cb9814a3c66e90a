package org.sightline.crs;

import java.util.Locale;
import org.geotools.api.geometry.MismatchedDimensionException;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;

/**
 * From longitude and latitude (EPSG:4326, degrees) to a plane in metres or another unit: the British National Grid through {@link
 * NationalGrid}, any other through the EPSG database (which takes some seconds to open).
 */
public final class Projection {
    /** The number of the British National Grid. */
    public static final int NATIONAL_GRID = 27700;

    private final int epsg;

    private Projection(int epsg) {
        this.epsg = epsg;
    }

    /**
     * The projection of a name such as {@code EPSG:27700}.
     *
     * @throws IllegalArgumentException when it is no such name
     */
    public static Projection of(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        if (!upper.matches("EPSG:\\d{4,6}")) {
            throw new IllegalArgumentException("a coordinate system is named EPSG:n, such as EPSG:27700");
        }
        return new Projection(Integer.parseInt(upper.substring(5)));
    }

    /** The number in the name. */
    public int epsg() {
        return epsg;
    }

    /**
     * Turns longitudes and latitudes into the plane, in place.
     *
     * @param x longitudes, become eastings; where a pair is not finite it stays
     * @param y latitudes, become northings
     */
    public void toPlane(double[] x, double[] y) {
        double[] pairs = pairs(x, y);
        if (epsg == NATIONAL_GRID) {
            NationalGrid.toMetres(pairs);
        } else {
            transform(pairs);
        }
        unpair(pairs, x, y);
    }

    /** The way back, for the British National Grid only. */
    public void toDegrees(double[] x, double[] y) {
        if (epsg != NATIONAL_GRID) {
            throw new IllegalArgumentException("only EPSG:27700 is turned back into degrees");
        }
        double[] pairs = pairs(x, y);
        NationalGrid.toDegrees(pairs);
        unpair(pairs, x, y);
    }

    private static double[] pairs(double[] x, double[] y) {
        double[] pairs = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            pairs[2 * i] = x[i];
            pairs[2 * i + 1] = y[i];
        }
        return pairs;
    }

    private static void unpair(double[] pairs, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] = pairs[2 * i];
            y[i] = pairs[2 * i + 1];
        }
    }

    /** A copy in the plane of a geometry in degrees (x = longitude). */
    public Geometry toPlane(Geometry degrees) {
        if (epsg == NATIONAL_GRID) {
            return NationalGrid.toMetres(degrees);
        }
        try {
            return JTS.transform(degrees, find());
        } catch (MismatchedDimensionException | TransformException e) {
            throw off(e);
        }
    }

    private void transform(double[] pairs) {
        MathTransform transform = find();
        try {
            for (int i = 0; i < pairs.length; i += 2) {
                if (Double.isFinite(pairs[i]) && Double.isFinite(pairs[i + 1])) {
                    transform.transform(pairs, i, pairs, i, 1);
                }
            }
        } catch (TransformException e) {
            throw off(e);
        }
    }

    private MathTransform find() {
        try {
            CoordinateReferenceSystem plane = CRS.decode("EPSG:" + epsg, true);
            if (!(plane instanceof ProjectedCRS)) {
                throw new IllegalArgumentException("EPSG:" + epsg + " is not a plane; use one such as EPSG:27700");
            }
            return CRS.findMathTransform(DefaultGeographicCRS.WGS84, plane, true);
        } catch (FactoryException e) {
            throw new IllegalArgumentException("EPSG:" + epsg + " is not known; use another such as EPSG:27700", e);
        }
    }

    private IllegalArgumentException off(Exception e) {
        return new IllegalArgumentException("a position is too far off for EPSG:" + epsg, e);
    }
}
