package org.sightline.sample;

/** Smooth value noise on the plane, in [-1, 1]. */
record Noise(long seed) {
    /** Value at a position measured in wavelengths. */
    double at(double x, double y) {
        long column = (long) StrictMath.floor(x);
        long row = (long) StrictMath.floor(y);
        double u = smooth(x - column);
        double v = smooth(y - row);
        double south = mix(lattice(column, row), lattice(column + 1, row), u);
        double north = mix(lattice(column, row + 1), lattice(column + 1, row + 1), u);
        return mix(south, north, v);
    }

    private double lattice(long column, long row) {
        return unit(hash(hash(seed + column) + row)) * 2 - 1;
    }

    /** Scrambles a number (the finaliser of SplitMix64, Steele, Lea and Flood 2014). */
    static long hash(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The upper bits as a number in [0, 1). */
    static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    private static double smooth(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
