package org.sightline.cli;

import java.util.Arrays;
import org.sightline.indicators.hotspot.Continuation;
import org.sightline.indicators.hotspot.GetisOrd;
import org.sightline.indicators.hotspot.LocalStatistics;
import org.sightline.indicators.hotspot.PermutationPlan;
import org.sightline.indicators.hotspot.TailCounts;
import org.sightline.indicators.neighbour.Neighbours;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Getis and Ord's Gi, which leaves the area itself out. */
@Command(
        name = "gi",
        description = {
            "Getis and Ord's Gi: as gi-star, but the area itself is not counted among its neighbours.",
            "Writes id,value,neighbours,statistic,expected,variance,z,p,p_permutation,p_adjusted,class; empty where undefined."
        })
final class GiCommand implements Runnable, LocalRun.Statistic {
    @Mixin
    LocalRun local = new LocalRun();

    @Mixin
    StandardisedRates rates = new StandardisedRates();

    @Override
    public void run() {
        local.run(
                this,
                LocalRun.Style.BINARY,
                (w, rows) -> rows ? w.withoutSelf().rowStandardised() : w,
                rates.fields(local));
    }

    @Override
    public double[] values(AreaTable table) {
        return rates.values(table, local);
    }

    @Override
    public LocalStatistics compute(double[] values, Neighbours w) {
        LocalStatistics found = GetisOrd.gi(values, w);
        return rates.isAsked() ? found.withoutStatistic() : found;
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
        return hotOrCold(statistics);
    }

    static String[] hotOrCold(LocalStatistics statistics) {
        return Arrays.stream(statistics.z())
                .mapToObj(z -> z > 0 ? "hot" : "cold")
                .toArray(String[]::new);
    }
}
