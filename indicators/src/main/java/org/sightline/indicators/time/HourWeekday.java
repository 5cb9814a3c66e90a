package org.sightline.indicators.time;

import java.util.Arrays;

/**
 * How many incidents by hour and weekday, with those whose hour or weekday nobody knows counted apart. They are never spread over the known ones: hours
 * are unknown for a reason (found next morning, reported weeks later), and that reason depends on the hour.
 *
 * @param known counts, weekday (0 Monday … 6 Sunday) by hour 0 to 23
 * @param hourUnknown counts by weekday where the hour is not known
 * @param weekdayUnknown counts by hour where the weekday is not known
 * @param unknown count where neither is known
 */
public record HourWeekday(long[][] known, long[] hourUnknown, long[] weekdayUnknown, long unknown) {
    /** Days of a week. */
    public static final int DAYS = 7;
    /** Hours of a day. */
    public static final int HOURS = 24;

    private static final int UNKNOWN = -1;

    /**
     * Counts.
     *
     * @param weekday one per incident, 0 Monday … 6 Sunday, −1 not known
     * @param hour one per incident, 0 to 23, −1 not known
     */
    public static HourWeekday of(int[] weekday, int[] hour) {
        if (weekday.length != hour.length) {
            throw new IllegalArgumentException("weekday and hour must have the same length");
        }
        long[][] known = new long[DAYS][HOURS];
        long[] hourUnknown = new long[DAYS];
        long[] weekdayUnknown = new long[HOURS];
        long unknown = 0;
        for (int i = 0; i < hour.length; i++) {
            requireWithin("weekday", weekday[i], DAYS);
            requireWithin("hour", hour[i], HOURS);
            if (weekday[i] == UNKNOWN && hour[i] == UNKNOWN) {
                unknown++;
            } else if (hour[i] == UNKNOWN) {
                hourUnknown[weekday[i]]++;
            } else if (weekday[i] == UNKNOWN) {
                weekdayUnknown[hour[i]]++;
            } else {
                known[weekday[i]][hour[i]]++;
            }
        }
        return new HourWeekday(known, hourUnknown, weekdayUnknown, unknown);
    }

    private static void requireWithin(String name, int value, int end) {
        if (value < UNKNOWN || value >= end) {
            throw new IllegalArgumentException(
                    name + " must lie between -1 and " + (end - 1) + ", but one is " + value);
        }
    }

    /** Number of incidents of which both are known. */
    public long bothKnown() {
        return Arrays.stream(known).flatMapToLong(Arrays::stream).sum();
    }

    /** Number of incidents. */
    public long total() {
        return bothKnown()
                + Arrays.stream(hourUnknown).sum()
                + Arrays.stream(weekdayUnknown).sum()
                + unknown;
    }

    /** Share of the incidents whose hour is not known; NaN without incidents. */
    public double shareOfUnknownHours() {
        return (Arrays.stream(hourUnknown).sum() + unknown) / (double) total();
    }
}
