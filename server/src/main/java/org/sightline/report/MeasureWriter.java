package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.sightline.movement.AreaMeasures;
import org.sightline.movement.FlowResult;
import org.sightline.movement.MeasureResult;
import org.sightline.privacy.Disclosed;

/** Writes what the movement of each area is like. */
public final class MeasureWriter {
    private MeasureWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<MeasureResult> disclosed) {
        MeasureResult result = disclosed.value();
        FlowResult flows = result.shown().value();
        return Json.object(json -> {
            json.put("level", result.query().level().id()).put("unit", flows.unit());
            json.put("total", flows.totals().total())
                    .put("within", flows.totals().within());
            json.object(
                    "shares",
                    shares -> shares.put("authority", flows.totals().authorityShare())
                            .put("force", flows.totals().forceShare())
                            .put("listed", flows.totals().listedShare()));
            json.put("distanceKm", result.distanceKm()).put("reciprocity", result.reciprocity());
            json.objects("areas", result.areas(), MeasureWriter::area);
            json.runCard(result.card(), disclosed);
        });
    }

    private static void area(Json json, AreaMeasures area) {
        json.put("code", area.code().value()).put("name", area.name());
        json.put("in", area.flows().in())
                .put("out", area.flows().out())
                .put("within", area.flows().within());
        json.put("net", area.net()).put("rate", area.rate()).put("reciprocity", area.reciprocity());
        json.object("departures", inner -> side(inner, area.out()));
        json.object("arrivals", inner -> side(inner, area.in()));
    }

    private static void side(Json json, AreaMeasures.Side side) {
        json.put("partners", side.partners());
        json.put("authorityShare", side.authority()).put("forceShare", side.force());
        json.put("concentration", side.concentration()).put("distanceKm", side.distanceKm());
    }

    /** As CSV. */
    public static byte[] csv(Disclosed<MeasureResult> disclosed) {
        List<String> header = new ArrayList<>(List.of("code", "name"));
        for (String count : List.of("in", "out", "within", "net")) {
            header.addAll(List.of(count, count + "_status"));
        }
        header.addAll(List.of("rate", "rate_lower", "rate_upper", "rate_status", "reciprocity"));
        for (String side : List.of("departures", "arrivals")) {
            header.add(side + "_partners");
            for (String share : List.of("authority", "force")) {
                String name = side + "_" + share + "_share";
                header.addAll(List.of(name, name + "_lower", name + "_upper"));
            }
            header.addAll(List.of(side + "_concentration", side + "_distance_km"));
        }
        Table table = new Table(header.toArray(String[]::new));
        disclosed.value().areas().forEach(area -> table.row(row(area)));
        return table.bytes();
    }

    private static List<String> row(AreaMeasures area) {
        List<String> row = new ArrayList<>(List.of(area.code().value(), area.name()));
        for (var figure :
                List.of(area.flows().in(), area.flows().out(), area.flows().within(), area.net())) {
            row.addAll(List.of(Table.value(figure), Table.status(figure)));
        }
        row.addAll(Table.cells(area.rate()));
        row.add(Table.value(area.reciprocity()));
        for (AreaMeasures.Side side : List.of(area.out(), area.in())) {
            row.add(Integer.toString(side.partners()));
            row.addAll(Table.cells(side.authority()).subList(0, 3));
            row.addAll(Table.cells(side.force()).subList(0, 3));
            row.addAll(List.of(Table.value(side.concentration()), Table.value(side.distanceKm())));
        }
        return row;
    }
}
