package org.sightline.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sightline.area.Area;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.score.RankBands;
import org.sightline.indicators.score.RankSimulation;
import org.sightline.indicators.score.RankUncertainty;
import org.sightline.indicators.score.SimulationPlan;
import org.sightline.indicators.score.Variation;
import org.sightline.privacy.Threshold;

/** Simulates how sure the places of areas are. */
final class RankAnalysis {
    static final int DRAWS = 1000;
    static final long SEED = 1;
    static final double CONFIDENCE = 0.9;

    private final ShownScores.Question question;
    private final ScoreResult scored;
    private final RunCard card;

    /**
     * Prepares.
     *
     * @param scored the scores of the same question, not yet disclosed
     */
    RankAnalysis(ShownScores.Question question, ScoreResult scored, RunCard card) {
        this.question = question;
        this.scored = scored;
        this.card = card;
    }

    /** The result that nobody has seen yet: it is worked out once the gate says what may take part. */
    RankResult run() {
        return result(0, List.of(), List.of());
    }

    private RankResult run(Threshold threshold) {
        ShownScores shown = ShownScores.of(question, threshold);
        RankBands bands = shown.bands();
        SimulationPlan plan =
                new SimulationPlan(DRAWS, SEED, Runtime.getRuntime().availableProcessors(), CONFIDENCE, bands.bands());
        Optional<RankSimulation.Result> ranks = shown.simulation()
                .map(input -> RankSimulation.of(input, question.method().method(), Variation.all(), plan));
        List<AreaScore> scores = scored.hiding(threshold).areas();
        List<RankedArea> areas = new ArrayList<>();
        for (int area = 0; area < question.frame().size(); area++) {
            areas.add(area(area, scores.get(area), ranks));
        }
        List<String> names =
                IntStream.range(0, bands.bands()).mapToObj(RankBands::letter).toList();
        return result(bands.ranked(), names, areas);
    }

    private RankResult result(int ranked, List<String> bands, List<RankedArea> areas) {
        return new RankResult(
                question.frame().level(),
                new RankResult.Simulated(DRAWS, SEED, CONFIDENCE, bands, ranked),
                areas,
                card,
                this::run);
    }

    private RankedArea area(int at, AreaScore score, Optional<RankSimulation.Result> ranks) {
        Area area = question.area(at);
        if (ranks.isEmpty() || score.rank() == 0) {
            return new RankedArea(
                    area.code(), area.name(), score.score(), 0, 0, 0, 0, 0, 0, Double.NaN, "", new double[0]);
        }
        RankUncertainty all = ranks.get().all();
        RankUncertainty data = ranks.get().data();
        double[] shares = new double[all.bandShare().length];
        for (int band = 0; band < shares.length; band++) {
            shares[band] = all.bandShare()[band][at];
        }
        return new RankedArea(
                area.code(),
                area.name(),
                score.score(),
                score.rank(),
                all.low()[at],
                all.median()[at],
                all.high()[at],
                data.low()[at],
                data.high()[at],
                all.topShare()[at],
                all.band(at),
                shares);
    }
}
