package org.sightline.hotspot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.sightline.dataset.QueryRefused;
import org.sightline.incident.IncidentFrame;
import org.sightline.incident.Source;
import org.sightline.period.MonthRange;

/**
 * The incidents that a filter chooses.
 *
 * @param months the months looked at
 * @param rows rows in areas that were reported for, in stored order
 * @param uncovered how many chosen rows lie in areas that nobody reported for in that month; they count nowhere
 * @param outside how many chosen rows have a position outside all areas
 * @param unlocated how many chosen rows have no position and no area
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Selection(MonthRange months, int[] rows, long uncovered, long outside, long unlocated) {

    /** How many rows were chosen, wherever they lie. */
    long chosen() {
        return rows.length + uncovered + outside + unlocated;
    }

    static Selection of(IncidentView view, IncidentFilter filter) {
        IncidentFrame frame = view.frame();
        MonthRange months = filter.months().orElse(view.coverage().range());
        BitSet categories = chosen("category", frame.categories().dictionary(), filter.categories());
        BitSet places = chosen("place_type", frame.placeTypes().dictionary(), filter.placeTypes());
        boolean[] sources = sources(filter.sources());
        int[] rows = new int[frame.size()];
        int count = 0;
        long uncovered = 0;
        long outside = 0;
        long unlocated = 0;
        for (int row = 0; row < rows.length; row++) {
            boolean wanted = months.contains(frame.month()[row])
                    && categories.get(frame.categories().codes()[row])
                    && places.get(frame.placeTypes().codes()[row])
                    && sources[frame.source()[row]];
            if (!wanted) {
                continue;
            }
            if (view.isCovered(row)) {
                rows[count++] = row;
            } else if (view.isPlaced(row)) {
                uncovered++;
            } else if (view.hasPoint(row)) {
                outside++;
            } else {
                unlocated++;
            }
        }
        return new Selection(months, Arrays.copyOf(rows, count), uncovered, outside, unlocated);
    }

    private static BitSet chosen(String field, List<String> dictionary, Set<String> wanted) {
        BitSet chosen = new BitSet();
        if (wanted.isEmpty()) {
            chosen.set(0, dictionary.size());
        }
        for (String word : wanted) {
            int place = dictionary.indexOf(word);
            if (place < 0) {
                throw new QueryRefused(field, "one of the words that the data has");
            }
            chosen.set(place);
        }
        return chosen;
    }

    private static boolean[] sources(Set<Source> wanted) {
        boolean[] chosen = new boolean[Source.values().length];
        for (Source source : Source.values()) {
            chosen[source.ordinal()] = wanted.isEmpty() || wanted.contains(source);
        }
        return chosen;
    }
}
