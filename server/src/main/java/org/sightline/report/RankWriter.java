package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.privacy.Disclosed;
import org.sightline.score.RankResult;
import org.sightline.score.RankedArea;

/** Writes how sure the places of areas are. */
public final class RankWriter {
    private RankWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<RankResult> disclosed) {
        RankResult result = disclosed.value();
        RankResult.Simulated simulated = result.simulated();
        return Json.object(json -> {
            json.put("level", result.level().id()).put("ranked", simulated.ranked());
            json.texts("bands", simulated.bands()).put("confidence", simulated.confidence());
            json.put("draws", simulated.draws()).put("seed", simulated.seed());
            json.objects("areas", result.areas(), RankWriter::area);
            json.runCard(result.card(), disclosed);
        });
    }

    /** The members of a ranked area, into the object that is open. */
    static void area(Json json, RankedArea area) {
        json.put("code", area.code().value()).put("name", area.name());
        rank(json, "rank", area.rank());
        rank(json, "low", area.low());
        rank(json, "median", area.median());
        rank(json, "high", area.high());
        rank(json, "dataLow", area.dataLow());
        rank(json, "dataHigh", area.dataHigh());
        json.put("topDecileShare", area.topShare()).put("band", area.band());
        json.numbers("bandShares", area.bandShares());
    }

    /** A rank, or null where there is none. */
    static void rank(Json json, String name, int rank) {
        if (rank == 0) {
            json.putNull(name);
        } else {
            json.put(name, rank);
        }
    }

    /** As CSV: one row an area. */
    public static byte[] csv(Disclosed<RankResult> disclosed) {
        return table(disclosed.value()).bytes();
    }

    /** As a workbook: the rows of the CSV, and notes. */
    public static byte[] xlsx(Disclosed<RankResult> disclosed) {
        RankResult result = disclosed.value();
        return table(result)
                .workbook(
                        "Ranks and bands by " + result.level().title().toLowerCase(Locale.ROOT),
                        Notes.of(
                                result.card(),
                                disclosed,
                                List.of(new Notes.Line(
                                        "Areas ranked",
                                        Integer.toString(result.simulated().ranked())))));
    }

    private static Table table(RankResult result) {
        List<String> header = new ArrayList<>(List.of("area", "name", "score", "status", "rank", "rank_low"));
        header.addAll(List.of("rank_median", "rank_high", "rank_data_low", "rank_data_high", "top_decile_share"));
        header.add("band");
        result.simulated().bands().forEach(band -> header.add("share_" + band));
        Table table = new Table(header.toArray(String[]::new));
        for (RankedArea area : result.areas()) {
            List<String> row = new ArrayList<>(List.of(area.code().value(), area.name()));
            row.add(Table.value(area.score()));
            row.add(Table.status(area.score()));
            int[] ranks = {area.rank(), area.low(), area.median(), area.high(), area.dataLow(), area.dataHigh()};
            for (int rank : ranks) {
                row.add(rank == 0 ? "" : Integer.toString(rank));
            }
            row.add(Table.number(area.topShare()));
            row.add(area.band());
            for (int band = 0; band < result.simulated().bands().size(); band++) {
                row.add(band < area.bandShares().length ? Table.number(area.bandShares()[band]) : "");
            }
            table.row(row);
        }
        return table;
    }
}
