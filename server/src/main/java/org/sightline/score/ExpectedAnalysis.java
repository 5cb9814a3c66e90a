package org.sightline.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sightline.area.Area;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.RunCard;
import org.sightline.incident.RecordedCounts;
import org.sightline.indicators.rate.ExpectedCounts;
import org.sightline.indicators.rate.Interval;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Compares what is recorded with what the score of need lets one expect. */
final class ExpectedAnalysis {
    /** Nothing is expected of fewer children than this. */
    static final double FEWEST = 50;

    private static final double CONFIDENCE = 0.95;
    private static final String NO_DATA = "no data";

    private final RecordedCounts recorded;
    private final List<AreaScore> scores;
    private final RunCard card;

    /**
     * Takes both sides.
     *
     * @param recorded the counts
     * @param scores the scores of the same areas, in the same order, as they may be shown
     */
    ExpectedAnalysis(RecordedCounts recorded, List<AreaScore> scores, RunCard card) {
        this.recorded = recorded;
        this.scores = List.copyOf(scores);
        this.card = card;
    }

    /** The result that nobody has seen yet: it is worked out once the gate says what may take part. */
    ExpectedResult run() {
        return new ExpectedResult(recorded.areas().level(), recorded.ages(), List.of(), card, this::run);
    }

    private ExpectedResult run(Threshold threshold) {
        boolean[] hidden = recorded.tree().hidden(recorded.areas().level(), threshold);
        long[] counts = recorded.tree().counts(recorded.areas().level());
        double[] shown = new double[counts.length];
        double[] exposure = new double[counts.length];
        double[] need = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            shown[i] = hidden[i] || recorded.silent()[i] ? Double.NaN : counts[i];
            exposure[i] = recorded.children()[i] >= FEWEST ? recorded.exposure()[i] : Double.NaN;
            need[i] = scores.get(i).score() instanceof Figure.Known known ? known.value() : Double.NaN;
        }
        ExpectedCounts found = model(shown, exposure, need);
        List<ExpectedArea> areas = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            areas.add(area(i, hidden[i] && !recorded.silent()[i], counts[i], found));
        }
        return new ExpectedResult(recorded.areas().level(), recorded.ages(), areas, card, this::run);
    }

    private static ExpectedCounts model(double[] shown, double[] exposure, double[] need) {
        try {
            return ExpectedCounts.of(shown, exposure, new double[][] {need}, CONFIDENCE);
        } catch (IllegalArgumentException e) {
            throw new NotAvailable(
                    "Recorded cannot be compared with expected: " + e.getMessage()
                            + ". Where counts are small, most are shown for the whole time, for years and for quarters, counted back from the last month.");
        }
    }

    private ExpectedArea area(int i, boolean hidden, long count, ExpectedCounts found) {
        Area place = recorded.areas().areas().get(i);
        String reason = hidden ? "" : reason(i);
        Figure none = hidden ? new Figure.Hidden() : new Figure.Undefined(Figure.Reason.NO_DATA, sentence(reason));
        boolean known = !Double.isNaN(found.expected()[i]);
        Interval interval = found.interval()[i];
        int ownCount = (int) Math.min(Integer.MAX_VALUE, count);
        return new ExpectedArea(
                place.code(),
                place.name(),
                hidden || recorded.silent()[i] ? none : Figure.Known.count(count),
                known ? Figure.Known.of(found.expected()[i]) : none,
                known ? new Figure.Known(found.ratio()[i], interval.lower(), interval.upper(), ownCount) : none,
                known ? new Figure.Known(found.smoothed()[i], Double.NaN, Double.NaN, ownCount) : none,
                found.p()[i],
                hidden ? "hidden" : words(found.standing()[i]),
                known ? "" : reason,
                recorded.faults()[i]);
    }

    private static String sentence(String reason) {
        return "No data: " + (reason.isEmpty() ? "not known" : reason) + ".";
    }

    private String reason(int i) {
        if (recorded.silent()[i]) {
            return "nobody reported for this area in all of these months, which is not a count of 0";
        }
        if (!(recorded.children()[i] >= FEWEST)) {
            return recorded.children()[i] >= 0
                    ? "fewer than " + (int) FEWEST + " " + recorded.ages()
                    : "no population is loaded for this area";
        }
        if (!(recorded.exposure()[i] > 0)) {
            return "the feed failed in every month that was reported for";
        }
        return scores.get(i).score() instanceof Figure.Known ? "" : "the area has no score";
    }

    static String words(ExpectedCounts.Standing standing) {
        return switch (standing) {
            case NO_DATA -> NO_DATA;
            case UNSEEN -> "unseen?";
            case QUIET -> "quiet";
            case AS_EXPECTED -> "as expected";
            case MORE -> "more than expected";
        };
    }

    /** The words an area can be called, for documentation and tests. */
    static List<String> listWords() {
        return Arrays.stream(ExpectedCounts.Standing.values())
                .map(ExpectedAnalysis::words)
                .toList();
    }
}
