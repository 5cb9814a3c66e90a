/**
 * The fence around GeoTools: longitude and latitude to metres of the British National Grid and back. Nobody else sees that
 * library.
 */
@NullMarked
package org.sightline.crs;

import org.jspecify.annotations.NullMarked;
