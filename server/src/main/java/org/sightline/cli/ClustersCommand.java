package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.sightline.indicators.hotspot.Dbscan;
import org.sightline.indicators.hotspot.Points;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Clusters of points by density. */
@Command(
        name = "clusters",
        description = {
            "Clusters of points by density (DBSCAN, exact). A point counts itself; on the circle counts as within.",
            "Writes row,cluster: row from 1; clusters from 0 by their lowest row, -1 noise, empty without coordinates.",
            "A border point belongs to the cluster of the nearest core point."
        })
final class ClustersCommand implements Runnable {
    @Mixin
    PointFile points = new PointFile();

    @Mixin
    Plane plane = new Plane();

    @Option(
            names = "--radius",
            required = true,
            paramLabel = "M",
            description = "How near is near, in units of the coordinates.")
    double radius;

    @Option(
            names = "--min-points",
            required = true,
            paramLabel = "N",
            description = "Points within the radius, itself included, that make a core point.")
    int minimum;

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
        if (!(radius > 0) || Double.isInfinite(radius)) {
            throw new WrongUsage("--radius: a number above 0");
        }
        if (minimum < 1) {
            throw new WrongUsage("--min-points: a whole number, 1 or more");
        }
        PointFile.Columns columns = timing.read(() -> points.read(null, plane));
        card.points(points.file, columns, plane);
        int[] rows = columns.rows();
        Points located = columns.located();
        timing.size("points", located.size());
        Dbscan found = timing.compute(() -> Dbscan.of(located, radius, minimum, timing.threads));
        timing.size("clusters", found.clusters());
        card.fact("clusters", found.clusters());
        timing.write(() -> write(columns.x().length, rows, found.cluster()));
        timing.finish();
        card.finish(out);
    }

    private void write(int size, int[] rows, int[] cluster) {
        String[] words = new String[size];
        Arrays.fill(words, "");
        for (int i = 0; i < rows.length; i++) {
            words[rows[i]] = Integer.toString(cluster[i]);
        }
        Csv.write(out, List.of("row", "cluster"), lines -> {
            for (int i = 0; i < size; i++) {
                lines.add(Integer.toString(i + 1), words[i]);
            }
        });
    }
}
