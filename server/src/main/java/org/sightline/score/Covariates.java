package org.sightline.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Population;
import org.sightline.privacy.Figure;

/** What is known of the people and the land of areas: residents, residents per km², share of children. */
final class Covariates {
    private static final double SQUARE_METRES_PER_SQUARE_KILOMETRE = 1e6;
    private static final int OLDEST_CHILD = 17;
    private static final double PER_CENT = 100;

    private final Atlas atlas;
    private final AreaFrame frame;
    private final Map<AreaCode, Population> all;
    private final Map<AreaCode, Population> children;

    Covariates(Atlas atlas, AreaFrame frame, List<Population> populations) {
        this.atlas = atlas;
        this.frame = frame;
        this.all = latest(populations, Population.OLDEST);
        this.children = latest(populations, OLDEST_CHILD);
    }

    private static Map<AreaCode, Population> latest(List<Population> populations, int oldest) {
        Map<AreaCode, Population> latest = new HashMap<>();
        for (Population population : populations) {
            if (population.ageFrom() == 0 && population.ageTo() == oldest) {
                latest.merge(population.area(), population, (a, b) -> b.year() >= a.year() ? b : a);
            }
        }
        return latest;
    }

    /** One figure per area of the frame. */
    List<Figure> of(String covariate) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < frame.size(); i++) {
            double residents = people(i, all);
            double value = switch (covariate) {
                case "density" ->
                    residents / (frame.areas().get(i).geometry().getArea() / SQUARE_METRES_PER_SQUARE_KILOMETRE);
                case "children_share" -> people(i, children) / residents * PER_CENT;
                default -> residents;
            };
            figures.add(
                    Double.isFinite(value)
                            ? Figure.Known.of(value)
                            : new Figure.Undefined(Figure.Reason.NO_DATA, "No population is loaded for this area."));
        }
        return figures;
    }

    /** The published number, else that of the finer areas within where each has one. */
    private double people(int area, Map<AreaCode, Population> latest) {
        AreaCode code = frame.areas().get(area).code();
        Population own = latest.get(code);
        if (own != null) {
            return own.people();
        }
        for (AreaFrame finer : atlas.listFrames()) {
            if (finer.level().compareTo(frame.level()) >= 0) {
                break;
            }
            double sum = 0;
            int[] parts = atlas.descend(code, finer.level());
            for (int part : parts) {
                Population population = latest.get(finer.areas().get(part).code());
                sum += population == null ? Double.NaN : population.people();
            }
            if (parts.length > 0 && !Double.isNaN(sum)) {
                return sum;
            }
        }
        return Double.NaN;
    }
}
