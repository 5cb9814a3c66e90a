package org.sightline.score;

import java.util.List;
import java.util.Optional;
import org.sightline.area.AreaCode;
import org.sightline.privacy.Figure;

/**
 * How the indicators and the score of one area change.
 *
 * @param code its code
 * @param name its name
 * @param lines one per indicator, in the order of the columns
 * @param score the score: its place among the areas of the same year, so what all areas share does not show in it
 * @param notes what the reader must know of the series of this area
 * @param activities awareness work, training and operations in it, in order of date; empty where many areas are asked for at once
 */
public record AreaTrend(
        AreaCode code, String name, List<Line> lines, Line score, List<String> notes, List<Activity> activities) {
    public AreaTrend {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
        activities = List.copyOf(activities);
    }

    /** Whether an indicator is worse than in the region as a whole and becoming worse. */
    public boolean isWorseAndWorsening() {
        return lines.stream().anyMatch(line -> line.worse() && line.worsening());
    }

    /** The same without the single periods. */
    AreaTrend withoutPoints() {
        return new AreaTrend(
                code, name, lines.stream().map(Line::withoutPoints).toList(), score.withoutPoints(), notes, List.of());
    }

    /**
     * A series and what it comes to.
     *
     * @param points in order of time; empty where many areas are asked for at once
     * @param breaks what breaks the series, with the period, in order of time
     * @param change a year: of counts the share by which the rate changes, else in the unit of the figures; undefined with the reason
     * @param p of no change; of indicators adjusted for the number of areas; NaN where not defined
     * @param direction rising, falling, no clear change, unknown
     * @param worse whether the latest figure is worse than that of the region as a whole, beyond its interval
     * @param worsening whether it changes towards more need, at a false discovery rate of .05
     * @param shared the larger unit the figures were published for, where they were carried down
     */
    public record Line(
            List<Point> points,
            List<String> breaks,
            Figure change,
            double p,
            String direction,
            boolean worse,
            boolean worsening,
            Optional<AreaCode> shared) {
        public Line {
            points = List.copyOf(points);
            breaks = List.copyOf(breaks);
        }

        Line withoutPoints() {
            return new Line(List.of(), breaks, change, p, direction, worse, worsening, shared);
        }
    }

    /**
     * One period.
     *
     * @param period its label
     * @param figure as it may be shown
     * @param broken what breaks the series here, in words; empty where nothing does
     */
    public record Point(String period, Figure figure, String broken) {}
}
