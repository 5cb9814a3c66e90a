package org.sightline.report;

import java.util.Arrays;
import org.sightline.hotspot.SurfaceResult;
import org.sightline.privacy.Disclosed;

/** Writes a density surface. */
public final class SurfaceWriter {
    private SurfaceWriter() {}

    /** As JSON: cells from south to north, west to east; null = blank. */
    public static byte[] json(Disclosed<SurfaceResult> disclosed) {
        SurfaceResult result = disclosed.value();
        double[] values = result.values();
        return Json.object(json -> {
            json.object(
                    "grid",
                    grid -> grid.put("west", result.grid().west())
                            .put("south", result.grid().south())
                            .put("cell", result.grid().cellWidth())
                            .put("columns", result.grid().columns())
                            .put("rows", result.grid().rows()));
            json.put("kernel", "quartic");
            json.put("bandwidth", result.bandwidthMetres());
            json.put("unit", "incidents per km²");
            json.numbers("values", values);
            json.numbers("breaks", result.breaks());
            json.put("n", result.incidents());
            json.put("blank", Arrays.stream(values).filter(Double::isNaN).count());
            json.objects(
                    "noData",
                    result.noData(),
                    (inner, area) -> inner.put("code", area.code().value())
                            .put("name", area.name())
                            .put("level", area.level().id())
                            .put("reason", area.reason()));
            json.runCard(result.card(), disclosed);
        });
    }
}
