package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.hotspot.AtPoints;
import org.sightline.indicators.hotspot.EdgeCorrected;
import org.sightline.indicators.hotspot.Kernel;
import org.sightline.indicators.hotspot.Points;
import org.sightline.indicators.hotspot.Smoothing;
import org.sightline.indicators.hotspot.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The intensity of points at the points themselves. */
@Command(
        name = "at-points",
        description = {
            "Intensity at the points themselves, by exact summation; --leave-one-out: from all other points, which says how well",
            "they foretell each one. Writes row,intensity: row from 1, empty without coordinates or outside the window."
        })
final class AtPointsCommand implements Runnable {
    @Mixin
    PointFile points = new PointFile();

    @Option(names = "--weight", paramLabel = "COL", description = "Column of weights (default: each point counts 1).")
    @Nullable
    String weight;

    @Option(
            names = "--kernel",
            required = true,
            paramLabel = "NAME",
            description = "quartic, epanechnikov or gaussian.")
    @SuppressWarnings("NullAway.Init")
    Kernel kernel;

    @Option(
            names = "--bandwidth",
            required = true,
            paramLabel = "M",
            description = "Radius of quartic and epanechnikov, standard deviation of gaussian.")
    double bandwidth;

    @Option(names = "--leave-one-out", description = "Leave each point out of its own figure.")
    boolean leaveOneOut;

    @Option(
            names = "--edge",
            converter = Words.EdgeConverter.class,
            paramLabel = "none|uniform|jones-diggle",
            description = "Correction for what could not be recorded beyond the window (default: none).")
    SurfaceOptions.Edge edge = SurfaceOptions.Edge.NONE;

    @Option(
            names = "--window",
            paramLabel = "A.geojson",
            description = "Where incidents were recorded; points outside do not count. Needed by --edge.")
    @Nullable
    Path window;

    @Mixin
    Plane plane = new Plane();

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    @Override
    public void run() {
        timing.check(out);
        card.check();
        plane.projection();
        if (!Proposal.isNumber(Double.toString(bandwidth))) {
            throw new WrongUsage("--bandwidth: a number from 1e-9 to 1e8");
        }
        if (edge != SurfaceOptions.Edge.NONE && window == null) {
            throw new WrongUsage("--edge: needs --window, the region in which incidents were recorded");
        }
        PointFile.Columns columns = timing.read(() -> points.read(weight, plane));
        Window area = window == null ? null : Rings.window(window, plane);
        int[] rows = Arrays.stream(columns.rows())
                .filter(i -> area == null || area.contains(columns.x()[i], columns.y()[i]))
                .toArray();
        if (rows.length == 0) {
            throw new Refusal(points.file + ": no row has a position"
                    + (window == null ? "; check --x and --y" : " in " + window + "; check --window, --x and --y"));
        }
        Points counted = columns.pick(rows);
        timing.size("points", rows.length);
        card.points(points.file, columns, plane);
        card.fact("window", window == null ? "none" : window.toString());
        card.fact("left_out", columns.x().length - rows.length);
        double[] values = timing.compute(() -> compute(counted, area));
        timing.write(() -> write(columns.x().length, rows, values));
        timing.finish();
        card.finish(out);
    }

    private double[] compute(Points counted, @Nullable Window area) {
        Smoothing smoothing = new Smoothing(kernel, bandwidth);
        if (area == null || edge == SurfaceOptions.Edge.NONE) {
            return sums(counted, smoothing);
        }
        if (edge == SurfaceOptions.Edge.JONES_DIGGLE) {
            return sums(EdgeCorrected.reweighted(counted, smoothing, area, timing.threads), smoothing);
        }
        double[] mass = EdgeCorrected.mass(counted, smoothing, area, timing.threads);
        double[] values = sums(counted, smoothing);
        Arrays.setAll(values, i -> values[i] / mass[i]);
        return values;
    }

    private double[] sums(Points counted, Smoothing smoothing) {
        return leaveOneOut
                ? AtPoints.leaveOneOut(counted, smoothing, timing.threads)
                : AtPoints.intensity(counted, smoothing, timing.threads);
    }

    private void write(int size, int[] rows, double[] values) {
        String[] words = new String[size];
        Arrays.fill(words, "");
        for (int i = 0; i < rows.length; i++) {
            words[rows[i]] = Csv.number(values[i]);
        }
        Csv.write(out, List.of("row", "intensity"), lines -> {
            for (int i = 0; i < size; i++) {
                lines.add(Integer.toString(i + 1), words[i]);
            }
        });
    }
}
