package org.sightline.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Puts datasets together so that a later one replaces the same figure of an earlier one. */
final class LaterReplaces {
    private LaterReplaces() {}

    /** All rows, earlier datasets first; within one dataset rows with the same key all stay. */
    static <T, K> List<T> merge(List<List<T>> datasets, Function<T, K> key) {
        if (datasets.size() == 1) {
            return List.copyOf(datasets.get(0));
        }
        Set<K> replaced = new HashSet<>();
        List<List<T>> kept = new ArrayList<>();
        for (int i = datasets.size() - 1; i >= 0; i--) {
            List<T> rows = datasets.get(i);
            kept.add(
                    0,
                    rows.stream()
                            .filter(row -> !replaced.contains(key.apply(row)))
                            .toList());
            rows.forEach(row -> replaced.add(key.apply(row)));
        }
        return kept.stream().flatMap(List::stream).toList();
    }
}
