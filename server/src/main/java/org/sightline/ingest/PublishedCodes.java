package org.sightline.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.CodeChange;
import org.sightline.area.Level;

/** What a published area code stands for among the loaded areas, code changes between vintages allowed for. */
final class PublishedCodes {
    private final Atlas atlas;
    private final Map<AreaCode, List<CodeChange>> changes = new HashMap<>();
    private final Map<AreaCode, Set<AreaCode>> parts = new HashMap<>();
    private final Map<String, Meaning> known = new HashMap<>();

    PublishedCodes(Atlas atlas, List<CodeChange> changes) {
        this.atlas = atlas;
        changes.forEach(change -> this.changes
                .computeIfAbsent(change.from(), key -> new ArrayList<>())
                .add(change));
        changes.stream()
                .filter(change -> change.kind() == CodeChange.Kind.MERGED)
                .forEach(change -> parts.computeIfAbsent(change.to(), key -> new LinkedHashSet<>())
                        .add(change.from()));
    }

    /** How a code relates to the loaded areas. */
    enum Relation {
        /** It is the code of a loaded area. */
        LOADED,
        /** It was carried over unchanged, or merged with others, into one loaded area. */
        CARRIED,
        /** Its area was split. */
        SPLIT,
        /** Its area was changed irregularly: nothing can be carried over. */
        IRREGULAR,
        /** It is neither loaded nor in the lookup. */
        UNKNOWN
    }

    /**
     * What a code stands for.
     *
     * @param relation how it relates to the loaded areas
     * @param accepted the codes of loaded areas that a position in it may have, empty when unknown
     * @param levels the levels of those codes
     * @param areas the areas that a row with this code lies in for certain, by level
     */
    record Meaning(Relation relation, Set<AreaCode> accepted, Set<Level> levels, Map<Level, AreaCode> areas) {
        static Meaning none(Relation relation) {
            return new Meaning(relation, Set.of(), Set.of(), Map.of());
        }

        /**
         * Whether a position's areas agree with the code; empty when they cannot be compared (unknown or irregular code, or the
         * position lies in no area of the code's level).
         */
        Optional<Boolean> agrees(Map<Level, AreaCode> computed) {
            if (relation == Relation.UNKNOWN || relation == Relation.IRREGULAR) {
                return Optional.empty();
            }
            for (Level level : levels) {
                AreaCode code = computed.get(level);
                if (code != null) {
                    return Optional.of(accepted.contains(code));
                }
            }
            return Optional.empty();
        }
    }

    /** The meaning of a code, which must be well-formed. */
    Meaning get(String code) {
        return known.computeIfAbsent(code, text -> find(new AreaCode(text)));
    }

    /** The changes from a code, empty when it did not change or is not in the lookup. */
    List<CodeChange> changes(AreaCode code) {
        return changes.getOrDefault(code, List.of());
    }

    /** The older codes that were merged into a code. */
    Set<AreaCode> parts(AreaCode to) {
        return parts.getOrDefault(to, Set.of());
    }

    private Meaning find(AreaCode code) {
        Set<AreaCode> accepted = new LinkedHashSet<>();
        for (CodeChange change : changes(code)) {
            if (change.kind() == CodeChange.Kind.IRREGULAR) {
                return Meaning.none(Relation.IRREGULAR);
            }
            if (atlas.find(change.to()).isPresent()) {
                accepted.add(change.to());
            }
        }
        if (atlas.find(code).isPresent()) {
            accepted.add(code);
            return new Meaning(Relation.LOADED, accepted, levels(accepted), lineage(code));
        }
        if (accepted.isEmpty()) {
            return Meaning.none(Relation.UNKNOWN);
        }
        boolean split = changes(code).size() > 1;
        return new Meaning(split ? Relation.SPLIT : Relation.CARRIED, accepted, levels(accepted), common(accepted));
    }

    private Set<Level> levels(Set<AreaCode> codes) {
        Set<Level> levels = new LinkedHashSet<>();
        codes.forEach(code -> atlas.find(code).ifPresent(place -> levels.add(place.level())));
        return levels;
    }

    /** What all of these areas lie in. */
    private Map<Level, AreaCode> common(Set<AreaCode> codes) {
        Map<Level, AreaCode> result = new EnumMap<>(Level.class);
        boolean first = true;
        for (AreaCode code : codes) {
            Map<Level, AreaCode> lineage = lineage(code);
            if (first) {
                result.putAll(lineage);
                first = false;
            } else {
                result.entrySet().removeIf(entry -> !entry.getValue().equals(lineage.get(entry.getKey())));
            }
        }
        return Map.copyOf(result);
    }

    /** A loaded area and everything it lies in. */
    private Map<Level, AreaCode> lineage(AreaCode code) {
        Atlas.Place place = atlas.find(code).orElseThrow();
        Map<Level, AreaCode> result = new EnumMap<>(Level.class);
        result.put(place.level(), code);
        for (AreaFrame frame : atlas.listFrames()) {
            if (frame.level().compareTo(place.level()) > 0) {
                int above = atlas.ancestors(place.level(), frame.level())[place.position()];
                if (above >= 0) {
                    result.put(frame.level(), frame.areas().get(above).code());
                }
            }
        }
        return Map.copyOf(result);
    }
}
