package org.sightline.indicators.time;

import java.util.Arrays;
import org.sightline.indicators.hotspot.Bands;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.Normal;
import org.sightline.indicators.neighbour.Neighbours;

/**
 * Gi* of every bin of a space–time cube: the bin, its neighbours in the same step, and the same areas in the steps before it.
 *
 * <p>Gᵢₜ* sums wᵢⱼ xⱼᵤ over j = i (weight 1, unless the row names itself) and the neighbours j, and over u = t − k … t; z and its moments
 * as in {@link org.sightline.indicators.hotspot.GetisOrd#giStar}, over all bins that are compared. Weights do not fall with time. A bin without
 * data, and bins of areas without neighbours, take no part; a bin none of whose other areas has data in its steps has no score.
 *
 * <p>Source of the neighbourhood: Esri, ArcGIS Pro, "How Emerging Hot Spot Analysis works" (neighbourhood time step, global window).
 */
final class BinScores {
    private final SpaceTimeCube cube;
    private final Neighbours w;
    private final EmergingPlan plan;
    private final boolean[] linked;
    private final double[] self;
    private final double origin;
    private final Moments[] moments;

    private BinScores(SpaceTimeCube cube, Neighbours w, EmergingPlan plan) {
        this.cube = cube;
        this.w = w;
        this.plan = plan;
        linked = new boolean[cube.areas()];
        self = new double[cube.areas()];
        for (int i = 0; i < cube.areas(); i++) {
            for (int k = w.offsets()[i]; k < w.offsets()[i + 1]; k++) {
                int j = w.targets()[k];
                if (i == j) {
                    self[i] = w.weights()[k];
                } else {
                    linked[i] = true;
                    linked[j] = true;
                }
            }
        }
        if (Arrays.stream(self).allMatch(weight -> weight == 0)) {
            Arrays.fill(self, 1);
        }
        origin = mean();
        moments = moments();
    }

    /** Scores and p-values of all bins, in the order of the cube; NaN where undefined. */
    static double[][] of(SpaceTimeCube cube, Neighbours w, EmergingPlan plan) {
        BinScores scores = new BinScores(cube, w, plan);
        double[] z = new double[cube.count().length];
        double[] p = new double[z.length];
        Bands.run(cube.areas(), plan.threads(), () -> area -> {
            for (int step = 0; step < cube.steps(); step++) {
                scores.score(area, step, z, p);
            }
        });
        return new double[][] {z, p};
    }

    private double mean() {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < cube.areas(); i++) {
            for (int t = 0; linked[i] && t < cube.steps(); t++) {
                if (cube.has(i, t)) {
                    sum += cube.rate(i, t);
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** What the bins of each step are compared with. */
    private Moments[] moments() {
        Moments[] steps = new Moments[cube.steps()];
        Arrays.setAll(steps, t -> new Moments());
        for (int i = 0; i < cube.areas(); i++) {
            for (int t = 0; linked[i] && t < steps.length; t++) {
                if (cube.has(i, t)) {
                    steps[t].add(cube.rate(i, t) - origin, cube.count()[cube.bin(i, t)], cube.exposure()[i]);
                }
            }
        }
        Moments[] result = new Moments[steps.length];
        boolean all = plan.compared() == EmergingPlan.Compared.CUBE;
        for (int t = 0; t < steps.length; t++) {
            result[t] = new Moments();
            for (int u = all ? 0 : earliest(t); u < (all ? steps.length : t + 1); u++) {
                result[t].addAll(steps[u]);
            }
        }
        return result;
    }

    private int earliest(int step) {
        return Math.max(0, step - plan.stepsBefore());
    }

    private void score(int area, int step, double[] z, double[] p) {
        Moments.Row row = new Moments.Row();
        boolean others = false;
        double lag = 0;
        if (cube.has(area, step) && linked[area]) {
            for (int k = w.offsets()[area]; k < w.offsets()[area + 1]; k++) {
                int j = w.targets()[k];
                if (j != area) {
                    double part = lag(j, step, w.weights()[k], row);
                    others |= !Double.isNaN(part);
                    lag += Double.isNaN(part) ? 0 : part;
                }
            }
        }
        int bin = cube.bin(area, step);
        z[bin] = others ? moments[step].z(lag + lag(area, step, self[area], row), row) : Double.NaN;
        p[bin] = plan.rule() == EmergingPlan.Rule.NORMAL
                ? Normal.p(z[bin], Alternative.TWO_SIDED)
                : SkewedTail.p(z[bin], moments[step].skewness(row));
    }

    /** Σ w d of one area over the steps; NaN without any data. */
    private double lag(int area, int step, double weight, Moments.Row row) {
        double sum = 0;
        boolean any = false;
        for (int u = earliest(step); u <= step; u++) {
            if (cube.has(area, u)) {
                sum += weight * (cube.rate(area, u) - origin);
                row.add(weight, cube.exposure()[area]);
                any = true;
            }
        }
        return any ? sum : Double.NaN;
    }
}
