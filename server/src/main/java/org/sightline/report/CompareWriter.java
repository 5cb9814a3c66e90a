package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.period.ReportingPeriod;
import org.sightline.privacy.Disclosed;
import org.sightline.score.AreaScore;
import org.sightline.score.CompareResult;
import org.sightline.score.ComparedArea;
import org.sightline.score.IndicatorColumn;
import org.sightline.score.IndicatorDefinition;
import org.sightline.score.RankedArea;

/** Writes a few areas side by side. */
public final class CompareWriter {
    private CompareWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<CompareResult> disclosed) {
        CompareResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.level().id())
                    .put("against", result.against().name().toLowerCase(Locale.ROOT));
            json.put("ranked", result.simulated().ranked())
                    .texts("bands", result.simulated().bands());
            json.put("confidence", result.simulated().confidence());
            json.objects("indicators", result.columns(), CompareWriter::column);
            json.objects("areas", result.areas(), CompareWriter::area);
            json.runCard(result.card(), disclosed);
        });
    }

    private static void column(Json json, IndicatorColumn column) {
        IndicatorDefinition definition = column.definition();
        json.put("id", definition.id()).put("title", definition.words().title());
        json.put("unit", definition.words().unit()).put("weight", definition.weight());
        json.put("period", column.period().map(ReportingPeriod::label).orElse(""));
        json.put("source", definition.source()).put("higherIsMoreNeed", definition.higherIsMoreNeed());
        json.put("change", definition.kind() == IndicatorDefinition.Kind.VALUE ? "unit" : "share");
        json.put("low", column.low()).put("high", column.high());
    }

    private static void area(Json json, ComparedArea area) {
        RankWriter.area(json, area.place());
        json.put("score", area.scored().score());
        json.put("completeness", area.scored().completeness())
                .texts("missing", area.scored().missing());
        json.objects("lines", area.parts(), CompareWriter::part);
        json.object("scoreTrend", inner -> TrendWriter.line(inner, area.score()));
        json.object("within", inner -> within(inner, area.within()));
    }

    private static void part(Json json, ComparedArea.Part part) {
        AreaScore.Entry entry = part.entry();
        json.put("figure", entry.figure());
        json.put("shared", entry.shared().map(group -> group.name()).orElse(""));
        json.put("standardised", entry.standardised()).put("contribution", entry.contribution());
        ComparedArea.Comparison comparison = part.comparison();
        json.object(
                "against",
                inner -> inner.put("centre", comparison.centre())
                        .put("low", comparison.low())
                        .put("high", comparison.high())
                        .put("units", comparison.units()));
        json.put("standing", words(comparison.standing()));
        json.object("trend", inner -> TrendWriter.line(inner, part.trend()));
    }

    private static void within(Json json, ComparedArea.Within within) {
        json.objects(
                "others",
                within.others(),
                (inner, other) -> inner.put("code", other.code().value()).put("name", other.name()));
        json.put("score", within.score());
        json.numbers(
                "contributions",
                within.contributions().stream().mapToDouble(Double::doubleValue).toArray());
        RankWriter.rank(json, "rank", within.rank());
        json.put("of", within.of());
    }

    private static String words(ComparedArea.Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As CSV: per area one row an indicator, the score last. */
    public static byte[] csv(Disclosed<CompareResult> disclosed) {
        return table(disclosed.value()).bytes();
    }

    /** As a workbook: the rows of the CSV, and notes. */
    public static byte[] xlsx(Disclosed<CompareResult> disclosed) {
        CompareResult result = disclosed.value();
        return table(result)
                .workbook(
                        "Areas side by side",
                        Notes.of(
                                result.card(),
                                disclosed,
                                List.of(
                                        new Notes.Line(
                                                "Compared with",
                                                result.against().name().toLowerCase(Locale.ROOT)),
                                        new Notes.Line(
                                                "Areas ranked",
                                                Integer.toString(
                                                        result.simulated().ranked())))));
    }

    private static Table table(CompareResult result) {
        List<String> header = new ArrayList<>(List.of("area", "name", "indicator", "title", "unit", "period", "value"));
        header.addAll(List.of("lower", "upper", "status", "published_for", "contribution", "set_centre", "set_low"));
        header.addAll(List.of("set_high", "set_units", "standing", "change_a_year", "change_lower", "change_upper"));
        header.addAll(List.of("change_status", "direction", "worse", "worsening", "rank", "rank_low", "rank_high"));
        header.add("band");
        Table table = new Table(header.toArray(String[]::new));
        for (ComparedArea area : result.areas()) {
            for (int k = 0; k < area.parts().size(); k++) {
                table.row(row(area, result.columns().get(k), area.parts().get(k)));
            }
            table.row(score(area));
        }
        return table;
    }

    private static List<String> row(ComparedArea area, IndicatorColumn column, ComparedArea.Part part) {
        IndicatorDefinition definition = column.definition();
        List<String> row = new ArrayList<>(List.of(
                area.place().code().value(),
                area.place().name(),
                definition.id(),
                definition.words().title(),
                definition.words().unit(),
                column.period().map(ReportingPeriod::label).orElse("")));
        row.addAll(Table.cells(part.entry().figure()));
        row.add(part.entry().shared().map(group -> group.name()).orElse(""));
        row.add(Table.number(part.entry().contribution()));
        ComparedArea.Comparison set = part.comparison();
        row.addAll(List.of(Table.number(set.centre()), Table.number(set.low()), Table.number(set.high())));
        row.add(Integer.toString(set.units()));
        row.add(words(set.standing()));
        row.addAll(TrendWriter.change(part.trend()));
        row.addAll(List.of("", "", "", ""));
        return row;
    }

    private static List<String> score(ComparedArea area) {
        RankedArea place = area.place();
        List<String> row = new ArrayList<>(
                List.of(place.code().value(), place.name(), "score", "Scoping priority", "see notes", ""));
        row.addAll(Table.cells(area.scored().score()));
        row.addAll(List.of("", "", "", "", "", "", ""));
        row.addAll(TrendWriter.change(area.score()));
        for (int rank : new int[] {place.rank(), place.low(), place.high()}) {
            row.add(rank == 0 ? "" : Integer.toString(rank));
        }
        row.add(place.band());
        return row;
    }
}
