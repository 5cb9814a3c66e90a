package org.sightline.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaRepository;
import org.sightline.area.Atlas;
import org.sightline.area.AtlasSource;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.QueryRefused;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.score.StatisticalNeighbours;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Gate;
import org.sightline.privacy.Threshold;

/** Answers how an area compares: funnels, and the areas most like it. */
public final class ComparisonService {
    private final AreaRepository areas;
    private final AtlasSource atlases;
    private final ObservationRepository observations;
    private final ScoreService scores;
    private final Gate gate;

    public ComparisonService(
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

    /** The funnel of an indicator. */
    public Disclosed<FunnelResult> funnel(FunnelQuery query) {
        Atlas atlas = atlases.get();
        if (atlas.find(query.level()).isEmpty()) {
            throw new NotAvailable("No areas of level " + query.level().id() + " are loaded.");
        }
        IndicatorDefinition definition = scores.definition(query.indicator())
                .filter(found -> found.kind() != IndicatorDefinition.Kind.VALUE)
                .orElseThrow(() ->
                        new QueryRefused("indicator", "the id of a defined indicator whose figures come with counts"));
        IndicatorFigures figures = figures(definition, query.period(), atlas);
        Map<String, String> parameters = new TreeMap<>(
                Map.of("level", query.level().id(), "indicator", definition.id(), "adjust", query.adjustment()));
        parameters.put("period", query.period().orElse("latest"));
        RunCard card = card(
                atlas,
                parameters,
                "Funnel limits of 95 % and 99.8 %, adjusted for over-dispersion (Spiegelhalter 2005) unless asked otherwise.",
                List.of(
                        "A hidden figure takes no part in target, dispersion or limits.",
                        "Outside the limits means: ask why. Inside means: no more unlike the others than areas ordinarily are."));
        return gate.disclose(new FunnelAnalysis(atlas, figures, query, card).run());
    }

    private IndicatorFigures figures(IndicatorDefinition definition, Optional<String> period, Atlas atlas) {
        return IndicatorFigures.of(
                definition, ScoreService.seen(definition, observations.listObservations()), period, atlas);
    }

    /** The areas most like one. */
    public Disclosed<NeighbourResult> neighbours(NeighbourQuery query) {
        Atlas atlas = atlases.get();
        Atlas.Place place =
                atlas.find(query.area()).orElseThrow(() -> new NotAvailable("No area of that code is loaded."));
        Map<String, String> parameters = Map.of(
                "area",
                query.area().value(),
                "level",
                place.level().id(),
                "covariate",
                String.join(", ", query.covariates()));
        RunCard card = card(
                atlas,
                parameters,
                "The areas most alike: root mean square difference of the covariates in standard deviations.",
                List.of("Residents and density enter as logarithms.", "A hidden figure takes no part."));
        return gate.disclose(new NeighbourResult(
                place.level(),
                query.covariates(),
                List.of(),
                card,
                threshold -> nearest(atlas, place, query, card, threshold)));
    }

    private NeighbourResult nearest(
            Atlas atlas, Atlas.Place place, NeighbourQuery query, RunCard card, Threshold threshold) {
        AreaFrame frame = atlas.find(place.level()).orElseThrow();
        List<List<Figure>> figures = query.covariates().stream()
                .map(covariate -> figures(covariate, atlas, frame, threshold))
                .toList();
        double[][] values = new double[figures.size()][frame.size()];
        for (int k = 0; k < values.length; k++) {
            boolean log = NeighbourQuery.STANDARD.indexOf(query.covariates().get(k)) >= 0
                    && !query.covariates().get(k).equals("children_share");
            for (int i = 0; i < frame.size(); i++) {
                double value = figures.get(k).get(i) instanceof Figure.Known known ? known.value() : Double.NaN;
                values[k][i] = log ? (value > 0 ? Math.log(value) : Double.NaN) : value;
            }
        }
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        StatisticalNeighbours found = StatisticalNeighbours.of(values, weights);
        List<NeighbourResult.Entry> entries = new ArrayList<>();
        entries.add(entry(frame, place.position(), 0, figures));
        found.nearest(place.position(), query.most())
                .forEach(other -> entries.add(entry(frame, other.area(), other.distance(), figures)));
        return new NeighbourResult(
                place.level(), query.covariates(), entries, card, again -> nearest(atlas, place, query, card, again));
    }

    private static NeighbourResult.Entry entry(AreaFrame frame, int area, double distance, List<List<Figure>> figures) {
        Area place = frame.areas().get(area);
        return new NeighbourResult.Entry(
                place.code(),
                place.name(),
                distance,
                figures.stream().map(each -> each.get(area)).toList());
    }

    private List<Figure> figures(String covariate, Atlas atlas, AreaFrame frame, Threshold threshold) {
        if (NeighbourQuery.STANDARD.contains(covariate)) {
            return new Covariates(atlas, frame, areas.listPopulations()).of(covariate);
        }
        IndicatorDefinition definition = scores.definition(covariate)
                .orElseThrow(() -> new QueryRefused(
                        "covariate", "residents, density, children_share or the id of a defined indicator"));
        IndicatorFigures indicator = figures(definition, Optional.empty(), atlas);
        ShownIndicator shown = new Showing(atlas, frame, threshold).of(indicator, indicator.at(frame.level()));
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < frame.size(); i++) {
            figures.add(shown.shown(i));
        }
        return figures;
    }

    private RunCard card(Atlas atlas, Map<String, String> parameters, String computed, List<String> notes) {
        List<DatasetVersion> versions = new ArrayList<>(observations.listVersions());
        atlas.listFrames().forEach(frame -> versions.add(frame.version()));
        return new RunCard(RunCard.versionsOf(versions), parameters, computed, List.of(), notes);
    }
}
