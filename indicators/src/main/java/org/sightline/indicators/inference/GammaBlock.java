package org.sightline.indicators.inference;

/**
 * Many gamma variates at once: the same numbers as {@link RandomStream#cubeRoot} gives one by one, worked out in steps over a block that a processor can do
 * several of side by side. One per thread.
 */
public final class GammaBlock {
    private static final int SIZE = 512;
    private static final long[] STEPS = steps();
    /** More than any chance, so that the exact way is taken. */
    private static final double NEVER = 2;

    private final long[] bits = new long[SIZE];
    private final double[] normal = new double[SIZE];
    private final double[] gap = new double[SIZE];

    private static long[] steps() {
        long[] steps = new long[SIZE];
        for (int j = 0; j < SIZE; j++) {
            steps[j] = (j + 1) * RandomStream.STEP;
        }
        return steps;
    }

    /**
     * Fills {@code drawn[i]} with {@code scale[i]} times the variate of {@code c[i]} from the bits at place i of the stream.
     *
     * @param c as in {@link RandomStream#cubeRoot}; its length says how many
     * @param scale at least as long
     * @param drawn result, at least as long
     */
    public void fill(long stream, double[] c, double[] scale, double[] drawn) {
        for (int from = 0; from < c.length; from += SIZE) {
            int size = Math.min(SIZE, c.length - from);
            hash(stream + from * RandomStream.STEP, size);
            normals(size);
            cubes(c, scale, drawn, from, size);
            for (int j = 0; j < size; j++) {
                if (gap[j] > 0) {
                    drawn[from + j] = scale[from + j] * RandomStream.exactCubeRoot(c[from + j], bits[j]);
                }
            }
        }
    }

    private void hash(long counter, int size) {
        for (int j = 0; j < size; j++) {
            bits[j] = RandomStream.mix(counter + STEPS[j]);
        }
    }

    /** What would be a normal variate, and what has to stay below the chance of keeping it. */
    private void normals(int size) {
        for (int j = 0; j < size; j++) {
            long own = bits[j];
            int layer = (int) own & RandomStream.LAYERS - 1;
            long step = own >> 24;
            normal[j] = step * RandomStream.WIDTH[layer];
            gap[j] = Math.abs(step) < RandomStream.INSIDE[layer]
                    ? ((own >>> 8 & 0xFFFF) + 1) * RandomStream.SIXTEEN
                    : NEVER;
        }
    }

    private void cubes(double[] c, double[] scale, double[] drawn, int from, int size) {
        for (int j = 0; j < size; j++) {
            double x = normal[j];
            double t = c[from + j] * x;
            double chance = 1 - RandomStream.SQUEEZE * (t * t) * (x * x);
            // above 0 where it is not settled that the variate is kept
            gap[j] = Math.max(gap[j] - chance, RandomStream.LEFT - t);
            double root = 1 + t;
            drawn[from + j] = scale[from + j] * (root * root * root);
        }
    }
}
