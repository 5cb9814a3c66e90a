package org.sightline.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Words with how often each comes.
 *
 * @param words the words; empty means "not said"
 * @param weights how often, in the same order
 */
record Words(List<String> words, List<Double> weights) {
    static final Words CATEGORIES =
            of("exploitation", 38, "missing", 24, "concern", 23, "possession", 10, "trafficking", 5);
    static final Words PLACES = of(
            "",
            16,
            "park",
            13,
            "takeaway",
            10,
            "newsagent",
            8,
            "shopping centre",
            9,
            "bus station",
            7,
            "railway station",
            5,
            "taxi rank",
            7,
            "hotel",
            5,
            "care home",
            6,
            "car park",
            7,
            "party house",
            7);
    static final Words MODELS = of(
            "",
            52,
            "older boyfriend",
            14,
            "older girlfriend",
            2,
            "peer",
            13,
            "online",
            12,
            "network",
            5,
            "gang",
            5,
            "family",
            3);
    static final Words METHODS = of(
            "",
            60,
            "gifts",
            10,
            "alcohol",
            9,
            "drugs",
            8,
            "lifts",
            5,
            "images",
            5,
            "threats",
            4,
            "debt",
            2,
            "violence",
            1);
    static final Words HOURS = of(
            "0", 5, "1", 4, "2", 3, "3", 2, "4", 1, "5", 1, "6", 1, "7", 1, "8", 2, "9", 2, "10", 2, "11", 2, "12", 3,
            "13", 3, "14", 3, "15", 6, "16", 7, "17", 7, "18", 8, "19", 8, "20", 8, "21", 8, "22", 7, "23", 6);

    Words {
        words = List.copyOf(words);
        weights = List.copyOf(weights);
    }

    private static Words of(Object... pairs) {
        List<String> words = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.add((String) pairs[i]);
            weights.add(((Number) pairs[i + 1]).doubleValue());
        }
        return new Words(words, weights);
    }

    /** One word, drawn. */
    String draw(Rng random) {
        return words.get(
                random.pick(weights.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
