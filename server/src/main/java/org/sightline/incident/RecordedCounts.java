package org.sightline.incident;

import org.sightline.area.AreaFrame;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.CountTree;

/**
 * What was recorded, raw. Arrays have one entry per area of the frame and are not copied.
 *
 * @param areas the areas
 * @param tree the counts at every level, for the gate
 * @param silent whether there is no figure: nobody reported, or in part of the months only and then nothing
 * @param children residents that the incidents are expected of; NaN = not known
 * @param exposure the same times the years that were reported for and in which the feed did not fail; NaN = not known
 * @param faults number of months in which the feed failed
 * @param ages of the children, in words
 * @param card how it was made
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record RecordedCounts(
        AreaFrame areas,
        CountTree tree,
        boolean[] silent,
        double[] children,
        double[] exposure,
        int[] faults,
        String ages,
        RunCard card) {}
