package org.sightline.http;

import java.util.List;
import java.util.stream.Stream;
import org.sightline.hotspot.AccuracyQuery;
import org.sightline.hotspot.AccuracyResult;
import org.sightline.hotspot.HoldService;
import org.sightline.hotspot.StabilityQuery;
import org.sightline.hotspot.StabilityResult;
import org.sightline.privacy.Disclosed;
import org.sightline.report.HoldWriter;

/** Does the map hold: stability and accuracy. */
public final class HoldRoutes {
    private final HoldService service;

    public HoldRoutes(HoldService service) {
        this.service = service;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.result(
                        "/api/v1/hotspots/stability",
                        with("cell", "bandwidth", "xmin", "ymin", "xmax", "ymax", "share", "format"),
                        this::stability),
                Route.result(
                        "/api/v1/hotspots/accuracy",
                        with("cell", "bandwidth", "measure", "later_from", "later_to", "format"),
                        this::accuracy));
    }

    private static List<String> with(String... more) {
        return Stream.concat(HotspotRoutes.FILTER.stream(), Stream.of(more)).toList();
    }

    private Representation stability(Request request) {
        String format = request.word("format", "json", "csv", "geojson", "tif");
        double share = request.number("share").orElse(StabilityQuery.USUAL_SHARE);
        StabilityQuery query = new StabilityQuery(HotspotRoutes.surfaceQuery(request), share);
        return JobRoutes.answer(service.stability(query), result -> written(format, result));
    }

    private static Representation written(String format, Disclosed<StabilityResult> result) {
        return switch (format) {
            case "csv" -> Representation.of(Representation.CSV, HoldWriter.stabilityCsv(result));
            case "geojson" -> Representation.of(Representation.GEOJSON, HoldWriter.stabilityGeoJson(result));
            case "tif" -> Representation.of("image/tiff", HoldWriter.stabilityTiff(result));
            default -> Representation.json(HoldWriter.stabilityJson(result));
        };
    }

    private Representation accuracy(Request request) {
        boolean csv = request.isCsv();
        AccuracyQuery query = new AccuracyQuery(
                HotspotRoutes.surfaceQuery(request), TimeRoutes.months(request, "later_from", "later_to"));
        Disclosed<AccuracyResult> result = service.accuracy(query);
        return csv
                ? Representation.of(Representation.CSV, HoldWriter.accuracyCsv(result))
                : Representation.json(HoldWriter.accuracyJson(result));
    }
}
