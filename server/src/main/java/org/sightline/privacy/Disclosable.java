package org.sightline.privacy;

/**
 * A result that knows what each of its figures rests on.
 *
 * @param <T> the result itself
 */
public interface Disclosable<T> {
    /** The result with every figure hidden that rests on a small count, or from which such a figure could be worked out. */
    T hiding(Threshold threshold);
}
