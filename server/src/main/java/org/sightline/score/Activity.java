package org.sightline.score;

import java.time.LocalDate;
import org.sightline.area.AreaCode;

/**
 * Awareness work, training or an operation: drawn on the time line, because recording follows awareness.
 *
 * @param date when
 * @param area where
 * @param kind awareness, training, operation, …
 * @param note what, in a few words
 */
public record Activity(LocalDate date, AreaCode area, String kind, String note) {}
