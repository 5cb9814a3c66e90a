package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.movement.ChangedFlow;
import org.sightline.movement.FlowChangeResult;
import org.sightline.movement.GroupResult;
import org.sightline.movement.HubArea;
import org.sightline.movement.HubResult;
import org.sightline.movement.PlanGroup;
import org.sightline.privacy.Disclosed;

/** Writes groups that plan together, hubs, and flows that changed. */
public final class StructureWriter {
    private StructureWriter() {}

    /** Groups as JSON. */
    public static byte[] groupsJson(Disclosed<GroupResult> disclosed) {
        GroupResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.query().flows().level().id());
            json.put("unit", result.shown().value().unit());
            json.put("p", result.p()).put("runs", result.runs());
            json.objects("groups", result.groups(), StructureWriter::group);
            json.runCard(result.card(), disclosed);
        });
    }

    private static void group(Json json, PlanGroup group) {
        json.texts("areas", codes(group.areas())).texts("core", codes(group.core()));
        json.put("observed", group.observed()).put("expected", group.expected());
        json.put("ratio", group.observed() / group.expected());
        json.put("z", group.z()).put("p", group.p()).put("stability", group.stability());
    }

    private static List<String> codes(List<AreaCode> areas) {
        return areas.stream().map(AreaCode::value).toList();
    }

    /** Groups as CSV. */
    public static byte[] groupsCsv(Disclosed<GroupResult> disclosed) {
        Table table =
                new Table("group", "areas", "observed", "expected", "ratio", "z", "p", "stability", "ids", "core");
        int number = 1;
        for (PlanGroup group : disclosed.value().groups()) {
            table.row(
                    Integer.toString(number++),
                    Integer.toString(group.areas().size()),
                    Table.number(group.observed()),
                    Table.number(group.expected()),
                    Table.number(group.observed() / group.expected()),
                    Table.number(group.z()),
                    Table.number(group.p()),
                    Table.number(group.stability()),
                    String.join(";", codes(group.areas())),
                    String.join(";", codes(group.core())));
        }
        return table.bytes();
    }

    /** Hubs as JSON. */
    public static byte[] hubsJson(Disclosed<HubResult> disclosed) {
        HubResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.query().flows().level().id());
            json.put("unit", result.shown().value().unit());
            json.objects("areas", result.areas(), StructureWriter::hub);
            json.runCard(result.card(), disclosed);
        });
    }

    private static void hub(Json json, HubArea area) {
        json.put("code", area.code().value()).put("name", area.name());
        json.put("arrivals", area.arrivals()).put("origins", area.origins());
        json.put("effectiveOrigins", area.effective()).put("largestShare", area.largest());
        json.put("expected", area.expected()).put("ratio", area.ratio());
        json.put("p", area.p()).put("pAdjusted", area.adjusted()).put("hub", area.hub());
    }

    /** Hubs as CSV. */
    public static byte[] hubsCsv(Disclosed<HubResult> disclosed) {
        Table table = new Table(
                "area",
                "name",
                "arrivals_shown",
                "origins",
                "effective_origins",
                "largest_origin_share",
                "expected",
                "ratio",
                "lower",
                "upper",
                "p",
                "p_adjusted",
                "hub");
        for (HubArea area : disclosed.value().areas()) {
            List<String> row = new ArrayList<>(List.of(
                    area.code().value(),
                    area.name(),
                    Long.toString(area.arrivals()),
                    Integer.toString(area.origins()),
                    Table.value(area.effective()),
                    Table.value(area.largest()),
                    Table.value(area.expected())));
            row.addAll(Table.cells(area.ratio()).subList(0, 3));
            row.addAll(List.of(Table.value(area.p()), Table.value(area.adjusted()), area.hub() ? "yes" : "no"));
            table.row(row);
        }
        return table.bytes();
    }

    /** Changed flows as JSON. */
    public static byte[] changeJson(Disclosed<FlowChangeResult> disclosed, Cut cut) {
        FlowChangeResult result = disclosed.value();
        List<ChangedFlow> listed = cut.of(result.flows());
        return Json.object(json -> {
            json.put("level", result.query().flows().level().id());
            json.put("unit", result.later().value().unit());
            json.put("before", result.query().before().toString());
            json.put("after", result.query().flows().months().orElseThrow().toString());
            json.put("dispersion", result.dispersion());
            json.put("tests", result.tests()).put("found", result.found());
            json.put("listed", listed.size()).put("of", result.flows().size());
            json.objects("flows", listed, StructureWriter::changed);
            json.runCard(result.card(), disclosed);
        });
    }

    private static void changed(Json json, ChangedFlow flow) {
        json.put("origin", flow.origin().value())
                .put("destination", flow.destination().value());
        json.put("before", flow.before()).put("after", flow.after()).put("ratio", flow.ratio());
        json.put("p", flow.p()).put("pAdjusted", flow.adjusted()).put("change", word(flow.change()));
        json.texts("crosses", flow.crosses().stream().map(Level::id).toList());
    }

    private static String word(ChangedFlow.Change change) {
        return change.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Changed flows as CSV. */
    public static byte[] changeCsv(Disclosed<FlowChangeResult> disclosed, Cut cut) {
        FlowChangeResult result = disclosed.value();
        Table table = new Table(
                "origin",
                "destination",
                "before",
                "before_status",
                "after",
                "after_status",
                "ratio",
                "lower",
                "upper",
                "p",
                "p_adjusted",
                "change",
                "crosses");
        for (ChangedFlow flow : cut.of(result.flows())) {
            List<String> row = new ArrayList<>(List.of(
                    flow.origin().value(),
                    flow.destination().value(),
                    Table.value(flow.before()),
                    Table.status(flow.before()),
                    Table.value(flow.after()),
                    Table.status(flow.after())));
            row.addAll(Table.cells(flow.ratio()).subList(0, 3));
            row.addAll(List.of(Table.value(flow.p()), Table.value(flow.adjusted()), word(flow.change())));
            row.add(String.join(";", flow.crosses().stream().map(Level::id).toList()));
            table.row(row);
        }
        return table.bytes();
    }
}
