package org.sightline.period;

/**
 * The period a published figure is for, with its label as published.
 *
 * @param label as on the screen, such as {@code 2023/24} or {@code 2014-16}
 * @param months what it covers
 * @param provisional whether the publisher marks it so
 */
public record ReportingPeriod(String label, MonthRange months, boolean provisional)
        implements Comparable<ReportingPeriod> {

    public ReportingPeriod {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a reporting period has a label");
        }
    }

    /** The calendar year. */
    public static ReportingPeriod ofYear(int year) {
        return new ReportingPeriod(
                Integer.toString(year), new MonthRange(new Month(year, 1), new Month(year, 12)), false);
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        int byEnd = months.to().compareTo(other.months.to());
        int byStart = months.from().compareTo(other.months.from());
        return byEnd != 0 ? byEnd : byStart != 0 ? byStart : label.compareTo(other.label);
    }
}
