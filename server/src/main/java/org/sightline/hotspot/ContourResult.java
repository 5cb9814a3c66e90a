package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.List;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.ContourPolygon;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * The contours of a disclosed surface, lowest level first. A contour with fewer incidents than the threshold, or in fewer different
 * places than {@link Threshold#FEWEST_PLACES}, is withheld whole. Counts are rounded to multiples of the threshold, so that two maps
 * that differ by a few incidents do not tell how many.
 */
public final class ContourResult implements Disclosable<ContourResult> {
    private final Basis basis;
    private final List<Contour> contours;
    private final List<Contour.Step> classes;

    ContourResult(Basis basis) {
        this(basis, List.of(), List.of());
    }

    private ContourResult(Basis basis, List<Contour> contours, List<Contour.Step> classes) {
        this.basis = basis;
        this.contours = List.copyOf(contours);
        this.classes = List.copyOf(classes);
    }

    @Override
    public ContourResult hiding(Threshold threshold) {
        List<Contour> shown = new ArrayList<>();
        for (Raw part : basis.parts) {
            if (part.incidents >= threshold.smallest() && part.places >= Threshold.FEWEST_PLACES) {
                long about = threshold.rounded(part.incidents);
                double share = Math.min(1, Math.rint(100.0 * about / basis.incidents) / 100);
                shown.add(new Contour(part.level, part.polygon, Figure.Known.count(about), Figure.Known.of(share)));
            }
        }
        List<Contour.Step> steps = new ArrayList<>();
        for (RawClass step : basis.classes) {
            boolean few = step.incidents > 0 && step.incidents < threshold.smallest();
            Figure count = few ? new Figure.Hidden() : Figure.Known.count(threshold.rounded(step.incidents));
            steps.add(new Contour.Step(step.level, count));
        }
        return new ContourResult(basis, shown, steps);
    }

    public SurfaceQuery.Measure measure() {
        return basis.measure;
    }

    /** Those that may be shown. */
    public List<Contour> contours() {
        return contours;
    }

    /** How many incidents lie in each class of the map, lowest first. */
    public List<Contour.Step> classes() {
        return classes;
    }

    /** How many are not shown because too few incidents or places are within them. */
    public int withheld() {
        return basis.parts.size() - contours.size();
    }

    public RunCard card() {
        return basis.card;
    }

    /** What the contours rest on; {@code incidents} all with a position. */
    record Basis(SurfaceQuery.Measure measure, List<Raw> parts, List<RawClass> classes, long incidents, RunCard card) {
        Basis {
            parts = List.copyOf(parts);
            classes = List.copyOf(classes);
        }
    }

    /** A contour with the incidents and the different places within it. */
    record Raw(double level, ContourPolygon polygon, int incidents, int places) {}

    /** A class with the incidents in it. */
    record RawClass(double level, int incidents) {}
}
