package org.sightline.indicators.score;

import java.util.ArrayList;
import java.util.List;
import org.sightline.indicators.hotspot.Bands;

/**
 * How sure is a ranking? Every run draws the true figures from what the published ones say of them, and a method around the
 * chosen one, and ranks the areas anew.
 *
 * <p>Two sources of doubt: data (posterior of every rate, {@link org.sightline.indicators.rate.Posteriors}) and method (weights, scale, mean, one
 * indicator left out, {@link Variation}). The same drawn figures are ranked twice, by the drawn method and by the chosen one, which
 * gives the interval from small numbers alone beside the interval from both. That one is calibrated: with figures that vary as the
 * model says, a 90 % interval holds the true rank in 90 % of cases.
 *
 * <p>Outliers are drawn in at the limits of the published figures. Neither the order of the areas nor the number of threads
 * changes anything. Source: Saisana, Saltelli and Tarantola (2005), J. R. Statist. Soc. A 168, 307–323; Goldstein and Spiegelhalter (1996), J. R.
 * Statist. Soc. A 159, 385–443 (ranks of posterior draws).
 */
public final class RankSimulation {

    /**
     * Rank intervals from two sources.
     *
     * @param all from all that varies
     * @param data from the data alone, by the chosen method; the same as {@code all} where nothing else varies
     */
    public record Result(RankUncertainty all, RankUncertainty data) {}

    private final SimulationInput source;
    private final ScoreMethod method;
    private final Variation variation;
    private final Layout layout;
    private final List<LaidOut> columns = new ArrayList<>();

    private RankSimulation(SimulationInput source, ScoreMethod method, Variation variation) {
        this.source = source;
        this.method = method;
        this.variation = variation;
        layout = Layout.of(source);
        for (int k : layout.indicators()) {
            columns.add(LaidOut.of(layout, k, method, variation.data()));
        }
    }

    /** Simulates; the interval from the data alone takes about as long again. */
    public static Result of(SimulationInput source, ScoreMethod method, Variation variation, SimulationPlan plan) {
        return new RankSimulation(source, method, variation).run(plan, variation.method() && variation.data());
    }

    /** Simulates all that varies together, without the interval from the data alone. */
    public static RankUncertainty together(
            SimulationInput source, ScoreMethod method, Variation variation, SimulationPlan plan) {
        return new RankSimulation(source, method, variation).run(plan, false).all();
    }

    /**
     * How much of the doubt about each rank comes from where.
     *
     * @param plan its draws are the runs of each of two sets; eight times as many are ranked
     */
    public static Sensitivity sensitivity(
            SimulationInput source, ScoreMethod method, Variation variation, SimulationPlan plan) {
        RankSimulation simulation = new RankSimulation(source, method, variation);
        return SensitivityRuns.of(simulation, plan);
    }

    private Result run(SimulationPlan plan, boolean twice) {
        // each row is made by the thread that fills it
        int[][] all = new int[plan.draws()][];
        int[][] data = twice ? new int[plan.draws()][] : all;
        if (layout.ranked() > 0) {
            RunScorer.Patterns patterns = patterns();
            RunChoice chosen = RunChoice.fixed(layout.weights(), method);
            Bands.run(plan.draws(), plan.threads(), () -> {
                RunScorer scorer = new RunScorer(columns, patterns);
                return run -> {
                    RunKey key = RunKey.of(plan.seed(), 0, run);
                    scorer.draw(key.of(Factor.DATA));
                    all[run] = scorer.rank(RunChoice.draw(layout.weights(), method, variation, key));
                    if (twice) {
                        data[run] = scorer.rank(chosen);
                    }
                };
            });
        }
        RankUncertainty summary = RankSummary.of(layout, plan, all);
        return new Result(summary, twice ? RankSummary.of(layout, plan, data) : summary);
    }

    RunScorer.Patterns patterns() {
        return RunScorer.Patterns.of(columns, layout.ranked());
    }

    Layout layout() {
        return layout;
    }

    int areas() {
        return source.input().areas();
    }

    RunScorer scorer(RunScorer.Patterns patterns) {
        return new RunScorer(columns, patterns);
    }

    RunChoice choice(RunKey key) {
        return RunChoice.draw(layout.weights(), method, variation, key);
    }
}
