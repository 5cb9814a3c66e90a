package org.sightline.hotspot;

import java.util.List;
import org.sightline.dataset.DatasetVersion;
import org.sightline.period.MonthRange;

/**
 * What the loaded incidents are: their words and what is known of their reporting. Rests on all rows together.
 *
 * @param version which import
 * @param months first to last month of anything reported
 * @param categories words of the categories
 * @param sources words of the sources that occur
 * @param placeTypes words of the kinds of place
 * @param basis how coverage is known: declared, reporter or assumed
 * @param coverage who reported which months for which area
 * @param compared rows with a published area code that could be compared with the computed one
 * @param agree of these, the rows on which both are the same
 * @param notes what the reader must know of the coverage
 */
public record IncidentOverview(
        DatasetVersion version,
        MonthRange months,
        List<String> categories,
        List<String> sources,
        List<String> placeTypes,
        String basis,
        List<Span> coverage,
        long compared,
        long agree,
        List<String> notes) {
    /**
     * Months reported.
     *
     * @param reporter by whom
     * @param area for which area, empty where the reporter's own territory is meant
     * @param months which
     */
    public record Span(String reporter, String area, MonthRange months) {}
}
