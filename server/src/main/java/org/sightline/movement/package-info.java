/**
 * Movement of children between areas: the fact and its repository, the query, the service and its results.
 */
@NullMarked
package org.sightline.movement;

import org.jspecify.annotations.NullMarked;
