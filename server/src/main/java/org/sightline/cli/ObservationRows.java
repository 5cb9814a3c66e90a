package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.ingest.FigureText;
import org.sightline.period.ReportingPeriod;
import org.sightline.period.ReportingPeriodParser;
import org.sightline.score.IndicatorDefinition;

/** The rows of a long file of observations that make sense; the others become remarks. */
final class ObservationRows {
    private static final List<String> COLUMNS =
            List.of("area", "indicator", "period", "numerator", "denominator", "value");
    private static final int SHOWN = 5;

    private final Path file;
    private final Map<String, IndicatorDefinition> names = new HashMap<>();
    private final Set<String> known;
    private final RowRemarks remarks;
    private final Map<String, Optional<ReportingPeriod>> periods = new HashMap<>();
    private final Map<Key, List<Row>> groups = new LinkedHashMap<>();
    private int read;

    private ObservationRows(Path file, List<IndicatorDefinition> definitions, Set<String> known, RowRemarks remarks) {
        this.file = file;
        this.known = known;
        this.remarks = remarks;
        definitions.forEach(definition -> {
            names.put(definition.id(), definition);
            definition.aliases().forEach(alias -> names.put(alias, definition));
        });
    }

    /**
     * A row that makes sense.
     *
     * @param row its number, from 1
     * @param numerator NaN = not given, as the next two
     * @param why why there is no figure, or empty
     */
    record Row(
            long row,
            String area,
            IndicatorDefinition definition,
            ReportingPeriod period,
            double numerator,
            double denominator,
            double value,
            String why) {
        boolean isKnown() {
            return !Double.isNaN(value) || !Double.isNaN(numerator);
        }

        private boolean isSame(Row other) {
            return Double.compare(numerator, other.numerator) == 0
                    && Double.compare(denominator, other.denominator) == 0
                    && Double.compare(value, other.value) == 0;
        }
    }

    private record Key(String area, String indicator, Object months) {}

    /**
     * Reads.
     *
     * @param known the areas there are; empty = all that the file names
     */
    static ObservationRows read(
            Path file, List<IndicatorDefinition> definitions, Set<String> known, RowRemarks remarks) {
        ObservationRows rows = new ObservationRows(file, definitions, known, remarks);
        CsvColumns columns = CsvColumns.read(file, List.of(), COLUMNS);
        String[][] texts = COLUMNS.stream().map(columns::texts).toArray(String[][]::new);
        rows.read = texts[0].length;
        for (int i = 0; i < rows.read; i++) {
            rows.row(i + 1L, column(texts, i));
        }
        return rows;
    }

    private static String[] column(String[][] texts, int row) {
        return Arrays.stream(texts).map(text -> text[row]).toArray(String[]::new);
    }

    int size() {
        return read;
    }

    private void row(long row, String[] cells) {
        String area = cells[0];
        Optional<IndicatorDefinition> definition = Optional.ofNullable(names.get(cells[1]));
        Optional<ReportingPeriod> period = periods.computeIfAbsent(cells[2], ReportingPeriodParser::parse);
        if (area.isEmpty()) {
            remarks.reject(file, row, "area", "is needed");
        } else if (!known.isEmpty() && !known.contains(area)) {
            remarks.reject(file, row, "area", "unknown area: not among those of --populations");
        } else if (definition.isEmpty()) {
            remarks.reject(file, row, "indicator", "unknown indicator: not in the definitions");
        } else if (period.isEmpty()) {
            remarks.reject(file, row, "period", "a period such as 2024, 2023/24, 2023-24, 2021-23 or 2025-01");
        } else {
            figures(row, area, definition.get(), period.get(), cells);
        }
    }

    private void figures(
            long row, String area, IndicatorDefinition definition, ReportingPeriod period, String[] cells) {
        double[] numbers = new double[3];
        String why = "";
        for (int i = 0; i < 3; i++) {
            Optional<FigureText> figure = FigureText.parse(cells[3 + i]);
            if (figure.isEmpty()) {
                remarks.reject(
                        file, row, COLUMNS.get(3 + i), "a number, or a symbol such as c, x, z; blank = not known");
                return;
            }
            numbers[i] = figure.get().value();
            why = Double.isNaN(numbers[i]) && !cells[3 + i].isEmpty()
                    ? "no figure published ("
                            + figure.get()
                                    .status()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', ' ') + ")"
                    : why;
        }
        Optional<String[]> wrong = wrong(definition.kind(), numbers);
        if (wrong.isPresent()) {
            remarks.reject(file, row, wrong.get()[0], wrong.get()[1]);
            return;
        }
        Row found = new Row(row, area, definition, period, numbers[0], numbers[1], numbers[2], why);
        groups.computeIfAbsent(new Key(area, definition.id(), period.months()), key -> new ArrayList<>(1))
                .add(found);
    }

    private static Optional<String[]> wrong(IndicatorDefinition.Kind kind, double[] numbers) {
        boolean counts = kind != IndicatorDefinition.Kind.VALUE;
        for (int i = 0; i < 2; i++) {
            if (numbers[i] < 0) {
                return broken(i, "a count is not negative");
            }
            boolean whole = i == 0 || kind == IndicatorDefinition.Kind.PROPORTION;
            if (counts && whole && !Double.isNaN(numbers[i]) && numbers[i] != Math.rint(numbers[i])) {
                return broken(i, "a count is a whole number");
            }
        }
        if (kind == IndicatorDefinition.Kind.PROPORTION && numbers[0] > numbers[1]) {
            return broken(0, "the numerator of a proportion is not larger than its denominator");
        }
        return counts && numbers[2] < 0 ? broken(2, "a figure is not negative") : Optional.empty();
    }

    private static Optional<String[]> broken(int place, String rule) {
        return Optional.of(new String[] {COLUMNS.get(3 + place), rule});
    }

    /** One row per area, indicator and period; those that contradict each other are left out, all of them. */
    List<Row> finish() {
        List<Row> rows = new ArrayList<>();
        for (List<Row> group : groups.values()) {
            Row first = group.get(0);
            if (group.stream().allMatch(first::isSame)) {
                rows.add(first);
                group.stream()
                        .skip(1)
                        .forEach(row -> remarks.remark(
                                file, row.row, "", "the same figure is on row " + first.row + "; it counts once"));
            } else {
                String all = String.join(
                        ", ",
                        group.stream()
                                .limit(SHOWN)
                                .map(row -> Long.toString(row.row))
                                .toList());
                group.forEach(row -> remarks.reject(
                        file, row.row, "", "one figure for an area, indicator and period; rows " + all + " differ"));
            }
        }
        return rows;
    }
}
