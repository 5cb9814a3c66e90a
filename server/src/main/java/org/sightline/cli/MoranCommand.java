package org.sightline.cli;

import java.util.Arrays;
import org.sightline.indicators.hotspot.Continuation;
import org.sightline.indicators.hotspot.LocalMoran;
import org.sightline.indicators.hotspot.LocalStatistics;
import org.sightline.indicators.hotspot.PermutationPlan;
import org.sightline.indicators.hotspot.TailCounts;
import org.sightline.indicators.neighbour.Neighbours;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Local Moran's I. */
@Command(
        name = "moran",
        description = {
            "Local Moran's I (variance divisor n): is an area like its neighbours, or unlike them?",
            "Writes id,value,neighbours,statistic,expected,variance,z,p,p_permutation,p_adjusted,class; empty where undefined.",
            "class: high-high, low-low, high-low, low-high (p_adjusted at most .05), not significant, isolated or undefined."
        })
final class MoranCommand implements Runnable, LocalRun.Statistic {
    @Mixin
    LocalRun local = new LocalRun();

    @Option(
            names = "--moments",
            converter = Words.MomentsConverter.class,
            paramLabel = "conditional|total",
            description =
                    "Mean and variance with the area's own value held fixed (Sokal 1998, default), or with all values"
                            + " permuted (Anselin 1995).")
    LocalMoran.Moments moments = LocalMoran.Moments.CONDITIONAL;

    @Mixin
    StandardisedRates rates = new StandardisedRates();

    @Override
    public void run() {
        local.run(
                this,
                LocalRun.Style.ROW,
                (w, rows) -> rows ? w.withoutSelf().rowStandardised() : w,
                rates.fields(local));
    }

    @Override
    public double[] values(AreaTable table) {
        return rates.values(table, local);
    }

    @Override
    public LocalStatistics compute(double[] values, Neighbours w) {
        return LocalMoran.of(values, w, moments);
    }

    @Override
    public TailCounts permute(double[] values, Neighbours w, PermutationPlan plan) {
        return LocalMoran.permute(values, w, plan);
    }

    @Override
    public TailCounts permuteOn(
            double[] values, Neighbours w, PermutationPlan plan, TailCounts counts, Continuation continuation) {
        return LocalMoran.permuteOn(values, w, plan, counts, continuation);
    }

    @Override
    public String[] classes(double[] values, Neighbours w, LocalStatistics statistics) {
        return Arrays.stream(LocalMoran.quadrants(values, w)).map(Words::word).toArray(String[]::new);
    }
}
