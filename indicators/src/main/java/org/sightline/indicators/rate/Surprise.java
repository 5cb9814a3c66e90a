package org.sightline.indicators.rate;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.Normal;

/**
 * How surprising a count is under a negative binomial distribution: mid-P, its normal score judged against Student's t, because the distribution is itself only estimated.
 *
 * @param observed the count
 * @param mean of the distribution, above 0
 * @param shape k
 * @param free degrees of freedom that the estimate rests on, 1 or more
 */
record Surprise(double observed, double mean, double shape, int free) {
    private static final double SMALLEST = 1e-15;
    private static final double ACCURACY = 1e-9;
    private static final int MOST_STEPS = 200;

    /** Two-sided. */
    double pValue() {
        double middle = below(mean);
        double side = Math.max(SMALLEST, Math.min(middle, 1 - middle));
        double z = side >= 0.5 ? 0 : Normal.quantileOf(1 - 2 * side);
        return Math.min(1, 2 * new TDistribution(free).cumulativeProbability(-z));
    }

    /** The factors of the mean under which the count would not be surprising. */
    Interval interval(double confidence) {
        double z = -new TDistribution(free).inverseCumulativeProbability((1 - confidence) / 2);
        double tail = Math.max(SMALLEST, Normal.p(z, Alternative.GREATER));
        double lower = observed == 0 ? 0 : factor(1 - tail);
        return new Interval(lower, Math.max(lower, factor(tail)));
    }

    /** The factor at which mid-P is this; it falls as the factor rises. */
    private double factor(double wanted) {
        double low = Math.log((observed + 0.5) / mean);
        double high = low;
        while (below(mean * Math.exp(low)) < wanted && low > -700) {
            low -= 0.5;
        }
        while (below(mean * Math.exp(high)) > wanted) {
            high += 0.5;
        }
        if (low <= -700 || low == high) {
            return Math.exp(low);
        }
        return Math.exp(new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, 5)
                .solve(MOST_STEPS, log -> below(mean * Math.exp(log)) - wanted, low, high));
    }

    /** P(Y < y) + P(Y = y)/2. */
    private double below(double about) {
        return (cumulative(observed - 1, about) + cumulative(observed, about)) / 2;
    }

    private double cumulative(double y, double about) {
        return y < 0 ? 0 : Beta.regularizedBeta(shape / (shape + about), shape, Math.floor(y) + 1);
    }
}
