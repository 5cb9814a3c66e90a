package org.sightline.score;

import java.util.List;
import java.util.Optional;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.indicators.score.RankBands;
import org.sightline.indicators.score.ScoreInput;
import org.sightline.indicators.score.ScorePipeline;
import org.sightline.indicators.score.Scores;
import org.sightline.indicators.score.SimulationInput;
import org.sightline.privacy.Threshold;

/** The figures of a level that may be shown, as the engine takes them, and the scores they give. */
final class ShownScores {
    private static final int BANDS = 5;

    private final List<ShownIndicator> columns;
    private final Optional<SimulationInput> simulation;

    private ShownScores(List<ShownIndicator> columns, Optional<SimulationInput> simulation) {
        this.columns = columns;
        this.simulation = simulation;
    }

    static ShownScores of(Question question, Threshold threshold) {
        Showing showing = new Showing(question.atlas, question.frame, threshold);
        List<ShownIndicator> columns = question.indicators.stream()
                .map(indicator -> showing.of(indicator, indicator.at(question.frame.level())))
                .toList();
        boolean weighted =
                columns.stream().anyMatch(column -> column.definition().weight() > 0);
        return new ShownScores(
                columns, weighted ? Optional.of(simulation(columns, question.method)) : Optional.empty());
    }

    private static SimulationInput simulation(List<ShownIndicator> columns, MethodChoice method) {
        ScoreInput input =
                ScoreInput.of(columns.stream().map(ShownIndicator::column).toList());
        return new SimulationInput(
                input,
                ScorePipeline.of(input, method.method()),
                columns.stream().map(ShownIndicator::posteriors).toList());
    }

    List<ShownIndicator> columns() {
        return columns;
    }

    /** What a simulation starts from; empty where no indicator has a weight. */
    Optional<SimulationInput> simulation() {
        return simulation;
    }

    Optional<Scores> scores() {
        return simulation.map(SimulationInput::scores);
    }

    /** The bands of the ranks. */
    RankBands bands() {
        return new RankBands(BANDS, scores().map(Scores::ranked).orElse(0));
    }

    /**
     * What is asked.
     *
     * @param atlas all areas
     * @param frame those of the level
     * @param indicators what is scored
     * @param method how
     */
    record Question(Atlas atlas, AreaFrame frame, List<IndicatorFigures> indicators, MethodChoice method) {
        Area area(int position) {
            return frame.areas().get(position);
        }
    }
}
