package org.sightline.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.sightline.indicators.neighbour.PolygonIndex;

/**
 * All loaded levels together: which area lies in which. An area lies in the one its own record names as parent; where it names
 * none of that level, in the one that contains its interior point.
 */
public final class Atlas {
    private static final int[] NONE = {};

    private final Map<Level, AreaFrame> frames;
    private final Map<List<Level>, int[]> ancestors = new ConcurrentHashMap<>();
    private final Map<Level, Map<AreaCode, int[]>> members = new ConcurrentHashMap<>();

    private Atlas(Map<Level, AreaFrame> frames) {
        this.frames = frames;
    }

    /** Puts levels together; a level may appear once. */
    public static Atlas of(List<AreaFrame> frames) {
        Map<Level, AreaFrame> byLevel = new EnumMap<>(Level.class);
        for (AreaFrame frame : frames) {
            if (byLevel.put(frame.level(), frame) != null) {
                throw new IllegalArgumentException(
                        "level given twice: " + frame.level().id());
            }
        }
        return new Atlas(byLevel);
    }

    /** The areas of a level, if loaded. */
    public Optional<AreaFrame> find(Level level) {
        return Optional.ofNullable(frames.get(level));
    }

    /** The loaded levels, finest first. */
    public List<AreaFrame> listFrames() {
        return List.copyOf(frames.values());
    }

    /** The area of that code on whichever level has it (finest first). */
    public Optional<Place> find(AreaCode code) {
        for (AreaFrame frame : frames.values()) {
            OptionalInt position = frame.find(code);
            if (position.isPresent()) {
                return Optional.of(new Place(
                        frame.level(), position.getAsInt(), frame.areas().get(position.getAsInt())));
            }
        }
        return Optional.empty();
    }

    /**
     * For each area of a level the position of the area of another level it lies in, -1 for none; length: areas of {@code from}.
     * Both levels must be loaded.
     */
    public int[] ancestors(Level from, Level to) {
        return ancestors.computeIfAbsent(List.of(from, to), key -> findAncestors(frame(from), frame(to)));
    }

    /**
     * The positions on a level of the areas that a published code stands for: the area itself, or those that lie in the area or
     * group of that code; empty when the code is not known. The array is shared and never to be changed.
     */
    public int[] descend(AreaCode published, Level level) {
        OptionalInt same = frame(level).find(published);
        return same.isPresent()
                ? new int[] {same.getAsInt()}
                : members.computeIfAbsent(level, this::findMembers).getOrDefault(published, NONE);
    }

    /** The codes of every area and group that an area of a level lies in. */
    public Set<AreaCode> groupCodes(Level level, int position) {
        Set<AreaCode> codes = new LinkedHashSet<>();
        frame(level).areas().get(position).parents().forEach(parent -> codes.add(parent.code()));
        for (AreaFrame upper : frames.values()) {
            int above = upper.level().compareTo(level) > 0 ? ancestors(level, upper.level())[position] : -1;
            if (above >= 0) {
                Area area = upper.areas().get(above);
                codes.add(area.code());
                area.parents().forEach(parent -> codes.add(parent.code()));
            }
        }
        return codes;
    }

    /** The names of groups that have no borders of their own, by code. */
    public Map<AreaCode, String> groupNames() {
        Map<AreaCode, String> names = new HashMap<>();
        for (AreaFrame frame : frames.values()) {
            for (Area area : frame.areas()) {
                area.parents().forEach(parent -> names.merge(parent.code(), parent.name(), Atlas::longer));
            }
        }
        return names;
    }

    private static String longer(String a, String b) {
        return b.length() > a.length() ? b : a;
    }

    private AreaFrame frame(Level level) {
        AreaFrame frame = frames.get(level);
        if (frame == null) {
            throw new IllegalArgumentException("no areas of level " + level.id() + " are loaded");
        }
        return frame;
    }

    private Map<AreaCode, int[]> findMembers(Level level) {
        Map<AreaCode, List<Integer>> lists = new HashMap<>();
        for (int i = 0; i < frame(level).size(); i++) {
            for (AreaCode code : groupCodes(level, i)) {
                lists.computeIfAbsent(code, key -> new ArrayList<>()).add(i);
            }
        }
        Map<AreaCode, int[]> result = new HashMap<>();
        lists.forEach((code, list) ->
                result.put(code, list.stream().mapToInt(Integer::intValue).toArray()));
        return result;
    }

    private int[] findAncestors(AreaFrame from, AreaFrame to) {
        int[] result = new int[from.size()];
        Arrays.fill(result, -1);
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < result.length; i++) {
            result[i] = namedParent(from.areas().get(i), to);
            if (result[i] < 0) {
                open.add(i);
            }
        }
        if (!open.isEmpty()) {
            PolygonIndex index = index(to);
            open.forEach(i -> result[i] = locate(index, from.areas().get(i).geometry()));
        }
        return result;
    }

    private static int namedParent(Area area, AreaFrame to) {
        return area.parents().stream()
                .map(parent -> to.find(parent.code()))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .findFirst()
                .orElse(-1);
    }

    private static int locate(PolygonIndex index, Geometry geometry) {
        Coordinate inside = geometry.getInteriorPoint().getCoordinate();
        return inside == null ? -1 : index.locate(inside.x, inside.y);
    }

    private static PolygonIndex index(AreaFrame frame) {
        String[] ids = frame.areas().stream().map(area -> area.code().value()).toArray(String[]::new);
        return PolygonIndex.of(ids, frame.areas().stream().map(Area::geometry).toArray(Geometry[]::new));
    }

    /**
     * An area found by its code.
     *
     * @param level its level
     * @param position its place in the level's frame
     * @param area the area
     */
    public record Place(Level level, int position, Area area) {}
}
