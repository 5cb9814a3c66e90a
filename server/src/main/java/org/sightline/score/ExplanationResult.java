package org.sightline.score;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sightline.area.AreaCode;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Threshold;

/** What the place of one area rests on, worked out from the figures that are shown. */
public final class ExplanationResult implements Disclosable<ExplanationResult> {
    private final AreaCode area;
    private final Place place;
    private final List<Part> parts;
    private final Doubt doubt;
    private final RunCard card;
    private final Function<Threshold, ExplanationResult> again;

    ExplanationResult(
            Known known, List<Part> parts, Doubt doubt, RunCard card, Function<Threshold, ExplanationResult> again) {
        this.area = known.area;
        this.place = known.place;
        this.parts = List.copyOf(parts);
        this.doubt = doubt;
        this.card = card;
        this.again = again;
    }

    @Override
    public ExplanationResult hiding(Threshold threshold) {
        return again.apply(threshold);
    }

    public AreaCode area() {
        return area;
    }

    public Place place() {
        return place;
    }

    public List<Part> parts() {
        return parts;
    }

    public Doubt doubt() {
        return doubt;
    }

    public RunCard card() {
        return card;
    }

    record Known(AreaCode area, Place place) {}

    /**
     * Where the area stands.
     *
     * @param rank 1 = first priority, 0 = not ranked
     * @param ranked how many areas are ranked
     * @param band the band of that rank, empty = not ranked
     */
    public record Place(int rank, int ranked, String band) {}

    /**
     * What one indicator does; only indicators with a weight are listed.
     *
     * @param definition the indicator
     * @param figure the figure that is shown, NaN = none
     * @param rankWithout rank without this indicator, 0 = then not ranked
     * @param agreement Spearman's correlation of all ranks with and without it, NaN = undefined
     * @param forHigher figure at which, all else the same, the area would be in the next band up; empty where none would do it
     * @param forLower likewise the next band down
     */
    public record Part(
            IndicatorDefinition definition,
            double figure,
            int rankWithout,
            double agreement,
            Optional<Double> forHigher,
            Optional<Double> forLower) {}

    /**
     * Where the doubt about this area's rank comes from: total Sobol indices, which can add up to more than 1. NaN = not ranked or
     * the rank never changes.
     *
     * @param data small numbers
     * @param weights weights around the chosen ones
     * @param scale how figures are put on one scale
     * @param mean how indicators become one number
     * @param leftOut which indicator is left out
     */
    public record Doubt(double data, double weights, double scale, double mean, double leftOut) {
        static final Doubt UNKNOWN = new Doubt(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
}
