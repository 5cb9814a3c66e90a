package org.sightline.http;

import java.util.List;
import org.sightline.privacy.Disclosed;
import org.sightline.report.ComparisonWriter;
import org.sightline.score.ComparisonService;
import org.sightline.score.FunnelQuery;
import org.sightline.score.FunnelResult;
import org.sightline.score.NeighbourQuery;
import org.sightline.score.NeighbourResult;

/** How areas compare: funnels and statistical neighbours. */
public final class ComparisonRoutes {
    private static final int NEIGHBOURS = 10;
    private static final int MOST = 50;

    private final ComparisonService service;

    public ComparisonRoutes(ComparisonService service) {
        this.service = service;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.result(
                        "/api/v1/scores/funnel",
                        List.of("level", "indicator", "period", "adjust", "format"),
                        this::funnel),
                Route.result(
                        "/api/v1/scores/neighbours",
                        List.of("area", "covariate", "count", "format"),
                        this::neighbours));
    }

    private Representation funnel(Request request) {
        Disclosed<FunnelResult> funnel = service.funnel(new FunnelQuery(
                request.level(),
                request.find("indicator").orElseThrow(() -> Refused.field("indicator", "must be given")),
                request.find("period"),
                request.word("adjust", FunnelQuery.ADJUSTMENTS.toArray(String[]::new))));
        return Representation.rows(
                request,
                () -> ComparisonWriter.json(funnel),
                () -> ComparisonWriter.csv(funnel),
                () -> ComparisonWriter.xlsx(funnel));
    }

    private Representation neighbours(Request request) {
        String code = request.find("area").orElseThrow(() -> Refused.field("area", "must be given"));
        Disclosed<NeighbourResult> found = service.neighbours(
                new NeighbourQuery(ScoreRoutes.code(code), request.list("covariate"), count(request)));
        return Representation.rows(
                request,
                () -> ComparisonWriter.neighbours(found),
                () -> ComparisonWriter.neighboursCsv(found),
                () -> ComparisonWriter.neighboursXlsx(found));
    }

    /** How many neighbours. */
    static int count(Request request) {
        double count = request.number("count").orElse(NEIGHBOURS);
        if (count != Math.rint(count) || count < 1 || count > MOST) {
            throw Refused.field("count", "a whole number from 1 to " + MOST);
        }
        return (int) count;
    }
}
