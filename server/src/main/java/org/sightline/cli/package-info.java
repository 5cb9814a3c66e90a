/**
 * The commands. Stateless ones read files, call {@code indicators} and write files: raw figures for the holder of the file. The others
 * open a store. A command checks its arguments, does its work, and reports; a refusal is one line on standard error and exit status 1.
 */
@NullMarked
package org.sightline.cli;

import org.jspecify.annotations.NullMarked;
