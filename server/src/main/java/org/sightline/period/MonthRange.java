package org.sightline.period;

/**
 * Months from one to another, both included.
 *
 * @param from first month
 * @param to last month, not before {@code from}
 */
public record MonthRange(Month from, Month to) {
    public MonthRange {
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException("a range of months ends no earlier than it begins");
        }
    }

    public boolean contains(Month month) {
        return contains(month.index());
    }

    /** Whether the month of that {@link Month#index()} lies within. */
    public boolean contains(int monthIndex) {
        return monthIndex >= from.index() && monthIndex <= to.index();
    }

    /** How many months, at least 1. */
    public int months() {
        return to.index() - from.index() + 1;
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
