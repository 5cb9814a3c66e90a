package org.sightline.score;

import java.util.List;
import org.sightline.area.AreaGroup;
import org.sightline.privacy.Figure;

/**
 * One area of several side by side.
 *
 * @param place its rank and band, and how sure they are
 * @param scored its score and what it is made of
 * @param parts one per indicator, in the order of the columns
 * @param score the course of the score
 * @param within where it stands in its comparison set
 */
public record ComparedArea(RankedArea place, AreaScore scored, List<Part> parts, AreaTrend.Line score, Within within) {
    public ComparedArea {
        parts = List.copyOf(parts);
    }

    /**
     * One indicator of the area.
     *
     * @param entry the figure as it may be shown, and its part of the score
     * @param comparison the same indicator in the comparison set
     * @param trend its course
     */
    public record Part(AreaScore.Entry entry, Comparison comparison, AreaTrend.Line trend) {}

    /**
     * An indicator in a comparison set. Numbers are NaN where the set has no figure that may be shown.
     *
     * @param centre mean of the units of the set, or the figure of England
     * @param low smallest figure of the units; of England NaN
     * @param high largest
     * @param units how many units have a figure
     * @param standing how the area's figure lies to the centre
     */
    public record Comparison(double centre, double low, double high, int units, Standing standing) {
        static Comparison none() {
            return new Comparison(Double.NaN, Double.NaN, Double.NaN, 0, Standing.UNKNOWN);
        }
    }

    /** How a figure lies to the centre of its comparison set. */
    public enum Standing {
        /** All of its interval is above. */
        HIGHER,
        /** All of its interval is below. */
        LOWER,
        /** Its interval holds the centre. */
        NOT_DIFFERENT,
        /** It is published without the counts that an interval is made of. */
        NO_INTERVAL,
        /** One of the two is not known. */
        UNKNOWN;

        static Standing of(Figure figure, double centre) {
            if (!(figure instanceof Figure.Known known) || Double.isNaN(centre)) {
                return UNKNOWN;
            }
            if (Double.isNaN(known.lower()) || Double.isNaN(known.upper())) {
                return NO_INTERVAL;
            }
            return known.lower() > centre ? HIGHER : known.upper() < centre ? LOWER : NOT_DIFFERENT;
        }
    }

    /**
     * Where an area stands in its comparison set.
     *
     * @param others the other areas of the set, nearest first; empty where it is the whole region or England
     * @param score the score by scales fitted to the set alone; undefined with the reason
     * @param contributions what each indicator adds to it; NaN where nothing; as long as the columns, or empty
     * @param rank among the set, 1 = most need, 0 = none
     * @param of how many of the set are ranked
     */
    public record Within(List<AreaGroup> others, Figure score, List<Double> contributions, int rank, int of) {
        public Within {
            others = List.copyOf(others);
            contributions = List.copyOf(contributions);
        }
    }
}
