package org.sightline.movement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.sightline.area.AreaFrame;
import org.sightline.area.Level;
import org.sightline.privacy.Axis;
import org.sightline.privacy.CountTable;
import org.sightline.privacy.CountTable.Ends;
import org.sightline.privacy.Release;

/**
 * What is shown of all movements, decided on at once: flows of the levels told, in every slice and together; arrivals and
 * departures of all movements together. Of what is finer nothing is told, so that a flow there can be anything from none to all
 * of the flow it is part of.
 */
final class FlowTables {
    private final Map<Key, CountTable> tables = new LinkedHashMap<>();
    private final FlowSlices slices;
    private final Release release;

    /** Decides for these levels, coarse ones first. */
    FlowTables(FlowUnits data, List<AreaFrame> levels, FlowSlices slices, Release.Rule rule) {
        this.slices = slices;
        for (FlowSlices.Cut cut : slices.cuts()) {
            levels.forEach(frame -> add(data, frame, cut));
        }
        release = Release.of(data.units(levels, slices), FlowUnits.EXCHANGED, List.copyOf(tables.values()), rule);
    }

    private void add(FlowUnits data, AreaFrame frame, FlowSlices.Cut cut) {
        Axis from = data.areas(FlowUnits.ORIGIN, frame);
        Axis to = data.areas(FlowUnits.DESTINATION, frame);
        Ends all = new Ends(from, to, Ends.Which.ALL);
        Ends together = new Ends(from, to, Ends.Which.TOGETHER);
        Ends apart = new Ends(from, to, Ends.Which.APART);
        put(frame.level(), FlowKinds.TOTAL, cut, List.of(), all);
        put(frame.level(), FlowKinds.WITHIN, cut, List.of(), together);
        put(frame.level(), FlowKinds.BETWEEN, cut, List.of(), apart);
        put(frame.level(), FlowKinds.PAIR, cut, List.of(from, to), all);
        if (cut.isAll()) {
            put(frame.level(), FlowKinds.OUT, cut, List.of(from), apart);
            put(frame.level(), FlowKinds.IN, cut, List.of(to), apart);
        }
    }

    private void put(Level level, FlowKinds kind, FlowSlices.Cut cut, List<Axis> areas, Ends ends) {
        List<Axis> axes = new ArrayList<>(slices.axes(cut));
        axes.addAll(areas);
        tables.put(new Key(level, kind, cut), CountTable.full(axes, ends));
    }

    /** A count of a slice, if it is shown. */
    OptionalLong find(FlowSlices.Slice slice, Level level, FlowKinds kind, int... areas) {
        CountTable table = tables.get(new Key(level, kind, slice.cut()));
        if (table == null) {
            return OptionalLong.empty();
        }
        int[] codes = slice.before(areas);
        return release.isShown(table, codes) ? OptionalLong.of(release.count(table, codes)) : OptionalLong.empty();
    }

    private record Key(Level level, FlowKinds kind, FlowSlices.Cut cut) {}
}
