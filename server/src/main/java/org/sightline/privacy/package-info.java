/**
 * The disclosure gate. {@link org.sightline.privacy.CoarsePoint} is the only position that is ever kept; {@link org.sightline.privacy.Disclosed} the only result that is ever written.
 */
@NullMarked
package org.sightline.privacy;

import org.jspecify.annotations.NullMarked;
