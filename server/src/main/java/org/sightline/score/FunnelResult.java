package org.sightline.score;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.period.ReportingPeriod;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** A funnel of one indicator. Worked out from the figures that may be shown: a hidden one takes no part in target, dispersion or limits. */
public final class FunnelResult implements Disclosable<FunnelResult> {
    private final IndicatorDefinition definition;
    private final Optional<ReportingPeriod> period;
    private final Summary summary;
    private final List<Point> points;
    private final List<Limits> curve;
    private final List<Group> groups;
    private final Made made;

    /**
     * How it was made, and how it is made again.
     *
     * @param level of which areas
     * @param card the run card
     * @param again with a threshold
     */
    record Made(Level level, RunCard card, Function<Threshold, FunnelResult> again) {}

    /** What was found. */
    record Found(Summary summary, List<Point> points, List<Limits> curve, List<Group> groups) {}

    FunnelResult(IndicatorDefinition definition, Optional<ReportingPeriod> period, Found found, Made made) {
        this.definition = definition;
        this.period = period;
        this.summary = found.summary();
        this.points = List.copyOf(found.points());
        this.curve = List.copyOf(found.curve());
        this.groups = List.copyOf(found.groups());
        this.made = made;
    }

    @Override
    public FunnelResult hiding(Threshold threshold) {
        return made.again().apply(threshold);
    }

    public Level level() {
        return made.level();
    }

    public IndicatorDefinition definition() {
        return definition;
    }

    public Optional<ReportingPeriod> period() {
        return period;
    }

    public Summary summary() {
        return summary;
    }

    /** One per unit that has a figure of its own, in code order; units that have none are not on the plot. */
    public List<Point> points() {
        return points;
    }

    /** The limits at exposures from the smallest to the largest, for drawing. */
    public List<Limits> curve() {
        return curve;
    }

    /** Forces and region as wholes. */
    public List<Group> groups() {
        return groups;
    }

    public RunCard card() {
        return made.card();
    }

    /**
     * What all areas have in common.
     *
     * @param target figure of all areas together; NaN where nothing is shown
     * @param dispersion φ; NaN likewise
     * @param between variance between areas, 0 unless additive
     */
    public record Summary(double target, double dispersion, double between) {}

    /**
     * Limits at an exposure, in the unit of the figures; NaN where there is no target.
     *
     * @param exposure the denominator
     * @param lower 95 %
     * @param upper 95 %
     * @param farLower 99.8 %
     * @param farUpper 99.8 %
     */
    public record Limits(double exposure, double lower, double upper, double farLower, double farUpper) {}

    /**
     * One unit.
     *
     * @param code of the area, or of the larger unit that several share
     * @param name its name
     * @param figure as it may be shown
     * @param limits at its exposure; NaN where the figure is not shown
     * @param z adjusted; NaN likewise
     * @param place far below, below, within, above, far above, no figure
     */
    public record Point(AreaCode code, String name, Figure figure, Limits limits, double z, String place) {}

    /**
     * A force or region.
     *
     * @param code its code
     * @param name its name
     * @param level force or region
     * @param figure of the whole, as it may be shown
     * @param areas how many units lie in it
     * @param above how many of them lie above the 95 % limit
     * @param below how many of them lie below it
     */
    public record Group(AreaCode code, String name, Level level, Figure figure, int areas, int above, int below) {}
}
