package org.sightline.job;

/**
 * What a job does.
 *
 * @param <T> its result
 */
@FunctionalInterface
public interface Work<T> {
    /** Does it, saying now and then how far it is. */
    T run(Steps steps);
}
