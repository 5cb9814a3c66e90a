package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.period.ReportingPeriod;
import org.sightline.privacy.Disclosed;
import org.sightline.score.AreaScore;
import org.sightline.score.IndicatorColumn;
import org.sightline.score.IndicatorDefinition;
import org.sightline.score.MethodChoice;
import org.sightline.score.ScoreResult;

/** Writes scores. */
public final class ScoreWriter {
    private ScoreWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<ScoreResult> disclosed) {
        ScoreResult result = disclosed.value();
        int scored = result.scored();
        return Json.object(json -> {
            json.put("level", result.level().id());
            json.put("period", period(result));
            json.objects("indicators", result.columns(), ScoreWriter::column);
            json.objects("areas", result.areas(), (inner, area) -> area(inner, area, result.columns(), scored));
            json.put("notScored", result.areas().size() - scored);
            method(json, result.method());
            json.runCard(result.card(), disclosed);
        });
    }

    /** How the scores are made, as a member of the object that is open. */
    static void method(Json json, MethodChoice method) {
        json.object("method", inner -> {
            inner.put("scale", method.scale()).put("mean", method.mean()).put("outliers", method.outliers());
            inner.put("base", method.base()).put("step", method.step());
            inner.put("leastComplete", method.leastComplete());
        });
    }

    private static String period(ScoreResult result) {
        return result.card().parameters().getOrDefault("period", "");
    }

    private static void column(Json json, IndicatorColumn column) {
        json.put("id", column.definition().id())
                .put("title", column.definition().words().title());
        json.put("unit", column.definition().words().unit())
                .put("weight", column.definition().weight());
        json.put("mean", column.mean()).put("sd", column.deviation());
        json.put("level", column.definition().level().id()).put("areas", column.units());
        json.put("period", column.period().map(ReportingPeriod::label).orElse(""));
        json.put("source", column.definition().source());
        json.put("proxy", column.definition().proxy());
    }

    private static void area(Json json, AreaScore area, List<IndicatorColumn> columns, int scored) {
        json.put("code", area.code().value()).put("name", area.name());
        json.put("score", area.score()).putNull("rank").put("of", scored);
        json.put("completeness", area.completeness()).texts("missing", area.missing());
        json.numbers(
                "contributions",
                area.entries().stream()
                        .mapToDouble(AreaScore.Entry::contribution)
                        .toArray());
        json.numbers(
                "standardised",
                area.entries().stream()
                        .mapToDouble(AreaScore.Entry::standardised)
                        .toArray());
        json.texts("shared", shared(area, columns));
    }

    private static List<String> shared(AreaScore area, List<IndicatorColumn> columns) {
        List<String> ids = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            if (area.entries().get(k).shared().isPresent()) {
                ids.add(columns.get(k).definition().id());
            }
        }
        return ids;
    }

    /** As CSV: one row an area, one contribution column an indicator; contributions add up to the score. */
    public static byte[] csv(Disclosed<ScoreResult> disclosed) {
        return table(disclosed.value()).bytes();
    }

    /** As a workbook: the rows of the CSV, and notes with what every indicator is. */
    public static byte[] xlsx(Disclosed<ScoreResult> disclosed) {
        ScoreResult result = disclosed.value();
        List<Notes.Line> own = new ArrayList<>();
        own.add(new Notes.Line("Level", result.level().title()));
        own.add(new Notes.Line("Period", period(result)));
        result.columns()
                .forEach(column -> own.add(
                        new Notes.Line("Indicator: " + column.definition().id(), words(column))));
        return table(result)
                .workbook(
                        "Scoping priority by " + result.level().title().toLowerCase(Locale.ROOT),
                        Notes.of(result.card(), disclosed, own));
    }

    private static String words(IndicatorColumn column) {
        IndicatorDefinition definition = column.definition();
        return definition.words().title() + ", " + definition.words().unit() + "; "
                + column.period().map(ReportingPeriod::label).orElse("no period") + "; source: " + definition.source()
                + "; weight " + Table.number(definition.weight()) + " ("
                + definition.words().weightReason() + "); "
                + column.units() + " areas with a figure that is shown.";
    }

    private static Table table(ScoreResult result) {
        List<String> header = new ArrayList<>(List.of("area", "name", "score", "status", "completeness", "missing"));
        result.columns().forEach(column -> {
            String id = column.definition().id();
            header.addAll(List.of("value_" + id, "status_" + id, "published_for_" + id, "contribution_" + id));
        });
        Table table = new Table(header.toArray(String[]::new));
        for (AreaScore area : result.areas()) {
            List<String> row = new ArrayList<>(List.of(area.code().value(), area.name()));
            row.add(Table.value(area.score()));
            row.add(Table.status(area.score()));
            row.add(Table.number(area.completeness()));
            row.add(String.join(";", area.missing()));
            area.entries().forEach(entry -> {
                row.add(Table.value(entry.figure()));
                row.add(Table.status(entry.figure()));
                row.add(Optional.of(entry)
                        .flatMap(AreaScore.Entry::shared)
                        .map(group -> group.code().value())
                        .orElse(area.code().value()));
                row.add(Table.number(entry.contribution()));
            });
            table.row(row);
        }
        return table;
    }
}
