package org.sightline.store;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets equal values that many rows repeat share one object.
 *
 * @param <T> the value
 */
final class Interned<T> {
    private final Map<T, T> known = new HashMap<>();

    T one(T value) {
        T first = known.putIfAbsent(value, value);
        return first == null ? value : first;
    }
}
