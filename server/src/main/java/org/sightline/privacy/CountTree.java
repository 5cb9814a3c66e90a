package org.sightline.privacy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Level;

/**
 * The counts of one selection at every level, and which of them to hide so that none can be worked out from those of another level.
 * Goes from the top down: within every shown larger area the hidden parts are closed ({@link Complement}); a larger area that is
 * hidden only to protect its neighbour has at least one part hidden too, or adding up its parts would show it.
 */
public final class CountTree {
    private final Atlas atlas;
    private final Map<Level, long[]> counts;
    private final @Nullable Decision decision;

    /** Takes the counts of each level, in the order of its areas. */
    public CountTree(Atlas atlas, Map<Level, long[]> counts) {
        this(atlas, counts, null);
    }

    /** The same, where it was decided for all answers together which to hide. */
    public CountTree(Atlas atlas, Map<Level, long[]> counts, @Nullable Decision decision) {
        this.atlas = atlas;
        this.counts = new EnumMap<>(counts);
        this.decision = decision;
    }

    /** Which counts of a level are hidden, in this answer and in all others. */
    @FunctionalInterface
    public interface Decision {
        boolean[] hidden(Level level, Threshold threshold);
    }

    /** The counts of a level, in the order of its areas. */
    public long[] counts(Level level) {
        long[] found = counts.get(level);
        if (found == null) {
            throw new IllegalArgumentException("not counted at level " + level.id());
        }
        return found;
    }

    /** Which counts of a level to hide. */
    public boolean[] hidden(Level level, Threshold threshold) {
        if (decision != null) {
            return decision.hidden(level, threshold);
        }
        Map<Level, boolean[]> hidden = new EnumMap<>(Level.class);
        List<AreaFrame> frames = atlas.listFrames();
        for (int i = frames.size() - 1; i >= 0; i--) {
            Level current = frames.get(i).level();
            if (counts.containsKey(current) && current.compareTo(level) >= 0) {
                hidden.put(current, hide(current, hidden, threshold));
            }
        }
        boolean[] result = hidden.get(level);
        if (result == null) {
            throw new IllegalArgumentException("not counted at level " + level.id());
        }
        return result;
    }

    private boolean[] hide(Level level, Map<Level, boolean[]> upper, Threshold threshold) {
        boolean[] hidden = Complement.small(counts(level), threshold);
        hidden = Complement.close(counts(level), hidden, threshold);
        for (Map.Entry<Level, boolean[]> above : upper.entrySet()) {
            hidden = protect(level, above.getKey(), above.getValue(), hidden, threshold);
        }
        return hidden;
    }

    private boolean[] protect(Level level, Level above, boolean[] aboveHidden, boolean[] hidden, Threshold threshold) {
        int[] parents = atlas.ancestors(level, above);
        boolean[] result = hidden.clone();
        List<int[]> families = families(parents, aboveHidden.length);
        for (int parent = 0; parent < aboveHidden.length; parent++) {
            int[] children = families.get(parent);
            long[] parts = pick(counts(level), children);
            boolean[] flags = pick(result, children);
            boolean[] closed =
                    aboveHidden[parent] ? atLeastOne(parts, flags) : Complement.close(parts, flags, threshold);
            for (int i = 0; i < children.length; i++) {
                result[children[i]] = closed[i];
            }
        }
        return result;
    }

    private static boolean[] atLeastOne(long[] parts, boolean[] flags) {
        boolean[] result = flags.clone();
        for (boolean flag : flags) {
            if (flag) {
                return result;
            }
        }
        int smallest = Complement.smallestShown(parts, result);
        if (smallest >= 0) {
            result[smallest] = true;
        }
        return result;
    }

    private static List<int[]> families(int[] parents, int size) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int parent = 0; parent < size; parent++) {
            lists.add(new ArrayList<>());
        }
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] >= 0) {
                lists.get(parents[i]).add(i);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static long[] pick(long[] values, int[] places) {
        long[] result = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            result[i] = values[places[i]];
        }
        return result;
    }

    private static boolean[] pick(boolean[] values, int[] places) {
        boolean[] result = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            result[i] = values[places[i]];
        }
        return result;
    }
}
