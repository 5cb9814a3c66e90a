package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.privacy.Disclosed;
import org.sightline.score.AreaTrend;
import org.sightline.score.IndicatorDefinition;
import org.sightline.score.TrendResult;

/** Writes trends. */
public final class TrendWriter {
    private TrendWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<TrendResult> disclosed) {
        TrendResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.level().id());
            json.objects("indicators", result.columns(), TrendWriter::column);
            json.objects("areas", result.areas(), TrendWriter::area);
            json.runCard(result.card(), disclosed);
        });
    }

    private static void column(Json json, IndicatorDefinition definition) {
        json.put("id", definition.id()).put("title", definition.words().title());
        json.put("unit", definition.words().unit());
        json.put("change", isRelative(definition) ? "share" : "unit");
        json.put("higherIsMoreNeed", definition.higherIsMoreNeed());
    }

    private static boolean isRelative(IndicatorDefinition definition) {
        return definition.kind() != IndicatorDefinition.Kind.VALUE;
    }

    private static void area(Json json, AreaTrend area) {
        json.put("code", area.code().value()).put("name", area.name());
        json.put("worseAndWorsening", area.isWorseAndWorsening());
        json.objects("lines", area.lines(), TrendWriter::line);
        json.object("score", inner -> line(inner, area.score()));
        json.texts("notes", area.notes());
        json.objects(
                "activities",
                area.activities(),
                (inner, activity) -> inner.put("date", activity.date().toString())
                        .put("area", activity.area().value())
                        .put("kind", activity.kind())
                        .put("note", activity.note()));
    }

    /** The members of a course, into the object that is open. */
    static void line(Json json, AreaTrend.Line line) {
        json.objects(
                "points",
                line.points(),
                (inner, point) -> inner.put("period", point.period())
                        .put("figure", point.figure())
                        .put("break", point.broken()));
        json.put("change", line.change()).put("p", line.p());
        json.put("direction", line.direction()).texts("breaks", line.breaks());
        json.put("worse", line.worse()).put("worsening", line.worsening());
        json.put("shared", line.shared().map(code -> code.value()).orElse(""));
    }

    /** As CSV: one row an area and indicator, the score last. */
    public static byte[] csv(Disclosed<TrendResult> disclosed) {
        return table(disclosed.value()).bytes();
    }

    /** As a workbook: the rows of the CSV, and notes. */
    public static byte[] xlsx(Disclosed<TrendResult> disclosed) {
        TrendResult result = disclosed.value();
        return table(result)
                .workbook(
                        "Trends by " + result.level().title().toLowerCase(Locale.ROOT),
                        Notes.of(result.card(), disclosed, List.of()));
    }

    private static Table table(TrendResult result) {
        Table table = new Table(
                "area",
                "name",
                "indicator",
                "change_a_year",
                "lower",
                "upper",
                "status",
                "p_adjusted",
                "direction",
                "worse",
                "worsening",
                "published_for",
                "breaks");
        for (AreaTrend area : result.areas()) {
            for (int k = 0; k < area.lines().size(); k++) {
                row(table, area, result.columns().get(k).id(), area.lines().get(k));
            }
            row(table, area, "score", area.score());
        }
        return table;
    }

    /** Change a year with limits and status, direction, worse, worsening. */
    static List<String> change(AreaTrend.Line line) {
        List<String> cells = new ArrayList<>(Table.cells(line.change()));
        cells.addAll(List.of(line.direction(), line.worse() ? "yes" : "no", line.worsening() ? "yes" : "no"));
        return cells;
    }

    private static void row(Table table, AreaTrend area, String id, AreaTrend.Line line) {
        List<String> row = new ArrayList<>(List.of(area.code().value(), area.name(), id));
        row.addAll(Table.cells(line.change()));
        row.addAll(List.of(
                Table.number(line.p()),
                line.direction(),
                line.worse() ? "yes" : "no",
                line.worsening() ? "yes" : "no",
                line.shared().map(code -> code.value()).orElse(area.code().value()),
                String.join(" ", line.breaks())));
        table.row(row);
    }
}
