package org.sightline.score;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaGroup;
import org.sightline.dataset.QueryRefused;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Gate;

/** Answers how a few areas compare: rank and band, every indicator with interval and trend, each against a set of others. */
public final class CompareService {
    private final ScoreService scores;
    private final RankService ranks;
    private final TrendService trends;
    private final ComparisonService neighbours;
    private final Gate gate;

    public CompareService(
            ScoreService scores, RankService ranks, TrendService trends, ComparisonService neighbours, Gate gate) {
        this.scores = scores;
        this.ranks = ranks;
        this.trends = trends;
        this.neighbours = neighbours;
        this.gate = gate;
    }

    /** Compares. */
    public Disclosed<CompareResult> compare(CompareQuery query) {
        ScoreResult scored = scores.score(query.scores()).value();
        RankResult ranked = ranks.rank(query.scores()).value();
        Map<AreaCode, AreaTrend> courses = trends
                .trends(new TrendQuery(
                        query.scores().level(),
                        new HashSet<>(query.areas()),
                        query.scores().indicators(),
                        query.scores().weighting(),
                        TrendQuery.Only.ALL))
                .value()
                .areas()
                .stream()
                .collect(Collectors.toMap(AreaTrend::code, trend -> trend));
        List<ComparedArea> areas = query.areas().stream()
                .map(code -> area(positionOf(code, scored), query, new Parts(scored, ranked, courses)))
                .toList();
        return gate.disclose(new CompareResult(
                query.scores().level(),
                query.against(),
                ranked.simulated(),
                scored.columns(),
                areas,
                card(query, ranked.card())));
    }

    private static int positionOf(AreaCode code, ScoreResult scored) {
        return IntStream.range(0, scored.areas().size())
                .filter(i -> scored.areas().get(i).code().equals(code))
                .findFirst()
                .orElseThrow(() -> new QueryRefused("area", "codes of areas of one level"));
    }

    private ComparedArea area(int at, CompareQuery query, Parts from) {
        AreaScore score = from.scored.areas().get(at);
        AreaTrend course = from.courses.get(score.code());
        if (course == null) {
            throw new IllegalStateException("every area of the level has a course");
        }
        Against set = against(at, query, from.scored);
        List<ComparedArea.Part> parts = IntStream.range(0, score.entries().size())
                .mapToObj(k -> new ComparedArea.Part(
                        score.entries().get(k),
                        set.comparison(k, score.entries().get(k).figure()),
                        course.lines().get(k)))
                .toList();
        return new ComparedArea(from.ranked.areas().get(at), score, parts, course.score(), set.within);
    }

    private Against against(int at, CompareQuery query, ScoreResult scored) {
        AreaScore score = scored.areas().get(at);
        boolean[] members = new boolean[scored.areas().size()];
        return switch (query.against()) {
            case REGION -> {
                Arrays.fill(members, true);
                yield new Against(
                        Optional.of(new ComparisonSet(scored, members)), scored.columns(), ofRegion(score, scored));
            }
            case NEIGHBOURS -> {
                List<AreaGroup> others = others(score.code(), query);
                others.forEach(other -> members[positionOf(other.code(), scored)] = true);
                members[at] = true;
                ComparisonSet set = new ComparisonSet(scored, members);
                ComparedArea.Within within = others.isEmpty()
                        ? new ComparedArea.Within(
                                others,
                                ComparisonSet.notScored("it has no statistical neighbours by these covariates."),
                                List.of(),
                                0,
                                0)
                        : set.within(at, others);
                yield new Against(Optional.of(set), scored.columns(), within);
            }
            case ENGLAND ->
                new Against(
                        Optional.empty(),
                        scored.columns(),
                        new ComparedArea.Within(
                                List.of(),
                                ComparisonSet.notScored("of England only the figure of the whole is known."),
                                List.of(),
                                0,
                                0));
        };
    }

    private static ComparedArea.Within ofRegion(AreaScore score, ScoreResult scored) {
        return new ComparedArea.Within(
                List.of(),
                score.score(),
                score.entries().stream().map(AreaScore.Entry::contribution).toList(),
                score.rank(),
                scored.scored());
    }

    private List<AreaGroup> others(AreaCode code, CompareQuery query) {
        return neighbours
                .neighbours(new NeighbourQuery(code, query.covariates(), query.neighbours()))
                .value()
                .entries()
                .stream()
                .skip(1)
                .map(entry -> new AreaGroup(entry.code(), entry.name()))
                .toList();
    }

    private static RunCard card(CompareQuery query, RunCard ranks) {
        Map<String, String> parameters = new TreeMap<>(ranks.parameters());
        parameters.put("area", query.areas().stream().map(AreaCode::value).collect(Collectors.joining(", ")));
        parameters.put("against", query.against().name().toLowerCase(java.util.Locale.ROOT));
        if (query.against() == CompareQuery.Against.NEIGHBOURS) {
            parameters.put("neighbours", Integer.toString(query.neighbours()));
            parameters.put(
                    "covariate",
                    String.join(", ", query.covariates().isEmpty() ? NeighbourQuery.STANDARD : query.covariates()));
        }
        return new RunCard(
                ranks.versions(),
                parameters,
                "Areas side by side: rank with interval, every indicator with its 95 % interval, trend and place in the comparison set.",
                List.of(),
                List.of(
                        "A hidden figure takes no part.",
                        "Higher or lower: all of the 95 % interval of the figure lies beyond the centre of the set.",
                        "A figure shared by several areas counts once in the set."));
    }

    private record Parts(ScoreResult scored, RankResult ranked, Map<AreaCode, AreaTrend> courses) {}

    /** What one area is compared with; a set that is empty is England. */
    private record Against(Optional<ComparisonSet> set, List<IndicatorColumn> columns, ComparedArea.Within within) {
        ComparedArea.Comparison comparison(int k, Figure own) {
            return set.map(found -> found.of(k, own)).orElseGet(() -> nation(columns.get(k), own));
        }

        private static ComparedArea.Comparison nation(IndicatorColumn column, Figure own) {
            return column.nation()
                    .filter(Figure.Known.class::isInstance)
                    .map(figure -> ((Figure.Known) figure).value())
                    .map(value -> new ComparedArea.Comparison(
                            value, Double.NaN, Double.NaN, 1, ComparedArea.Standing.of(own, value)))
                    .orElseGet(ComparedArea.Comparison::none);
        }
    }
}
