package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.MapAccuracy;
import org.sightline.indicators.hotspot.Points;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How well a map of an earlier period foretells a later one. */
@Command(
        name = "accuracy",
        description = {
            "Does the map hold? Draws the intensity of the earlier points, searches its highest cells up to an area share, and counts",
            "the later points in them. Later points are those of --later, or those from --split on.",
            "Writes map,area_share,cells,searched_share,hits,hit_rate,pai,pei,later: first the surface, then the naive map (where the",
            "earlier points themselves lay, cell by cell). Undefined figures are empty."
        })
final class AccuracyCommand implements Runnable {
    @Mixin
    SurfaceOptions surface = new SurfaceOptions();

    @Option(
            names = "--later",
            paramLabel = "LATER.csv",
            description = "CSV file (or .csv.gz) of the later points, with the columns --x and --y.")
    @Nullable
    Path later;

    @Option(
            names = "--date",
            paramLabel = "COL",
            description = "Column of the date (2025-06 or 2025-06-30), with --split.")
    @Nullable
    String date;

    @Option(
            names = "--split",
            paramLabel = "DATE",
            description = "The first month or day of the later period; rows before it make the map.")
    @Nullable
    String split;

    @Option(
            names = "--shares",
            split = ",",
            hideParamSyntax = true,
            paramLabel = "S1,S2,…",
            description = "Shares of the map to search, above 0, at most 1 (default: 0.01,0.02,0.05,0.1,0.2).")
    double[] shares = {0.01, 0.02, 0.05, 0.1, 0.2};

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    /** The map's accuracy, and that of the naive one. */
    private record Judged(List<MapAccuracy> surface, List<MapAccuracy> naive, double onMap) {}

    @Override
    public void run() {
        timing.check(out);
        card.check();
        Grid grid = surface.check();
        check();
        SurfaceOptions.Input all = surface.read(grid, timing, card);
        Periods periods = timing.read(() -> later == null
                ? Periods.split(surface.points.file, String.valueOf(date), String.valueOf(split), all.columns())
                : Periods.of(all.columns(), laterFile(later)));
        periods.check(surface.points.file);
        SurfaceOptions.Input earlier = new SurfaceOptions.Input(all.columns(), periods.earlier(), grid, all.area());
        note(periods);
        Judged judged = timing.compute(() -> judge(earlier, periods.later()));
        noteUnjudged(periods, judged);
        timing.write(() -> write(judged));
        timing.finish();
        card.finish(out);
    }

    private void check() {
        if ((later == null) == (split == null) || (date == null) != (split == null)) {
            throw new WrongUsage("--later, --split: either --later FILE, or --date COL with --split DATE");
        }
        if (split != null && !Periods.isDate(split)) {
            throw new WrongUsage("--split: a month such as 2025-06 or a day such as 2025-06-30");
        }
        for (double share : shares) {
            if (!(share > 0 && share <= 1)) {
                throw new WrongUsage("--shares: numbers above 0, at most 1");
            }
        }
    }

    private PointFile.Columns laterFile(Path file) {
        PointFile points = new PointFile();
        points.file = file;
        points.x = surface.points.x;
        points.y = surface.points.y;
        PointFile.Columns columns = points.read(null, surface.plane);
        card.rows(file, columns.x().length);
        int missing = columns.x().length - columns.rows().length;
        if (missing > 0) {
            card.refused(missing + " later rows without a position");
        }
        return columns;
    }

    private Judged judge(SurfaceOptions.Input earlier, Points later) {
        Grid grid = earlier.grid();
        double[] map = surface.compute(earlier, SurfaceOptions.Figure.INTENSITY, card, timing.threads);
        double[] naive = grid.counts(surface.counted(earlier.located(), earlier.area()));
        for (int cell = 0; cell < map.length; cell++) {
            naive[cell] = Double.isNaN(map[cell]) ? Double.NaN : naive[cell];
        }
        double[] observed = grid.counts(surface.counted(later, earlier.area()));
        double onMap = 0;
        for (int cell = 0; cell < map.length; cell++) {
            onMap += Double.isNaN(map[cell]) ? 0 : observed[cell];
        }
        return new Judged(MapAccuracy.of(map, observed, shares), MapAccuracy.of(naive, observed, shares), onMap);
    }

    private void note(Periods periods) {
        Map<String, Object> fact = new TreeMap<>();
        fact.put("earlier_points", periods.earlier().size());
        fact.put("later_points", periods.later().size());
        if (split != null) {
            fact.put("split", split);
            fact.put("rows_without_a_date", periods.undated());
        }
        card.fact("periods", fact);
        card.fact("shares", Arrays.stream(shares).boxed().toList());
        card.fact("baseline", "the earlier points themselves, counted by cell; cells that tie count with their mean");
        if (periods.undated() > 0) {
            card.refused(periods.undated() + " rows without a date");
        }
        timing.size("earlier", periods.earlier().size());
        timing.size("later", periods.later().size());
    }

    private void noteUnjudged(Periods periods, Judged judged) {
        long beyond = periods.later().size() - (long) judged.onMap;
        if (beyond > 0) {
            card.refused(beyond + " later points beyond the map");
        }
    }

    private void write(Judged judged) {
        List<String> header =
                List.of("map", "area_share", "cells", "searched_share", "hits", "hit_rate", "pai", "pei", "later");
        Csv.write(out, header, rows -> {
            judged.surface.forEach(figures -> row(rows, "surface", figures, judged.onMap));
            judged.naive.forEach(figures -> row(rows, "naive", figures, judged.onMap));
        });
    }

    private static void row(Csv.Rows rows, String map, MapAccuracy figures, double later) {
        rows.add(
                map,
                Csv.number(figures.share()),
                Integer.toString(figures.cells()),
                Csv.number(figures.areaShare()),
                Csv.count(figures.hits()),
                Csv.number(figures.hitRate()),
                Csv.number(figures.pai()),
                Csv.number(figures.pei()),
                Csv.count(later));
    }
}
