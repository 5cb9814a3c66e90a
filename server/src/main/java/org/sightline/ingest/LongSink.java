package org.sightline.ingest;

import java.util.List;
import java.util.Optional;
import org.sightline.area.AreaCode;
import org.sightline.period.ReportingPeriod;
import org.sightline.period.ReportingPeriodParser;
import org.sightline.score.Observation;

/** Checks the rows of long indicator files: one figure a row. */
final class LongSink implements RowSink {
    private final IndicatorPreset preset;
    private final AreaNames names;
    private final ObservationBuffer buffer;

    LongSink(IndicatorPreset preset, AreaNames names, ObservationBuffer buffer) {
        this.preset = preset;
        this.names = names;
        this.buffer = buffer;
    }

    @Override
    public List<Field> fields(List<String> header) {
        return preset.fields();
    }

    @Override
    public void begin(String file, Columns columns) {
        columns.require("value", "numerator");
    }

    @Override
    public void row(RowReader row) {
        Optional<AreaCode> area = area(row);
        String indicator = row.needed("indicator");
        Optional<ReportingPeriod> period = period(row);
        FigureText numerator = figure(row, "numerator");
        FigureText denominator = figure(row, "denominator");
        FigureText value = figure(row, "value");
        if (row.isRejected()) {
            return;
        }
        boolean known = !Double.isNaN(value.value()) || !Double.isNaN(numerator.value());
        Observation.Status status =
                known ? Observation.Status.KNOWN : row.has("value") ? value.status() : numerator.status();
        buffer.add(new Observed(
                row.file(),
                row.line(),
                row.columns().header(row.has("value") ? "value" : "numerator"),
                preset.dimensions().stream().map(row::text).toList(),
                new Observation(
                        area.orElseThrow(),
                        indicator,
                        period.orElseThrow(),
                        numerator.value(),
                        denominator.value(),
                        value.value(),
                        status)));
    }

    private Optional<AreaCode> area(RowReader row) {
        if (!preset.byName()) {
            return row.code("area");
        }
        Optional<AreaCode> area = row.text("area").isEmpty()
                ? names.find(row.text("area_name"), row.text("la_number"))
                : row.code("area");
        if (area.isEmpty()) {
            row.reject("area_name", "no loaded area or group has this name");
        } else {
            names.learn(row.text("la_number"), area.get());
        }
        return area;
    }

    private static Optional<ReportingPeriod> period(RowReader row) {
        Optional<ReportingPeriod> period = ReportingPeriodParser.parse(row.needed("period"));
        if (period.isEmpty()) {
            row.reject("period", "a period such as 2024, 2023/24, 2023-24, 2021-23 or 202324");
        }
        return period;
    }

    private static FigureText figure(RowReader row, String field) {
        FigureText nothing = new FigureText(Double.NaN, Observation.Status.NOT_AVAILABLE);
        Optional<FigureText> figure = FigureText.parse(row.text(field));
        if (figure.isEmpty()) {
            row.reject(field, field + " is a number or one of the symbols c, x, z, k, u, low, - or :");
        } else if (figure.get().value() < 0) {
            row.reject(field, field + " is not negative");
        }
        return figure.orElse(nothing);
    }
}
