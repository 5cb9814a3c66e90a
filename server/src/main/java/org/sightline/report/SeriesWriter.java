package org.sightline.report;

import org.sightline.hotspot.SeriesResult;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.privacy.Disclosed;

/** Writes surfaces of periods that follow each other. */
public final class SeriesWriter {
    private SeriesWriter() {}

    /** As JSON: of each period only the cells that are not blank, the first as its number from south-west, then steps. */
    public static byte[] json(Disclosed<SeriesResult> disclosed) {
        SeriesResult result = disclosed.value();
        return Json.object(json -> {
            SurfaceWriter.grid(json, result.grid());
            json.put("bandwidth", result.whole().bandwidthMetres());
            json.put("measure", result.whole().measure().id());
            json.put("unit", SurfaceWriter.unit(result.whole()));
            json.numbers("breaks", result.breaks());
            json.objects("periods", result.periods(), SeriesWriter::period);
            json.runCard(result.card(), disclosed);
        });
    }

    private static void period(Json json, SeriesResult.Period period) {
        json.put("from", period.months().from().toString())
                .put("to", period.months().to().toString());
        json.put("n", period.incidents());
        double[] values = period.values();
        json.list("cells", () -> {
            int last = 0;
            for (int cell = 0; cell < values.length; cell++) {
                if (!Double.isNaN(values[cell])) {
                    json.item((long) cell - last);
                    last = cell;
                }
            }
        });
        json.list("values", () -> {
            for (double value : values) {
                if (!Double.isNaN(value)) {
                    json.item(value);
                }
            }
        });
    }

    /** As CSV: one row a period and cell that is not blank. */
    public static byte[] csv(Disclosed<SeriesResult> disclosed) {
        SeriesResult result = disclosed.value();
        Grid grid = result.grid();
        Table table = new Table("from", "to", "x", "y", SurfaceWriter.column(result.whole()));
        for (SeriesResult.Period period : result.periods()) {
            double[] values = period.values();
            for (int cell = 0; cell < values.length; cell++) {
                if (!Double.isNaN(values[cell])) {
                    table.row(
                            period.months().from().toString(),
                            period.months().to().toString(),
                            Table.number(grid.xCentre(cell % grid.columns())),
                            Table.number(grid.yCentre(cell / grid.columns())),
                            Table.number(values[cell]));
                }
            }
        }
        return table.bytes();
    }
}
