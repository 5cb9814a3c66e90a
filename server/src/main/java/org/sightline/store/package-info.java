/**
 * The store: immutable dataset versions in an embedded H2 file or in PostgreSQL with PostGIS, behind the repository interfaces
 * of {@code area}, {@code incident}, {@code movement}, {@code score} and {@code dataset}.
 *
 * <p>Begin with {@link org.sightline.store.Store}. A {@code JdbcDraft} writes one version in one transaction, which a
 * {@code VersionLog} numbers as its last act; the {@code Jdbc…Repository} classes read the current version and keep it in a
 * {@code VersionCache}. What differs between the two databases is in {@code Dialect}, and nowhere else.
 */
@NullMarked
package org.sightline.store;

import org.jspecify.annotations.NullMarked;
