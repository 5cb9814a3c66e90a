/**
 * Where incidents concentrate: the question ({@link org.sightline.hotspot.IncidentFilter} and the queries), the answer
 * ({@link org.sightline.hotspot.HotspotService}), and what is known of who reported when ({@link org.sightline.hotspot.CoverageMap}),
 * which decides between "no data" and 0.
 */
@NullMarked
package org.sightline.hotspot;

import org.jspecify.annotations.NullMarked;
