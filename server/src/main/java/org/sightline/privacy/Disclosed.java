package org.sightline.privacy;

/**
 * A result that has passed the gate. Only {@link Gate} makes one; writers accept nothing else.
 *
 * @param <T> the result
 */
public final class Disclosed<T> {
    private final T value;
    private final Threshold threshold;

    Disclosed(T value, Threshold threshold) {
        this.value = value;
        this.threshold = threshold;
    }

    /** The result as it may be shown. */
    public T value() {
        return value;
    }

    /** The threshold it was passed with. */
    public Threshold threshold() {
        return threshold;
    }
}
