package org.sightline.score;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a reader changes in the weights that the definitions give.
 *
 * @param weights by indicator id, 0 or more; only the indicators that differ from their definition
 * @param without sources whose indicators take no part: reported, discovered, administrative
 */
public record Weighting(Map<String, Double> weights, Set<String> without) {
    /** Nothing is changed. */
    public static final Weighting AS_DEFINED = new Weighting(Map.of(), Set.of());

    private static final double MOST = 100;

    public Weighting {
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        without = Collections.unmodifiableSet(new TreeSet<>(without));
        for (double weight : weights.values()) {
            if (!(weight >= 0 && weight <= MOST)) {
                throw new IllegalArgumentException("a weight is a number from 0 to 100");
            }
        }
    }

    /** The definition as it counts here. */
    public IndicatorDefinition apply(IndicatorDefinition definition) {
        if (without.contains(definition.source())) {
            return definition.withWeight(0);
        }
        Double weight = weights.get(definition.id());
        return weight == null ? definition : definition.withWeight(weight);
    }

    /** For run cards: empty where nothing is changed. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        weights.forEach((id, weight) -> parameters.put("weight of " + id, Double.toString(weight)));
        if (!without.isEmpty()) {
            parameters.put("without", String.join(", ", without));
        }
        return parameters;
    }
}
