package org.sightline.report;

import java.util.List;
import org.sightline.area.Level;
import org.sightline.movement.AreaFlows;
import org.sightline.movement.AreaPoint;
import org.sightline.movement.Flow;
import org.sightline.movement.FlowResult;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** Writes movement between areas. */
public final class FlowWriter {
    private FlowWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<FlowResult> disclosed, Cut cut) {
        FlowResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.level().id()).put("unit", result.unit());
            List<Flow> listed = cut.of(result.flows());
            json.objects("flows", listed, FlowWriter::flow);
            json.object(
                    "hidden",
                    hidden -> hidden.put("flows", result.hidden().flows())
                            .put("total", result.hidden().total()));
            json.object(
                    "shares",
                    shares -> shares.put("authority", result.totals().authorityShare())
                            .put("force", result.totals().forceShare()));
            json.put("total", result.totals().total())
                    .put("within", result.totals().within());
            json.objects("areas", result.areas(), FlowWriter::area);
            cut.write(json, listed, Flow::count, result);
            json.runCard(result.card(), disclosed);
        });
    }

    private static void flow(Json json, Flow flow) {
        json.put("origin", flow.origin().value())
                .put("destination", flow.destination().value());
        json.put("count", flow.count()).put("episodes", flow.episodes()).put("expected", flow.expected());
        json.texts("crosses", flow.crosses().stream().map(Level::id).toList());
    }

    private static void area(Json json, AreaFlows area) {
        json.put("code", area.code().value()).put("name", area.name());
        json.put("in", area.in()).put("out", area.out()).put("within", area.within());
    }

    /** As lines: GeoJSON, in degrees or in metres. */
    public static byte[] lines(Disclosed<FlowResult> disclosed, Cut cut, List<AreaPoint> points, boolean degrees) {
        return new FlowLines(points, degrees)
                .write(cut.of(disclosed.value().flows()), Flow::origin, Flow::destination, (json, flow) -> {
                    json.put("origin", flow.origin().value())
                            .put("destination", flow.destination().value());
                    json.put("count", flow.count());
                    value(json, "episodes", flow.episodes());
                    value(json, "expected", flow.expected());
                    json.put(
                            "crosses",
                            String.join(
                                    ";", flow.crosses().stream().map(Level::id).toList()));
                });
    }

    /** The value alone, null where there is none. */
    static void value(Json json, String name, Figure figure) {
        json.put(name, figure instanceof Figure.Known known ? known.value() : Double.NaN);
    }

    /** As CSV: the flows that may be shown. */
    public static byte[] csv(Disclosed<FlowResult> disclosed, Cut cut) {
        FlowResult result = disclosed.value();
        Table table =
                new Table("origin", "destination", "count_of_" + result.unit(), "episodes", "expected", "crosses");
        for (Flow flow : cut.of(result.flows())) {
            table.row(
                    flow.origin().value(),
                    flow.destination().value(),
                    Long.toString(flow.count()),
                    Table.value(flow.episodes()),
                    Table.value(flow.expected()),
                    String.join(";", flow.crosses().stream().map(Level::id).toList()));
        }
        return table.bytes();
    }
}
