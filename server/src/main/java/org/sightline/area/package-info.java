/**
 * The words for places: codes, levels, areas, and {@link org.sightline.area.Atlas}, which knows which area lies in which. Level 0: everybody uses it.
 */
@NullMarked
package org.sightline.area;

import org.jspecify.annotations.NullMarked;
