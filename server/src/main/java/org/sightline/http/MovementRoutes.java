package org.sightline.http;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.sightline.movement.Boundary;
import org.sightline.movement.CorridorQuery;
import org.sightline.movement.CorridorResult;
import org.sightline.movement.FlowChangeQuery;
import org.sightline.movement.FlowChangeResult;
import org.sightline.movement.FlowResult;
import org.sightline.movement.GroupResult;
import org.sightline.movement.HubResult;
import org.sightline.movement.MeasureResult;
import org.sightline.movement.MovementQuery;
import org.sightline.movement.MovementService;
import org.sightline.movement.PatternService;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Disclosed;
import org.sightline.report.CorridorWriter;
import org.sightline.report.Cut;
import org.sightline.report.FlowWriter;
import org.sightline.report.MeasureWriter;
import org.sightline.report.StructureWriter;

/** Who moves where. */
public final class MovementRoutes {
    private static final List<String> FILTER = List.of("level", "from", "to", "category", "format");
    private static final String LINES = "geojson";

    private final MovementService service;
    private final PatternService patterns;

    public MovementRoutes(MovementService service, PatternService patterns) {
        this.service = service;
        this.patterns = patterns;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.result("/api/v1/movements/flows", with("boundary", "top", "crs"), this::flows),
                Route.result("/api/v1/movements/corridors", with("boundary", "top", "crs", "decay"), this::corridors),
                Route.result("/api/v1/movements/measures", FILTER, this::measures),
                Route.result("/api/v1/movements/groups", with("decay"), this::groups),
                Route.result("/api/v1/movements/hubs", with("decay"), this::hubs),
                Route.result(
                        "/api/v1/movements/change", with("boundary", "top", "before_from", "before_to"), this::change));
    }

    private static List<String> with(String... more) {
        return Stream.concat(FILTER.stream(), Stream.of(more)).toList();
    }

    private static MovementQuery query(Request request) {
        Boundary boundary = Boundary.find(request.word("boundary", "all", "authority", "force"))
                .orElse(Boundary.ALL);
        return new MovementQuery(request.level(), request.months(), Set.copyOf(request.list("category")), boundary);
    }

    private static Cut cut(Request request) {
        OptionalDouble top = request.number("top");
        if (top.isEmpty()) {
            return new Cut(OptionalInt.empty());
        }
        double most = top.getAsDouble();
        if (most != Math.rint(most) || most < 1 || most > 1e6) {
            throw Refused.field("top", "a whole number from 1 to 1000000");
        }
        return new Cut(OptionalInt.of((int) most));
    }

    private static String format(Request request) {
        return request.word("format", "json", "csv", LINES);
    }

    private static boolean isDegrees(Request request) {
        return request.word("crs", "4326", "27700").equals("4326");
    }

    private Representation flows(Request request) {
        MovementQuery query = query(request);
        Cut cut = cut(request);
        boolean degrees = isDegrees(request);
        String format = format(request);
        Disclosed<FlowResult> flows = service.flows(query);
        return switch (format) {
            case "csv" -> Representation.of(Representation.CSV, FlowWriter.csv(flows, cut));
            case LINES ->
                Representation.of(
                        Representation.GEOJSON, FlowWriter.lines(flows, cut, patterns.points(query.level()), degrees));
            default -> Representation.json(FlowWriter.json(flows, cut));
        };
    }

    private Representation corridors(Request request) {
        CorridorQuery query = fitted(request);
        Cut cut = cut(request);
        boolean degrees = isDegrees(request);
        String format = format(request);
        Disclosed<CorridorResult> found = patterns.corridors(query);
        return switch (format) {
            case "csv" -> Representation.of(Representation.CSV, CorridorWriter.csv(found, cut));
            case LINES ->
                Representation.of(
                        Representation.GEOJSON,
                        CorridorWriter.lines(
                                found, cut, patterns.points(query.flows().level()), degrees));
            default -> Representation.json(CorridorWriter.json(found, cut));
        };
    }

    private static CorridorQuery fitted(Request request) {
        String fall = request.word("decay", "best", "exponential", "power");
        return new CorridorQuery(query(request), CorridorQuery.Fall.valueOf(fall.toUpperCase(Locale.ROOT)));
    }

    private Representation groups(Request request) {
        Disclosed<GroupResult> found = patterns.groups(fitted(request));
        return request.isCsv()
                ? Representation.of(Representation.CSV, StructureWriter.groupsCsv(found))
                : Representation.json(StructureWriter.groupsJson(found));
    }

    private Representation hubs(Request request) {
        Disclosed<HubResult> found = patterns.hubs(fitted(request));
        return request.isCsv()
                ? Representation.of(Representation.CSV, StructureWriter.hubsCsv(found))
                : Representation.json(StructureWriter.hubsJson(found));
    }

    private Representation change(Request request) {
        MonthRange after = request.months()
                .orElseThrow(() -> Refused.field("from", "given, with to: the later months, which are compared"));
        MonthRange before = TimeRoutes.months(request, "before_from", "before_to")
                .orElse(new MonthRange(
                        Month.ofIndex(after.from().index() - after.months()),
                        Month.ofIndex(after.from().index() - 1)));
        if (before.to().compareTo(after.from()) >= 0) {
            throw Refused.field("before_to", "before the first of the later months");
        }
        Cut cut = cut(request);
        Disclosed<FlowChangeResult> found = patterns.change(new FlowChangeQuery(query(request), before));
        return request.isCsv()
                ? Representation.of(Representation.CSV, StructureWriter.changeCsv(found, cut))
                : Representation.json(StructureWriter.changeJson(found, cut));
    }

    private Representation measures(Request request) {
        Disclosed<MeasureResult> found = patterns.measures(query(request));
        return request.isCsv()
                ? Representation.of(Representation.CSV, MeasureWriter.csv(found))
                : Representation.json(MeasureWriter.json(found));
    }
}
