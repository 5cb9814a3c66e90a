package org.sightline.cli;

import org.sightline.indicators.hotspot.Continuation;
import org.sightline.indicators.hotspot.GetisOrd;
import org.sightline.indicators.hotspot.LocalStatistics;
import org.sightline.indicators.hotspot.PermutationPlan;
import org.sightline.indicators.hotspot.TailCounts;
import org.sightline.indicators.neighbour.Neighbours;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Getis and Ord's Gi*, which counts the area itself. */
@Command(
        name = "gi-star",
        description = {
            "Getis and Ord's Gi*: is there more (hot) or less (cold) of a value around an area, itself included, than chance gives?",
            "Writes id,value,neighbours,statistic,expected,variance,z,p,p_permutation,p_adjusted,class; empty where undefined.",
            "class: hot, cold (p_adjusted at most .05), not significant, isolated (no neighbours) or undefined.",
            "Values of unequal populations should be rates."
        })
final class GiStarCommand implements Runnable, LocalRun.Statistic {
    @Mixin
    LocalRun local = new LocalRun();

    @Mixin
    StandardisedRates rates = new StandardisedRates();

    @Override
    public void run() {
        local.run(
                this,
                LocalRun.Style.BINARY,
                (w, rows) -> rows ? w.withSelf().rowStandardised() : w,
                rates.fields(local));
    }

    @Override
    public double[] values(AreaTable table) {
        return rates.values(table, local);
    }

    @Override
    public LocalStatistics compute(double[] values, Neighbours w) {
        try {
            LocalStatistics found = GetisOrd.giStar(values, w);
            return rates.isAsked() ? found.withoutStatistic() : found;
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "--neighbours: weights that add up to 1 per area must name the area itself too; add such lines"
                            + " (focal = neighbour), or give --style row");
        }
    }

    @Override
    public TailCounts permute(double[] values, Neighbours w, PermutationPlan plan) {
        return GetisOrd.permute(values, w, plan);
    }

    @Override
    public TailCounts permuteOn(
            double[] values, Neighbours w, PermutationPlan plan, TailCounts counts, Continuation continuation) {
        return GetisOrd.permuteOn(values, w, plan, counts, continuation);
    }

    @Override
    public String[] classes(double[] values, Neighbours w, LocalStatistics statistics) {
        return GiCommand.hotOrCold(statistics);
    }
}
