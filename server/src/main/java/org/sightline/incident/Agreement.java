package org.sightline.incident;

/**
 * How often the area code published with a row is the one its position gives.
 *
 * @param compared rows that have both
 * @param agree rows on which both are the same, code changes between vintages allowed for
 */
public record Agreement(long compared, long agree) {
    public static final Agreement NONE = new Agreement(0, 0);
}
