package org.sightline.report;

import org.sightline.hotspot.WhenCount;
import org.sightline.hotspot.WhenResult;
import org.sightline.privacy.Disclosed;

/** Writes incidents by weekday and hour. */
public final class WhenWriter {
    private WhenWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<WhenResult> disclosed) {
        WhenResult result = disclosed.value();
        return Json.object(json -> {
            json.put("from", result.months().from().toString())
                    .put("to", result.months().to().toString());
            json.put("total", result.total());
            json.put("hourKnown", result.hourKnown()).put("weekdayKnown", result.weekdayKnown());
            json.objects("counts", result.counts(), WhenWriter::count);
            json.runCard(result.card(), disclosed);
        });
    }

    private static void count(Json json, WhenCount each) {
        if (each.weekday() > 0) {
            json.put("weekday", each.weekday());
        } else {
            json.putNull("weekday");
        }
        if (each.hour() >= 0) {
            json.put("hour", each.hour());
        } else {
            json.putNull("hour");
        }
        json.put("count", each.count());
    }

    /** As CSV: weekday 1 is Monday; empty is not known. */
    public static byte[] csv(Disclosed<WhenResult> disclosed) {
        Table table = new Table("weekday", "hour", "count", "status");
        for (WhenCount each : disclosed.value().counts()) {
            table.row(
                    each.weekday() > 0 ? Integer.toString(each.weekday()) : "",
                    each.hour() >= 0 ? Integer.toString(each.hour()) : "",
                    Table.value(each.count()),
                    Table.status(each.count()));
        }
        return table.bytes();
    }
}
