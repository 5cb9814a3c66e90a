package org.sightline.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sightline.dataset.RunCard;
import org.sightline.incident.RecordedCounts;
import org.sightline.incident.RecordedIncidents;
import org.sightline.incident.Source;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Gate;

/** Answers where recording is low relative to need. */
public final class ExpectedService {
    private static final List<String> NOTES = List.of(
            "\"unseen?\": fewer are recorded than elsewhere at the same need, at a false discovery rate of .05."
                    + " It asks a question about recording; it is no finding about children.",
            "If all areas under-record alike, none is called unseen.",
            "A hidden count takes no part in the model.");

    private final ScoreService scores;
    private final RecordedIncidents incidents;
    private final Gate gate;

    public ExpectedService(ScoreService scores, RecordedIncidents incidents, Gate gate) {
        this.scores = scores;
        this.incidents = incidents;
        this.gate = gate;
    }

    /** Compares what is recorded with what is expected, by the areas of a level. */
    public Disclosed<ExpectedResult> compare(ExpectedQuery query) {
        RecordedCounts counts =
                incidents.count(query.incidents(), gate.threshold().smallest());
        ScoreResult need = scores.score(new ScoreQuery(
                        query.incidents().level(),
                        Optional.empty(),
                        Set.of(),
                        query.weighting(),
                        MethodChoice.STANDARD))
                .value();
        return gate.disclose(new ExpectedAnalysis(counts, need.areas(), card(query, counts.card(), need.card())).run());
    }

    private static RunCard card(ExpectedQuery query, RunCard recorded, RunCard need) {
        Map<String, Integer> versions = new LinkedHashMap<>(recorded.versions());
        versions.putAll(need.versions());
        Map<String, String> parameters = new TreeMap<>(query.weighting().parameters());
        parameters.putAll(recorded.parameters());
        parameters.put("level", query.incidents().level().id());
        if (!query.incidents().sources().isEmpty()) {
            parameters.put(
                    "source",
                    query.incidents().sources().stream()
                            .map(Source::id)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        if (!query.incidents().categories().isEmpty()) {
            parameters.put(
                    "category",
                    String.join(", ", new TreeSet<>(query.incidents().categories())));
        }
        List<String> notes = new ArrayList<>(recorded.notes());
        notes.addAll(NOTES);
        return new RunCard(
                versions,
                parameters,
                "Recorded incidents against those expected from residents, time reported for and the scoping score:"
                        + " negative binomial, learnt from the other areas.",
                recorded.refused(),
                notes);
    }
}
