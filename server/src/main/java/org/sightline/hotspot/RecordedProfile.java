package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.List;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Complement;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * The recorded incidents of one area, over time and by kind of place.
 *
 * @param code which area
 * @param level its level
 * @param residents people of all ages, undefined where no population is loaded
 * @param totals count and rate over the months asked
 * @param byMonth a count a month, in order
 * @param byPlaceType a count a kind of place, by name: the order must not tell hidden counts
 * @param quality what the reader must know, a sentence each
 * @param card how it was made
 */
public record RecordedProfile(
        AreaCode code,
        Level level,
        Figure residents,
        AreaCount totals,
        List<Part> byMonth,
        List<Part> byPlaceType,
        List<String> quality,
        RunCard card)
        implements Disclosable<RecordedProfile> {
    public RecordedProfile {
        byMonth = List.copyOf(byMonth);
        byPlaceType = List.copyOf(byPlaceType);
        quality = List.copyOf(quality);
    }

    @Override
    public RecordedProfile hiding(Threshold threshold) {
        boolean hideAll =
                totals.count().hiding(threshold) instanceof Figure.Hidden || totals.count() instanceof Figure.Hidden;
        return new RecordedProfile(
                code,
                level,
                residents,
                hideAll ? totals.hidden() : totals,
                hideParts(byMonth, hideAll, threshold),
                hideParts(byPlaceType, hideAll, threshold),
                quality,
                card);
    }

    private static List<Part> hideParts(List<Part> parts, boolean hideAll, Threshold threshold) {
        long[] counts = parts.stream()
                .mapToLong(part -> part.count() instanceof Figure.Known known ? known.count() : 0)
                .toArray();
        boolean[] hidden = Complement.close(counts, Complement.small(counts, threshold), threshold);
        List<Part> result = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            boolean hide = parts.get(i).count() instanceof Figure.Known && (hideAll || hidden[i]);
            result.add(hide ? new Part(parts.get(i).name(), new Figure.Hidden()) : parts.get(i));
        }
        return result;
    }

    /**
     * A part of the total.
     *
     * @param name the month or the kind of place
     * @param count its incidents
     */
    public record Part(String name, Figure count) {}
}
