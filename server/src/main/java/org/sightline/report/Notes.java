package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosed;

/** What must travel with rows that leave the program: period, threshold, versions, what was done, what is hidden. */
final class Notes {
    private Notes() {}

    /** The run card of a disclosed result as lines, after lines of the table's own. */
    static List<Line> of(RunCard card, Disclosed<?> disclosed, List<Line> own) {
        List<Line> lines = new ArrayList<>(own);
        lines.add(new Line("What was done", card.computed()));
        lines.add(new Line(
                "Hidden",
                "Status \"suppressed\": the figure rests on a count of 1 to "
                        + (disclosed.threshold().smallest() - 1)
                        + ", or would give such a count away. It has no value here; it is not 0."));
        lines.add(new Line("No data", "Status \"no-data\": nobody published or reported it. It is not 0."));
        card.parameters().forEach((name, value) -> lines.add(new Line("Parameter: " + name, value)));
        card.versions().forEach((name, number) -> lines.add(new Line("Source: " + name, "version " + number)));
        card.refused().forEach(text -> lines.add(new Line("Left out", text)));
        card.notes().forEach(text -> lines.add(new Line("Note", text)));
        return List.copyOf(lines);
    }

    /**
     * One note.
     *
     * @param about what it is about, in a word or two
     * @param text the note
     */
    record Line(String about, String text) {}
}
