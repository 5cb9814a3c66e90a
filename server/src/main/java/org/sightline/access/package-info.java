/**
 * Who asks, and what they may see: {@link org.sightline.access.Role} on every address, {@link org.sightline.access.Caller} on every request.
 */
@NullMarked
package org.sightline.access;

import org.jspecify.annotations.NullMarked;
