package org.sightline.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.area.AreaCode;
import org.sightline.movement.Movement;
import org.sightline.period.MonthRange;

/** What movement rows are like as a whole: repeated pairs, several kinds, one way only, all within their areas. */
final class MovementPairs {
    /** Kinds beyond so many share a bit: they are told apart in the data, but not in the notes. */
    private static final int MOST_KINDS = 62;

    private final Map<AreaCode, Integer> areas = new HashMap<>();
    private final Map<MonthRange, Integer> periods = new HashMap<>();
    private final List<String> kinds = new ArrayList<>();
    /** The kinds in which a pair and period occurs, a bit each. */
    private final Map<Key, Long> seen = new HashMap<>();

    private final Set<Long> remarked = new HashSet<>();
    private long repeated;
    private long mixed;

    private record Key(int origin, int destination, int period) {}

    void add(Movement movement, RowReader row) {
        Key key = new Key(
                number(areas, movement.origin()),
                number(areas, movement.destination()),
                number(periods, movement.months()));
        if (!kinds.contains(movement.category())) {
            kinds.add(movement.category());
        }
        long kind = 1L << Math.min(MOST_KINDS, kinds.indexOf(movement.category()));
        long before = seen.getOrDefault(key, 0L);
        seen.put(key, before | kind);
        if ((before & kind) != 0) {
            repeated++;
        } else if (before != 0) {
            mixed++;
            remark(row, before | kind);
        }
    }

    /** Once for every combination of kinds, so that thousands of pairs do not drown the other issues. */
    private void remark(RowReader row, long combination) {
        if (remarked.add(combination)) {
            row.remark(
                    "category",
                    "the same pair and period also occur in another kind; kinds are kept apart and added up only when asked");
        }
    }

    private static <T> int number(Map<T, Integer> numbers, T thing) {
        int next = numbers.size();
        Integer known = numbers.putIfAbsent(thing, next);
        return known == null ? next : known;
    }

    void note(Tally tally) {
        noteKinds(tally);
        if (repeated > 0) {
            tally.note(
                    repeated
                            + " rows repeat the pair, period and kind of an earlier row; they are added up, none replaces another");
        }
        Set<Key> between = seen.keySet().stream()
                .filter(key -> key.origin() != key.destination())
                .map(key -> new Key(key.origin(), key.destination(), 0))
                .collect(Collectors.toSet());
        if (areas.size() == 1) {
            tally.note("all rows name one area: there are no flows between areas");
        } else if (between.isEmpty()) {
            tally.note("every movement stays within its area: there are no flows between areas");
        } else if (between.size() > 1
                && between.stream().noneMatch(key -> between.contains(new Key(key.destination(), key.origin(), 0)))) {
            tally.note("no pair of areas occurs in both directions: net flows only repeat the gross ones");
        }
    }

    private void noteKinds(Tally tally) {
        String names = kinds.stream()
                .map(kind -> kind.isEmpty() ? "not stated" : kind)
                .sorted()
                .collect(Collectors.joining(", "));
        if (kinds.size() > 1) {
            tally.note("kinds of movement: " + names + "; they are kept apart and added up only when asked");
        } else if (kinds.contains("")) {
            tally.note(
                    "no row states its kind of movement; name the column with --map category=COLUMN, or the kind with --set category=KIND");
        }
        if (mixed > 0) {
            tally.note(mixed + " times a pair of areas occurs in more than one kind in the same period");
        }
    }
}
