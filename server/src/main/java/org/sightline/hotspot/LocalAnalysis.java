package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.area.AreaFrame;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.GetisOrd;
import org.sightline.indicators.hotspot.LocalMoran;
import org.sightline.indicators.hotspot.LocalStatistics;
import org.sightline.indicators.hotspot.PermutationPlan;
import org.sightline.indicators.hotspot.TailCounts;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.indicators.rate.EmpiricalBayes;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Works out Gi* or local Moran's I over the areas that were reported for. */
final class LocalAnalysis {
    static final double FALSE_DISCOVERY = 0.05;
    private static final long SEED = 20260101;

    private final IncidentView view;
    private final LocalQuery query;
    private final Neighbours neighbours;
    private final double[] residents;

    LocalAnalysis(IncidentView view, LocalQuery query, Neighbours neighbours, double[] residents) {
        this.view = view;
        this.query = query;
        this.neighbours = neighbours;
        this.residents = residents;
    }

    LocalResult run(Threshold threshold) {
        PublishedCounts published = new PublishedCounts(view, query.filter(), query.level(), threshold);
        Counting counting = published.counting();
        double[] values = values(counting, published.estimatesAsReported());
        LocalStatistics statistics = query.statistic() == LocalQuery.Statistic.MORAN
                ? LocalMoran.of(values, neighbours.rowStandardised(), LocalMoran.Moments.CONDITIONAL)
                : GetisOrd.giStar(values, neighbours);
        double[] permuted = permuted(values);
        double[] decisive = query.permutations() > 0 ? permuted : statistics.p();
        double[] adjusted = FalseDiscovery.benjaminiHochberg(decisive);
        LocalMoran.Quadrant[] quadrants = quadrants(values);
        int tests = (int) Arrays.stream(decisive).filter(p -> p >= 0).count();
        List<LocalArea> areas = new ArrayList<>();
        AreaFrame frame = view.areas(query.level());
        for (int i = 0; i < values.length; i++) {
            Found found = new Found(statistics.z()[i], statistics.p()[i], permuted[i], adjusted[i], quadrants[i]);
            areas.add(area(frame, i, published.figure(i), found));
        }
        return new LocalResult(query, areas, tests, card(counting, tests));
    }

    private LocalMoran.Quadrant[] quadrants(double[] values) {
        if (query.statistic() == LocalQuery.Statistic.MORAN) {
            return LocalMoran.quadrants(values, neighbours.rowStandardised());
        }
        LocalMoran.Quadrant[] none = new LocalMoran.Quadrant[values.length];
        Arrays.fill(none, LocalMoran.Quadrant.UNDEFINED);
        return none;
    }

    /** Two-sided p by conditional permutation; NaN where none were asked for or the statistic is undefined. */
    private double[] permuted(double[] values) {
        if (query.permutations() == 0) {
            double[] none = new double[values.length];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        int threads = Runtime.getRuntime().availableProcessors();
        PermutationPlan plan = new PermutationPlan(query.permutations(), SEED, threads);
        TailCounts tails = query.statistic() == LocalQuery.Statistic.MORAN
                ? LocalMoran.permute(values, neighbours.rowStandardised(), plan)
                : GetisOrd.permute(values, neighbours, plan);
        return tails.p(Alternative.TWO_SIDED);
    }

    /** Counts or rates a month reported for; Moran's rates are standard scores, so that few people do not stand out only for that. */
    private double[] values(Counting counting, double[] events) {
        double[] perMonth = new double[events.length];
        double[] exposure = new double[events.length];
        for (int i = 0; i < events.length; i++) {
            int months = counting.monthsCovered(query.level(), i);
            perMonth[i] = months == 0 ? Double.NaN : events[i] / months;
            exposure[i] = months == 0 || !(residents[i] > 0) ? Double.NaN : residents[i] * months;
        }
        if (query.measure() == LocalQuery.Measure.COUNT) {
            return perMonth;
        }
        if (query.statistic() == LocalQuery.Statistic.MORAN) {
            return EmpiricalBayes.standardised(events, exposure);
        }
        double[] rates = new double[events.length];
        Arrays.setAll(rates, i -> events[i] / exposure[i]);
        return rates;
    }

    private LocalArea area(AreaFrame frame, int i, Figure count, Found found) {
        int degree = neighbours.count(i);
        var area = frame.areas().get(i);
        LocalArea.Kind kind = kind(count, degree, found);
        Figure undefined = count instanceof Figure.Known
                ? new Figure.Undefined(Figure.Reason.NOT_DEFINED, "Not tested: no neighbours or no value to compare.")
                : count;
        boolean tested = Double.isFinite(found.z);
        LocalArea local = new LocalArea(
                area.code(),
                area.name(),
                count,
                tested ? Figure.Known.of(Math.rint(found.z * 10) / 10) : undefined,
                tested ? Figure.Known.of(twoDigits(found.p)) : undefined,
                tested ? permuted(found.permuted) : undefined,
                tested ? Figure.Known.of(twoDigits(found.adjusted)) : undefined,
                kind,
                degree);
        return count instanceof Figure.Hidden ? local.hidden() : local;
    }

    private static LocalArea.Kind kind(Figure count, int degree, Found found) {
        if (!(count instanceof Figure.Known)) {
            return LocalArea.Kind.NO_DATA;
        }
        if (degree == 0) {
            return LocalArea.Kind.ISOLATED;
        }
        if (!Double.isFinite(found.z)) {
            return LocalArea.Kind.UNDEFINED;
        }
        if (found.adjusted > FALSE_DISCOVERY) {
            return LocalArea.Kind.NOT_SIGNIFICANT;
        }
        return switch (found.quadrant) {
            case HIGH_HIGH -> LocalArea.Kind.HIGH_HIGH;
            case LOW_LOW -> LocalArea.Kind.LOW_LOW;
            case HIGH_LOW -> LocalArea.Kind.HIGH_LOW;
            case LOW_HIGH -> LocalArea.Kind.LOW_HIGH;
            case UNDEFINED -> found.z > 0 ? LocalArea.Kind.HOT : LocalArea.Kind.COLD;
        };
    }

    private static Figure permuted(double p) {
        return p >= 0
                ? Figure.Known.of(twoDigits(p))
                : new Figure.Undefined(Figure.Reason.NOT_DEFINED, "No permutations were asked for.");
    }

    private static double twoDigits(double p) {
        if (p == 0) {
            return 0;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(p)) - 1);
        return Math.rint(p / unit) * unit;
    }

    /** Who is next to whom, for run cards. */
    static String words(Neighbours neighbours) {
        return "queen, borders that meet within 0.01 m; " + neighbours.targets().length + " links";
    }

    private RunCard card(Counting counting, int tests) {
        boolean moran = query.statistic() == LocalQuery.Statistic.MORAN;
        boolean rate = query.measure() == LocalQuery.Measure.RATE;
        Map<String, String> parameters = new TreeMap<>(query.filter().parameters());
        parameters.put("level", query.level().id());
        parameters.put("statistic", query.statistic().id());
        parameters.put("weights", moran ? "queen, row-standardised" : "queen, binary, the area itself included");
        parameters.put("neighbours", words(neighbours));
        parameters.put("islands", Integer.toString(neighbours.islands().length));
        parameters.put("window", "areas that were reported for, with a value");
        parameters.put("value", !rate ? "count a month reported" : moran ? "empirical-Bayes standard score" : "rate");
        parameters.put("false discovery rate", Double.toString(FALSE_DISCOVERY));
        parameters.put("tests", Integer.toString(tests));
        parameters.put("permutations", Integer.toString(query.permutations()));
        if (query.permutations() > 0) {
            parameters.put("seed", Long.toString(SEED));
        }
        List<String> notes = new ArrayList<>();
        notes.add(PublishedCounts.NOTE);
        notes.add(neighbours.islands().length + " areas have no neighbour and are not tested.");
        Budget.of(query.permutations(), tests).map(Budget::words).ifPresent(notes::add);
        String p = query.permutations() > 0
                ? "two-sided p by conditional permutation, min(1, 2(M + 1)/(P + 1))"
                : "two-sided p by the normal distribution";
        parameters.put("p rule", p);
        String name = moran ? "Local Moran's I (conditional moments)" : "Gi* of Getis and Ord";
        return counting.card(
                name + " over " + tests + " areas, " + p + ", adjusted by Benjamini and Hochberg.", parameters, notes);
    }

    private record Found(double z, double p, double permuted, double adjusted, LocalMoran.Quadrant quadrant) {}
}
