package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.area.AreaFrame;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.rate.Interval;
import org.sightline.indicators.rate.Rates;
import org.sightline.period.MonthRange;
import org.sightline.privacy.CountTree;
import org.sightline.privacy.Figure;

/** Counts incidents by area and says which areas have no data. */
final class Counting {
    static final double PER = 1000;
    private static final double CONFIDENCE = 0.95;
    private static final double MONTHS_A_YEAR = 12;
    private static final int NAMED = 10;
    /** No rate is made out of fewer residents: a city centre where seven people live has no crime rate. */
    private static final int FEWEST = 50;

    private final IncidentView view;
    private final IncidentFilter filter;
    private final Selection selection;

    Counting(IncidentView view, IncidentFilter filter) {
        this.view = view;
        this.filter = filter;
        this.selection = Selection.of(view, filter);
    }

    Selection selection() {
        return selection;
    }

    /** Counts at every level on which the incidents were placed. */
    CountTree tree() {
        Map<Level, long[]> counts = new EnumMap<>(Level.class);
        for (AreaFrame frame : view.atlas().listFrames()) {
            if (view.frame().areas().containsKey(frame.level())) {
                counts.put(frame.level(), count(frame.level()));
            }
        }
        return new CountTree(
                view.atlas(),
                counts,
                (level, threshold) -> view.released(threshold).withheld(level, filter));
    }

    long[] count(Level level) {
        int[] positions = view.positions(level);
        long[] counts = new long[view.areas(level).size()];
        for (int row : selection.rows()) {
            if (positions[row] >= 0) {
                counts[positions[row]]++;
            }
        }
        return counts;
    }

    /** The figures of every area, in code order; {@code residents} NaN where unknown. */
    List<AreaCount> areas(Level level, long[] counts, double[] residents) {
        AreaFrame frame = view.areas(level);
        List<AreaCount> areas = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int months = monthsCovered(level, i);
            var area = frame.areas().get(i);
            boolean silent = isSilent(counts[i], months);
            Figure count = silent ? noData() : Figure.Known.count(counts[i]);
            Figure rate = silent ? noData() : rate(counts[i], residents[i], months);
            areas.add(new AreaCount(area.code(), area.name(), count, rate));
        }
        return areas;
    }

    /** Whether there is no figure: nobody reported, or some months are missing and nothing was recorded in the others: that is not a 0. */
    boolean isSilent(long count, int monthsCovered) {
        return monthsCovered == 0
                || (count == 0 && monthsCovered < selection.months().months());
    }

    int monthsCovered(Level level, int area) {
        return view.coverage().monthsCovered(level, area, selection.months());
    }

    static Figure noData() {
        return new Figure.Undefined(
                Figure.Reason.NO_DATA, "No data: nobody reported for this area in all of these months.");
    }

    /** Events per 1,000 residents a year. */
    static Figure rate(long count, double residents, int months) {
        if (!(residents > 0)) {
            return new Figure.Undefined(
                    Figure.Reason.NOT_DEFINED,
                    residents == 0
                            ? "Nobody lives here, so there is no rate."
                            : "No population is loaded for this area.");
        }
        if (residents < FEWEST) {
            return new Figure.Undefined(
                    Figure.Reason.NOT_DEFINED,
                    "Fewer than " + FEWEST + " people live here: too few to make a rate of, so it is not compared.");
        }
        double years = residents * months / MONTHS_A_YEAR;
        Interval interval = Rates.interval(count, years, CONFIDENCE).times(PER);
        return new Figure.Known(count / years * PER, interval.lower(), interval.upper(), count);
    }

    CountResult.Totals totals() {
        return new CountResult.Totals(
                Figure.Known.count(selection.rows().length),
                Figure.Known.count(selection.uncovered()),
                Figure.Known.count(selection.outside()),
                Figure.Known.count(selection.unlocated()));
    }

    RunCard card(String computed, Map<String, String> parameters, List<String> extraNotes) {
        List<DatasetVersion> versions = new ArrayList<>(List.of(view.frame().version()));
        view.atlas().listFrames().forEach(frame -> versions.add(frame.version()));
        versions.addAll(view.populations());
        MonthRange months = selection.months();
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("from", months.from().toString());
        all.put("to", months.to().toString());
        all.putIfAbsent("crs", "EPSG:27700");
        all.put("positions shared", view.places().count(selection.rows()).shared());
        List<String> notes = new ArrayList<>(view.coverage().notes());
        notes.addAll(partlyCovered());
        notes.addAll(extraNotes);
        return new RunCard(RunCard.versionsOf(versions), all, computed, refused(), notes);
    }

    /** Which authorities (or areas of the finest level) were reported for in some of the months only: their counts are too low. */
    private List<String> partlyCovered() {
        Level level = view.atlas().find(Level.AUTHORITY).isPresent()
                ? Level.AUTHORITY
                : view.atlas().listFrames().get(0).level();
        AreaFrame frame = view.areas(level);
        int asked = selection.months().months();
        List<String> partly = new ArrayList<>();
        for (int i = 0; i < frame.size(); i++) {
            int months = monthsCovered(level, i);
            if (months > 0 && !view.coverage().isComplete(level, i, selection.months())) {
                partly.add(frame.areas().get(i).name() + " (" + months + " of " + asked + " months)");
            }
        }
        int more = partly.size() - NAMED;
        return partly.isEmpty()
                ? List.of()
                : List.of("Reported for in part only, so counts are too low there: "
                        + String.join(", ", partly.subList(0, Math.min(NAMED, partly.size())))
                        + (more > 0 ? " and " + more + " more." : "."));
    }

    private List<String> refused() {
        List<String> refused = new ArrayList<>();
        if (selection.uncovered() > 0) {
            refused.add("Incidents in areas that nobody reported for in that month are not counted.");
        }
        if (selection.outside() > 0) {
            refused.add("Incidents with a position outside all areas are not counted.");
        }
        if (selection.unlocated() > 0) {
            refused.add("Incidents without a position are not on the map.");
        }
        return refused;
    }
}
