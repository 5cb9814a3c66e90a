package org.sightline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sightline.area.AreaCode;
import org.sightline.period.ReportingPeriod;
import org.sightline.period.ReportingPeriodParser;
import org.sightline.score.Observation;

/**
 * Checks the rows of education statistics files: wide tables with one figure in each numeric column. The column's name is the
 * indicator; columns of words (school type, social care group) that vary become part of its name, in square brackets.
 */
final class WideSink implements RowSink {
    private static final List<Field> FIELDS = List.of(
            Field.needed("period", "time_period"),
            Field.optional("identifier", "time_identifier"),
            Field.optional("level", "geographic_level"),
            Field.needed("area", "new_la_code"),
            Field.optional("region", "region_code"),
            Field.optional("country", "country_code"));
    private static final Set<String> PASSED_OVER = Set.of(
            "country_name", "region_name", "old_la_code", "la_name", "old_region_code", "time_identifier", "version");

    private final ObservationBuffer buffer;
    private final Tally tally;
    private final List<Row> rows = new ArrayList<>();
    private List<String> headers = List.of();
    private List<Integer> slots = List.of();
    private String file = "";

    WideSink(ObservationBuffer buffer, Tally tally) {
        this.buffer = buffer;
        this.tally = tally;
    }

    private record Row(long line, AreaCode area, ReportingPeriod period, List<String> cells) {}

    @Override
    public List<Field> fields(List<String> header) {
        return FIELDS;
    }

    @Override
    public void begin(String name, Columns columns) {
        finish();
        file = name;
        headers = new ArrayList<>();
        slots = new ArrayList<>();
        Set<String> taken = Set.copyOf(
                FIELDS.stream().map(field -> columns.header(field.name())).toList());
        for (int i = 0; i < columns.all().size(); i++) {
            String header = columns.all().get(i);
            boolean other = !header.isEmpty()
                    && !taken.contains(header)
                    && !PASSED_OVER.contains(header.toLowerCase(Locale.ROOT));
            if (other) {
                columns.also("\u0000" + header, i);
                headers.add(header);
                slots.add(columns.slot("\u0000" + header));
            }
        }
    }

    @Override
    public void row(RowReader row) {
        Optional<AreaCode> area = area(row);
        Optional<ReportingPeriod> period = ReportingPeriodParser.parse(row.needed("period"), row.text("identifier"));
        if (period.isEmpty()) {
            row.reject("period", "a period such as 202425 or 2025, with a time identifier such as Academic year");
        }
        if (!row.isRejected()) {
            rows.add(new Row(
                    row.line(),
                    area.orElseThrow(),
                    period.orElseThrow(),
                    slots.stream().map(row::text).toList()));
        }
    }

    private static Optional<AreaCode> area(RowReader row) {
        return switch (row.text("level").toLowerCase(Locale.ROOT)) {
            case "", "local authority" -> row.code("area");
            case "regional", "region" -> row.code("region");
            case "national", "country" -> row.code("country");
            default -> {
                row.reject("level", "the geographic level is Local authority, Regional or National");
                yield Optional.empty();
            }
        };
    }

    /** Makes figures of the file's rows, now that it is known which of its columns are numeric. */
    void finish() {
        List<Integer> numeric = new ArrayList<>();
        List<Integer> words = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            int at = column;
            boolean blank = rows.stream().allMatch(row -> row.cells().get(at).isEmpty());
            boolean figures = rows.stream()
                    .allMatch(row -> FigureText.parse(row.cells().get(at)).isPresent());
            if (!blank) {
                (figures ? numeric : words).add(column);
            }
        }
        if (!rows.isEmpty() && numeric.isEmpty()) {
            throw ImportRefused.file(
                    file, "no column holds numbers or the symbols c, x, z, k, u, low; is this the data file?");
        }
        if (!rows.isEmpty()) {
            tally.note(file + ": each of the " + numeric.size() + " numeric columns is an indicator, and each cell of "
                    + "them counts as a row");
        }
        for (Row row : rows) {
            List<String> dimensions = words.stream().map(row.cells()::get).toList();
            for (int i = 0; i < numeric.size(); i++) {
                if (i > 0) {
                    tally.read();
                }
                cell(row, numeric.get(i), dimensions);
            }
        }
        rows.clear();
    }

    private void cell(Row row, int column, List<String> dimensions) {
        FigureText figure = FigureText.parse(row.cells().get(column)).orElseThrow();
        String header = headers.get(column);
        if (figure.value() < 0) {
            tally.reject(file, row.line(), header, "a figure is not negative");
            return;
        }
        Observation observation = new Observation(
                row.area(), header, row.period(), Double.NaN, Double.NaN, figure.value(), figure.status());
        buffer.add(new Observed(file, row.line(), header, dimensions, observation));
    }
}
