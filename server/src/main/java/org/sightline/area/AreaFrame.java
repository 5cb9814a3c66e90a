package org.sightline.area;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sightline.dataset.DatasetVersion;

/** All areas of one level in one dataset version, in code order. A position means the place in this order. */
public final class AreaFrame {
    private final DatasetVersion version;
    private final Level level;
    private final int vintage;
    private final List<Area> areas;
    private final Map<AreaCode, Integer> positions = new HashMap<>();

    private AreaFrame(DatasetVersion version, Level level, int vintage, List<Area> areas) {
        this.version = version;
        this.level = level;
        this.vintage = vintage;
        this.areas = areas;
        for (int i = 0; i < areas.size(); i++) {
            if (positions.put(areas.get(i).code(), i) != null) {
                throw new IllegalArgumentException(
                        "two areas have the code " + areas.get(i).code());
            }
        }
    }

    /** Puts the areas in code order; two areas with one code are refused. Vintage is a year such as 2021. */
    public static AreaFrame of(DatasetVersion version, Level level, int vintage, List<Area> areas) {
        List<Area> ordered =
                areas.stream().sorted(Comparator.comparing(Area::code)).toList();
        return new AreaFrame(version, level, vintage, ordered);
    }

    public DatasetVersion version() {
        return version;
    }

    public Level level() {
        return level;
    }

    public int vintage() {
        return vintage;
    }

    /** The areas in code order. */
    public List<Area> areas() {
        return areas;
    }

    public int size() {
        return areas.size();
    }

    /** The position of a code, if this frame has it. */
    public OptionalInt find(AreaCode code) {
        Integer position = positions.get(code);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
