package org.sightline.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.score.BandChange;
import org.sightline.indicators.score.Factor;
import org.sightline.indicators.score.LeaveOneOut;
import org.sightline.indicators.score.RankBands;
import org.sightline.indicators.score.RankSimulation;
import org.sightline.indicators.score.ScoreMethod;
import org.sightline.indicators.score.Sensitivity;
import org.sightline.indicators.score.SimulationInput;
import org.sightline.indicators.score.SimulationPlan;
import org.sightline.indicators.score.Variation;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Says what the place of one area rests on: without each indicator, the changes that would move it, where the doubt comes from. */
final class ExplanationAnalysis {
    /** Runs of each of two sets; eight times as many are ranked. */
    private static final int DRAWS = 1000;

    private final ShownScores.Question question;
    private final int area;
    private final RunCard card;

    ExplanationAnalysis(ShownScores.Question question, int area, RunCard card) {
        this.question = question;
        this.area = area;
        this.card = card;
    }

    /** The result that nobody has seen yet: it is worked out once the gate says what may take part. */
    ExplanationResult run() {
        return result(new ExplanationResult.Place(0, 0, ""), List.of(), ExplanationResult.Doubt.UNKNOWN);
    }

    private ExplanationResult run(Threshold threshold) {
        ShownScores shown = ShownScores.of(question, threshold);
        RankBands bands = shown.bands();
        int rank = shown.scores().map(scores -> scores.ranks()[area]).orElse(0);
        ExplanationResult.Place place =
                new ExplanationResult.Place(rank, bands.ranked(), rank == 0 ? "" : RankBands.letter(bands.of(rank)));
        return result(
                place,
                shown.simulation()
                        .map(input -> parts(shown.columns(), input, bands))
                        .orElse(List.of()),
                shown.simulation().filter(input -> rank > 0).map(this::doubt).orElse(ExplanationResult.Doubt.UNKNOWN));
    }

    private ExplanationResult result(
            ExplanationResult.Place place, List<ExplanationResult.Part> parts, ExplanationResult.Doubt doubt) {
        return new ExplanationResult(
                new ExplanationResult.Known(question.area(area).code(), place), parts, doubt, card, this::run);
    }

    private List<ExplanationResult.Part> parts(List<ShownIndicator> columns, SimulationInput input, RankBands bands) {
        ScoreMethod method = question.method().method();
        LeaveOneOut without = LeaveOneOut.of(input.input(), method, input.scores());
        List<BandChange> changes = BandChange.of(input.input(), method, input.scores(), bands, area);
        List<ExplanationResult.Part> parts = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            if (columns.get(k).definition().weight() > 0) {
                parts.add(new ExplanationResult.Part(
                        columns.get(k).definition(),
                        columns.get(k).shown(area) instanceof Figure.Known known ? known.value() : Double.NaN,
                        without.ranks()[k][area],
                        without.agreement()[k],
                        figure(changes, k, true).filter(columns.get(k).definition()::canReach),
                        figure(changes, k, false).filter(columns.get(k).definition()::canReach)));
            }
        }
        return parts;
    }

    private static Optional<Double> figure(List<BandChange> changes, int indicator, boolean up) {
        return changes.stream()
                .filter(change -> change.indicator() == indicator && change.up() == up)
                .map(BandChange::figure)
                .findFirst();
    }

    private ExplanationResult.Doubt doubt(SimulationInput input) {
        SimulationPlan plan =
                SimulationPlan.of(DRAWS, RankAnalysis.SEED, Runtime.getRuntime().availableProcessors());
        Sensitivity found = RankSimulation.sensitivity(input, question.method().method(), Variation.all(), plan);
        return new ExplanationResult.Doubt(
                total(found, Factor.DATA),
                total(found, Factor.WEIGHTS),
                total(found, Factor.NORMALISER),
                total(found, Factor.AGGREGATION),
                total(found, Factor.LEFT_OUT));
    }

    private double total(Sensitivity found, Factor factor) {
        return found.total()[factor.ordinal()][area];
    }
}
