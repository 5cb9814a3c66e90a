package org.sightline.indicators.score;

import java.util.ArrayList;
import java.util.List;

/**
 * The smallest change of one indicator that would move an area into the next band, all else held still: the other figures, the
 * scales and the other areas. Where no figure of the comparison set is negative none can be (a rate, a share, a count), and a change that
 * would need one does not exist.
 *
 * @param indicator position of the indicator
 * @param up whether towards more need
 * @param figure the figure, in the indicator's measure, at which the area's score reaches that of the next band's nearest area
 * @param change {@code figure} minus the present figure
 */
public record BandChange(int indicator, boolean up, double figure, double change) {
    private static final int HALVINGS = 200;
    private static final double REACH = 1e3;

    /**
     * The changes of one area, one per indicator and direction where one exists; empty for an area that is not ranked.
     *
     * @param input what is scored
     * @param method how
     * @param scores the result for the same input and method
     * @param bands the bands of its ranks
     * @param area position of the area
     */
    public static List<BandChange> of(ScoreInput input, ScoreMethod method, Scores scores, RankBands bands, int area) {
        List<BandChange> changes = new ArrayList<>();
        if (scores.ranks()[area] > 0) {
            int band = bands.of(scores.ranks()[area]);
            Search search = new Search(input, method, scores, area);
            search.add(changes, true, band > 0 ? edge(scores, bands.last(band - 1), true) : Double.NaN);
            search.add(
                    changes, false, band < bands.bands() - 1 ? edge(scores, bands.last(band) + 1, false) : Double.NaN);
        }
        return changes;
    }

    /** Score of the area at the edge: the lowest with at most this rank, or the highest with at least this rank. */
    private static double edge(Scores scores, int rank, boolean lowest) {
        double edge = Double.NaN;
        for (int area = 0; area < scores.ranks().length; area++) {
            int own = scores.ranks()[area];
            double score = scores.table().score()[area];
            if (own > 0 && (lowest ? own <= rank : own >= rank)) {
                edge = Double.isNaN(edge) ? score : lowest ? Math.min(edge, score) : Math.max(edge, score);
            }
        }
        return edge;
    }

    private record Search(ScoreInput input, ScoreMethod method, Scores scores, int area) {

        void add(List<BandChange> changes, boolean up, double edge) {
            for (int k = 0; k < input.indicators().size() && !Double.isNaN(edge); k++) {
                Indicator indicator = input.indicators().get(k);
                double present = indicator.oriented(area);
                if (indicator.weight() > 0 && !Double.isNaN(scores.normalised()[k][area])) {
                    double found = find(k, present, up, edge);
                    if (!Double.isNaN(found)) {
                        double turn = indicator.higherIsMoreNeed() ? 1 : -1;
                        changes.add(new BandChange(k, up, turn * found, turn * (found - present)));
                    }
                }
            }
        }

        /** The nearest figure that reaches the edge, by halving; NaN where no possible one within a thousand times the spread does. */
        private double find(int k, double present, boolean up, double edge) {
            double far = farthest(k, present, up);
            if (far == 0 || !reaches(k, present + far, up, edge)) {
                return Double.NaN;
            }
            double without = 0;
            double with = far;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (without + with) / 2;
                if (reaches(k, present + middle, up, edge)) {
                    with = middle;
                } else {
                    without = middle;
                }
            }
            return present + with;
        }

        /** The change beyond which no figure is looked for: a thousand times the spread, and not past 0 where no figure is. */
        private double farthest(int k, double present, boolean up) {
            Indicator indicator = input.indicators().get(k);
            double[] sorted = ScorePipeline.comparedFigures(indicator, input.compared());
            double far = REACH * (sorted[sorted.length - 1] - sorted[0]);
            boolean signed = indicator.higherIsMoreNeed()
                    ? Math.min(sorted[0], present) < 0
                    : Math.max(sorted[sorted.length - 1], present) > 0;
            boolean falls = up != indicator.higherIsMoreNeed();
            double bounded = falls && !signed ? Math.min(far, Math.abs(present)) : far;
            return up ? bounded : -bounded;
        }

        private boolean reaches(int k, double figure, boolean up, double edge) {
            double[][] column = new double[input.indicators().size()][1];
            for (int j = 0; j < column.length; j++) {
                column[j][0] = scores.normalised()[j][area];
            }
            column[k][0] = scores.scales().get(k).of(figure);
            double score =
                    ScorePipeline.aggregate(column, input.weights(), method).score()[0];
            return up ? score >= edge : score <= edge;
        }
    }
}
