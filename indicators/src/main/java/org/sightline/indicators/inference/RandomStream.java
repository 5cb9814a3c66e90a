package org.sightline.indicators.inference;

import org.hipparchus.special.Erf;

/**
 * Random numbers as a function of their address: the bits at place k of a stream are a hash of (stream, k) (SplitMix64's output
 * function on its counter), so that results do not depend on who draws what first. From the bits come normal variates (Marsaglia and
 * Tsang's ziggurat with 256 layers) and gamma variates (Marsaglia and Tsang's method), both exact.
 *
 * <p>Sources: Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators, OOPSLA; Marsaglia and Tsang (2000), J. Statist. Software
 * 5(8) and ACM Trans. Math. Software 26, 363–372; Doornik (2005), An improved ziggurat method.
 */
public final class RandomStream {
    /** Step of the counter. */
    public static final long STEP = 0x9E3779B97F4A7C15L;

    static final int LAYERS = 256;
    private static final double TAIL = 3.6541528853610088;
    private static final double[] EDGE = new double[LAYERS + 1];
    private static final double[] RATIO = new double[LAYERS];
    private static final double[] HEIGHT = new double[LAYERS + 1];
    /** {@link #RATIO} and {@link #EDGE} in steps of the 40 random bits, so that no conversion precedes the comparison. */
    static final long[] INSIDE = new long[LAYERS];

    static final double[] WIDTH = new double[LAYERS];
    private static final double SIGNED = 0x1p-39;
    private static final double UNIT = 0x1p-52;
    static final double SIXTEEN = 0x1p-16;
    /** 1.7/12: see {@link #cubeRoot}. */
    static final double SQUEEZE = 0.1416666666666667;
    /** The series of {@link #cubeRoot} holds from here. */
    static final double LEFT = -0.5;

    static {
        double top = Math.exp(-TAIL * TAIL / 2);
        double area = TAIL * top + Math.sqrt(Math.PI / 2) * Erf.erfc(TAIL / Math.sqrt(2));
        EDGE[0] = area / top;
        EDGE[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            double height = area / EDGE[i - 1] + Math.exp(-EDGE[i - 1] * EDGE[i - 1] / 2);
            EDGE[i] = Math.sqrt(-2 * Math.log(height));
        }
        for (int i = 0; i < LAYERS; i++) {
            RATIO[i] = EDGE[i + 1] / EDGE[i];
            INSIDE[i] = (long) Math.ceil(RATIO[i] / SIGNED);
            WIDTH[i] = EDGE[i] * SIGNED;
        }
        for (int i = 1; i <= LAYERS; i++) {
            HEIGHT[i] = Math.exp(-EDGE[i] * EDGE[i] / 2);
        }
    }

    private RandomStream() {}

    /** A stream of its own for a name within a stream. */
    public static long of(long stream, long name) {
        return mix(stream ^ mix(name * STEP + 0x632BE59BD9B4E019L));
    }

    /** The 64 random bits at a place of a stream. */
    public static long bits(long stream, long place) {
        return mix(stream + (place + 1) * STEP);
    }

    /** SplitMix64's output function. */
    public static long mix(long counter) {
        long z = (counter ^ counter >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** A number strictly between 0 and 1 from random bits. */
    public static double uniform(long bits) {
        return ((bits >>> 12) + 0.5) * UNIT;
    }

    /** A standard normal variate from random bits (bits 8 to 23 are left unused). */
    public static double normal(long bits) {
        int layer = (int) bits & LAYERS - 1;
        double u = (bits >> 24) * SIGNED;
        return Math.abs(u) < RATIO[layer] ? u * EDGE[layer] : normalAtEdge(bits, layer, u);
    }

    private static double normalAtEdge(long bits, int layer, double u) {
        long more = mix(bits + STEP);
        if (layer == 0) {
            return tail(more, u < 0);
        }
        double x = u * EDGE[layer];
        double height = HEIGHT[layer + 1] + uniform(more) * (HEIGHT[layer] - HEIGHT[layer + 1]);
        return height < Math.exp(-x * x / 2) ? x : normal(mix(more + STEP));
    }

    private static double tail(long bits, boolean negative) {
        long more = bits;
        while (true) {
            double x = -Math.log(uniform(more)) / TAIL;
            more = mix(more + STEP);
            double y = -Math.log(uniform(more));
            if (2 * y >= x * x) {
                return negative ? -TAIL - x : TAIL + x;
            }
            more = mix(more + STEP);
        }
    }

    /**
     * A gamma variate of shape a ≥ 1, divided by d = a − 1/3, from c = 1/(3√d).
     *
     * <p>v = (1 + c x)³ of a normal x is accepted with probability exp(x²/2 + d(1 − v + ln v)). With t = c x that is at least 1 − 1.7 x²t²/12
     * wherever t ≥ −1/2 (series of ln(1 + t)), which settles nearly all cases without a logarithm.
     *
     * @param c 1/(3√d)
     * @param bits random bits
     */
    public static double cubeRoot(double c, long bits) {
        int layer = (int) bits & LAYERS - 1;
        long step = bits >> 24;
        double x = step * WIDTH[layer];
        double t = c * x;
        double chance = 1 - SQUEEZE * (t * t) * (x * x);
        if (Math.abs(step) < INSIDE[layer] && t >= LEFT && ((bits >>> 8 & 0xFFFF) + 1) * SIXTEEN <= chance) {
            double root = 1 + t;
            return root * root * root;
        }
        return exactCubeRoot(c, bits);
    }

    static double exactCubeRoot(double c, long bits) {
        double d = 1 / (9 * c * c);
        long more = bits;
        while (true) {
            double x = normal(more);
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = ((more >>> 8 & 0xFFFF) + uniform(mix(more ^ STEP))) * SIXTEEN;
                double t = root - 1;
                boolean plain = t >= LEFT && u <= 1 - SQUEEZE * (t * t) * (x * x);
                if (plain || Math.log(u) < x * x / 2 + d * (1 - v + 3 * Math.log(root))) {
                    return v;
                }
            }
            more = mix(more - STEP);
        }
    }

    /**
     * A gamma variate of scale 1.
     *
     * @param shape above 0
     * @param bits random bits
     */
    public static double gamma(double shape, long bits) {
        if (shape < 1) {
            return gamma(shape + 1, bits) * Math.pow(uniform(mix(~bits)), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        return d * cubeRoot(1 / (3 * Math.sqrt(d)), bits);
    }
}
