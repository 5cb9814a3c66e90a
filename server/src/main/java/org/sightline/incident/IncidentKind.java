package org.sightline.incident;

/**
 * What kind of incident, in the words of the file; each text is empty where the file does not say.
 *
 * @param category never empty
 * @param placeType kind of place, such as {@code taxi rank}
 * @param model model of exploitation
 * @param method method of coercion
 */
public record IncidentKind(String category, String placeType, String model, String method) {
    public IncidentKind {
        if (category.isBlank()) {
            throw new IllegalArgumentException("an incident has a category");
        }
    }
}
