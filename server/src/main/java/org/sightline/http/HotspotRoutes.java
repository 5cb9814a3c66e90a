package org.sightline.http;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.sightline.hotspot.ContourResult;
import org.sightline.hotspot.CountQuery;
import org.sightline.hotspot.CountResult;
import org.sightline.hotspot.HotspotService;
import org.sightline.hotspot.IncidentFilter;
import org.sightline.hotspot.LocalQuery;
import org.sightline.hotspot.LocalResult;
import org.sightline.hotspot.SeriesQuery;
import org.sightline.hotspot.SeriesResult;
import org.sightline.hotspot.SurfaceQuery;
import org.sightline.hotspot.SurfaceResult;
import org.sightline.privacy.Disclosed;
import org.sightline.report.ContourWriter;
import org.sightline.report.CountWriter;
import org.sightline.report.LocalWriter;
import org.sightline.report.SeriesWriter;
import org.sightline.report.SurfaceWriter;

/** Where incidents concentrate: counts, surfaces, local statistics. */
public final class HotspotRoutes {
    static final List<String> FILTER = List.of("from", "to", "category", "source", "place_type");
    private static final List<String> BOUNDS = List.of("xmin", "ymin", "xmax", "ymax");

    private static final List<String> SURFACE =
            with(FILTER, "cell", "bandwidth", "measure", "xmin", "ymin", "xmax", "ymax");

    private final HotspotService service;

    public HotspotRoutes(HotspotService service) {
        this.service = service;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.result("/api/v1/incidents/counts", with(FILTER, "level", "format"), this::counts),
                Route.result("/api/v1/hotspots/surface", with(SURFACE, "format"), this::surface),
                Route.result("/api/v1/hotspots/contours", with(SURFACE, "format"), this::contours),
                Route.result("/api/v1/hotspots/series", with(SURFACE, "step", "format"), this::series),
                Route.result(
                        "/api/v1/hotspots/areas",
                        with(FILTER, "level", "statistic", "measure", "permutations", "format"),
                        this::areas));
    }

    private static List<String> with(List<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).toList();
    }

    /** The incidents that a request asks for. */
    static IncidentFilter filter(Request request) {
        return IncidentFilter.ofWords(
                request.months(), request.list("category"), request.list("source"), request.list("place_type"));
    }

    private Representation counts(Request request) {
        Disclosed<CountResult> counts = service.count(new CountQuery(request.level(), filter(request)));
        return Representation.rows(
                request, () -> CountWriter.json(counts), () -> CountWriter.csv(counts), () -> CountWriter.xlsx(counts));
    }

    private Representation surface(Request request) {
        Disclosed<SurfaceResult> surface = service.surface(surfaceQuery(request));
        return switch (request.word("format", "json", "csv", "tif")) {
            case "csv" -> Representation.of(Representation.CSV, SurfaceWriter.csv(surface));
            case "tif" -> Representation.of("image/tiff", SurfaceWriter.geoTiff(surface));
            default -> Representation.json(SurfaceWriter.json(surface));
        };
    }

    private Representation contours(Request request) {
        Disclosed<ContourResult> contours = service.contours(surfaceQuery(request));
        return switch (request.word("format", "json", "csv", "geojson")) {
            case "csv" -> Representation.of(Representation.CSV, ContourWriter.csv(contours));
            case "geojson" -> Representation.of(Representation.GEOJSON, ContourWriter.geoJson(contours));
            default -> Representation.json(ContourWriter.json(contours));
        };
    }

    private Representation series(Request request) {
        SeriesQuery.Step step = switch (request.word("step", "quarter", "month", "year")) {
            case "month" -> SeriesQuery.Step.MONTH;
            case "year" -> SeriesQuery.Step.YEAR;
            default -> SeriesQuery.Step.QUARTER;
        };
        Disclosed<SeriesResult> series = service.series(new SeriesQuery(surfaceQuery(request), step));
        return request.isCsv()
                ? Representation.of(Representation.CSV, SeriesWriter.csv(series))
                : Representation.json(SeriesWriter.json(series));
    }

    /** The surface that a request asks for. */
    static SurfaceQuery surfaceQuery(Request request) {
        OptionalDouble bandwidth =
                request.find("bandwidth").filter("scott"::equals).isPresent()
                        ? OptionalDouble.empty()
                        : request.number("bandwidth");
        SurfaceQuery.Measure measure =
                request.word("measure", "density", "risk").equals("risk")
                        ? SurfaceQuery.Measure.RISK
                        : SurfaceQuery.Measure.DENSITY;
        return new SurfaceQuery(filter(request), request.number("cell"), bandwidth, bounds(request), measure);
    }

    private static Optional<SurfaceQuery.Bounds> bounds(Request request) {
        if (BOUNDS.stream().noneMatch(request::has)) {
            return Optional.empty();
        }
        double[] bounds = BOUNDS.stream()
                .mapToDouble(name -> request.number(name)
                        .orElseThrow(() -> Refused.field(name, "xmin, ymin, xmax and ymax are given together")))
                .toArray();
        return Optional.of(new SurfaceQuery.Bounds(bounds[0], bounds[1], bounds[2], bounds[3]));
    }

    private Representation areas(Request request) {
        String format = request.word("format", "json", "csv", "geojson");
        Disclosed<LocalResult> areas = service.local(localQuery(request));
        return switch (format) {
            case "csv" -> Representation.of(Representation.CSV, LocalWriter.csv(areas));
            case "geojson" ->
                Representation.of(
                        Representation.GEOJSON,
                        LocalWriter.geoJson(areas, service.areas(areas.value().level())));
            default -> Representation.json(LocalWriter.json(areas));
        };
    }

    private static LocalQuery localQuery(Request request) {
        LocalQuery.Measure measure = request.word("measure", "count", "rate").equals("rate")
                ? LocalQuery.Measure.RATE
                : LocalQuery.Measure.COUNT;
        LocalQuery.Statistic statistic =
                request.word("statistic", "gi-star", "moran").equals("moran")
                        ? LocalQuery.Statistic.MORAN
                        : LocalQuery.Statistic.GI_STAR;
        return new LocalQuery(request.level(), statistic, measure, whole(request, "permutations"), filter(request));
    }

    private static int whole(Request request, String name) {
        double number = request.number(name).orElse(0);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw Refused.field(name, "a whole number");
        }
        return (int) number;
    }
}
