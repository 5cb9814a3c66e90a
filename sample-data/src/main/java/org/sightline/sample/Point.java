package org.sightline.sample;

/** A position on the British National Grid (EPSG:27700), metres. */
record Point(double x, double y) {
    /** Metres between two positions. */
    double distance(Point other) {
        double dx = x - other.x;
        double dy = y - other.y;
        return StrictMath.sqrt(dx * dx + dy * dy);
    }

    /** The same position on whole metres. */
    Point rounded(int metres) {
        return new Point(StrictMath.rint(x / metres) * metres, StrictMath.rint(y / metres) * metres);
    }
}
