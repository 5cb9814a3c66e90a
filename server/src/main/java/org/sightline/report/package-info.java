/**
 * Disclosed results as bytes: JSON and CSV for the app and for exports, GeoJSON of borders. A writer takes {@code Disclosed<…>} and
 * nothing else that rests on a count, so nothing undisclosed can be written. Also reads the indicator definitions, which are YAML.
 */
@NullMarked
package org.sightline.report;

import org.jspecify.annotations.NullMarked;
