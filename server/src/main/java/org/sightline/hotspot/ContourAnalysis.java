package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.ContourPolygon;
import org.sightline.indicators.hotspot.Contours;
import org.sightline.indicators.hotspot.Points;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Threshold;

/** Draws the contours of a surface as it is shown, so that their shape tells no more than the surface does. */
final class ContourAnalysis {
    private final IncidentView view;
    private final SurfaceQuery query;
    private final SurfaceResult surface;
    private final double[] values;

    ContourAnalysis(IncidentView view, SurfaceQuery query, Disclosed<SurfaceResult> surface) {
        this.view = view;
        this.query = query;
        this.surface = surface.value();
        this.values = this.surface.values();
    }

    ContourResult run() {
        Places.Counted places =
                view.places().count(Selection.of(view, query.filter()).rows());
        double[] levels = surface.levels();
        int[] reached = new int[places.places()];
        Arrays.fill(reached, -1);
        List<ContourResult.Raw> parts = new ArrayList<>();
        for (int k = 0; k < levels.length; k++) {
            parts.addAll(level(places, levels[k], k, reached));
        }
        int[] incidents = new int[levels.length];
        for (int place = 0; place < reached.length; place++) {
            if (reached[place] >= 0) {
                incidents[reached[place]] += places.count()[place];
            }
        }
        List<ContourResult.RawClass> classes = new ArrayList<>();
        for (int k = 0; k < levels.length; k++) {
            classes.add(new ContourResult.RawClass(levels[k], incidents[k]));
        }
        return new ContourResult(
                new ContourResult.Basis(surface.measure(), parts, classes, places.incidents(), card(levels)));
    }

    /** The parts of the map at or above a level; notes for each place that it reaches it. */
    private List<ContourResult.Raw> level(Places.Counted places, double level, int number, int[] reached) {
        Contours contours = Contours.of(surface.grid(), values, new double[] {level});
        List<ContourPolygon> polygons = contours.bands().get(0).polygons();
        Contours.Placed placed = contours.place(Points.of(places.x(), places.y()));
        int[] incidents = new int[polygons.size()];
        int[] different = new int[polygons.size()];
        for (int place = 0; place < reached.length; place++) {
            int polygon = placed.polygon()[place];
            if (polygon >= 0) {
                reached[place] = number;
                incidents[polygon] += places.count()[place];
                different[polygon]++;
            }
        }
        List<ContourResult.Raw> parts = new ArrayList<>();
        for (int k = 0; k < polygons.size(); k++) {
            parts.add(new ContourResult.Raw(level, polygons.get(k), incidents[k], different[k]));
        }
        return parts;
    }

    private RunCard card(double[] found) {
        String levels = Arrays.stream(found).mapToObj(Double::toString).collect(Collectors.joining(", "));
        return surface.card()
                .with(Map.of("levels", levels))
                .with(
                        "Contours of this surface where its classes begin (marching squares on quarter cells), each connected part with"
                                + " the incidents within it, higher parts included.",
                        List.of(
                                "Counts of contours and classes are rounded to multiples of the threshold; contours with fewer"
                                        + " incidents than that, or in fewer than " + Threshold.FEWEST_PLACES
                                        + " different places, are withheld."));
    }
}
