package org.sightline.hotspot;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.NotAvailable;
import org.sightline.incident.IncidentFrame;
import org.sightline.privacy.Threshold;

/** One version of the incidents laid over one state of the areas: positions instead of codes, and the coverage. */
final class IncidentView {
    private final IncidentFrame frame;
    private final Atlas atlas;
    private final List<DatasetVersion> populations;
    private final CoverageMap coverage;
    private final Map<Level, int[]> positions = new EnumMap<>(Level.class);
    private final Places places;
    private final Map<Threshold, ReleasedCounts> released = new ConcurrentHashMap<>();

    private IncidentView(IncidentFrame frame, Atlas atlas, List<DatasetVersion> populations, CoverageMap coverage) {
        this.populations = populations;
        this.frame = frame;
        this.atlas = atlas;
        this.coverage = coverage;
        this.places = Places.of(frame);
    }

    static IncidentView of(IncidentFrame frame, Atlas atlas, List<DatasetVersion> populations) {
        List<AreaFrame> frames = atlas.listFrames();
        if (frames.isEmpty()) {
            throw new NotAvailable("No areas are loaded: import areas first.");
        }
        IncidentView view = new IncidentView(
                frame,
                atlas,
                populations,
                CoverageMap.of(frame, atlas, frames.get(0).level()));
        for (AreaFrame areas : frames) {
            IncidentFrame.Words words = frame.areas().get(areas.level());
            if (words != null) {
                view.positions.put(areas.level(), positions(words, areas));
            }
        }
        return view;
    }

    private static int[] positions(IncidentFrame.Words words, AreaFrame areas) {
        int[] byCode = words.dictionary().stream()
                .mapToInt(code ->
                        code.isEmpty() ? -1 : areas.find(new AreaCode(code)).orElse(-1))
                .toArray();
        return Arrays.stream(words.codes()).map(code -> byCode[code]).toArray();
    }

    IncidentFrame frame() {
        return frame;
    }

    Atlas atlas() {
        return atlas;
    }

    /** The versions of the populations that go with it. */
    List<DatasetVersion> populations() {
        return populations;
    }

    /** Whether it is one of the data as they are now. */
    boolean isOf(IncidentFrame now, Atlas atlasNow, List<DatasetVersion> populationsNow) {
        return frame == now && atlas == atlasNow && populations.equals(populationsNow);
    }

    /** The distinct places of the incidents. */
    Places places() {
        return places;
    }

    /** Which counts by area are shown; decided once. */
    ReleasedCounts released(Threshold threshold) {
        return released.computeIfAbsent(threshold, key -> ReleasedCounts.of(this, key));
    }

    CoverageMap coverage() {
        return coverage;
    }

    /** The areas of a level. */
    AreaFrame areas(Level level) {
        return atlas.find(level)
                .orElseThrow(() -> new NotAvailable("No areas of level " + level.id() + " are loaded."));
    }

    /** For each row its area's position on a level, -1 outside; the incidents must have been placed on that level. */
    int[] positions(Level level) {
        areas(level);
        int[] found = positions.get(level);
        if (found == null) {
            throw new NotAvailable("The incidents were imported before the areas of level " + level.id()
                    + ": import the incidents again to place them on it.");
        }
        return found;
    }

    /** Whether a row lies in an area that was reported for in its month. */
    boolean isCovered(int row) {
        for (Map.Entry<Level, int[]> level : positions.entrySet()) {
            int area = level.getValue()[row];
            if (area >= 0) {
                return coverage.covers(level.getKey(), area, frame.month()[row]);
            }
        }
        return false;
    }

    /** Whether a row lies in any area. */
    boolean isPlaced(int row) {
        return positions.values().stream().anyMatch(areas -> areas[row] >= 0);
    }

    boolean hasPoint(int row) {
        return frame.x()[row] != IncidentFrame.NOWHERE;
    }
}
