package org.sightline.hotspot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.QueryRefused;
import org.sightline.incident.IncidentFrame;
import org.sightline.indicators.time.HourWeekday;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Counts incidents by weekday and hour. */
final class WhenAnalysis {
    private static final int YEAR = 12;
    /** So many dates that are all the first of their month stand for months. */
    private static final int TELLING = 20;

    private final IncidentView view;
    private final WhenQuery query;
    private final Counting counting;
    private final Threshold threshold;

    WhenAnalysis(IncidentView view, WhenQuery query, Threshold threshold) {
        this.view = view;
        this.query = query;
        this.threshold = threshold;
        this.counting = new Counting(view, query.filter());
        query.filter().months().ifPresent(this::checkYear);
    }

    /** Years follow each other back from the last month, so that no two of them overlap. */
    private void checkYear(MonthRange months) {
        int back = view.coverage().range().to().index() - months.to().index();
        if (months.months() != YEAR || back % YEAR != 0) {
            throw new QueryRefused(
                    "from", "a year that ends with the last month of the data, or whole years before it");
        }
    }

    WhenResult run() {
        int[] rows =
                query.area().isPresent() ? rowsOfArea() : counting.selection().rows();
        if (rows.length == 0) {
            throw new NotAvailable("No incident matches in what was reported: choose another part of the data.");
        }
        IncidentFrame frame = view.frame();
        boolean standing = standForMonths(rows);
        int[] weekday = Arrays.stream(rows)
                .map(row -> standing ? -1 : frame.weekday()[row] - 1)
                .toArray();
        int[] hour = Arrays.stream(rows).map(row -> frame.hour()[row]).toArray();
        HourWeekday found = HourWeekday.of(weekday, hour);
        long hours = Arrays.stream(hour).filter(known -> known >= 0).count();
        long weekdays = Arrays.stream(weekday).filter(known -> known >= 0).count();
        return new WhenResult(
                query,
                counting.selection().months(),
                counts(found).stream()
                        .map(count -> orNothing(count, hours > 0, weekdays > 0))
                        .toList(),
                Figure.Known.count(rows.length),
                Figure.Known.count(hours),
                Figure.Known.count(weekdays),
                counting.card(
                        "Recorded incidents by weekday and hour; those of unknown hour or weekday are counted apart and never spread over the others.",
                        parameters(),
                        notes(standing)));
    }

    private int[] rowsOfArea() {
        Atlas.Place place = view.atlas()
                .find(query.area().orElseThrow())
                .orElseThrow(() -> new NotAvailable("No area of that code is loaded."));
        if (place.level().compareTo(Level.AUTHORITY) < 0) {
            throw new QueryRefused("area", "an authority or larger: smaller areas have too few incidents an hour");
        }
        int[] positions = view.positions(place.level());
        return Arrays.stream(counting.selection().rows())
                .filter(row -> positions[row] == place.position())
                .toArray();
    }

    /** Whether every date is the first of its month: then the file gave months, not days. */
    private boolean standForMonths(int[] rows) {
        IncidentFrame frame = view.frame();
        int[] dated =
                Arrays.stream(rows).filter(row -> frame.weekday()[row] > 0).toArray();
        return dated.length >= TELLING
                && Arrays.stream(dated).allMatch(row -> frame.weekday()[row] == firstDay(frame.month()[row]));
    }

    private static int firstDay(int index) {
        Month month = Month.ofIndex(index);
        return LocalDate.of(month.year(), month.number(), 1).getDayOfWeek().getValue();
    }

    private static List<WhenCount> counts(HourWeekday found) {
        List<WhenCount> counts = new ArrayList<>();
        for (int day = 0; day < HourWeekday.DAYS; day++) {
            for (int hour = 0; hour < HourWeekday.HOURS; hour++) {
                counts.add(count(day + 1, hour, found.known()[day][hour]));
            }
        }
        IntStream.range(0, HourWeekday.DAYS).forEach(day -> counts.add(count(day + 1, -1, found.hourUnknown()[day])));
        IntStream.range(0, HourWeekday.HOURS).forEach(hour -> counts.add(count(0, hour, found.weekdayUnknown()[hour])));
        counts.add(count(0, -1, found.unknown()));
        return counts;
    }

    /** Where no hour (or weekday) is known at all there is no count by it, and not a 0. */
    private static WhenCount orNothing(WhenCount count, boolean hours, boolean weekdays) {
        boolean told = (count.hour() < 0 || hours) && (count.weekday() == 0 || weekdays);
        String why = hours ? "No data: no weekday is known." : "No data: no hour is known.";
        return told
                ? count
                : new WhenCount(count.weekday(), count.hour(), new Figure.Undefined(Figure.Reason.NO_DATA, why));
    }

    private static WhenCount count(int weekday, int hour, long count) {
        return new WhenCount(weekday, hour, Figure.Known.count(count));
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>(query.filter().parameters());
        query.area().ifPresent(code -> parameters.put("area", code.value()));
        parameters.put("rounded to", Integer.toString(threshold.smallest()));
        return parameters;
    }

    private List<String> notes(boolean standing) {
        List<String> notes = new ArrayList<>();
        notes.add("Counts are rounded to multiples of " + threshold.smallest() + ", so they do not add up exactly.");
        if (standing) {
            notes.add("Every date is the first of its month and stands for the month: no weekday is known.");
        }
        return notes;
    }
}
