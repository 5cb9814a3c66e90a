package org.sightline.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.period.ReportingPeriod;
import org.sightline.privacy.Figure;

/**
 * The figures of one indicator in one period for the areas of a level. A figure published for the area itself comes first; then one
 * published for a larger unit it lies in (carried down as it is and marked, never for a whole region); then the sum of numerators and
 * denominators of all finer areas within it. Nothing is averaged or invented.
 */
final class IndicatorFigures {
    private static final Pattern TOO_LARGE = Pattern.compile("[EWSNK](12|92)\\d{6}");
    private static final AreaCode ENGLAND = new AreaCode("E92000001");

    private final IndicatorDefinition definition;
    private final Optional<ReportingPeriod> period;
    private final Map<AreaCode, Observation> published = new HashMap<>();
    private final Atlas atlas;

    private final Map<AreaCode, Observation> children = new HashMap<>();

    private IndicatorFigures(IndicatorDefinition definition, Optional<ReportingPeriod> period, Atlas atlas) {
        this.definition = definition;
        this.period = period;
        this.atlas = atlas;
    }

    /**
     * Takes the observations of the period asked for, or of the latest period for which anything is known in a loaded area.
     *
     * @param seen its own observations; with those of the children whose episodes it counts, where they are known
     */
    static IndicatorFigures of(
            IndicatorDefinition definition, List<Observation> seen, Optional<String> label, Atlas atlas) {
        List<Observation> own = seen.stream()
                .filter(observation -> definition.isCalled(observation.indicator()))
                .toList();
        Optional<ReportingPeriod> period = label.isPresent()
                ? own.stream()
                        .map(Observation::period)
                        .filter(candidate -> candidate.label().equals(label.get()))
                        .findFirst()
                : own.stream()
                        .filter(observation -> isUsable(observation, atlas))
                        .map(Observation::period)
                        .max(ReportingPeriod::compareTo);
        IndicatorFigures figures = new IndicatorFigures(definition, period, atlas);
        for (Observation observation : own) {
            if (period.isPresent()
                    && observation.period().label().equals(period.get().label())) {
                figures.published.put(observation.area(), observation);
            }
        }
        for (Observation observation : seen) {
            boolean ofChildren = !definition.isCalled(observation.indicator());
            if (ofChildren
                    && period.isPresent()
                    && observation.period().months().equals(period.get().months())) {
                figures.children.put(observation.area(), observation);
            }
        }
        return figures;
    }

    /** The children whose episodes these are, as counts of the same period; nothing where none are known. */
    Optional<IndicatorFigures> children() {
        if (children.isEmpty()) {
            return Optional.empty();
        }
        IndicatorFigures counted = new IndicatorFigures(definition, period, atlas);
        counted.published.putAll(children);
        return Optional.of(counted);
    }

    private static boolean isUsable(Observation observation, Atlas atlas) {
        return observation.status() == Observation.Status.KNOWN
                && !isTooLarge(observation.area(), atlas)
                && atlas.listFrames().stream()
                        .anyMatch(frame -> atlas.descend(observation.area(), frame.level()).length > 0);
    }

    private static boolean isTooLarge(AreaCode code, Atlas atlas) {
        return TOO_LARGE.matcher(code.value()).matches()
                || atlas.find(code)
                        .filter(place -> place.level() == Level.REGION)
                        .isPresent();
    }

    /** The figure of England in the same period, where the store has it. */
    Optional<Figure> nation() {
        return Optional.ofNullable(published.get(ENGLAND))
                .map(observation -> FigureMaker.of(definition, observation).figure());
    }

    IndicatorDefinition definition() {
        return definition;
    }

    Optional<ReportingPeriod> period() {
        return period;
    }

    /** One entry per area of the level, in its order. */
    List<Published> at(Level level) {
        AreaFrame frame = atlas.find(level).orElseThrow();
        List<Published> entries = new ArrayList<>();
        for (int i = 0; i < frame.size(); i++) {
            entries.add(at(level, i, frame.areas().get(i)));
        }
        return entries;
    }

    private Published at(Level level, int position, Area area) {
        Observation own = published.get(area.code());
        if (own != null) {
            return new Published(area.code(), false, FigureMaker.of(definition, own));
        }
        for (AreaCode code : atlas.groupCodes(level, position)) {
            Observation above = published.get(code);
            if (above != null && !isTooLarge(code, atlas)) {
                return new Published(code, true, FigureMaker.of(definition, above));
            }
        }
        return new Published(area.code(), false, sum(area.code(), level));
    }

    private Measured sum(AreaCode code, Level level) {
        for (AreaFrame finer : atlas.listFrames()) {
            if (finer.level().compareTo(level) >= 0) {
                break;
            }
            int[] parts = atlas.descend(code, finer.level());
            List<Observation> found = Arrays.stream(parts)
                    .mapToObj(i -> published.get(finer.areas().get(i).code()))
                    .filter(observation -> observation != null)
                    .toList();
            if (!found.isEmpty()) {
                return FigureMaker.sum(definition, found, parts.length);
            }
        }
        return Measured.none(Figure.Reason.NO_DATA, "No data: not published for this area.");
    }

    /**
     * A figure and the unit it was published for.
     *
     * @param code the unit's code
     * @param shared whether it was published for a larger unit and carried down
     * @param measured the figure and its parts
     */
    record Published(AreaCode code, boolean shared, Measured measured) {}
}
