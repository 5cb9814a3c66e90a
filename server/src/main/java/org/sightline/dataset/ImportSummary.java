package org.sightline.dataset;

import java.util.List;

/**
 * What an import read and what became of it: {@code read = stored + rejected} always holds.
 *
 * @param files names of the files, without folders
 * @param sha256 checksum over the files' bytes, lower-case hex
 * @param read data rows (or features) read
 * @param stored rows kept
 * @param rejected rows refused, each with a {@link RowIssue}
 * @param unlocated of the stored rows, those without a place: no position, outside all areas, or an area that is not loaded
 * @param notes what else happened, a sentence each: encoding detected, rings repaired, codes that disagree
 */
public record ImportSummary(
        List<String> files, String sha256, long read, long stored, long rejected, long unlocated, List<String> notes) {
    public ImportSummary {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
        if (read != stored + rejected || unlocated > stored) {
            throw new IllegalArgumentException(
                    "every row read is stored or rejected, and unlocated rows are stored rows");
        }
    }
}
