package org.sightline.cli;

import java.util.Arrays;
import java.util.List;
import org.sightline.indicators.hotspot.Continuation;
import org.sightline.indicators.hotspot.LocalGeary;
import org.sightline.indicators.hotspot.LocalMoran;
import org.sightline.indicators.hotspot.LocalMoran.Quadrant;
import org.sightline.indicators.hotspot.LocalStatistics;
import org.sightline.indicators.hotspot.PermutationPlan;
import org.sightline.indicators.hotspot.TailCounts;
import org.sightline.indicators.neighbour.Neighbours;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Local Geary's c. */
@Command(
        name = "geary",
        description = {
            "Local Geary's c: is an area's value close to its neighbours' values (small c), or far from them (large c)?",
            "Writes id,value,neighbours,statistic,expected,variance,z,p,p_permutation,p_adjusted,class; empty where undefined.",
            "class: high-high, low-low or alike (neighbours on both sides of the mean), unlike (p_adjusted at most .05), not"
                    + " significant, isolated or undefined.",
            "p from z is rough, because squares are skewed: give --permutations."
        })
final class GearyCommand implements Runnable, LocalRun.Statistic {
    @Mixin
    LocalRun local = new LocalRun();

    @Override
    public void run() {
        local.run(
                this,
                LocalRun.Style.ROW,
                (w, rows) -> rows ? w.withoutSelf().rowStandardised() : w,
                List.of(local.value));
    }

    @Override
    public double[] values(AreaTable table) {
        return table.numbers(local.value);
    }

    @Override
    public LocalStatistics compute(double[] values, Neighbours w) {
        return LocalGeary.of(values, w);
    }

    @Override
    public TailCounts permute(double[] values, Neighbours w, PermutationPlan plan) {
        return LocalGeary.permute(values, w, plan);
    }

    @Override
    public TailCounts permuteOn(
            double[] values, Neighbours w, PermutationPlan plan, TailCounts counts, Continuation continuation) {
        return LocalGeary.permuteOn(values, w, plan, counts, continuation);
    }

    @Override
    public String[] classes(double[] values, Neighbours w, LocalStatistics statistics) {
        Quadrant[] quadrants = LocalMoran.quadrants(values, w);
        String[] classes = new String[quadrants.length];
        Arrays.setAll(classes, i -> statistics.z()[i] > 0 ? "unlike" : alike(quadrants[i]));
        return classes;
    }

    private static String alike(Quadrant quadrant) {
        return quadrant == Quadrant.HIGH_HIGH || quadrant == Quadrant.LOW_LOW ? Words.word(quadrant) : "alike";
    }
}
