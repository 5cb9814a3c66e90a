package org.sightline.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaRepository;
import org.sightline.area.Atlas;
import org.sightline.area.AtlasSource;
import org.sightline.area.CodeChange;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Gate;

/** Answers what rises and what falls. */
public final class TrendService {
    private static final List<String> NOTES = List.of(
            "Intervals and p by Student's t with the number of periods less two; p of an indicator is adjusted for the number of areas.",
            "The trend begins after the last break. A fall by nine tenths at once is a fault of the feed and takes no part.",
            "A score is a place among the areas of the same year: what all areas share does not show in it.",
            "A hidden figure takes no part.");

    private final AreaRepository areas;
    private final AtlasSource atlases;
    private final ObservationRepository observations;
    private final ScoreService scores;
    private final Gate gate;

    public TrendService(
            AreaRepository areas,
            AtlasSource atlases,
            ObservationRepository observations,
            ScoreService scores,
            Gate gate) {
        this.areas = areas;
        this.atlases = atlases;
        this.observations = observations;
        this.scores = scores;
        this.gate = gate;
    }

    /** The trends of the areas of a level. */
    public Disclosed<TrendResult> trends(TrendQuery query) {
        Atlas atlas = atlases.get();
        if (atlas.find(query.level()).isEmpty()) {
            throw new NotAvailable("No areas of level " + query.level().id() + " are loaded.");
        }
        List<Observation> all = observations.listObservations();
        List<IndicatorDefinition> chosen = scores.chosen(question(query), all);
        if (chosen.isEmpty()) {
            throw new NotAvailable("No indicators are loaded: import indicators first.");
        }
        return gate.disclose(new TrendAnalysis(
                        atlas,
                        chosen,
                        definition -> ScoreService.seen(definition, all),
                        query,
                        new TrendAnalysis.Facts(borders(), observations.listActivities(), card(atlas, query)))
                .run());
    }

    private static ScoreQuery question(TrendQuery query) {
        return new ScoreQuery(
                query.level(), Optional.empty(), query.indicators(), query.weighting(), MethodChoice.STANDARD);
    }

    /** Which areas were not always what they are. */
    private Map<AreaCode, String> borders() {
        Map<AreaCode, Set<CodeChange.Kind>> kinds = new HashMap<>();
        for (CodeChange change : areas.listCodeChanges()) {
            if (change.kind() != CodeChange.Kind.UNCHANGED) {
                kinds.computeIfAbsent(change.to(), key -> new java.util.TreeSet<>())
                        .add(change.kind());
            }
        }
        Map<AreaCode, String> notes = new HashMap<>();
        kinds.forEach((code, how) -> notes.put(
                code,
                how.contains(CodeChange.Kind.IRREGULAR)
                        ? "Borders changed: older figures cannot be compared with newer ones."
                        : "Borders changed (split or merged): older figures are for other borders."));
        return notes;
    }

    private RunCard card(Atlas atlas, TrendQuery query) {
        List<DatasetVersion> versions = new ArrayList<>(observations.listVersions());
        atlas.listFrames().forEach(frame -> versions.add(frame.version()));
        Map<String, String> parameters = new TreeMap<>(query.weighting().parameters());
        parameters.put("level", query.level().id());
        if (!query.areas().isEmpty()) {
            parameters.put(
                    "area", query.areas().stream().map(AreaCode::value).sorted().collect(Collectors.joining(", ")));
        }
        return new RunCard(
                RunCard.versionsOf(versions),
                parameters,
                "Change a year of every indicator and of the score, with 95 % interval.",
                List.of(),
                NOTES);
    }
}
