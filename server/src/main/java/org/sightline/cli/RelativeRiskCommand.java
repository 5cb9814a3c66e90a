package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.Points;
import org.sightline.indicators.hotspot.RelativeRisk;
import org.sightline.indicators.hotspot.RelativeRisk.Reason;
import org.sightline.indicators.hotspot.Smoothing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Cases over people at risk. */
@Command(
        name = "relative-risk",
        description = {
            "Relative risk: the share of the cases per unit of area over the share of the people at risk (or controls), both smoothed",
            "with the same kernel and bandwidth (Kelsall and Diggle 1995). 1 is the average of the map (0 with --scale log).",
            "Writes x,y,relative_risk,cases,at_risk,reason; OUT.bin and OUT.tif: the relative risk alone."
        })
final class RelativeRiskCommand implements Runnable {
    @Mixin
    SurfaceOptions surface = new SurfaceOptions();

    @Option(
            names = "--at-risk",
            required = true,
            paramLabel = "Q.csv",
            description =
                    "CSV file (or .csv.gz) of people at risk or controls: points, or middles of areas with --at-risk-weight.")
    @SuppressWarnings("NullAway.Init")
    Path atRisk;

    @Option(names = "--at-risk-x", paramLabel = "COL", description = "Its column of the easting (default: as --x).")
    @Nullable
    String atRiskX;

    @Option(names = "--at-risk-y", paramLabel = "COL", description = "Its column of the northing (default: as --y).")
    @Nullable
    String atRiskY;

    @Option(
            names = "--at-risk-weight",
            paramLabel = "COL",
            description = "Its column of people a row stands for (default: 1 each).")
    @Nullable
    String atRiskWeight;

    @Option(
            names = "--least-at-risk",
            paramLabel = "N",
            description =
                    "No risk where the people at risk weigh less than N of them at the cell's middle would (default: 5).")
    double least = 5;

    @Option(
            names = "--scale",
            converter = Words.ScaleConverter.class,
            paramLabel = "ratio|log",
            description = "The ratio (default), or its natural logarithm.")
    RelativeRisk.Scale scale = RelativeRisk.Scale.RATIO;

    @Option(names = "--crs", paramLabel = "EPSG:n", description = "Coordinate system to write into OUT.tif.")
    @Nullable
    String crs;

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "OUT.csv, OUT.bin or OUT.tif.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    /** What was computed. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Risk(double[] cases, double[] people, RelativeRisk risk) {}

    @Override
    public void run() {
        timing.check(out);
        card.check();
        Grid grid = surface.check();
        if (!(least > 0) || Double.isInfinite(least)) {
            throw new WrongUsage("--least-at-risk: a number above 0");
        }
        SurfaceFile file = SurfaceFile.of(out, crs, surface.plane);
        file.check(grid);
        SurfaceOptions.Input input = surface.read(grid, timing, card);
        Points people = timing.read(this::people);
        checkWeights(input.located(), surface.points.file);
        timing.size("at_risk", people.size());
        Risk risk = timing.compute(() -> compute(input, people));
        timing.write(() -> write(file, grid, risk));
        timing.finish();
        card.finish(out);
    }

    private Points people() {
        PointFile points = new PointFile();
        points.file = atRisk;
        points.x = atRiskX == null ? surface.points.x : atRiskX;
        points.y = atRiskY == null ? surface.points.y : atRiskY;
        PointFile.Columns columns = points.read(atRiskWeight, surface.plane);
        card.rows(atRisk, columns.x().length);
        Points located = columns.located();
        checkWeights(located, atRisk);
        int missing = columns.x().length - located.size();
        if (missing > 0) {
            card.refused(missing + " rows at risk without a position");
        }
        return located;
    }

    private static void checkWeights(Points points, Path file) {
        if (Arrays.stream(points.weight()).anyMatch(weight -> weight < 0)) {
            throw new Refusal(file + ": a weight below 0; a risk needs weights of 0 or more");
        }
    }

    private Risk compute(SurfaceOptions.Input input, Points everybody) {
        Points cases = surface.counted(input.located(), input.area());
        Points people = surface.counted(everybody, input.area());
        double radius = surface.radius(cases, input.area(), card, timing.threads);
        Smoothing smoothing = new Smoothing(surface.kernel, radius);
        double[] above = surface.surface(cases, input.grid(), input.area(), smoothing, timing.threads);
        double[] below = surface.surface(people, input.grid(), input.area(), smoothing, timing.threads);
        double floor = least * surface.kernel.peak(radius);
        RelativeRisk risk = RelativeRisk.of(
                new RelativeRisk.Surface(above, total(cases, surface.points.file)),
                new RelativeRisk.Surface(below, total(people, atRisk)),
                floor,
                scale);
        note(people, floor, risk);
        return new Risk(above, below, risk);
    }

    private static double total(Points points, Path file) {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += points.weightOf(i);
        }
        if (!(sum > 0)) {
            throw new Refusal(file + ": no row with a position and a weight counts; there is nothing to compare");
        }
        return sum;
    }

    private void note(Points people, double floor, RelativeRisk risk) {
        Map<String, Object> fact = new TreeMap<>();
        fact.put("points", people.size());
        fact.put("total", total(people, atRisk));
        fact.put("least_intensity", floor);
        card.fact("at_risk", fact);
        Map<String, Object> cells = new TreeMap<>();
        for (Reason reason : Reason.values()) {
            cells.put(
                    Words.word(reason).replace('-', '_'),
                    Arrays.stream(risk.reason()).filter(reason::equals).count());
        }
        card.fact("cells", cells);
    }

    private void write(SurfaceFile file, Grid grid, Risk risk) {
        if (!file.isTable()) {
            file.write(grid, "relative_risk", risk.risk.value());
            return;
        }
        Csv.write(out, List.of("x", "y", "relative_risk", "cases", "at_risk", "reason"), rows -> {
            for (int i = 0; i < grid.size(); i++) {
                Reason reason = risk.risk.reason()[i];
                rows.add(
                        Csv.number(grid.xCentre(i % grid.columns())),
                        Csv.number(grid.yCentre(i / grid.columns())),
                        Csv.number(risk.risk.value()[i]),
                        Csv.number(risk.cases[i]),
                        Csv.number(risk.people[i]),
                        reason == Reason.DEFINED ? "" : Words.word(reason).replace('-', ' '));
            }
        });
    }
}
