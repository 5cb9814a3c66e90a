package org.sightline.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps for each key what was loaded last, for as long as it rests on the same versions; whoever asks meanwhile waits for the
 * load rather than repeat it.
 *
 * @param <K> the key
 * @param <V> what is loaded
 */
final class VersionCache<K, V> {
    private final Map<K, Slot<V>> slots = new ConcurrentHashMap<>();

    /** What rests on those versions, loaded if it is not at hand. */
    V get(K key, List<Long> versions, Supplier<V> load) {
        return slots.computeIfAbsent(key, any -> new Slot<>()).get(versions, load);
    }

    private static final class Slot<V> {
        private @Nullable Held<V> held;

        synchronized V get(List<Long> versions, Supplier<V> load) {
            Held<V> now = held;
            if (now == null || !now.versions.equals(versions)) {
                held = null;
                now = new Held<>(versions, load.get());
                held = now;
            }
            return now.value;
        }
    }

    private record Held<V>(List<Long> versions, V value) {}
}
