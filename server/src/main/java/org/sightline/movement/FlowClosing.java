package org.sightline.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sightline.privacy.Complement;
import org.sightline.privacy.Threshold;

/**
 * Decides which flows to hide so that none can be worked out from totals that are shown. Every flow belongs to several groups with a
 * shown total: all departures of an area, all arrivals, all flows between the same two larger areas, everything. Small flows are
 * hidden; then groups are closed one after the other ({@link Complement}) until all of them are.
 */
final class FlowClosing {
    private final long[] counts;
    private final List<int[]> groups = new ArrayList<>();

    FlowClosing(long[] counts) {
        this.counts = counts;
    }

    /** Adds a way of grouping: one key per flow; flows with the same key share a shown total. */
    void groupBy(List<?> keys) {
        Map<Object, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            members.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(i);
        }
        members.values()
                .forEach(list ->
                        groups.add(list.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Which flows to hide. */
    boolean[] close(Threshold threshold) {
        boolean[] hidden = Complement.small(counts, threshold);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int[] group : groups) {
                changed |= close(group, hidden, threshold);
            }
        }
        return hidden;
    }

    private boolean close(int[] group, boolean[] hidden, Threshold threshold) {
        long[] parts = Arrays.stream(group).mapToLong(i -> counts[i]).toArray();
        boolean[] before = new boolean[group.length];
        for (int i = 0; i < group.length; i++) {
            before[i] = hidden[group[i]];
        }
        boolean[] after = Complement.close(parts, before, threshold);
        for (int i = 0; i < group.length; i++) {
            hidden[group[i]] = after[i];
        }
        return !Arrays.equals(before, after);
    }

    /** Whether the hidden flows among these can be told from their total. */
    boolean givesAway(int[] flows, boolean[] hidden, Threshold threshold) {
        long[] parts = Arrays.stream(flows).mapToLong(i -> counts[i]).toArray();
        boolean[] flags = new boolean[flows.length];
        for (int i = 0; i < flows.length; i++) {
            flags[i] = hidden[flows[i]];
        }
        return !Complement.isClosed(parts, flags, threshold);
    }
}
