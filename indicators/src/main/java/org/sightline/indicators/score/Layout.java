package org.sightline.indicators.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sightline.indicators.rate.Posteriors;

/**
 * The areas in an order that depends on their figures alone, so that neither the order of the input nor names change a simulated
 * figure. Areas whose figures are all the same are one group: their runs are looked at together, for nothing tells them apart.
 */
final class Layout {
    private final SimulationInput source;
    private final List<Integer> indicators = new ArrayList<>();
    private int[] areas = {};
    private int ranked;

    private Layout(SimulationInput source) {
        this.source = source;
    }

    static Layout of(SimulationInput source) {
        Layout layout = new Layout(source);
        List<Indicator> all = source.input().indicators();
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).weight() > 0
                    && !Double.isNaN(source.scores().scales().get(k).of(0))) {
                layout.indicators.add(k);
            }
        }
        layout.order();
        return layout;
    }

    private void order() {
        int[] rank = source.scores().ranks();
        boolean[] compared = source.input().compared();
        double[][] keys = new double[rank.length][];
        Integer[] order = new Integer[rank.length];
        int count = 0;
        for (int area = 0; area < rank.length; area++) {
            if (compared[area]) {
                keys[area] = key(area);
                order[count++] = area;
                ranked += rank[area] > 0 ? 1 : 0;
            }
        }
        Arrays.sort(order, 0, count, (a, b) -> {
            int byRanked = Boolean.compare(rank[b] > 0, rank[a] > 0);
            return byRanked != 0 ? byRanked : Arrays.compare(keys[a], keys[b]);
        });
        areas = new int[count];
        for (int i = 0; i < count; i++) {
            areas[i] = order[i];
        }
    }

    private double[] key(int area) {
        double[] key = new double[3 * indicators.size()];
        int at = 0;
        for (int k : indicators) {
            int unit = source.input().indicators().get(k).unitOf()[area];
            Posteriors posteriors = source.posteriors().get(k);
            key[at++] = unit < 0 ? Double.NaN : posteriors.first(0)[unit];
            key[at++] = unit < 0 ? Double.NaN : posteriors.second(0)[unit];
            key[at++] = source.input().indicators().get(k).oriented(area);
        }
        return key;
    }

    SimulationInput source() {
        return source;
    }

    /** Positions of the areas of the comparison set, those that are ranked first. */
    int[] areas() {
        return areas;
    }

    /** How many are ranked. */
    int ranked() {
        return ranked;
    }

    /** Positions of the indicators that count. */
    List<Integer> indicators() {
        return indicators;
    }

    /** Where the groups of equal ranked areas begin, in places of {@link #areas}, and the end. */
    int[] groups() {
        int[] starts = new int[ranked + 1];
        int count = 0;
        for (int i = 0; i < ranked; i++) {
            if (i == 0 || Arrays.compare(key(areas[i - 1]), key(areas[i])) != 0) {
                starts[count++] = i;
            }
        }
        starts[count++] = ranked;
        return Arrays.copyOf(starts, count);
    }

    /** The weights of the indicators that count. */
    double[] weights() {
        return indicators.stream()
                .mapToDouble(k -> source.input().indicators().get(k).weight())
                .toArray();
    }
}
