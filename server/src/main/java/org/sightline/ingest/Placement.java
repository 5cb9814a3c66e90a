package org.sightline.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaRepository;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.indicators.neighbour.PolygonIndex;

/** Point to area on every loaded level: one index per level, built once for an import. */
final class Placement {
    private static final int THREADS = 2;

    private final List<AreaFrame> frames;
    private final List<PolygonIndex> indexes = new ArrayList<>();
    private final Atlas atlas;
    private final PublishedCodes published;
    private final Map<Key, Map<Level, AreaCode>> known = new HashMap<>();

    private Placement(List<AreaFrame> frames, AreaRepository areas) {
        this.frames = frames;
        this.atlas = Atlas.of(frames);
        this.published = new PublishedCodes(atlas, areas.listCodeChanges());
        frames.forEach(frame -> indexes.add(index(frame)));
    }

    /** Over the current areas of every level; refused when there are none. */
    static Placement of(AreaRepository areas) {
        List<AreaFrame> frames = areas.listLevels().stream()
                .flatMap(level -> areas.find(level).stream())
                .toList();
        if (frames.isEmpty()) {
            throw new ImportRefused("no areas are loaded, so nothing can be placed; import areas first");
        }
        return new Placement(frames, areas);
    }

    private static PolygonIndex index(AreaFrame frame) {
        String[] ids = frame.areas().stream().map(area -> area.code().value()).toArray(String[]::new);
        return PolygonIndex.of(ids, frame.areas().stream().map(Area::geometry).toArray(Geometry[]::new));
    }

    PublishedCodes published() {
        return published;
    }

    /**
     * The areas of each point; empty for a point outside all, or NaN.
     *
     * @param x metres east, EPSG:27700
     * @param y metres north
     */
    List<Map<Level, AreaCode>> locate(double[] x, double[] y) {
        int[][] positions = new int[indexes.size()][];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = indexes.get(i).locateAll(x, y, THREADS);
        }
        List<Map<Level, AreaCode>> result = new ArrayList<>(x.length);
        int[] one = new int[positions.length];
        for (int row = 0; row < x.length; row++) {
            for (int i = 0; i < one.length; i++) {
                one[i] = positions[i][row];
            }
            Key key = new Key(one);
            Map<Level, AreaCode> areas = known.get(key);
            if (areas == null) {
                Key kept = new Key(one.clone());
                areas = areas(kept.positions);
                known.put(kept, areas);
            }
            result.add(areas);
        }
        return result;
    }

    private Map<Level, AreaCode> areas(int[] positions) {
        Map<Level, AreaCode> result = new EnumMap<>(Level.class);
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] >= 0) {
                AreaFrame frame = frames.get(i);
                result.put(frame.level(), frame.areas().get(positions[i]).code());
            }
        }
        return Map.copyOf(result);
    }

    /** The positions of a point on all levels, as a key. */
    private static final class Key {
        private final int[] positions;

        Key(int[] positions) {
            this.positions = positions;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Arrays.equals(positions, that.positions);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(positions);
        }
    }
}
