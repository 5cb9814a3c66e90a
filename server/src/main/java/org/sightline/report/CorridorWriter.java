package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.sightline.area.Level;
import org.sightline.movement.AreaPoint;
import org.sightline.movement.Corridor;
import org.sightline.movement.CorridorResult;
import org.sightline.privacy.Disclosed;

/** Writes which flows are beyond what size and distance explain. */
public final class CorridorWriter {
    private CorridorWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<CorridorResult> disclosed, Cut cut) {
        CorridorResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.query().flows().level().id());
            json.put("unit", result.shown().value().unit());
            json.put("decay", result.form())
                    .put("decayAsked", result.query().fall().id());
            json.put("beta", result.decay()).put("halfKm", result.halfKm()).put("dispersion", result.dispersion());
            json.put("tests", result.tests()).put("found", result.found());
            List<Corridor> listed = cut.of(result.corridors());
            json.objects("flows", listed, CorridorWriter::flow);
            cut.write(json, listed, Corridor::count, result.shown().value());
            json.runCard(result.card(), disclosed);
        });
    }

    private static void flow(Json json, Corridor flow) {
        json.put("origin", flow.origin().value())
                .put("destination", flow.destination().value());
        json.put("count", flow.count()).put("expected", flow.expected()).put("ratio", flow.ratio());
        json.put("z", flow.z()).put("p", flow.p()).put("pAdjusted", flow.adjusted());
        json.put("distanceKm", flow.distanceKm()).put("corridor", flow.found());
        json.texts("crosses", flow.crosses().stream().map(Level::id).toList());
    }

    /** As CSV. */
    public static byte[] csv(Disclosed<CorridorResult> disclosed, Cut cut) {
        CorridorResult result = disclosed.value();
        Table table = new Table(
                "origin",
                "destination",
                "count_of_" + result.shown().value().unit(),
                "expected",
                "expected_status",
                "ratio",
                "lower",
                "upper",
                "z",
                "p",
                "p_adjusted",
                "distance_km",
                "corridor",
                "crosses");
        for (Corridor flow : cut.of(result.corridors())) {
            List<String> row = new ArrayList<>();
            row.add(flow.origin().value());
            row.add(flow.destination().value());
            row.add(Long.toString(flow.count()));
            row.addAll(List.of(Table.value(flow.expected()), Table.status(flow.expected())));
            row.addAll(Table.cells(flow.ratio()).subList(0, 3));
            row.addAll(List.of(Table.value(flow.z()), Table.value(flow.p()), Table.value(flow.adjusted())));
            row.add(Table.number(flow.distanceKm()));
            row.add(flow.found() ? "yes" : "no");
            row.add(String.join(";", flow.crosses().stream().map(Level::id).toList()));
            table.row(row);
        }
        return table.bytes();
    }

    /** As lines: GeoJSON, in degrees or in metres. */
    public static byte[] lines(Disclosed<CorridorResult> disclosed, Cut cut, List<AreaPoint> points, boolean degrees) {
        return new FlowLines(points, degrees)
                .write(cut.of(disclosed.value().corridors()), Corridor::origin, Corridor::destination, (json, flow) -> {
                    json.put("origin", flow.origin().value())
                            .put("destination", flow.destination().value());
                    json.put("count", flow.count()).put("corridor", flow.found());
                    json.put("distance_km", flow.distanceKm());
                    FlowWriter.value(json, "expected", flow.expected());
                    FlowWriter.value(json, "ratio", flow.ratio());
                    FlowWriter.value(json, "p_adjusted", flow.adjusted());
                    json.put(
                            "crosses",
                            String.join(
                                    ";", flow.crosses().stream().map(Level::id).toList()));
                });
    }
}
