/**
 * What an import leaves behind: an immutable dataset version with its summary and its row issues.
 */
@NullMarked
package org.sightline.dataset;

import org.jspecify.annotations.NullMarked;
