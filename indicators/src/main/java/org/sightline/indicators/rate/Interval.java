package org.sightline.indicators.rate;

/**
 * Lower and upper limit of an estimate, in the unit of the estimate.
 *
 * @param lower lower limit; {@code NaN} when the estimate is undefined
 * @param upper upper limit, at least {@code lower}; {@code NaN} when the estimate is undefined
 */
public record Interval(double lower, double upper) {

    /** The interval of an estimate that does not exist, both limits {@code NaN}. */
    public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

    /** Checks that the limits are in order, or both undefined. */
    public Interval {
        if (lower > upper || Double.isNaN(lower) != Double.isNaN(upper)) {
            throw new IllegalArgumentException("lower must not exceed upper: " + lower + ", " + upper);
        }
    }

    /** Whether there is an interval at all. */
    public boolean isDefined() {
        return !Double.isNaN(lower);
    }

    /** Both limits multiplied by a positive factor, for instance 1,000 for a rate per thousand. */
    public Interval times(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("factor must be positive, but is " + factor);
        }
        return new Interval(lower * factor, upper * factor);
    }
}
