package org.sightline.indicators.score;

import java.util.ArrayList;
import java.util.List;
import org.sightline.indicators.inference.RandomStream;

/**
 * The method of one run.
 *
 * @param weights one per indicator, adding up to 1
 * @param normaliser the scale
 * @param aggregation the mean
 */
record RunChoice(double[] weights, Normaliser normaliser, Aggregation aggregation) {

    static RunChoice fixed(double[] weights, ScoreMethod method) {
        return new RunChoice(shares(weights), method.normaliser(), method.aggregation());
    }

    static RunChoice draw(double[] weights, ScoreMethod method, Variation variation, RunKey key) {
        double[] shares = shares(weights);
        if (variation.concentration() < Double.POSITIVE_INFINITY) {
            double size = variation.concentration() * weights.length;
            for (int k = 0; k < shares.length; k++) {
                shares[k] = RandomStream.gamma(size * shares[k], RandomStream.bits(key.of(Factor.WEIGHTS), k));
            }
        }
        if (variation.leavesOneOut() && weights.length > 1) {
            double u = RandomStream.uniform(key.of(Factor.LEFT_OUT));
            if (u < 0.5) {
                shares[(int) (2 * u * shares.length)] = 0;
            }
        }
        return new RunChoice(
                shares(shares),
                pick(method.normaliser(), variation.normalisers(), key.of(Factor.NORMALISER)),
                pick(method.aggregation(), variation.aggregations(), key.of(Factor.AGGREGATION)));
    }

    private static <T> T pick(T chosen, List<T> others, long bits) {
        if (others.isEmpty()) {
            return chosen;
        }
        List<T> all = new ArrayList<>(others);
        if (!all.contains(chosen)) {
            all.add(0, chosen);
        }
        return all.get((int) (RandomStream.uniform(bits) * all.size()));
    }

    private static double[] shares(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] shares = new double[weights.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = weights[k] / sum;
        }
        return shares;
    }
}
