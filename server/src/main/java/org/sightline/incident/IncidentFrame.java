package org.sightline.incident;

import java.util.List;
import java.util.Map;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetVersion;

/**
 * One version of the incidents as columns of equal length, in stored order. Arrays are shared for speed and never changed.
 *
 * @param version which version
 * @param month {@link org.sightline.period.Month#index()} of each row
 * @param weekday 1 Monday to 7 Sunday, 0 unknown
 * @param hour 0 to 23, -1 unknown
 * @param x metres east of the coarse point, {@link #NOWHERE} without a position
 * @param y metres north
 * @param categories dictionary and codes of the category
 * @param placeTypes of the kind of place ({@code ""} = unknown)
 * @param models of the model of exploitation
 * @param methods of the method of coercion
 * @param reporters of who recorded it
 * @param origins of the area of origin's code ({@code ""} = unknown)
 * @param source ordinal of {@link Source}
 * @param areas for each level: dictionary of area codes and codes ({@code ""} = outside all areas of that level)
 * @param coverage who reported which months
 * @param agreement published against computed area codes
 */
public record IncidentFrame(
        DatasetVersion version,
        int[] month,
        byte[] weekday,
        byte[] hour,
        int[] x,
        int[] y,
        Words categories,
        Words placeTypes,
        Words models,
        Words methods,
        Words reporters,
        Words origins,
        byte[] source,
        Map<Level, Words> areas,
        Coverage coverage,
        Agreement agreement) {
    /** The coordinate of a row without a position. */
    public static final int NOWHERE = Integer.MIN_VALUE;

    public IncidentFrame {
        areas = Map.copyOf(areas);
    }

    public int size() {
        return month.length;
    }

    /**
     * A column of repeated texts.
     *
     * @param dictionary the distinct texts, sorted
     * @param codes for each row its place in the dictionary
     */
    public record Words(List<String> dictionary, int[] codes) {
        public Words {
            dictionary = List.copyOf(dictionary);
        }

        /** The text of a row. */
        public String get(int row) {
            return dictionary.get(codes[row]);
        }
    }
}
