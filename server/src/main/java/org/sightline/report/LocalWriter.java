package org.sightline.report;

import org.sightline.area.AreaFrame;
import org.sightline.hotspot.Budget;
import org.sightline.hotspot.LocalArea;
import org.sightline.hotspot.LocalResult;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** Writes local statistics by area. */
public final class LocalWriter {
    private static final double FALSE_DISCOVERY = 0.05;

    private LocalWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<LocalResult> disclosed) {
        LocalResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.level().id());
            json.put("statistic", result.statistic().id());
            json.put("weights", "queen");
            json.put("value", result.measure().id());
            json.objects("areas", result.areas(), LocalWriter::area);
            json.put("tests", result.tests());
            json.put("fdr", FALSE_DISCOVERY);
            result.budget()
                    .ifPresentOrElse(
                            budget -> json.object("budget", inner -> budget(inner, budget)),
                            () -> json.putNull("budget"));
            json.runCard(result.card(), disclosed);
        });
    }

    private static void budget(Json json, Budget budget) {
        json.put("permutations", budget.permutations()).put("smallest", budget.smallest());
        json.put("hitsNeeded", budget.hitsNeeded())
                .put("forOne", budget.forOne())
                .put("words", budget.words());
    }

    private static void area(Json json, LocalArea area) {
        json.put("code", area.code().value()).put("name", area.name());
        json.put("count", area.count()).put("z", area.z());
        json.put("p", number(area.p()))
                .put("pPermuted", number(area.permuted()))
                .put("pAdjusted", number(area.adjusted()));
        json.put("class", area.kind().id()).put("neighbours", area.neighbours());
    }

    private static double number(Figure figure) {
        return figure instanceof Figure.Known known ? known.value() : Double.NaN;
    }

    /** As CSV. */
    public static byte[] csv(Disclosed<LocalResult> disclosed) {
        return table(disclosed).bytes();
    }

    /** As GeoJSON: the rows of the CSV with the shapes of their areas. */
    public static byte[] geoJson(Disclosed<LocalResult> disclosed, AreaFrame areas) {
        return AreasWriter.rows(areas, table(disclosed), disclosed.value().card(), disclosed);
    }

    private static Table table(Disclosed<LocalResult> disclosed) {
        Table table = new Table(
                "code",
                "name",
                "count",
                "count_status",
                "z",
                "p",
                "p_permutation",
                "p_adjusted",
                "class",
                "neighbours");
        for (LocalArea area : disclosed.value().areas()) {
            table.row(
                    area.code().value(),
                    area.name(),
                    Table.value(area.count()),
                    Table.status(area.count()),
                    Table.value(area.z()),
                    Table.value(area.p()),
                    Table.value(area.permuted()),
                    Table.value(area.adjusted()),
                    area.kind().id(),
                    Integer.toString(area.neighbours()));
        }
        return table;
    }
}
