package org.sightline.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sightline.area.AreaCode;
import org.sightline.privacy.Disclosed;
import org.sightline.report.CompareWriter;
import org.sightline.report.SummaryWriter;
import org.sightline.score.CompareQuery;
import org.sightline.score.CompareResult;
import org.sightline.score.CompareService;
import org.sightline.score.ExpectedQuery;
import org.sightline.score.RankService;
import org.sightline.score.SummaryQuery;
import org.sightline.score.SummaryResult;
import org.sightline.score.SummaryService;

/** Areas side by side, and forces and regions by the areas within them. */
public final class CompareRoutes {
    private final CompareService compare;
    private final SummaryService summary;
    private final RankService ranks;

    public CompareRoutes(CompareService compare, SummaryService summary, RankService ranks) {
        this.compare = compare;
        this.summary = summary;
        this.ranks = ranks;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.result(
                        "/api/v1/scores/compare",
                        asking("area", "against", "covariate", "count", "format"),
                        this::compare),
                Route.result(
                        "/api/v1/scores/summary",
                        asking("level", "from", "to", "category", "source", "format"),
                        this::summary));
    }

    private static List<String> asking(String... own) {
        return Stream.concat(Stream.of(own), ScoreRoutes.QUESTION.stream()).toList();
    }

    private Representation compare(Request request) {
        List<AreaCode> areas =
                request.list("area").stream().map(ScoreRoutes::code).distinct().toList();
        if (areas.isEmpty() || areas.size() > CompareQuery.MOST) {
            throw Refused.field("area", "one to " + CompareQuery.MOST + " codes of areas of one level");
        }
        String against = request.word("against", "region", "neighbours", "england");
        Disclosed<CompareResult> found = compare.compare(new CompareQuery(
                areas,
                CompareQuery.Against.valueOf(against.toUpperCase(Locale.ROOT)),
                request.list("covariate"),
                ComparisonRoutes.count(request),
                ScoreRoutes.query(request, ranks.levelOf(areas.get(0)))));
        return Representation.rows(
                request,
                () -> CompareWriter.json(found),
                () -> CompareWriter.csv(found),
                () -> CompareWriter.xlsx(found));
    }

    private Representation summary(Request request) {
        Disclosed<SummaryResult> found = summary.summarise(new SummaryQuery(
                ScoreRoutes.query(request, request.level()),
                request.months(),
                new ExpectedQuery.Words(request.list("category"), request.list("source"))));
        return Representation.rows(
                request,
                () -> SummaryWriter.json(found),
                () -> SummaryWriter.csv(found),
                () -> SummaryWriter.xlsx(found));
    }
}
