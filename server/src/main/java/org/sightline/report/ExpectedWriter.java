package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.privacy.Disclosed;
import org.sightline.score.ExpectedArea;
import org.sightline.score.ExpectedResult;

/** Writes recorded against expected. */
public final class ExpectedWriter {
    private ExpectedWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<ExpectedResult> disclosed) {
        ExpectedResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.level().id()).put("exposed", result.exposed());
            json.objects("areas", result.areas(), ExpectedWriter::area);
            json.runCard(result.card(), disclosed);
        });
    }

    private static void area(Json json, ExpectedArea area) {
        json.put("code", area.code().value()).put("name", area.name());
        json.put("recorded", area.recorded()).put("expected", area.expected());
        json.put("ratio", area.ratio()).put("smoothed", area.smoothed()).put("p", area.p());
        json.put("class", area.standing()).put("reason", area.reason());
        json.put("faultMonths", area.faults());
    }

    /** As CSV: one row an area. */
    public static byte[] csv(Disclosed<ExpectedResult> disclosed) {
        return table(disclosed.value()).bytes();
    }

    /** As a workbook: the rows of the CSV, and notes. */
    public static byte[] xlsx(Disclosed<ExpectedResult> disclosed) {
        ExpectedResult result = disclosed.value();
        return table(result)
                .workbook(
                        "Recorded and expected by " + result.level().title().toLowerCase(Locale.ROOT),
                        Notes.of(
                                result.card(),
                                disclosed,
                                List.of(new Notes.Line("Expected of", result.exposed() + ", by time reported for"))));
    }

    private static Table table(ExpectedResult result) {
        Table table = new Table(
                "area",
                "name",
                "recorded",
                "status",
                "expected",
                "ratio",
                "ratio_lower",
                "ratio_upper",
                "ratio_status",
                "smoothed",
                "p_adjusted",
                "class",
                "reason",
                "fault_months");
        for (ExpectedArea area : result.areas()) {
            List<String> row = new ArrayList<>(List.of(area.code().value(), area.name(), Table.value(area.recorded())));
            row.add(Table.status(area.recorded()));
            row.add(Table.value(area.expected()));
            row.addAll(Table.cells(area.ratio()));
            row.add(Table.value(area.smoothed()));
            row.addAll(
                    List.of(Table.number(area.p()), area.standing(), area.reason(), Integer.toString(area.faults())));
            table.row(row);
        }
        return table;
    }
}
