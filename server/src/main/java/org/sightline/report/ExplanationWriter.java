package org.sightline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.privacy.Disclosed;
import org.sightline.score.ExplanationResult;

/** Writes what the place of an area rests on. */
public final class ExplanationWriter {
    private ExplanationWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<ExplanationResult> disclosed) {
        ExplanationResult result = disclosed.value();
        return Json.object(json -> {
            json.put("area", result.area().value());
            RankWriter.rank(json, "rank", result.place().rank());
            json.put("ranked", result.place().ranked())
                    .put("band", result.place().band());
            json.objects("indicators", result.parts(), ExplanationWriter::part);
            json.object("doubt", inner -> {
                ExplanationResult.Doubt doubt = result.doubt();
                inner.put("data", doubt.data()).put("weights", doubt.weights());
                inner.put("scale", doubt.scale()).put("mean", doubt.mean());
                inner.put("leftOut", doubt.leftOut());
            });
            json.runCard(result.card(), disclosed);
        });
    }

    private static void part(Json json, ExplanationResult.Part part) {
        json.put("id", part.definition().id())
                .put("title", part.definition().words().title());
        json.put("unit", part.definition().words().unit()).put("figure", part.figure());
        RankWriter.rank(json, "rankWithout", part.rankWithout());
        json.put("agreement", part.agreement());
        json.put("forHigherBand", part.forHigher().orElse(Double.NaN));
        json.put("forLowerBand", part.forLower().orElse(Double.NaN));
    }

    /** As CSV: one row an indicator, then one a source of doubt. */
    public static byte[] csv(Disclosed<ExplanationResult> disclosed) {
        return table(disclosed.value()).bytes();
    }

    /** As a workbook: the rows of the CSV, and notes. */
    public static byte[] xlsx(Disclosed<ExplanationResult> disclosed) {
        ExplanationResult result = disclosed.value();
        ExplanationResult.Place place = result.place();
        List<Notes.Line> own = List.of(
                new Notes.Line(
                        "Rank",
                        place.rank() == 0
                                ? "not ranked"
                                : place.rank() + " of " + place.ranked() + ", band " + place.band()),
                new Notes.Line("Rank without", "Rank of the area when the indicator is left out."),
                new Notes.Line(
                        "For higher band", "Figure at which, all else the same, the area would be one band higher."),
                new Notes.Line(
                        "Doubt",
                        "Total Sobol index of the rank: the share of its spread that goes with this source; the shares can add up to"
                                + " more than 1."));
        return table(result).workbook("What the place of an area rests on", Notes.of(result.card(), disclosed, own));
    }

    private static Table table(ExplanationResult result) {
        Table table = new Table(
                "area",
                "about",
                "id",
                "title",
                "unit",
                "value",
                "rank",
                "rank_without",
                "agreement",
                "for_higher_band",
                "for_lower_band");
        String code = result.area().value();
        String rank = rank(result.place().rank());
        for (ExplanationResult.Part part : result.parts()) {
            List<String> row = new ArrayList<>(List.of(
                    code,
                    "indicator",
                    part.definition().id(),
                    part.definition().words().title(),
                    part.definition().words().unit(),
                    Table.number(part.figure()),
                    rank,
                    rank(part.rankWithout()),
                    Table.number(part.agreement())));
            row.add(Table.number(part.forHigher().orElse(Double.NaN)));
            row.add(Table.number(part.forLower().orElse(Double.NaN)));
            table.row(row);
        }
        doubts(result.doubt())
                .forEach((id, value) -> table.row(
                        code, "doubt", id, "", "total Sobol index", Table.number(value), rank, "", "", "", ""));
        return table;
    }

    private static Map<String, Double> doubts(ExplanationResult.Doubt doubt) {
        Map<String, Double> doubts = new LinkedHashMap<>();
        doubts.put("data", doubt.data());
        doubts.put("weights", doubt.weights());
        doubts.put("scale", doubt.scale());
        doubts.put("mean", doubt.mean());
        doubts.put("left_out", doubt.leftOut());
        return doubts;
    }

    private static String rank(int rank) {
        return rank == 0 ? "" : Integer.toString(rank);
    }
}
