package org.sightline.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.privacy.Disclosed;
import org.sightline.report.ExpectedWriter;
import org.sightline.report.ScoreWriter;
import org.sightline.report.TrendWriter;
import org.sightline.score.ExpectedQuery;
import org.sightline.score.ExpectedResult;
import org.sightline.score.ExpectedService;
import org.sightline.score.MethodChoice;
import org.sightline.score.ScoreQuery;
import org.sightline.score.ScoreResult;
import org.sightline.score.ScoreService;
import org.sightline.score.TrendQuery;
import org.sightline.score.TrendResult;
import org.sightline.score.TrendService;
import org.sightline.score.Weighting;

/** Where to look first by the proxies. */
public final class ScoreRoutes {
    /** The parameters that make a score what it is, beside the level. */
    static final List<String> QUESTION =
            List.of("period", "indicator", "weight", "without", "scale", "mean", "outliers");

    private static final Set<String> SOURCES = Set.of("reported", "discovered", "administrative");
    private static final String WEIGHT = "[A-Za-z0-9_.-]{1,80}:\\d{1,3}(\\.\\d{1,12})?";
    private static final double MOST = 100;

    private final ScoreService service;
    private final ExpectedService expected;
    private final TrendService trends;

    public ScoreRoutes(ScoreService service, ExpectedService expected, TrendService trends) {
        this.service = service;
        this.expected = expected;
        this.trends = trends;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.result(
                        "/api/v1/scores",
                        Stream.concat(Stream.of("level", "format"), QUESTION.stream())
                                .toList(),
                        this::scores),
                Route.result(
                        "/api/v1/scores/expected",
                        List.of("level", "format", "from", "to", "category", "source", "weight", "without"),
                        this::expected),
                Route.result(
                        "/api/v1/scores/trends",
                        List.of("level", "format", "area", "indicator", "weight", "without", "only"),
                        this::trends));
    }

    private Representation trends(Request request) {
        Set<AreaCode> areas =
                request.find("area").map(code -> Set.of(code(code))).orElse(Set.of());
        TrendQuery.Only only =
                request.word("only", "all", "worse-and-worsening").equals("all")
                        ? TrendQuery.Only.ALL
                        : TrendQuery.Only.WORSE_AND_WORSENING;
        Disclosed<TrendResult> result = trends.trends(new TrendQuery(
                request.level(), areas, Set.copyOf(request.list("indicator")), weighting(request), only));
        return Representation.rows(
                request, () -> TrendWriter.json(result), () -> TrendWriter.csv(result), () -> TrendWriter.xlsx(result));
    }

    /** An area's code as the address has it. */
    static AreaCode code(String text) {
        if (!AreaCode.isValid(text)) {
            throw Refused.field("area", "the code of an area");
        }
        return new AreaCode(text);
    }

    private Representation expected(Request request) {
        ExpectedQuery query = ExpectedQuery.of(
                request.level(),
                request.months(),
                new ExpectedQuery.Words(request.list("category"), request.list("source")),
                weighting(request));
        Disclosed<ExpectedResult> result = expected.compare(query);
        return Representation.rows(
                request,
                () -> ExpectedWriter.json(result),
                () -> ExpectedWriter.csv(result),
                () -> ExpectedWriter.xlsx(result));
    }

    private Representation scores(Request request) {
        Disclosed<ScoreResult> scores = service.score(query(request, request.level()));
        return Representation.rows(
                request, () -> ScoreWriter.json(scores), () -> ScoreWriter.csv(scores), () -> ScoreWriter.xlsx(scores));
    }

    /** The question about the areas of a level. */
    static ScoreQuery query(Request request, Level level) {
        return new ScoreQuery(
                level,
                request.find("period"),
                Set.copyOf(request.list("indicator")),
                weighting(request),
                method(request));
    }

    /** How figures become scores; the first word of each where not given. */
    private static MethodChoice method(Request request) {
        return new MethodChoice(
                word(request, "scale", MethodChoice.SCALES),
                word(request, "mean", MethodChoice.MEANS),
                word(request, "outliers", MethodChoice.OUTLIERS));
    }

    private static String word(Request request, String name, List<String> words) {
        return request.word(name, words.toArray(String[]::new));
    }

    /** The weights and sources that the reader changes: {@code weight=neet:2&without=discovered}. */
    private static Weighting weighting(Request request) {
        Map<String, Double> weights = new TreeMap<>();
        for (String text : request.list("weight")) {
            int colon = text.indexOf(':');
            boolean good = text.matches(WEIGHT) && Double.parseDouble(text.substring(colon + 1)) <= MOST;
            if (!good || weights.put(text.substring(0, colon), Double.valueOf(text.substring(colon + 1))) != null) {
                throw Refused.field("weight", "the id of an indicator, a colon, a number from 0 to 100; each once");
            }
        }
        List<String> without = request.list("without");
        if (!SOURCES.containsAll(without)) {
            throw Refused.field("without", "reported, discovered or administrative");
        }
        return new Weighting(weights, Set.copyOf(without));
    }
}
