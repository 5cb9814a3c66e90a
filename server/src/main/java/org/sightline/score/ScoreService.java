package org.sightline.score;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.AtlasSource;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.QueryRefused;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Gate;

/** Answers where to look first by the proxies. Answers are kept as long as the data they rest on are current. */
public final class ScoreService {
    private static final int ANSWERS_KEPT = 100;

    private final AtlasSource atlases;
    private final ObservationRepository observations;
    private final List<IndicatorDefinition> definitions;
    private final Gate gate;
    private final Cache<Key, Disclosed<ScoreResult>> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();

    public ScoreService(
            AtlasSource atlases, ObservationRepository observations, List<IndicatorDefinition> definitions, Gate gate) {
        this.atlases = atlases;
        this.observations = observations;
        this.definitions = List.copyOf(definitions);
        this.gate = gate;
    }

    /** The indicators that the store has figures of, in the order of the definitions; stand-ins only where they stand in. */
    public List<IndicatorDefinition> listUsed() {
        List<Observation> all = observations.listObservations();
        return definitions.stream()
                .filter(definition -> isUsed(definition, all))
                .toList();
    }

    /** The labels of the periods that an indicator has figures for, earliest first. */
    public List<String> listPeriods(IndicatorDefinition definition) {
        return own(definition, observations.listObservations()).stream()
                .map(Observation::period)
                .distinct()
                .sorted()
                .map(period -> period.label())
                .distinct()
                .toList();
    }

    /** Scores the areas of a level. */
    public Disclosed<ScoreResult> score(ScoreQuery query) {
        Atlas atlas = atlases.get();
        List<Long> versions =
                observations.listVersions().stream().map(DatasetVersion::id).toList();
        return answers.get(new Key(atlas, versions, query), key -> scoreNow(atlas, query));
    }

    private Disclosed<ScoreResult> scoreNow(Atlas atlas, ScoreQuery query) {
        return gate.disclose(scoring(question(query, atlas), card(atlas, query)));
    }

    /** The figures that a question is about. */
    ShownScores.Question question(ScoreQuery query, Atlas atlas) {
        AreaFrame frame = atlas.find(query.level())
                .orElseThrow(() ->
                        new NotAvailable("No areas of level " + query.level().id() + " are loaded."));
        List<Observation> all = observations.listObservations();
        List<IndicatorFigures> figures = new ArrayList<>();
        for (IndicatorDefinition definition : chosen(query, all)) {
            figures.add(IndicatorFigures.of(definition, seen(definition, all), query.period(), atlas));
        }
        if (figures.isEmpty()) {
            throw new NotAvailable("No indicators are loaded: import indicators first.");
        }
        return new ShownScores.Question(atlas, frame, figures, query.method());
    }

    /** Its scores, which nobody has seen yet. */
    static ScoreResult scoring(ShownScores.Question question, RunCard card) {
        return new ScoreAnalysis(question.atlas(), question.frame(), question.indicators(), question.method(), card)
                .run();
    }

    /** The definition that files call so. */
    Optional<IndicatorDefinition> definition(String id) {
        return definitions.stream()
                .filter(definition -> definition.isCalled(id))
                .findFirst();
    }

    /** The indicators that a question is about, weighted as it says. */
    List<IndicatorDefinition> chosen(ScoreQuery query, List<Observation> all) {
        for (String id : query.weighting().weights().keySet()) {
            if (definitions.stream().noneMatch(definition -> definition.id().equals(id))) {
                throw new QueryRefused("weight", "the id of a defined indicator, a colon, a number from 0 to 100");
            }
        }
        for (String id : query.indicators()) {
            if (definitions.stream().noneMatch(definition -> definition.isCalled(id))) {
                throw new QueryRefused("indicator", "the id of a defined indicator");
            }
        }
        return definitions.stream()
                .filter(definition -> query.indicators().isEmpty()
                        ? isUsed(definition, all)
                        : query.indicators().stream().anyMatch(definition::isCalled))
                .map(query.weighting()::apply)
                .toList();
    }

    private boolean isUsed(IndicatorDefinition definition, List<Observation> all) {
        boolean replaced = definition.instead().stream()
                .flatMap(id -> definitions.stream().filter(other -> other.id().equals(id)))
                .anyMatch(other -> !own(other, all).isEmpty());
        return !replaced && !own(definition, all).isEmpty();
    }

    static List<Observation> own(IndicatorDefinition definition, List<Observation> all) {
        return all.stream()
                .filter(observation -> definition.isCalled(observation.indicator()))
                .toList();
    }

    /** Its own observations and those of the children whose episodes it counts. */
    static List<Observation> seen(IndicatorDefinition definition, List<Observation> all) {
        return all.stream()
                .filter(observation -> definition.isCalled(observation.indicator())
                        || definition
                                .children()
                                .filter(observation.indicator()::equals)
                                .isPresent())
                .toList();
    }

    /** The run card of the scores. */
    RunCard card(Atlas atlas, ScoreQuery query) {
        List<DatasetVersion> versions = new ArrayList<>(observations.listVersions());
        atlas.listFrames().forEach(frame -> versions.add(frame.version()));
        Map<String, String> parameters = new TreeMap<>(query.weighting().parameters());
        parameters.put("level", query.level().id());
        parameters.put("period", query.period().orElse("latest of each indicator"));
        parameters.putAll(query.method().parameters());
        return new RunCard(
                RunCard.versionsOf(versions),
                parameters,
                "Scoping score: weighted mean of the indicators on one scale; higher is more need.",
                List.of(),
                List.of(
                        "A hidden figure takes no part in the score shown.",
                        "A score without its interval is no ranking: /api/v1/scores/ranks has the places with theirs."));
    }

    private record Key(Atlas atlas, List<Long> versions, ScoreQuery query) {}
}
