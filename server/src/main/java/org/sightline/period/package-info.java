/**
 * The words for time: months and reporting periods in the styles that publishers use.
 */
@NullMarked
package org.sightline.period;

import org.jspecify.annotations.NullMarked;
