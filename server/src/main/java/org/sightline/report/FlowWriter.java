package org.sightline.report;

import java.util.Locale;
import org.sightline.area.Level;
import org.sightline.movement.AreaFlows;
import org.sightline.movement.Flow;
import org.sightline.movement.FlowResult;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** Writes movement between areas. */
public final class FlowWriter {
    private FlowWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<FlowResult> disclosed) {
        FlowResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.level().id()).put("unit", result.unit());
            json.objects("flows", result.flows(), FlowWriter::flow);
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
            json.put("shown", shown(result));
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

    private static String shown(FlowResult result) {
        int listed = result.flows().size();
        int all = listed + result.hidden().flows();
        String share = result.totals().listedShare() instanceof Figure.Known known
                ? String.format(Locale.UK, ", %.0f %% of movements between areas", 100 * known.value())
                : "";
        return String.format(Locale.UK, "%,d flows of %,d pairs of areas%s", listed, all, share);
    }

    /** As CSV: the flows that may be shown. */
    public static byte[] csv(Disclosed<FlowResult> disclosed) {
        FlowResult result = disclosed.value();
        Table table =
                new Table("origin", "destination", "count_of_" + result.unit(), "episodes", "expected", "crosses");
        for (Flow flow : result.flows()) {
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
