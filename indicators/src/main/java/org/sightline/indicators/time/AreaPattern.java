package org.sightline.indicators.time;

import org.sightline.indicators.inference.MannKendall;

/**
 * The pattern of one area's steps.
 *
 * @param pattern which
 * @param hot whether it is a hot one; says nothing where the pattern is no spot
 * @param hotSteps number of hot steps
 * @param coldSteps number of cold steps
 * @param steps number of steps with a score
 * @param trend Mann–Kendall of the scores of single steps
 */
public record AreaPattern(Pattern pattern, boolean hot, int hotSteps, int coldSteps, int steps, MannKendall trend) {
    private static final int TENTHS = 9;

    /** The pattern in words. */
    public String words() {
        return pattern.words(hot);
    }

    /**
     * Judges one area.
     *
     * @param state per step: 1 hot, −1 cold, 0 neither; only steps with a score matter
     * @param z score per step; NaN = none
     * @param single score of each step by itself, among which a trend is looked for; NaN = none
     * @param level at which a trend is one
     */
    static AreaPattern of(int[] state, double[] z, double[] single, double level) {
        int hot = 0;
        int cold = 0;
        int steps = 0;
        for (int t = 0; t < z.length; t++) {
            steps += Double.isNaN(z[t]) ? 0 : 1;
            hot += !Double.isNaN(z[t]) && state[t] > 0 ? 1 : 0;
            cold += !Double.isNaN(z[t]) && state[t] < 0 ? 1 : 0;
        }
        MannKendall trend = MannKendall.of(single);
        int last = z.length - 1;
        if (Double.isNaN(z[last])) {
            return new AreaPattern(Pattern.NO_DATA, false, hot, cold, steps, trend);
        }
        boolean hotSide = state[last] != 0 ? state[last] > 0 : hot >= cold;
        int side = hotSide ? 1 : -1;
        int mine = hotSide ? hot : cold;
        int other = hotSide ? cold : hot;
        boolean mostly = 10 * mine >= TENTHS * steps;
        Pattern pattern;
        if (state[last] == 0) {
            pattern = mostly ? Pattern.HISTORICAL : Pattern.NONE;
        } else if (mine == 1) {
            pattern = Pattern.NEW;
        } else if (mostly) {
            pattern = withTrend(trend, side, level);
        } else if (run(state, z, side) == mine) {
            pattern = Pattern.CONSECUTIVE;
        } else {
            pattern = other == 0 ? Pattern.SPORADIC : Pattern.OSCILLATING;
        }
        return new AreaPattern(pattern, hotSide, hot, cold, steps, trend);
    }

    private static Pattern withTrend(MannKendall trend, int side, double level) {
        if (!(trend.p() <= level)) {
            return Pattern.PERSISTENT;
        }
        return trend.s() * side > 0 ? Pattern.INTENSIFYING : Pattern.DIMINISHING;
    }

    /** Length of the last unbroken run. */
    private static int run(int[] state, double[] z, int side) {
        int run = 0;
        for (int t = z.length - 1; t >= 0; t--) {
            if (!Double.isNaN(z[t])) {
                if (state[t] != side) {
                    return run;
                }
                run++;
            }
        }
        return run;
    }
}
