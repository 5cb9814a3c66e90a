package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sightline.area.AreaFrame;
import org.sightline.dataset.QueryRefused;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.indicators.time.AreaPattern;
import org.sightline.indicators.time.EmergingHotspots;
import org.sightline.indicators.time.EmergingPlan;
import org.sightline.indicators.time.SpaceTimeCube;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Works out emerging hot spots from published counts. */
final class EmergingAnalysis {
    private static final double LEVEL = 0.05;
    private static final int FEWEST_STEPS = 4;
    private static final int MOST_STEPS = 120;

    private final IncidentView view;
    private final EmergingQuery query;
    private final Neighbours neighbours;
    private final Threshold threshold;

    EmergingAnalysis(IncidentView view, EmergingQuery query, Neighbours neighbours, Threshold threshold) {
        this.view = view;
        this.query = query;
        this.neighbours = neighbours;
        this.threshold = threshold;
    }

    EmergingResult run(double[] residents) {
        MonthRange months = query.filter().months().orElse(view.coverage().range());
        List<MonthRange> steps = steps(months);
        List<PublishedCounts> counts = steps.stream().map(this::published).toList();
        AreaFrame frame = view.areas(query.level());
        double[] cube = new double[frame.size() * steps.size()];
        for (int t = 0; t < steps.size(); t++) {
            double[] estimates = counts.get(t).estimates();
            for (int i = 0; i < estimates.length; i++) {
                cube[i * steps.size() + t] = estimates[i];
            }
        }
        EmergingPlan plan = new EmergingPlan(
                1,
                EmergingPlan.Compared.CUBE,
                EmergingPlan.Rule.SKEWED,
                LEVEL,
                Runtime.getRuntime().availableProcessors());
        EmergingHotspots found =
                EmergingHotspots.of(new SpaceTimeCube(steps.size(), exposure(residents), cube), neighbours, plan);
        PublishedCounts last = counts.get(counts.size() - 1);
        List<EmergingArea> areas = new ArrayList<>();
        for (int i = 0; i < frame.size(); i++) {
            areas.add(area(frame, i, found, last.figure(i)));
        }
        int tests = (int) Arrays.stream(found.p()).filter(p -> p >= 0).count();
        return new EmergingResult(query, steps, areas, tests, card(steps, months, tests));
    }

    /** Steps of equal length that end with the last month; months too few for a step are left out at the beginning. */
    private List<MonthRange> steps(MonthRange months) {
        int number = months.months() / query.months();
        if (number < FEWEST_STEPS || number > MOST_STEPS) {
            throw new QueryRefused("step", "one that makes 4 to 120 steps of the months asked for");
        }
        List<MonthRange> steps = new ArrayList<>();
        int first = months.to().index() + 1 - number * query.months();
        for (int t = 0; t < number; t++) {
            int from = first + t * query.months();
            steps.add(new MonthRange(Month.ofIndex(from), Month.ofIndex(from + query.months() - 1)));
        }
        return steps;
    }

    private PublishedCounts published(MonthRange step) {
        IncidentFilter filter = query.filter();
        IncidentFilter within =
                new IncidentFilter(Optional.of(step), filter.categories(), filter.sources(), filter.placeTypes());
        return new PublishedCounts(view, within, query.level(), threshold);
    }

    private double[] exposure(double[] residents) {
        double[] exposure = new double[residents.length];
        boolean rate = query.measure() == LocalQuery.Measure.RATE;
        Arrays.setAll(exposure, i -> !rate ? 1 : residents[i] > 0 ? residents[i] : Double.NaN);
        return exposure;
    }

    private static EmergingArea area(AreaFrame frame, int i, EmergingHotspots found, Figure last) {
        AreaPattern pattern = found.areas().get(i);
        double z = pattern.trend().z();
        Figure trend = Double.isFinite(z)
                ? Figure.Known.of(Math.rint(z * 10) / 10)
                : new Figure.Undefined(Figure.Reason.NOT_DEFINED, "No trend: too few steps, or all alike.");
        int steps = found.z().length / frame.size();
        List<String> words = new ArrayList<>();
        for (int bin = i * steps; bin < (i + 1) * steps; bin++) {
            words.add(word(found.z()[bin], found.adjusted()[bin]));
        }
        var area = frame.areas().get(i);
        return new EmergingArea(area.code(), area.name(), pattern, trend, last, words);
    }

    private static String word(double z, double adjusted) {
        if (Double.isNaN(z)) {
            return "no-data";
        }
        return adjusted > LEVEL ? "not-significant" : z > 0 ? "hot" : "cold";
    }

    private RunCard card(List<MonthRange> steps, MonthRange months, int tests) {
        Map<String, String> parameters = new TreeMap<>(query.filter().parameters());
        parameters.put("level", query.level().id());
        parameters.put("step", query.months() + " months");
        parameters.put("steps", Integer.toString(steps.size()));
        parameters.put("value", query.measure() == LocalQuery.Measure.RATE ? "rate per resident" : "count");
        parameters.put("weights", "queen, binary, the area itself and the step before included");
        parameters.put("neighbours", LocalAnalysis.words(neighbours));
        parameters.put("islands", Integer.toString(neighbours.islands().length));
        parameters.put("window", "areas and steps that were reported for in all months");
        parameters.put("p rule", "two-sided, shifted gamma with the skewness of Poisson counts");
        parameters.put("trend", "Mann-Kendall at .05 over scores of single steps, without the step before");
        parameters.put("false discovery rate", Double.toString(LEVEL));
        parameters.put("tests", Integer.toString(tests));
        List<String> notes = new ArrayList<>();
        notes.add(PublishedCounts.NOTE);
        notes.add("A step counts as no data in an area that was not reported for in all of its months.");
        int left = months.months() - steps.size() * query.months();
        if (left > 0) {
            notes.add(left + " months at the beginning make no whole step and are left out.");
        }
        IncidentFilter all = query.filter();
        Counting counting = new Counting(
                view,
                new IncidentFilter(
                        Optional.of(new MonthRange(steps.get(0).from(), months.to())),
                        all.categories(),
                        all.sources(),
                        all.placeTypes()));
        return counting.card(
                "Emerging hot spots: Gi* over areas and steps, two-sided p with the skewness of counts, Benjamini and Hochberg,"
                        + " Mann-Kendall on the scores, patterns as published by Esri.",
                parameters,
                notes);
    }
}
