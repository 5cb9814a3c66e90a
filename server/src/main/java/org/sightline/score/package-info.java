/**
 * The scoping score: indicator definitions and observations, the query, the service and its results.
 */
@NullMarked
package org.sightline.score;

import org.jspecify.annotations.NullMarked;
