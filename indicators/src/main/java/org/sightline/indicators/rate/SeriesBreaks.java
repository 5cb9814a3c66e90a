package org.sightline.indicators.rate;

import java.util.Arrays;

/**
 * Where a series of counts breaks, so that it is not one series: feed faults and steps.
 *
 * <p>A period is a {@link Kind#FEED_FAULT} when its count falls to a tenth or less of the usual rate (median of up to {@link #MEMORY} earlier periods since the last step that are not at fault), as low as a Poisson count of the usual mean would be with a
 * probability below {@link FeedFaults#CHANCE}. It is a {@link Kind#STEP} when its rate is twice that of the period before, or half, and the difference of the logarithms is more than {@link #SURE} standard errors: what changes
 * so much at once is a boundary, a definition or the reporting until somebody has looked.
 *
 * <p>Assumes Poisson counts; small ones show nothing. No test of a slow change: that is what {@link Trend} is for.
 */
public final class SeriesBreaks {
    /** So many periods back. */
    public static final int MEMORY = 12;
    /** So many standard errors make a step. */
    public static final double SURE = 4.9;

    /** So many earlier figures are needed where there are no counts. */
    public static final int FEWEST = 3;

    private static final double TWICE = Math.log(2);

    private SeriesBreaks() {}

    /** What a period is to the ones before. */
    public enum Kind {
        /** It goes on. */
        NONE,
        /** The feed failed: no data. */
        FEED_FAULT,
        /** A new series begins here. */
        STEP
    }

    /**
     * Finds them.
     *
     * @param events per period, in order of time, ≥ 0; {@code NaN} = no figure
     * @param exposure likewise; {@code NaN} or 0 = no figure
     * @param least usual number below which no fault is told, see {@link FeedFaults#of}
     */
    public static Kind[] of(double[] events, double[] exposure, double least) {
        EmpiricalBayes.check(events, exposure);
        Kind[] kinds = new Kind[events.length];
        Arrays.fill(kinds, Kind.NONE);
        double[] rates = new double[events.length];
        int known = 0;
        int previous = -1;
        for (int i = 0; i < events.length; i++) {
            if (!(exposure[i] > 0) || Double.isNaN(events[i])) {
                continue;
            }
            if (previous >= 0) {
                double usual = median(rates, known) * exposure[i];
                if (usual >= least && FeedFaults.isFault(events[i], usual)) {
                    kinds[i] = Kind.FEED_FAULT;
                    continue;
                }
                if (isStep(events[previous], exposure[previous], events[i], exposure[i])) {
                    kinds[i] = Kind.STEP;
                    known = 0;
                }
            }
            rates[known++] = events[i] / exposure[i];
            previous = i;
        }
        return kinds;
    }

    /**
     * Finds faults of a feed among figures that come without counts: a figure of a tenth or less of the usual one (the median of up to
     * {@link #MEMORY} earlier ones), where there are {@link #FEWEST} earlier ones at least and none was below half of it. Steps are not told without counts.
     *
     * @param figures per period, in order of time; {@code NaN} = no figure
     */
    public static Kind[] ofFigures(double[] figures) {
        Kind[] kinds = new Kind[figures.length];
        Arrays.fill(kinds, Kind.NONE);
        double[] earlier = new double[figures.length];
        int known = 0;
        for (int i = 0; i < figures.length; i++) {
            if (Double.isNaN(figures[i])) {
                continue;
            }
            if (known >= FEWEST && fellFrom(earlier, known, figures[i])) {
                kinds[i] = Kind.FEED_FAULT;
            } else {
                earlier[known++] = figures[i];
            }
        }
        return kinds;
    }

    private static boolean fellFrom(double[] earlier, int known, double figure) {
        double usual = median(earlier, known);
        double least = usual;
        for (int i = Math.max(0, known - MEMORY); i < known; i++) {
            least = Math.min(least, earlier[i]);
        }
        return usual > 0 && figure >= 0 && figure <= usual / 10 && least >= usual / 2;
    }

    private static boolean isStep(double before, double beforePeople, double now, double people) {
        if (before == 0 || now == 0) {
            return false;
        }
        double difference = Math.abs(Math.log(now / people) - Math.log(before / beforePeople));
        return difference >= TWICE && difference > SURE * Math.sqrt(1 / before + 1 / now);
    }

    private static double median(double[] rates, int known) {
        int from = Math.max(0, known - MEMORY);
        double[] sorted = Arrays.copyOfRange(rates, from, known);
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** The first period that the trend may rest on: the last step, else 0. */
    public static int start(Kind[] kinds) {
        for (int i = kinds.length - 1; i > 0; i--) {
            if (kinds[i] == Kind.STEP) {
                return i;
            }
        }
        return 0;
    }
}
