package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sightline.dataset.QueryRefused;
import org.sightline.incident.IncidentFrame;
import org.sightline.incident.Source;
import org.sightline.privacy.Families;

/**
 * The kinds of incidents that counts by area are told for: all, each category, each source, each kind of place. Others are sums of these. Category and source
 * (or kind of place) together are not counted by area: from many such tables hidden counts could be solved for.
 */
final class Narrowing {
    private static final int ALL = 0;

    private final IncidentFrame frame;
    private final int sources;
    private final int places;
    private final int size;

    Narrowing(IncidentFrame frame) {
        this.frame = frame;
        sources = 1 + frame.categories().dictionary().size();
        places = sources + Source.values().length;
        size = places + frame.placeTypes().dictionary().size();
    }

    Families families() {
        return new Families(
                size,
                List.of(
                        new Families.Family(ALL, IntStream.range(1, sources).toArray()),
                        new Families.Family(
                                ALL, IntStream.range(sources, places).toArray()),
                        new Families.Family(ALL, IntStream.range(places, size).toArray())),
                true);
    }

    /** Which way a slice narrows: 0 not at all, 1 by source, 2 by category, 3 by kind of place. */
    int group(int slice) {
        if (slice == ALL) {
            return 0;
        }
        return slice < sources ? 2 : slice < places ? 1 : 3;
    }

    /** The slices that count a row. */
    int[] of(int row) {
        return new int[] {
            ALL,
            1 + frame.categories().codes()[row],
            sources + frame.source()[row],
            places + frame.placeTypes().codes()[row]
        };
    }

    /**
     * The slices that add up to what a filter chooses.
     *
     * @throws QueryRefused where it narrows in two ways at once
     */
    List<Integer> slices(IncidentFilter filter) {
        List<List<Integer>> ways = new ArrayList<>();
        narrow(ways, filter.categories(), frame.categories().dictionary(), 1);
        Set<String> wanted = filter.sources().stream().map(Source::name).collect(Collectors.toSet());
        narrow(ways, wanted, List.of(Source.values()).stream().map(Source::name).toList(), sources);
        narrow(ways, filter.placeTypes(), frame.placeTypes().dictionary(), places);
        if (ways.size() > 1) {
            throw new QueryRefused(
                    "category",
                    "counts by area are narrowed by category, by source or by kind of place, not by two of them at a time, or hidden"
                            + " counts could be worked out; the density map takes all together");
        }
        return ways.isEmpty() ? List.of(ALL) : ways.get(0);
    }

    private static void narrow(List<List<Integer>> ways, Set<String> wanted, List<String> words, int first) {
        if (wanted.isEmpty() || wanted.containsAll(words)) {
            return;
        }
        ways.add(IntStream.range(0, words.size())
                .filter(i -> wanted.contains(words.get(i)))
                .map(i -> first + i)
                .boxed()
                .toList());
    }
}
