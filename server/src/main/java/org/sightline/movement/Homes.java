package org.sightline.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Point;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.ChildResidents;
import org.sightline.area.Level;
import org.sightline.area.Population;
import org.sightline.indicators.movement.Deterrence;

/** Where the children of each area of a level live: how many, around which point, and in which parts of it. */
final class Homes {
    /** Distances between all pairs of parts are worked out for every rate that is tried. */
    private static final int MOST_PARTS = 1200;

    private final Atlas atlas;
    private final AreaFrame frame;
    private final List<Population> populations;
    private final ChildResidents residents;

    Homes(Atlas atlas, AreaFrame frame, List<Population> populations) {
        this.atlas = atlas;
        this.frame = frame;
        this.populations = populations;
        residents = ChildResidents.of(atlas, frame.level(), populations);
    }

    /** How many by area; NaN where not known. */
    double[] children() {
        return residents.at(frame.level());
    }

    /** Which residents are counted, in words. */
    String ages() {
        return residents.ages();
    }

    /** The mean place of the children of each area; the middle of its land where no finer figures are loaded. */
    List<AreaPoint> points() {
        Deterrence.Parts parts = parts(residents.finest());
        double[] x = new double[frame.size()];
        double[] y = new double[frame.size()];
        double[] weight = new double[frame.size()];
        double[] least = new double[frame.size()];
        for (int i = 0; i < parts.area().length; i++) {
            int area = parts.area()[i];
            if (area >= 0) {
                least[area] += parts.weight()[i];
            }
        }
        for (int i = 0; i < parts.area().length; i++) {
            int area = parts.area()[i];
            if (area >= 0) {
                double own = least[area] > 0 ? parts.weight()[i] : 1;
                x[area] += own * parts.x()[i];
                y[area] += own * parts.y()[i];
                weight[area] += own;
            }
        }
        List<AreaPoint> points = new ArrayList<>();
        for (int area = 0; area < frame.size(); area++) {
            Area named = frame.areas().get(area);
            points.add(new AreaPoint(named.code(), named.name(), x[area] / weight[area], y[area] / weight[area]));
        }
        return points;
    }

    /** Parts to measure distances between: the finest level that is not too many. */
    Deterrence.Parts parts() {
        Optional<AreaFrame> finer = atlas.listFrames().stream()
                .filter(other -> other.level().compareTo(frame.level()) < 0 && other.size() <= MOST_PARTS)
                .findFirst();
        return parts(finer.map(AreaFrame::level).orElse(frame.level()));
    }

    /** What the parts are, in words. */
    String measured() {
        boolean apart = parts().area().length > frame.size();
        return apart ? "between the parts of areas in which children live" : "between the middles of areas";
    }

    private Deterrence.Parts parts(Level level) {
        AreaFrame own = atlas.find(level).orElse(frame);
        int[] up = level == frame.level() ? range(own.size()) : atlas.ancestors(level, frame.level());
        double[] people = people(own);
        List<double[]> parts = new ArrayList<>();
        boolean[] found = new boolean[frame.size()];
        for (int i = 0; i < up.length; i++) {
            parts.add(part(up[i], own.areas().get(i), people[i] >= 0 ? people[i] : 0));
            if (up[i] >= 0) {
                found[up[i]] = true;
            }
        }
        for (int area = 0; area < found.length; area++) {
            if (!found[area]) {
                parts.add(part(area, frame.areas().get(area), 1));
            }
        }
        return new Deterrence.Parts(
                frame.size(),
                parts.stream().mapToInt(part -> (int) part[0]).toArray(),
                column(parts, 1),
                column(parts, 2),
                column(parts, 3));
    }

    private double[] people(AreaFrame own) {
        boolean known = residents.finest().compareTo(own.level()) <= 0;
        double[] none = new double[own.size()];
        return known ? ChildResidents.of(atlas, own.level(), populations).at(own.level()) : none;
    }

    private static int[] range(int size) {
        int[] range = new int[size];
        Arrays.setAll(range, i -> i);
        return range;
    }

    private static double[] part(int area, Area land, double people) {
        Point middle = land.geometry().getCentroid();
        return new double[] {area, middle.getX(), middle.getY(), people};
    }

    private static double[] column(List<double[]> parts, int column) {
        return parts.stream().mapToDouble(part -> part[column]).toArray();
    }
}
