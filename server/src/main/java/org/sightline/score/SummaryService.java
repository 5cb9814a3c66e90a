package org.sightline.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sightline.area.AreaCode;
import org.sightline.area.AtlasSource;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Gate;

/** Answers how forces and regions stand, by the areas within them. */
public final class SummaryService {
    private final AtlasSource atlases;
    private final Questions questions;
    private final Gate gate;

    /**
     * Whom it asks.
     *
     * @param scores scores
     * @param ranks ranks and bands
     * @param trends what worsens
     * @param expected recorded against expected
     */
    public record Questions(ScoreService scores, RankService ranks, TrendService trends, ExpectedService expected) {}

    public SummaryService(AtlasSource atlases, Questions questions, Gate gate) {
        this.atlases = atlases;
        this.questions = questions;
        this.gate = gate;
    }

    /** Summarises. */
    public Disclosed<SummaryResult> summarise(SummaryQuery query) {
        ScoreQuery of = query.scores();
        RankResult ranked = questions.ranks().rank(of).value();
        Set<AreaCode> worsening = questions
                .trends()
                .trends(new TrendQuery(
                        of.level(), Set.of(), of.indicators(), of.weighting(), TrendQuery.Only.WORSE_AND_WORSENING))
                .value()
                .areas()
                .stream()
                .map(AreaTrend::code)
                .collect(Collectors.toSet());
        Recorded recorded = recorded(query);
        SummaryCount.Answers answers =
                new SummaryCount.Answers(questions.scores().score(of).value(), ranked, worsening, recorded.areas);
        return gate.disclose(new SummaryResult(
                of.level(),
                ranked.simulated().bands(),
                new SummaryCount(atlases.get(), answers).groups(),
                card(ranked.card(), recorded)));
    }

    private Recorded recorded(SummaryQuery query) {
        try {
            ExpectedResult found = questions
                    .expected()
                    .compare(ExpectedQuery.of(
                            query.scores().level(),
                            query.months(),
                            query.words(),
                            query.scores().weighting()))
                    .value();
            return new Recorded(
                    found.areas(), found.card().versions(), found.card().parameters(), "");
        } catch (NotAvailable reason) {
            return new Recorded(
                    List.of(), Map.of(), Map.of(), "Recorded against expected is left out: " + reason.getMessage());
        }
    }

    private static RunCard card(RunCard ranks, Recorded recorded) {
        Map<String, Integer> versions = new LinkedHashMap<>(ranks.versions());
        versions.putAll(recorded.versions);
        Map<String, String> parameters = new TreeMap<>(recorded.parameters);
        parameters.putAll(ranks.parameters());
        return new RunCard(
                versions,
                parameters,
                "Areas of each force and region counted by band, completeness, recorded against expected, and trend.",
                recorded.missing.isEmpty() ? List.of() : List.of(recorded.missing),
                List.of(
                        "An area counts in the band with most of its runs, where its interval supports a band at all.",
                        "An area that cannot be scored is not counted as having little need."));
    }

    private record Recorded(
            List<ExpectedArea> areas, Map<String, Integer> versions, Map<String, String> parameters, String missing) {}
}
