/**
 * Anonymised incidents: the fact, who reported which months, the column frame analyses read, and the repository.
 */
@NullMarked
package org.sightline.incident;

import org.jspecify.annotations.NullMarked;
