package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.sightline.area.AreaFrame;
import org.sightline.hotspot.ChangeResult;
import org.sightline.hotspot.ChangedArea;
import org.sightline.hotspot.EmergingArea;
import org.sightline.hotspot.EmergingResult;
import org.sightline.privacy.Disclosed;

/** Writes what changes by area: emerging hot spots, period change. */
public final class TimeWriter {
    private TimeWriter() {}

    /** Emerging hot spots as JSON. */
    public static byte[] emergingJson(Disclosed<EmergingResult> disclosed) {
        EmergingResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.query().level().id());
            json.put("value", result.query().measure().id());
            json.objects(
                    "steps",
                    result.steps(),
                    (each, step) -> each.put("from", step.from().toString())
                            .put("to", step.to().toString()));
            json.objects("areas", result.areas(), TimeWriter::emerging);
            json.put("tests", result.tests());
            json.runCard(result.card(), disclosed);
        });
    }

    private static void emerging(Json json, EmergingArea area) {
        json.put("code", area.code().value()).put("name", area.name());
        json.put("class", area.kind()).put("trend", area.trend());
        json.put("hotSteps", area.hotSteps()).put("coldSteps", area.coldSteps()).put("stepsTested", area.stepsTested());
        json.put("last", area.last()).put("steps", String.join(" ", area.steps()));
    }

    /** Emerging hot spots as CSV. */
    public static byte[] emergingCsv(Disclosed<EmergingResult> disclosed) {
        return emergingTable(disclosed).bytes();
    }

    /** As GeoJSON: the rows of the CSV with the shapes of their areas. */
    public static byte[] emergingGeoJson(Disclosed<EmergingResult> disclosed, AreaFrame areas) {
        return AreasWriter.rows(
                areas, emergingTable(disclosed), disclosed.value().card(), disclosed);
    }

    private static Table emergingTable(Disclosed<EmergingResult> disclosed) {
        Table table = new Table(
                "code", "name", "class", "trend_z", "hot_steps", "cold_steps", "steps", "last_count", "last_status");
        for (EmergingArea area : disclosed.value().areas()) {
            table.row(
                    area.code().value(),
                    area.name(),
                    area.kind(),
                    Table.value(area.trend()),
                    Integer.toString(area.hotSteps()),
                    Integer.toString(area.coldSteps()),
                    Integer.toString(area.stepsTested()),
                    Table.value(area.last()),
                    Table.status(area.last()));
        }
        return table;
    }

    /** Period change as JSON. */
    public static byte[] changeJson(Disclosed<ChangeResult> disclosed) {
        ChangeResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.query().level().id());
            json.put("before", result.query().earlier().toString());
            json.put("after", result.query().later().toString());
            json.objects("areas", result.areas(), TimeWriter::changed);
            json.put("tests", result.tests());
            json.runCard(result.card(), disclosed);
        });
    }

    private static void changed(Json json, ChangedArea area) {
        json.put("code", area.code().value()).put("name", area.name());
        json.put("before", area.before()).put("after", area.after()).put("ratio", area.ratio());
        json.put("p", area.p()).put("pAdjusted", area.adjusted());
        json.put("class", area.kind().id());
    }

    /** Period change as CSV. */
    public static byte[] changeCsv(Disclosed<ChangeResult> disclosed) {
        return changeTable(disclosed).bytes();
    }

    /** As GeoJSON: the rows of the CSV with the shapes of their areas. */
    public static byte[] changeGeoJson(Disclosed<ChangeResult> disclosed, AreaFrame areas) {
        return AreasWriter.rows(areas, changeTable(disclosed), disclosed.value().card(), disclosed);
    }

    private static Table changeTable(Disclosed<ChangeResult> disclosed) {
        Table table = new Table(
                "code",
                "name",
                "before",
                "before_status",
                "after",
                "after_status",
                "ratio",
                "lower",
                "upper",
                "ratio_status",
                "p",
                "p_adjusted",
                "class");
        for (ChangedArea area : disclosed.value().areas()) {
            List<String> row = new ArrayList<>(List.of(area.code().value(), area.name()));
            row.addAll(List.of(Table.value(area.before()), Table.status(area.before())));
            row.addAll(List.of(Table.value(area.after()), Table.status(area.after())));
            row.addAll(Table.cells(area.ratio()));
            row.addAll(List.of(
                    Table.value(area.p()),
                    Table.value(area.adjusted()),
                    area.kind().id()));
            table.row(row);
        }
        return table;
    }
}
