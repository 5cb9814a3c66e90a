package org.sightline.store;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** Brings areas' shapes into the one form that is stored: polygons in EPSG:27700, always as a multipolygon. */
final class Shapes {
    static final int SRID = 27_700;
    static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);

    private Shapes() {}

    /** A copy of a polygon or multipolygon; any other geometry is refused. */
    static MultiPolygon multi(Geometry geometry) {
        Geometry copy = FACTORY.createGeometry(geometry);
        if (copy instanceof Polygon polygon) {
            return FACTORY.createMultiPolygon(new Polygon[] {polygon});
        }
        if (copy instanceof MultiPolygon multi) {
            return multi;
        }
        throw new IllegalArgumentException("an area's shape is a polygon or a multipolygon");
    }
}
