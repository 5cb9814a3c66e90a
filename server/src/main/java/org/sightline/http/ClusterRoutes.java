package org.sightline.http;

import java.util.List;
import java.util.stream.Stream;
import org.sightline.dataset.NotAvailable;
import org.sightline.hotspot.ClusterService;
import org.sightline.hotspot.ScanQuery;
import org.sightline.report.ScanWriter;

/** Clusters of areas; and why what needs exact places and days is not answered here. */
public final class ClusterRoutes {
    private static final String KEPT = "Here positions are kept as squares of 100 m and dates as months and weekdays. ";

    private final ClusterService service;

    public ClusterRoutes(ClusterService service) {
        this.service = service;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.result(
                        "/api/v1/hotspots/scan",
                        Stream.concat(
                                        HotspotRoutes.FILTER.stream(),
                                        Stream.of("level", "people", "max_population", "simulations", "format"))
                                .toList(),
                        this::scan),
                refusing(
                        "/api/v1/hotspots/near-repeat",
                        "Near repeat asks what follows within metres and days of an incident, which squares and months cannot tell"),
                refusing(
                        "/api/v1/hotspots/clusters",
                        "Clusters of single incidents (DBSCAN) would show where single incidents are"));
    }

    /** An address that says why there is no answer, and what to do instead. */
    private static Route refusing(String path, String why) {
        String command = path.substring(path.lastIndexOf('/') + 1);
        return Route.result(path, Route.ANY, request -> {
            throw new NotAvailable(
                    KEPT + why + ". Whoever holds the file can ask it with: ./sightline hotspot " + command);
        });
    }

    private Representation scan(Request request) {
        String format = request.word("format", "json", "csv", "geojson");
        ScanQuery.People people = request.word("people", "children", "all").equals("all")
                ? ScanQuery.People.ALL
                : ScanQuery.People.CHILDREN;
        double simulations = request.number("simulations").orElse(ScanQuery.USUAL_SIMULATIONS);
        int whole = simulations == Math.rint(simulations) && simulations < Integer.MAX_VALUE ? (int) simulations : -1;
        ScanQuery query = new ScanQuery(
                request.level(),
                people,
                request.number("max_population").orElse(ScanQuery.USUAL_SHARE),
                whole,
                HotspotRoutes.filter(request));
        return JobRoutes.answer(service.scan(query), result -> switch (format) {
            case "csv" -> Representation.of(Representation.CSV, ScanWriter.csv(result));
            case "geojson" -> Representation.of(Representation.GEOJSON, ScanWriter.geoJson(result));
            default -> Representation.json(ScanWriter.json(result));
        });
    }
}
