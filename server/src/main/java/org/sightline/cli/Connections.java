package org.sightline.cli;

import java.util.Arrays;
import java.util.Optional;
import org.sightline.indicators.neighbour.Neighbours;

/**
 * How a map hangs together.
 *
 * @param areas number of areas
 * @param links number of directed links, those of areas to themselves not counted
 * @param islands areas without a neighbour
 * @param parts connected parts of two areas or more
 */
record Connections(int areas, int links, int islands, int parts) {

    static Connections of(Neighbours w) {
        Neighbours others = w.withoutSelf();
        int[] part = others.components();
        int[] size = new int[Arrays.stream(part).max().orElse(-1) + 1];
        for (int number : part) {
            size[number]++;
        }
        int parts = (int) Arrays.stream(size).filter(members -> members > 1).count();
        int linked = others.targets().length;
        return new Connections(w.size(), linked, size.length - parts, parts);
    }

    /** What a user must know: areas nobody borders, a map in several parts; empty where all hang together. */
    Optional<String> describe() {
        if (islands == 0 && parts <= 1) {
            return Optional.empty();
        }
        return Optional.of(islands + " of " + areas + " areas have no neighbour; the others form " + parts
                + (parts == 1 ? " connected part" : " connected parts"));
    }
}
