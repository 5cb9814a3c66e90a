package org.sightline.score;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sightline.area.AreaCode;
import org.sightline.area.Atlas;
import org.sightline.area.AtlasSource;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Gate;

/** Answers how sure the places of areas are, and what the place of one rests on. */
public final class RankService {
    private static final int ANSWERS_KEPT = 50;
    private static final String METHOD =
            "Ranks of simulated rankings: figures drawn from what the published ones say of them, weights around the chosen ones, "
                    + "scale, mean, and in half of the runs one indicator left out.";

    private final AtlasSource atlases;
    private final ObservationRepository observations;
    private final ScoreService scores;
    private final Gate gate;
    private final Cache<Key, Disclosed<RankResult>> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();
    private final Cache<Key, Disclosed<ExplanationResult>> explanations =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();

    public RankService(AtlasSource atlases, ObservationRepository observations, ScoreService scores, Gate gate) {
        this.atlases = atlases;
        this.observations = observations;
        this.scores = scores;
        this.gate = gate;
    }

    /** How sure the places of the areas of a level are. */
    public Disclosed<RankResult> rank(ScoreQuery query) {
        Atlas atlas = atlases.get();
        return answers.get(new Key(atlas, versions(), query, Optional.empty()), key -> {
            ShownScores.Question question = scores.question(query, atlas);
            RunCard card = card(query, atlas);
            return gate.disclose(new RankAnalysis(question, ScoreService.scoring(question, card), card).run());
        });
    }

    /** What the place of an area rests on, by the question asked of its level. */
    public Disclosed<ExplanationResult> explain(AreaCode code, ScoreQuery query) {
        Atlas atlas = atlases.get();
        Atlas.Place place = atlas.find(code).orElseThrow(() -> new NotAvailable("There is no such area."));
        if (place.level() != query.level()) {
            throw new IllegalArgumentException("the question must be about the level of the area");
        }
        return explanations.get(
                new Key(atlas, versions(), query, Optional.of(code)),
                key -> gate.disclose(
                        new ExplanationAnalysis(scores.question(query, atlas), place.position(), card(query, atlas))
                                .run()));
    }

    /** The level of an area. */
    public Level levelOf(AreaCode code) {
        return atlases.get()
                .find(code)
                .orElseThrow(() -> new NotAvailable("There is no such area."))
                .level();
    }

    private List<Long> versions() {
        return observations.listVersions().stream().map(DatasetVersion::id).toList();
    }

    private RunCard card(ScoreQuery query, Atlas atlas) {
        RunCard own = scores.card(atlas, query);
        Map<String, String> parameters = new TreeMap<>(own.parameters());
        parameters.put("draws", Integer.toString(RankAnalysis.DRAWS));
        parameters.put("seed", Long.toString(RankAnalysis.SEED));
        parameters.put("confidence", Double.toString(RankAnalysis.CONFIDENCE));
        return new RunCard(
                own.versions(),
                parameters,
                METHOD,
                List.of(),
                List.of(
                        "A hidden figure takes no part.",
                        "A band is given only where the interval lies in one band, or in two that are neighbours."));
    }

    private record Key(Atlas atlas, List<Long> versions, ScoreQuery query, Optional<AreaCode> area) {}
}
