package org.sightline.http;

import java.util.List;
import java.util.stream.Stream;
import org.sightline.area.AreaCode;
import org.sightline.privacy.Disclosed;
import org.sightline.report.ExplanationWriter;
import org.sightline.report.RankWriter;
import org.sightline.score.ExplanationResult;
import org.sightline.score.RankResult;
import org.sightline.score.RankService;

/** How sure the places of areas are, and what they rest on. */
public final class RankRoutes {
    private final RankService service;

    public RankRoutes(RankService service) {
        this.service = service;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.result("/api/v1/scores/ranks", asking("level", "format"), this::ranks),
                Route.result("/api/v1/scores/explanation", asking("area", "format"), this::explanation));
    }

    private static List<String> asking(String... own) {
        return Stream.concat(Stream.of(own), ScoreRoutes.QUESTION.stream()).toList();
    }

    private Representation ranks(Request request) {
        Disclosed<RankResult> ranks = service.rank(ScoreRoutes.query(request, request.level()));
        return Representation.rows(
                request, () -> RankWriter.json(ranks), () -> RankWriter.csv(ranks), () -> RankWriter.xlsx(ranks));
    }

    private Representation explanation(Request request) {
        String text = request.find("area").orElseThrow(() -> Refused.field("area", "must be given"));
        AreaCode code = ScoreRoutes.code(text);
        Disclosed<ExplanationResult> found = service.explain(code, ScoreRoutes.query(request, service.levelOf(code)));
        return Representation.rows(
                request,
                () -> ExplanationWriter.json(found),
                () -> ExplanationWriter.csv(found),
                () -> ExplanationWriter.xlsx(found));
    }
}
