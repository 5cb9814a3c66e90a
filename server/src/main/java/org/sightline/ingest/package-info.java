/**
 * Import: bytes become checked rows, rows become facts, and the raw position is gone before anything is stored.
 *
 * <p>One class per kind of file ({@link org.sightline.ingest.AreaImport}, {@link org.sightline.ingest.IncidentImport}, …). Each
 * reads its files as a stream, refuses a file that cannot be read ({@link org.sightline.ingest.ImportRefused}: nothing is
 * stored), turns a bad row into a {@link org.sightline.dataset.RowIssue} and goes on, and commits one dataset version.
 */
@NullMarked
package org.sightline.ingest;

import org.jspecify.annotations.NullMarked;
