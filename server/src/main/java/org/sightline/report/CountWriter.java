package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.sightline.hotspot.AreaCount;
import org.sightline.hotspot.CountResult;
import org.sightline.privacy.Disclosed;

/** Writes recorded incidents by area. */
public final class CountWriter {
    private CountWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<CountResult> disclosed) {
        CountResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.level().id());
            json.put("rateUnit", "per 1,000 residents a year");
            json.objects("areas", result.areas(), CountWriter::area);
            json.put("total", result.totals().total());
            json.put("uncovered", result.totals().uncovered());
            json.put("outside", result.totals().outside());
            json.put("unlocated", result.totals().unlocated());
            json.runCard(result.card(), disclosed);
        });
    }

    private static void area(Json json, AreaCount area) {
        json.put("code", area.code().value()).put("name", area.name());
        json.put("count", area.count()).put("rate", area.rate());
    }

    /** As CSV. */
    public static byte[] csv(Disclosed<CountResult> disclosed) {
        return table(disclosed).bytes();
    }

    /** As a workbook. */
    public static byte[] xlsx(Disclosed<CountResult> disclosed) {
        CountResult result = disclosed.value();
        List<Notes.Line> own = List.of(
                new Notes.Line("Level", result.level().title()),
                new Notes.Line("Rate", "per 1,000 residents a year, with its 95 % interval"));
        return table(disclosed).workbook("Recorded incidents", Notes.of(result.card(), disclosed, own));
    }

    private static Table table(Disclosed<CountResult> disclosed) {
        Table table = new Table(
                "code",
                "name",
                "count",
                "count_status",
                "rate_per_1000_a_year",
                "rate_lower",
                "rate_upper",
                "rate_status");
        for (AreaCount area : disclosed.value().areas()) {
            List<String> row = new ArrayList<>(List.of(area.code().value(), area.name()));
            row.add(Table.value(area.count()));
            row.add(Table.status(area.count()));
            row.addAll(Table.cells(area.rate()));
            table.row(row);
        }
        return table;
    }
}
