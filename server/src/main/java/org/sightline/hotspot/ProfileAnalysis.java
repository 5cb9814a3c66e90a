package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.privacy.CountTree;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Works out the recorded incidents of one area over time and by kind of place. */
final class ProfileAnalysis {
    private final IncidentView view;
    private final Atlas.Place place;
    private final Counting counting;
    private final IncidentFilter filter;

    ProfileAnalysis(IncidentView view, Atlas.Place place, IncidentFilter filter) {
        this.filter = filter;
        this.view = view;
        this.place = place;
        this.counting = new Counting(view, filter);
    }

    RecordedProfile run(double residents, Threshold threshold) {
        Level level = place.level();
        CountTree tree = counting.tree();
        long count = tree.counts(level)[place.position()];
        int months = counting.monthsCovered(level, place.position());
        boolean silent = counting.isSilent(count, months);
        AreaCount totals = new AreaCount(
                place.area().code(),
                place.area().name(),
                silent ? Counting.noData() : Figure.Known.count(count),
                silent ? Counting.noData() : Counting.rate(count, residents, months));
        boolean hidden = !silent && tree.hidden(level, threshold)[place.position()];
        return new RecordedProfile(
                place.area().code(),
                level,
                residents >= 0 ? Figure.Known.of(residents) : noPopulation(),
                hidden ? totals.hidden() : totals,
                byMonth(view.released(threshold)),
                byPlaceType(view.released(threshold)),
                quality(),
                counting.card("Recorded incidents of one area, by month and by kind of place.", Map.of(), List.of()));
    }

    private static Figure noPopulation() {
        return new Figure.Undefined(Figure.Reason.NO_DATA, "No population is loaded for this area.");
    }

    private List<RecordedProfile.Part> byMonth(ReleasedCounts released) {
        MonthRange months = counting.selection().months();
        long[] counts = new long[months.months()];
        int[] positions = view.positions(place.level());
        for (int row : counting.selection().rows()) {
            if (positions[row] == place.position()) {
                counts[view.frame().month()[row] - months.from().index()]++;
            }
        }
        List<RecordedProfile.Part> parts = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Month month = Month.ofIndex(months.from().index() + i);
            boolean covered = view.coverage().covers(place.level(), place.position(), month.index());
            IncidentFilter own = filter.during(new MonthRange(month, month));
            Figure count = covered ? figure(counts[i], own, released) : noMonth();
            parts.add(new RecordedProfile.Part(month.toString(), count));
        }
        return parts;
    }

    private Figure figure(long count, IncidentFilter own, ReleasedCounts released) {
        return released.isWithheld(place.level(), place.position(), own)
                ? new Figure.Hidden()
                : Figure.Known.count(count);
    }

    private static Figure noMonth() {
        return new Figure.Undefined(Figure.Reason.NO_DATA, "No data: nobody reported for this area in this month.");
    }

    /** Empty where the incidents are narrowed already: kinds of place of one category are not counted by area. */
    private List<RecordedProfile.Part> byPlaceType(ReleasedCounts released) {
        if (!filter.categories().isEmpty() || !filter.sources().isEmpty()) {
            return List.of();
        }
        Map<String, Long> counts = new TreeMap<>();
        int[] positions = view.positions(place.level());
        for (int row : counting.selection().rows()) {
            if (positions[row] == place.position()) {
                counts.merge(view.frame().placeTypes().get(row), 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new RecordedProfile.Part(
                        entry.getKey().isEmpty() ? "not stated" : entry.getKey(),
                        figure(entry.getValue(), filter.at(entry.getKey()), released)))
                .toList();
    }

    private List<String> quality() {
        List<String> sentences = new ArrayList<>(view.coverage().notes());
        MonthRange months = counting.selection().months();
        int covered = counting.monthsCovered(place.level(), place.position());
        if (covered == 0) {
            sentences.add("No data: nobody reported for this area in these months. This is not a count of 0.");
        } else if (!view.coverage().isComplete(place.level(), place.position(), months)) {
            sentences.add("Reported for in " + covered + " of " + months.months()
                    + " months, or only in part: counts are too low, the rate rests on the months reported.");
        }
        return sentences;
    }
}
