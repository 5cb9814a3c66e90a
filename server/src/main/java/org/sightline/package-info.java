/**
 * The program: {@link org.sightline.Main} starts a command, {@link org.sightline.App} wires the server by hand,
 * {@link org.sightline.Config} is what an operator may set.
 */
@NullMarked
package org.sightline;

import org.jspecify.annotations.NullMarked;
