package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.area.AreaFrame;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.GetisOrd;
import org.sightline.indicators.hotspot.LocalStatistics;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.privacy.CountTree;
import org.sightline.privacy.Figure;

/** Works out Gi* over the areas that were reported for. */
final class LocalAnalysis {
    static final double FALSE_DISCOVERY = 0.05;

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

    LocalResult run() {
        Counting counting = new Counting(view, query.filter());
        CountTree tree = counting.tree();
        long[] counts = tree.counts(query.level());
        double[] values = values(counting, counts);
        LocalStatistics statistics = GetisOrd.giStar(values, neighbours);
        double[] adjusted = FalseDiscovery.benjaminiHochberg(statistics.p());
        int tests = (int) Arrays.stream(statistics.p()).filter(p -> p >= 0).count();
        List<LocalArea> areas = new ArrayList<>();
        AreaFrame frame = view.areas(query.level());
        for (int i = 0; i < counts.length; i++) {
            Found found = new Found(statistics.z()[i], statistics.p()[i], adjusted[i]);
            boolean silent = counting.isSilent(counts[i], counting.monthsCovered(query.level(), i));
            areas.add(area(frame, i, silent ? Counting.noData() : Figure.Known.count(counts[i]), found));
        }
        return new LocalResult(query, areas, tests, card(counting, tests), new LocalResult.Basis(tree, neighbours));
    }

    private double[] values(Counting counting, long[] counts) {
        double[] values = new double[counts.length];
        for (int i = 0; i < values.length; i++) {
            int months = counting.monthsCovered(query.level(), i);
            if (months == 0) {
                values[i] = Double.NaN;
            } else if (query.measure() == LocalQuery.Measure.COUNT) {
                values[i] = (double) counts[i] / months;
            } else {
                values[i] = residents[i] > 0 ? counts[i] / (residents[i] * months) : Double.NaN;
            }
        }
        return values;
    }

    private LocalArea area(AreaFrame frame, int i, Figure count, Found found) {
        int degree = neighbours.count(i);
        var area = frame.areas().get(i);
        LocalArea.Kind kind = kind(count, degree, found);
        Figure undefined = count instanceof Figure.Known
                ? new Figure.Undefined(Figure.Reason.NOT_DEFINED, "Not tested: no neighbours or no value to compare.")
                : count;
        boolean tested = Double.isFinite(found.z);
        return new LocalArea(
                area.code(),
                area.name(),
                count,
                tested ? Figure.Known.of(Math.rint(found.z * 10) / 10) : undefined,
                tested ? Figure.Known.of(twoDigits(found.p)) : undefined,
                tested ? Figure.Known.of(twoDigits(found.adjusted)) : undefined,
                kind,
                degree);
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
        return found.z > 0 ? LocalArea.Kind.HOT : LocalArea.Kind.COLD;
    }

    private static double twoDigits(double p) {
        if (p == 0) {
            return 0;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(p)) - 1);
        return Math.rint(p / unit) * unit;
    }

    private RunCard card(Counting counting, int tests) {
        Map<String, String> parameters = new TreeMap<>(query.filter().parameters());
        parameters.put("level", query.level().id());
        parameters.put("statistic", "gi-star");
        parameters.put("weights", "queen, binary, the area itself included");
        parameters.put("value", query.measure() == LocalQuery.Measure.COUNT ? "count a month reported" : "rate");
        parameters.put("false discovery rate", Double.toString(FALSE_DISCOVERY));
        String islands = neighbours.islands().length + " areas have no neighbour and are not tested.";
        return counting.card(
                "Gi* of Getis and Ord over " + tests
                        + " areas, p by the normal distribution, adjusted by Benjamini and Hochberg.",
                parameters,
                List.of(islands));
    }

    private record Found(double z, double p, double adjusted) {}
}
