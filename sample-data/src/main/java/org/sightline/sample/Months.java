package org.sightline.sample;

import java.time.LocalDate;
import java.time.YearMonth;

/** The 36 months of the sample, numbered from 0. */
final class Months {
    static final int COUNT = 36;
    private static final YearMonth FIRST = YearMonth.of(2022, 9);

    private Months() {}

    /** The month as {@code 2022-09}. */
    static String label(int month) {
        return FIRST.plusMonths(month).toString();
    }

    /** A date in the month; Fridays and Saturdays come twice as often as other days when weekend-heavy. */
    static LocalDate date(int month, Rng random) {
        YearMonth calendar = FIRST.plusMonths(month);
        double[] weights = new double[calendar.lengthOfMonth()];
        for (int day = 1; day <= weights.length; day++) {
            int weekday = calendar.atDay(day).getDayOfWeek().getValue();
            weights[day - 1] = weekday == 5 || weekday == 6 ? 1.6 : 1;
        }
        return calendar.atDay(random.pick(weights) + 1);
    }

    /** Share of a year's incidents relative to an average month; a little more in summer. */
    static double season(int month) {
        int calendar = FIRST.plusMonths(month).getMonthValue();
        return calendar >= 5 && calendar <= 8 ? 1.07 : 0.965;
    }
}
