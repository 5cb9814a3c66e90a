package org.sightline.indicators.score;

import java.util.Arrays;
import org.sightline.indicators.inference.GammaBlock;
import org.sightline.indicators.inference.RandomStream;

/** Gamma variates of many units at once, each with its own shape and scale. */
final class GammaColumn {
    private final double[] c;
    private final double[] scale;
    private final int[] small;
    private final double[] power;

    /**
     * Prepares.
     *
     * @param shapes of all units, above 0
     * @param rates of all units, above 0; empty = 1
     * @param units those to draw for
     * @param factor of every variate
     */
    GammaColumn(double[] shapes, double[] rates, int[] units, double factor) {
        c = new double[units.length];
        scale = new double[units.length];
        int[] below = new int[units.length];
        double[] powers = new double[units.length];
        int count = 0;
        for (int i = 0; i < units.length; i++) {
            double shape = shapes[units[i]];
            if (shape < 1) {
                below[count] = i;
                powers[count++] = 1 / shape;
                shape++;
            }
            double d = shape - 1.0 / 3;
            c[i] = (float) (1 / (3 * Math.sqrt(d)));
            scale[i] = factor * d / (rates.length == 0 ? 1 : rates[units[i]]);
        }
        small = Arrays.copyOf(below, count);
        power = Arrays.copyOf(powers, count);
    }

    void fill(long stream, double[] drawn, GammaBlock block) {
        block.fill(stream, c, scale, drawn);
        // a shape below 1 is drawn as shape + 1 and shortened
        for (int k = 0; k < small.length; k++) {
            double u = RandomStream.uniform(RandomStream.bits(~stream, small[k]));
            drawn[small[k]] *= Math.pow(u, power[k]);
        }
    }
}
