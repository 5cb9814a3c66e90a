package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.incident.Coverage;
import org.sightline.incident.CoverageSpan;
import org.sightline.incident.IncidentFrame;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;

/**
 * Which areas were reported for in which months. It decides between "no data" and 0: an area nobody reported for has no data, also
 * when a neighbour's file puts a few incidents in it.
 */
final class CoverageMap {
    private final MonthRange range;
    private final Map<Level, BitSet[]> any = new EnumMap<>(Level.class);
    private final Map<Level, BitSet[]> all = new EnumMap<>(Level.class);
    private final List<String> notes = new ArrayList<>();

    private CoverageMap(MonthRange range) {
        this.range = range;
    }

    /** Works out the coverage of a frame's incidents over the areas; {@code base} is the finest level of the atlas. */
    static CoverageMap of(IncidentFrame frame, Atlas atlas, Level base) {
        CoverageMap map = new CoverageMap(rangeOf(frame));
        BitSet[] months = bitSets(size(atlas, base));
        if (frame.coverage().basis() == Coverage.Basis.ASSUMED || !map.resolve(frame.coverage(), atlas, base, months)) {
            Arrays.stream(months).forEach(set -> set.set(0, map.range.months()));
            map.notes.add("Nobody says who reported which months: every area is taken as reported for from "
                    + map.range.from() + " to " + map.range.to()
                    + ". Load police force areas or a coverage file to tell no data from 0.");
        }
        map.spread(atlas, base, months);
        return map;
    }

    /** First to last month of any incident or coverage span. */
    private static MonthRange rangeOf(IncidentFrame frame) {
        int first = Arrays.stream(frame.month()).min().orElse(Integer.MAX_VALUE);
        int last = Arrays.stream(frame.month()).max().orElse(Integer.MIN_VALUE);
        for (CoverageSpan span : frame.coverage().spans()) {
            first = Math.min(first, span.months().from().index());
            last = Math.max(last, span.months().to().index());
        }
        if (first > last) {
            first = last = new Month(2000, 1).index();
        }
        return new MonthRange(Month.ofIndex(first), Month.ofIndex(last));
    }

    private boolean resolve(Coverage coverage, Atlas atlas, Level base, BitSet[] months) {
        TreeSet<String> unmatched = new TreeSet<>();
        boolean matched = false;
        for (CoverageSpan span : coverage.spans()) {
            int[] areas = territory(span, atlas, base);
            if (areas.length == 0) {
                unmatched.add(span.reporter());
            } else {
                matched = true;
                int from = span.months().from().index() - range.from().index();
                Arrays.stream(areas)
                        .forEach(area ->
                                months[area].set(from, from + span.months().months()));
            }
        }
        if (matched && !unmatched.isEmpty()) {
            notes.add("No area of their own: " + String.join(", ", unmatched)
                    + "; their incidents count where others report.");
        }
        return matched;
    }

    private static int[] territory(CoverageSpan span, Atlas atlas, Level base) {
        AreaCode declared = span.area();
        if (declared != null) {
            return atlas.descend(declared, base);
        }
        String wanted = plain(span.reporter());
        return atlas.find(Level.FORCE).stream()
                .flatMap(frame -> frame.areas().stream())
                .filter(force -> plain(force.name()).equals(wanted)
                        || force.code().value().equals(span.reporter()))
                .findFirst()
                .map(force -> atlas.descend(force.code(), base))
                .orElseGet(() -> new int[0]);
    }

    /** A force's name without the words that files add or leave out. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replaceAll("\\b(police|constabulary|service|force|area|heddlu|the)\\b", " ")
                .replaceAll("[^a-z]+", " ")
                .strip();
    }

    private void spread(Atlas atlas, Level base, BitSet[] months) {
        for (AreaFrame frame : atlas.listFrames()) {
            if (frame.level() == base) {
                any.put(base, months);
                all.put(base, months);
                continue;
            }
            BitSet[] union = bitSets(frame.size());
            BitSet[] intersection = bitSets(frame.size());
            Arrays.stream(intersection).forEach(set -> set.set(0, range.months()));
            int[] up = atlas.ancestors(base, frame.level());
            for (int area = 0; area < up.length; area++) {
                if (up[area] >= 0) {
                    union[up[area]].or(months[area]);
                    intersection[up[area]].and(months[area]);
                }
            }
            any.put(frame.level(), union);
            all.put(frame.level(), intersection);
        }
    }

    private static BitSet[] bitSets(int size) {
        BitSet[] sets = new BitSet[size];
        Arrays.setAll(sets, i -> new BitSet());
        return sets;
    }

    private static int size(Atlas atlas, Level level) {
        return atlas.find(level).map(AreaFrame::size).orElse(0);
    }

    /** First to last month that anything is known of. */
    MonthRange range() {
        return range;
    }

    /** What the reader must know about the coverage. */
    List<String> notes() {
        return notes;
    }

    /** Whether somebody reported for (any part of) the area in that month. */
    boolean covers(Level level, int area, int monthIndex) {
        int offset = monthIndex - range.from().index();
        return offset >= 0 && sets(any, level)[area].get(offset);
    }

    /** In how many of the months somebody reported for (any part of) the area. */
    int monthsCovered(Level level, int area, MonthRange asked) {
        return count(sets(any, level)[area], asked);
    }

    /** Whether all of the area was reported for in every month asked. */
    boolean isComplete(Level level, int area, MonthRange asked) {
        return count(sets(all, level)[area], asked) == asked.months();
    }

    /** The last month reported for, if there is one. */
    OptionalInt lastMonth(Level level, int area) {
        int last = sets(any, level)[area].length() - 1;
        return last < 0
                ? OptionalInt.empty()
                : OptionalInt.of(last + range.from().index());
    }

    private int count(BitSet months, MonthRange asked) {
        int from = Math.max(0, asked.from().index() - range.from().index());
        int to = asked.to().index() - range.from().index() + 1;
        return to <= from ? 0 : months.get(from, to).cardinality();
    }

    private static BitSet[] sets(Map<Level, BitSet[]> map, Level level) {
        BitSet[] sets = map.get(level);
        if (sets == null) {
            throw new IllegalArgumentException("no areas of level " + level.id() + " are loaded");
        }
        return sets;
    }
}
