/**
 * The HTTP edge. A {@code …Routes} class lists the {@link org.sightline.http.Route}s of one capability; {@link org.sightline.http.Site} puts
 * them behind the same guard, limits, headers and error pages. A handler is query, service, writer; nothing is computed here.
 */
@NullMarked
package org.sightline.http;

import org.jspecify.annotations.NullMarked;
