/**
 * How sure one can be: turning many test results into a statement that holds.
 *
 * <p>A map of a thousand areas is a thousand tests. If each is judged at the usual five per cent, some fifty areas light
 * up although nothing is going on. The classes here deal with that, and with the small questions of inference that more
 * than one method asks:
 *
 * <ul>
 *   <li>{@link org.sightline.indicators.inference.FalseDiscovery}: adjusts p-values so that, of the areas called hot, at
 *       most a chosen share is expected to be there by chance.
 *   <li>{@link org.sightline.indicators.inference.PseudoP}: the p-value of a permutation test from its two tail counts.
 *   <li>{@link org.sightline.indicators.inference.PermutationBudget}: whether so many permutations could have found anything.
 *   <li>{@link org.sightline.indicators.inference.MannKendall}: whether a series rises or falls.
 *   <li>{@link org.sightline.indicators.inference.Normal}: p-values of a z score.
 *   <li>{@link org.sightline.indicators.inference.RandomStream}: random numbers by address, the same for any number of threads.
 *   <li>{@link org.sightline.indicators.inference.Alternative}: which side of chance a test looks at.
 * </ul>
 *
 * <p>Everywhere {@code NaN} means "undefined": it stays {@code NaN} and is not counted as a test.
 */
@NullMarked
package org.sightline.indicators.inference;

import org.jspecify.annotations.NullMarked;
