package org.sightline.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.sightline.area.Population;
import org.sightline.period.ReportingPeriod;
import org.sightline.period.ReportingPeriodParser;
import org.sightline.score.Ages;

/** Residents by area, year and age range, from a file {@code area,period,population,age_from,age_to}. */
final class PopulationTable {
    private final Map<Key, TreeMap<Integer, Double>> people = new HashMap<>();
    private final Set<String> areas = new LinkedHashSet<>();

    private record Key(String area, int from, int to) {}

    /** No file was given. */
    static PopulationTable none() {
        return new PopulationTable();
    }

    static PopulationTable read(Path file, RowRemarks remarks) {
        PopulationTable table = new PopulationTable();
        CsvColumns columns =
                CsvColumns.read(file, List.of("population"), List.of("area", "period"), List.of("age_from", "age_to"));
        String[] area = columns.texts("area");
        String[] period = columns.texts("period");
        double[] population = columns.numbers("population");
        double[] from = columns.has("age_from") ? columns.numbers("age_from") : new double[area.length];
        double[] to = columns.has("age_to") ? columns.numbers("age_to") : new double[0];
        for (int i = 0; i < area.length; i++) {
            Optional<ReportingPeriod> when = ReportingPeriodParser.parse(period[i]);
            double oldest = to.length == 0 || Double.isNaN(to[i]) ? Population.OLDEST : to[i];
            double youngest = Double.isNaN(from[i]) ? 0 : from[i];
            if (area[i].isEmpty()) {
                remarks.reject(file, i + 1L, "area", "is needed");
            } else if (when.isEmpty()) {
                remarks.reject(file, i + 1L, "period", "a population is of a year such as 2023");
            } else if (!(population[i] >= 0)) {
                remarks.reject(file, i + 1L, "population", "a number, 0 or more");
            } else if (!(youngest >= 0 && oldest >= youngest)) {
                remarks.reject(file, i + 1L, "age_to", "age_to is an age from age_from up");
            } else {
                table.add(area[i], new Ages((int) youngest, (int) oldest), when.get(), population[i]);
            }
        }
        return table;
    }

    private void add(String area, Ages ages, ReportingPeriod period, double number) {
        areas.add(area);
        people.computeIfAbsent(new Key(area, ages.from(), ages.to()), key -> new TreeMap<>())
                .put(period.months().from().year(), number);
    }

    /** The areas of the file, in its order. */
    Set<String> areas() {
        return areas;
    }

    /** Residents of these ages in the year in which the period begins or, where there is no such year, ends. */
    OptionalDouble find(String area, Ages ages, ReportingPeriod period) {
        Map<Integer, Double> years = people.getOrDefault(new Key(area, ages.from(), ages.to()), new TreeMap<>());
        Double found = years.get(period.months().from().year());
        Double later = found == null ? years.get(period.months().to().year()) : found;
        return later == null ? OptionalDouble.empty() : OptionalDouble.of(later);
    }
}
