package org.sightline.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.hotspot.ChangeQuery;
import org.sightline.hotspot.ChangeResult;
import org.sightline.hotspot.EmergingQuery;
import org.sightline.hotspot.EmergingResult;
import org.sightline.hotspot.HotspotService;
import org.sightline.hotspot.LocalQuery;
import org.sightline.hotspot.WhenQuery;
import org.sightline.hotspot.WhenResult;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Disclosed;
import org.sightline.report.TimeWriter;
import org.sightline.report.WhenWriter;

/** When, and what changes: weekday and hour, emerging hot spots, period change. */
public final class TimeRoutes {
    private static final double QUARTER = 3;

    private final HotspotService service;

    public TimeRoutes(HotspotService service) {
        this.service = service;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.result("/api/v1/hotspots/emerging", with("level", "measure", "step", "format"), this::emerging),
                Route.result("/api/v1/hotspots/when", with("area", "format"), this::when),
                Route.result(
                        "/api/v1/hotspots/change", with("level", "before_from", "before_to", "format"), this::change));
    }

    private static List<String> with(String... more) {
        return Stream.concat(HotspotRoutes.FILTER.stream(), Stream.of(more)).toList();
    }

    private static String format(Request request) {
        return request.word("format", "json", "csv", "geojson");
    }

    private Representation emerging(Request request) {
        LocalQuery.Measure measure = request.word("measure", "count", "rate").equals("rate")
                ? LocalQuery.Measure.RATE
                : LocalQuery.Measure.COUNT;
        double step = request.number("step").orElse(QUARTER);
        int months = step == Math.rint(step) && Math.abs(step) < 1000 ? (int) step : -1;
        Disclosed<EmergingResult> found =
                service.emerging(new EmergingQuery(request.level(), measure, months, HotspotRoutes.filter(request)));
        return switch (format(request)) {
            case "csv" -> Representation.of(Representation.CSV, TimeWriter.emergingCsv(found));
            case "geojson" ->
                Representation.of(
                        Representation.GEOJSON,
                        TimeWriter.emergingGeoJson(
                                found, service.areas(found.value().query().level())));
            default -> Representation.json(TimeWriter.emergingJson(found));
        };
    }

    private Representation when(Request request) {
        boolean csv = request.isCsv();
        Disclosed<WhenResult> found = service.when(new WhenQuery(
                HotspotRoutes.filter(request), request.find("area").map(ScoreRoutes::code)));
        return csv
                ? Representation.of(Representation.CSV, WhenWriter.csv(found))
                : Representation.json(WhenWriter.json(found));
    }

    private Representation change(Request request) {
        Disclosed<ChangeResult> found = service.change(new ChangeQuery(
                request.level(), months(request, "before_from", "before_to"), HotspotRoutes.filter(request)));
        return switch (format(request)) {
            case "csv" -> Representation.of(Representation.CSV, TimeWriter.changeCsv(found));
            case "geojson" ->
                Representation.of(
                        Representation.GEOJSON,
                        TimeWriter.changeGeoJson(
                                found, service.areas(found.value().query().level())));
            default -> Representation.json(TimeWriter.changeJson(found));
        };
    }

    /** The months from one parameter to another; both or neither must be given. */
    static Optional<MonthRange> months(Request request, String first, String last) {
        Optional<Month> from = month(request, first);
        Optional<Month> to = month(request, last);
        if (from.isPresent() != to.isPresent()) {
            throw Refused.field(from.isPresent() ? last : first, first + " and " + last + " are given together");
        }
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().compareTo(from.get()) < 0) {
            throw Refused.field(last, "not before " + first);
        }
        return Optional.of(new MonthRange(from.get(), to.get()));
    }

    private static Optional<Month> month(Request request, String name) {
        return request.find(name)
                .map(text -> Month.parse(text).orElseThrow(() -> Refused.field(name, "a month such as 2025-01")));
    }
}
