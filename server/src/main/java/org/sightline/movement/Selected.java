package org.sightline.movement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sightline.area.AreaCode;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.dataset.QueryRefused;

/** The movements that a query chooses, with their ends as positions on its level. */
final class Selected {
    private static final int UNKNOWN = -1;
    private static final int NAMED = 10;

    private final Atlas atlas;
    private final Map<Level, Map<AreaCode, Integer>> positions = new HashMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private final TreeSet<AreaCode> unknown = new TreeSet<>();
    private final TreeSet<String> categories = new TreeSet<>();
    private final boolean byChildren;
    private long uncounted;

    private Selected(Atlas atlas, boolean byChildren) {
        this.atlas = atlas;
        this.byChildren = byChildren;
    }

    static Selected of(MovementFrame frame, Atlas atlas, MovementQuery query) {
        List<Movement> wanted = frame.movements().stream()
                .filter(movement -> isWanted(movement, query))
                .toList();
        for (String category : query.categories()) {
            if (frame.movements().stream()
                    .noneMatch(movement -> movement.category().equals(category))) {
                throw new QueryRefused("category", "one of the words that the data has");
            }
        }
        Selected selected = new Selected(atlas, FlowUnits.isByChildren(frame.movements()));
        frame.movements().forEach(movement -> selected.note(movement, query));
        wanted.forEach(movement -> selected.add(movement, query.level()));
        return selected;
    }

    private static boolean isWanted(Movement movement, MovementQuery query) {
        boolean inTime = query.months().isEmpty()
                || (query.months().get().contains(movement.months().from())
                        && query.months().get().contains(movement.months().to()));
        return inTime && (query.categories().isEmpty() || query.categories().contains(movement.category()));
    }

    /** What the reader is told of rows left out, and of kinds, does not depend on the months asked for, or it would tell counts. */
    private void note(Movement movement, MovementQuery query) {
        if (query.categories().isEmpty() || query.categories().contains(movement.category())) {
            categories.add(movement.category().isEmpty() ? "not stated" : movement.category());
        }
        uncounted += count(movement) == Movement.UNKNOWN ? 1 : 0;
        for (AreaCode code : List.of(movement.origin(), movement.destination())) {
            if (position(code, query.level()) == UNKNOWN) {
                unknown.add(code);
            }
        }
    }

    private void add(Movement movement, Level level) {
        boolean counted = count(movement) != Movement.UNKNOWN;
        if (counted && isPlaced(movement.origin(), level) && isPlaced(movement.destination(), level)) {
            movements.add(movement);
        }
    }

    private boolean isPlaced(AreaCode code, Level level) {
        return position(code, level) != UNKNOWN;
    }

    List<Movement> movements() {
        return movements;
    }

    long count(Movement movement) {
        return byChildren ? movement.children() : movement.episodes();
    }

    String unit() {
        return byChildren ? "children" : "episodes";
    }

    /** The position on a level of the area that a code names or lies in, -1 when there is none. */
    int position(AreaCode code, Level level) {
        return positions
                .computeIfAbsent(level, key -> new HashMap<>())
                .computeIfAbsent(code, key -> find(atlas, key, level));
    }

    /** The position on a level of the area that a code names or lies in, -1 when there is none. */
    static int find(Atlas atlas, AreaCode code, Level level) {
        Optional<Atlas.Place> place = atlas.find(code);
        if (place.isEmpty() || place.get().level().compareTo(level) > 0) {
            return UNKNOWN;
        }
        Level own = place.get().level();
        int position = place.get().position();
        return own == level ? position : atlas.ancestors(own, level)[position];
    }

    /** What was left out, a sentence each. */
    List<String> refused() {
        List<String> sentences = new ArrayList<>();
        if (!unknown.isEmpty()) {
            String names = String.join(
                    ", ", unknown.stream().limit(NAMED).map(AreaCode::value).toList());
            sentences.add("Movements from or to areas that are not loaded at this level are left out: " + unknown.size()
                    + " codes (" + names + (unknown.size() > NAMED ? ", …" : "") + ").");
        }
        if (uncounted > 0) {
            sentences.add("Rows that do not give " + unit() + " are left out.");
        }
        return sentences;
    }

    /** What the reader must know, a sentence each. */
    List<String> notes() {
        return categories.size() > 1
                ? List.of("Kinds of movement added up: " + String.join(", ", categories) + ".")
                : List.of();
    }
}
