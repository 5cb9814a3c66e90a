package org.sightline.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Reports areas of one level that overlap: points in the overlap go to the lower code. */
final class Overlaps {
    /** Smaller overlaps are slivers of generalised borders and not worth a word, in square metres. */
    static final double TOLERANCE_SQUARE_METRES = 1_000;

    private static final double SQUARE_KILOMETRE = 1e6;

    private Overlaps() {}

    private record Overlap(int first, int second, double squareMetres) {}

    /** Keeps a remark on the second area of each overlapping pair, and a note when there are any. */
    static void report(List<AreaImport.Numbered> areas, Tally tally) {
        List<Overlap> overlaps =
                find(areas.stream().map(numbered -> numbered.area().geometry()).toArray(Geometry[]::new));
        for (Overlap overlap : overlaps) {
            AreaImport.Numbered first = areas.get(overlap.first());
            AreaImport.Numbered second = areas.get(overlap.second());
            tally.remark(
                    second.file(),
                    second.number(),
                    "geometry",
                    String.format(
                            Locale.ROOT,
                            "overlaps %s by %.2f km2; points there go to the lower code",
                            first.area().code(),
                            overlap.squareMetres() / SQUARE_KILOMETRE));
        }
        if (!overlaps.isEmpty()) {
            double largest =
                    overlaps.stream().mapToDouble(Overlap::squareMetres).max().orElse(0);
            tally.note(String.format(
                    Locale.ROOT,
                    "%d pairs of areas overlap by more than %.3f km2, the largest by %.2f km2",
                    overlaps.size(),
                    TOLERANCE_SQUARE_METRES / SQUARE_KILOMETRE,
                    largest / SQUARE_KILOMETRE));
        }
    }

    /** Of two areas that overlap at least one has a border that runs inside the other; the validator finds those quickly. */
    private static List<Overlap> find(Geometry[] areas) {
        Geometry[] invalid = CoverageValidator.validate(areas);
        STRtree tree = new STRtree();
        for (int i = 0; i < areas.length; i++) {
            tree.insert(areas[i].getEnvelopeInternal(), i);
        }
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < areas.length; i++) {
            if (invalid[i] != null) {
                for (Object found : tree.query(areas[i].getEnvelopeInternal())) {
                    int other = (Integer) found;
                    if (other > i || (other < i && invalid[other] == null)) {
                        measure(areas, Math.min(i, other), Math.max(i, other), overlaps);
                    }
                }
            }
        }
        overlaps.sort(Comparator.comparingInt(Overlap::second).thenComparingInt(Overlap::first));
        return overlaps;
    }

    private static void measure(Geometry[] areas, int first, int second, List<Overlap> overlaps) {
        double squareMetres = OverlayNGRobust.overlay(areas[first], areas[second], OverlayNG.INTERSECTION)
                .getArea();
        if (squareMetres > TOLERANCE_SQUARE_METRES) {
            overlaps.add(new Overlap(first, second, squareMetres));
        }
    }
}
