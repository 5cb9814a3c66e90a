package org.sightline.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sightline.indicators.rate.Posteriors;
import org.sightline.indicators.score.Indicator;
import org.sightline.indicators.score.ScoreInput;
import org.sightline.period.MonthRange;
import org.sightline.period.ReportingPeriod;
import org.sightline.score.IndicatorDefinition;

/** Areas down, indicators across: the figures that are scored, what they rest on, and why others are missing. */
final class ScoreSheet {
    private final Rules rules;
    private final List<String> areas;
    private final Map<String, Integer> place = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();

    /**
     * How rows become figures.
     *
     * @param definitions the indicators, with the weights they have here
     * @param populations denominators that the rows lack
     * @param minimum smallest denominator for which there is a figure
     * @param pooled how many periods are added up
     */
    record Rules(List<IndicatorDefinition> definitions, PopulationTable populations, double minimum, int pooled) {}

    /**
     * One indicator.
     *
     * @param events per area, added up over the periods; NaN = no counts
     * @param people likewise
     * @param figures per area; NaN = none
     * @param why per area: why there is no figure, or empty
     * @param periods what the figures are for
     */
    record Column(
            IndicatorDefinition definition,
            double[] events,
            double[] people,
            double[] figures,
            String[] why,
            List<ReportingPeriod> periods) {
        boolean hasFigures() {
            return Arrays.stream(figures).anyMatch(figure -> !Double.isNaN(figure));
        }

        /** Whether every figure comes with its counts. */
        boolean isCounted() {
            for (int i = 0; i < figures.length; i++) {
                if (!Double.isNaN(figures[i]) && Double.isNaN(events[i])) {
                    return false;
                }
            }
            return definition.kind() != IndicatorDefinition.Kind.VALUE;
        }

        Posteriors posteriors() {
            if (!isCounted()) {
                return Posteriors.fixed(figures);
            }
            return definition.kind() == IndicatorDefinition.Kind.RATE
                    ? Posteriors.gamma(events, people, definition.per())
                    : Posteriors.beta(events, people, definition.per());
        }

        /** The figures, one unit an area. */
        Indicator indicator() {
            int[] own = new int[figures.length];
            Arrays.setAll(own, i -> i);
            return new Indicator(figures, own, definition.higherIsMoreNeed(), definition.weight());
        }

        private void miss(int area, String reason) {
            why[area] = reason;
            events[area] = Double.NaN;
            people[area] = Double.NaN;
        }
    }

    private ScoreSheet(Rules rules, Set<String> areas) {
        this.rules = rules;
        this.areas = List.copyOf(areas);
        for (int i = 0; i < this.areas.size(); i++) {
            place.put(this.areas.get(i), i);
        }
    }

    static ScoreSheet of(List<ObservationRows.Row> rows, Rules rules) {
        Set<String> areas = new LinkedHashSet<>(rules.populations.areas());
        rows.forEach(row -> areas.add(row.area()));
        ScoreSheet sheet = new ScoreSheet(rules, areas);
        Map<String, List<ObservationRows.Row>> byIndicator = rows.stream()
                .collect(Collectors.groupingBy(row -> row.definition().id(), LinkedHashMap::new, Collectors.toList()));
        for (IndicatorDefinition definition : rules.definitions) {
            sheet.columns.add(sheet.column(definition, byIndicator.getOrDefault(definition.id(), List.of())));
        }
        sheet.dropStandIns();
        return sheet;
    }

    /** An indicator that stands in for another is used where the other has no figure at all, and then instead of it. */
    private void dropStandIns() {
        Map<String, Column> byId =
                columns.stream().collect(Collectors.toMap(column -> column.definition.id(), column -> column));
        columns.removeIf(column -> {
            Column other = byId.get(column.definition.instead().orElse(""));
            return other != null && (other.hasFigures() || !column.hasFigures());
        });
        Set<String> replaced = columns.stream()
                .flatMap(column -> column.definition.instead().stream())
                .collect(Collectors.toSet());
        columns.removeIf(column -> replaced.contains(column.definition.id()));
    }

    private Column column(IndicatorDefinition definition, List<ObservationRows.Row> rows) {
        List<ReportingPeriod> periods = latest(rows);
        Column column = new Column(
                definition,
                new double[areas.size()],
                new double[areas.size()],
                new double[areas.size()],
                new String[areas.size()],
                periods);
        Arrays.fill(column.figures, Double.NaN);
        Set<MonthRange> months = periods.stream().map(ReportingPeriod::months).collect(Collectors.toSet());
        Map<Integer, List<ObservationRows.Row>> chosen = new HashMap<>();
        Map<Integer, String> others = new HashMap<>();
        for (ObservationRows.Row row : rows) {
            int area = place.getOrDefault(row.area(), -1);
            if (months.contains(row.period().months())) {
                chosen.computeIfAbsent(area, key -> new ArrayList<>(1)).add(row);
            } else {
                others.put(area, row.period().label());
            }
        }
        for (int area = 0; area < areas.size(); area++) {
            Collection<ObservationRows.Row> own = chosen.getOrDefault(area, List.of());
            if (own.isEmpty()) {
                column.miss(area, absent(periods, others.get(area)));
            } else {
                fill(column, area, own);
            }
        }
        return column;
    }

    private static String absent(List<ReportingPeriod> periods, @org.jspecify.annotations.Nullable String other) {
        return other == null || periods.isEmpty()
                ? "no figure"
                : "no figure for " + periods.get(0).label() + " (has " + other + ")";
    }

    private List<ReportingPeriod> latest(List<ObservationRows.Row> rows) {
        Map<MonthRange, ReportingPeriod> known = new HashMap<>();
        rows.stream()
                .filter(ObservationRows.Row::isKnown)
                .forEach(row -> known.putIfAbsent(row.period().months(), row.period()));
        return known.values().stream()
                .sorted((a, b) -> b.compareTo(a))
                .limit(rules.pooled)
                .toList();
    }

    private void fill(Column column, int area, Collection<ObservationRows.Row> rows) {
        boolean counted = column.definition.kind() != IndicatorDefinition.Kind.VALUE;
        for (ObservationRows.Row row : rows) {
            double people = people(row);
            if (counted && !Double.isNaN(row.numerator()) && !Double.isNaN(people)) {
                column.events[area] += row.numerator();
                column.people[area] += people;
                column.why[area] = "";
            }
        }
        if (column.why[area] == null) {
            withoutCounts(column, area, rows);
        } else if (column.people[area] == 0) {
            column.miss(area, "the denominator is 0");
        } else if (column.people[area] < rules.minimum) {
            column.miss(area, "a denominator below " + Csv.count(rules.minimum));
        } else {
            column.figures[area] = column.events[area] / column.people[area] * column.definition.per();
        }
    }

    private double people(ObservationRows.Row row) {
        if (!Double.isNaN(row.denominator()) || row.definition().ages().isEmpty()) {
            return row.denominator();
        }
        return rules.populations
                .find(row.area(), row.definition().ages().get(), row.period())
                .orElse(Double.NaN);
    }

    private void withoutCounts(Column column, int area, Collection<ObservationRows.Row> rows) {
        String why = "no figure";
        double sum = 0;
        int count = 0;
        for (ObservationRows.Row row : rows) {
            if (!Double.isNaN(row.value())) {
                sum += row.value();
                count++;
            } else if (!row.why().isEmpty()) {
                why = row.why();
            } else if (!Double.isNaN(row.numerator())) {
                why = "no denominator for " + row.period().label();
            }
        }
        column.miss(area, count == 0 ? why : "");
        column.figures[area] = count == 0 ? Double.NaN : sum / count;
    }

    List<String> areas() {
        return areas;
    }

    List<Column> columns() {
        return columns;
    }

    /** The indicators over all periods of the file, in the order of the columns. */
    List<ScoreTrends.History> histories(List<ObservationRows.Row> rows) {
        Map<String, Map<ReportingPeriod, List<ObservationRows.Row>>> all = new HashMap<>();
        Map<MonthRange, ReportingPeriod> first = new HashMap<>();
        for (ObservationRows.Row row : rows) {
            ReportingPeriod period = first.computeIfAbsent(row.period().months(), months -> row.period());
            all.computeIfAbsent(row.definition().id(), id -> new TreeMap<>())
                    .computeIfAbsent(period, key -> new ArrayList<>())
                    .add(row);
        }
        return columns.stream()
                .map(column -> new ScoreTrends.History(
                        column.definition,
                        all.getOrDefault(column.definition.id(), Map.of()).values().stream()
                                .filter(own -> own.stream().anyMatch(ObservationRows.Row::isKnown))
                                .map(own -> column(column.definition, own))
                                .toList()))
                .toList();
    }

    ScoreInput input() {
        return ScoreInput.of(columns.stream().map(Column::indicator).toList());
    }
}
