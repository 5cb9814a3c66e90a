package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.privacy.Disclosed;
import org.sightline.score.SummaryResult;

/** Writes forces and regions by the areas within them. */
public final class SummaryWriter {
    private SummaryWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<SummaryResult> disclosed) {
        SummaryResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.level().id()).texts("bands", result.bands());
            json.objects("groups", result.groups(), SummaryWriter::group);
            json.runCard(result.card(), disclosed);
        });
    }

    private static void group(Json json, SummaryResult.Group group) {
        json.put("code", group.code()).put("name", group.name());
        json.put("level", group.level().id()).put("areas", group.areas()).put("ranked", group.ranked());
        json.objects(
                "bands",
                group.bands(),
                (inner, band) -> inner.put("band", band.band())
                        .put("areas", band.areas())
                        .put("sure", band.sure()));
        json.put("noBand", group.noBand());
        json.put("completeness", group.completeness()).put("complete", group.complete());
        json.objects(
                "recorded",
                group.recorded(),
                (inner, one) -> inner.put("class", one.standing()).put("areas", one.areas()));
        json.put("worseAndWorsening", group.worseAndWorsening());
    }

    /** As CSV: one row a force or region. */
    public static byte[] csv(Disclosed<SummaryResult> disclosed) {
        return table(disclosed.value()).bytes();
    }

    /** As a workbook: the rows of the CSV, and notes. */
    public static byte[] xlsx(Disclosed<SummaryResult> disclosed) {
        SummaryResult result = disclosed.value();
        return table(result)
                .workbook(
                        "Forces and regions by " + result.level().title().toLowerCase(Locale.ROOT),
                        Notes.of(result.card(), disclosed, List.of()));
    }

    private static Table table(SummaryResult result) {
        List<String> header = new ArrayList<>(List.of("area", "name", "level", "areas", "ranked", "not_scored"));
        result.bands().forEach(band -> header.addAll(List.of("band_" + band, "surely_" + band)));
        header.addAll(List.of("no_band", "completeness", "complete", "worse_and_worsening"));
        List<SummaryResult.Recorded> readings =
                result.groups().isEmpty() ? List.of() : result.groups().get(0).recorded();
        readings.forEach(one -> header.add(column(one.standing())));
        Table table = new Table(header.toArray(String[]::new));
        for (SummaryResult.Group group : result.groups()) {
            table.row(row(group));
        }
        return table;
    }

    private static String column(String standing) {
        return standing.replace("?", "").replace(' ', '_');
    }

    private static List<String> row(SummaryResult.Group group) {
        List<String> row = new ArrayList<>(
                List.of(group.code(), group.name(), group.level().id()));
        row.add(Integer.toString(group.areas()));
        row.add(Integer.toString(group.ranked()));
        row.add(Integer.toString(group.areas() - group.ranked()));
        for (SummaryResult.Band band : group.bands()) {
            row.add(Integer.toString(band.areas()));
            row.add(Integer.toString(band.sure()));
        }
        row.add(Integer.toString(group.noBand()));
        row.add(Table.number(group.completeness()));
        row.add(Integer.toString(group.complete()));
        row.add(Integer.toString(group.worseAndWorsening()));
        group.recorded().forEach(one -> row.add(Integer.toString(one.areas())));
        return row;
    }
}
