package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sightline.area.AreaFrame;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.time.PeriodChange;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Compares two periods by area, from published counts. */
final class ChangeAnalysis {
    private static final double LEVEL = 0.05;
    private static final PeriodChange NONE = new PeriodChange(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final IncidentView view;
    private final ChangeQuery query;
    private final PublishedCounts before;
    private final PublishedCounts after;

    ChangeAnalysis(IncidentView view, ChangeQuery query, Threshold threshold) {
        this.view = view;
        this.query = query;
        IncidentFilter filter = query.filter();
        IncidentFilter earlier = new IncidentFilter(
                Optional.of(query.earlier()), filter.categories(), filter.sources(), filter.placeTypes());
        before = new PublishedCounts(view, earlier, query.level(), threshold);
        after = new PublishedCounts(view, filter, query.level(), threshold);
    }

    ChangeResult run() {
        PeriodChange[] changes = new PeriodChange[before.size()];
        Arrays.setAll(changes, this::change);
        double[] adjusted = FalseDiscovery.benjaminiHochberg(
                Arrays.stream(changes).mapToDouble(PeriodChange::p).toArray());
        int tests = (int) Arrays.stream(adjusted).filter(p -> p >= 0).count();
        List<ChangedArea> areas = new ArrayList<>();
        for (int i = 0; i < changes.length; i++) {
            areas.add(area(i, changes[i], adjusted[i]));
        }
        Map<String, String> parameters = new TreeMap<>(query.filter().parameters());
        parameters.put("level", query.level().id());
        parameters.put("before", query.earlier().toString());
        parameters.put("window", "areas whose counts are shown in both periods");
        parameters.put("p rule", "two-sided, exact test of two Poisson rates given their sum");
        parameters.put("false discovery rate", Double.toString(LEVEL));
        parameters.put("tests", Integer.toString(tests));
        return new ChangeResult(
                query,
                areas,
                tests,
                after.counting()
                        .card(
                                "Ratio of two Poisson rates a month reported for, exact test and interval given the sum, Benjamini and"
                                        + " Hochberg over the areas whose counts are shown in both periods.",
                                parameters,
                                List.of("Areas with a hidden count in either period are not tested.")));
    }

    private PeriodChange change(int area) {
        if (before.figure(area) instanceof Figure.Known first && after.figure(area) instanceof Figure.Known second) {
            return PeriodChange.of(
                    new PeriodChange.Period(first.value(), before.monthsCovered(area)),
                    new PeriodChange.Period(second.value(), after.monthsCovered(area)),
                    1 - LEVEL);
        }
        return NONE;
    }

    private ChangedArea area(int i, PeriodChange change, double adjusted) {
        AreaFrame frame = view.areas(query.level());
        Figure first = before.figure(i);
        Figure second = after.figure(i);
        Figure none = none(first, second);
        boolean tested = change.p() >= 0;
        Figure ratio = tested && Double.isFinite(change.ratio()) && Double.isFinite(change.upper())
                ? new Figure.Known(change.ratio(), change.lower(), change.upper(), -1)
                : none;
        return new ChangedArea(
                frame.areas().get(i).code(),
                frame.areas().get(i).name(),
                first,
                second,
                ratio,
                tested ? Figure.Known.of(change.p()) : none,
                tested ? Figure.Known.of(adjusted) : none,
                kind(first, second, change, adjusted));
    }

    private static Figure none(Figure first, Figure second) {
        if (first instanceof Figure.Hidden || second instanceof Figure.Hidden) {
            return new Figure.Hidden();
        }
        return isUnknown(first) || isUnknown(second)
                ? Counting.noData()
                : new Figure.Undefined(Figure.Reason.NOT_DEFINED, "There were none in the earlier period.");
    }

    private static boolean isUnknown(Figure figure) {
        return figure instanceof Figure.Undefined;
    }

    private static ChangedArea.Kind kind(Figure first, Figure second, PeriodChange change, double adjusted) {
        if (isUnknown(first) || isUnknown(second)) {
            return ChangedArea.Kind.NO_DATA;
        }
        if (first instanceof Figure.Hidden || second instanceof Figure.Hidden) {
            return ChangedArea.Kind.SUPPRESSED;
        }
        if (Double.isNaN(adjusted)) {
            return ChangedArea.Kind.UNDEFINED;
        }
        if (adjusted > LEVEL) {
            return ChangedArea.Kind.NOT_SIGNIFICANT;
        }
        return change.ratio() > 1 ? ChangedArea.Kind.MORE : ChangedArea.Kind.FEWER;
    }
}
