package org.sightline.http;

import java.util.List;
import java.util.Set;
import org.sightline.privacy.Disclosed;
import org.sightline.report.ScoreWriter;
import org.sightline.score.ScoreQuery;
import org.sightline.score.ScoreResult;
import org.sightline.score.ScoreService;

/** Where to look first by the proxies. */
public final class ScoreRoutes {
    private final ScoreService service;

    public ScoreRoutes(ScoreService service) {
        this.service = service;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(Route.result("/api/v1/scores", List.of("level", "period", "indicator", "format"), this::scores));
    }

    private Representation scores(Request request) {
        ScoreQuery query =
                new ScoreQuery(request.level(), request.find("period"), Set.copyOf(request.list("indicator")));
        Disclosed<ScoreResult> scores = service.score(query);
        return request.isCsv()
                ? Representation.of(Representation.CSV, ScoreWriter.csv(scores))
                : Representation.json(ScoreWriter.json(scores));
    }
}
