package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.period.ReportingPeriod;
import org.sightline.privacy.Disclosed;
import org.sightline.score.FunnelResult;
import org.sightline.score.NeighbourResult;

/** Writes funnels and statistical neighbours. */
public final class ComparisonWriter {
    private ComparisonWriter() {}

    /** A funnel as JSON. */
    public static byte[] json(Disclosed<FunnelResult> disclosed) {
        FunnelResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.level().id());
            json.put("indicator", result.definition().id());
            json.put("title", result.definition().words().title());
            json.put("unit", result.definition().words().unit());
            json.put("denominator", result.definition().words().denominator());
            json.put("higherIsMoreNeed", result.definition().higherIsMoreNeed());
            json.put("period", result.period().map(ReportingPeriod::label).orElse(""));
            json.put("target", result.summary().target());
            json.put("dispersion", result.summary().dispersion());
            json.put("between", result.summary().between());
            json.objects("points", result.points(), ComparisonWriter::point);
            json.objects("curve", result.curve(), ComparisonWriter::limits);
            json.objects("groups", result.groups(), ComparisonWriter::group);
            json.runCard(result.card(), disclosed);
        });
    }

    private static void point(Json json, FunnelResult.Point point) {
        json.put("code", point.code().value()).put("name", point.name());
        json.put("figure", point.figure());
        limits(json, point.limits());
        json.put("z", point.z()).put("class", point.place());
    }

    private static void limits(Json json, FunnelResult.Limits limits) {
        json.put("exposure", limits.exposure());
        json.put("lower95", limits.lower()).put("upper95", limits.upper());
        json.put("lower998", limits.farLower()).put("upper998", limits.farUpper());
    }

    private static void group(Json json, FunnelResult.Group group) {
        json.put("code", group.code().value()).put("name", group.name());
        json.put("level", group.level().id()).put("figure", group.figure());
        json.put("areas", group.areas()).put("above", group.above()).put("below", group.below());
    }

    /** A funnel as CSV: one row a unit. */
    public static byte[] csv(Disclosed<FunnelResult> disclosed) {
        return table(disclosed.value()).bytes();
    }

    /** A funnel as a workbook: the rows of the CSV, and notes with forces and region. */
    public static byte[] xlsx(Disclosed<FunnelResult> disclosed) {
        FunnelResult result = disclosed.value();
        List<Notes.Line> own = new ArrayList<>();
        own.add(new Notes.Line("Indicator", result.definition().words().title()));
        own.add(new Notes.Line("Unit", result.definition().words().unit()));
        own.add(new Notes.Line(
                "Period", result.period().map(ReportingPeriod::label).orElse("none")));
        own.add(new Notes.Line("Target", Table.number(result.summary().target())));
        own.add(new Notes.Line("Dispersion", Table.number(result.summary().dispersion())));
        result.groups()
                .forEach(group -> own.add(new Notes.Line(
                        group.level().title() + " " + group.name(),
                        Table.status(group.figure()) + " " + Table.value(group.figure()) + "; " + group.areas()
                                + " areas, above the 95 % limit " + group.above() + ", below it " + group.below())));
        return table(result)
                .workbook(
                        "Funnel by " + result.level().title().toLowerCase(Locale.ROOT),
                        Notes.of(result.card(), disclosed, own));
    }

    private static Table table(FunnelResult result) {
        Table table = new Table(
                "area",
                "name",
                "value",
                "lower",
                "upper",
                "status",
                "denominator",
                "target",
                "lower_95",
                "upper_95",
                "lower_99_8",
                "upper_99_8",
                "z",
                "class");
        for (FunnelResult.Point point : result.points()) {
            List<String> row = new ArrayList<>(List.of(point.code().value(), point.name()));
            row.addAll(Table.cells(point.figure()));
            FunnelResult.Limits limits = point.limits();
            double[] numbers = {
                limits.exposure(),
                result.summary().target(),
                limits.lower(),
                limits.upper(),
                limits.farLower(),
                limits.farUpper(),
                point.z()
            };
            for (double number : numbers) {
                row.add(Table.number(number));
            }
            row.add(point.place());
            table.row(row);
        }
        return table;
    }

    /** Neighbours as JSON. */
    public static byte[] neighbours(Disclosed<NeighbourResult> disclosed) {
        NeighbourResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.level().id()).texts("covariates", result.covariates());
            json.objects("areas", result.entries(), ComparisonWriter::entry);
            json.runCard(result.card(), disclosed);
        });
    }

    private static void entry(Json json, NeighbourResult.Entry entry) {
        json.put("code", entry.code().value()).put("name", entry.name());
        json.put("distance", entry.distance());
        json.objects("figures", entry.figures(), Json::figure);
    }

    /** Neighbours as CSV: one row an area, the area itself first. */
    public static byte[] neighboursCsv(Disclosed<NeighbourResult> disclosed) {
        return table(disclosed.value()).bytes();
    }

    /** Neighbours as a workbook: the rows of the CSV, and notes. */
    public static byte[] neighboursXlsx(Disclosed<NeighbourResult> disclosed) {
        NeighbourResult result = disclosed.value();
        return table(result).workbook("Statistical neighbours", Notes.of(result.card(), disclosed, List.of()));
    }

    private static Table table(NeighbourResult result) {
        List<String> header = new ArrayList<>(List.of("area", "name", "distance"));
        result.covariates().forEach(id -> header.addAll(List.of("value_" + id, "status_" + id)));
        Table table = new Table(header.toArray(String[]::new));
        for (NeighbourResult.Entry entry : result.entries()) {
            List<String> row =
                    new ArrayList<>(List.of(entry.code().value(), entry.name(), Table.number(entry.distance())));
            entry.figures().forEach(figure -> row.addAll(List.of(Table.value(figure), Table.status(figure))));
            table.row(row);
        }
        return table;
    }
}
