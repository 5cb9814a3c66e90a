package org.sightline.score;

import java.util.List;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Threshold;

/**
 * Forces and regions by the areas within them. Counted from answers that have passed the gate and from nothing else.
 *
 * @param level of the areas counted
 * @param bands names of the bands, highest need first
 * @param groups forces in code order, then regions, or all areas together where no region is loaded
 * @param card the run card
 */
public record SummaryResult(Level level, List<String> bands, List<Group> groups, RunCard card)
        implements Disclosable<SummaryResult> {
    public SummaryResult {
        bands = List.copyOf(bands);
        groups = List.copyOf(groups);
    }

    @Override
    public SummaryResult hiding(Threshold threshold) {
        return this;
    }

    /**
     * A force or region.
     *
     * @param code its code; empty for areas that belong to no force, and for all areas together
     * @param name its name
     * @param level force or region
     * @param areas how many areas lie in it
     * @param ranked how many of them are ranked
     * @param bands one per band
     * @param noBand how many ranked areas have an interval too wide for a band
     * @param completeness mean share of the weight that has a figure, over all its areas; NaN without areas
     * @param complete how many areas have every weighted indicator
     * @param recorded one per reading of recorded against expected; empty where no incidents are loaded
     * @param worseAndWorsening how many areas have an indicator that is worse than in the region and becoming worse
     */
    public record Group(
            String code,
            String name,
            Level level,
            int areas,
            int ranked,
            List<Band> bands,
            int noBand,
            double completeness,
            int complete,
            List<Recorded> recorded,
            int worseAndWorsening) {
        public Group {
            bands = List.copyOf(bands);
            recorded = List.copyOf(recorded);
        }
    }

    /**
     * Areas in a band.
     *
     * @param band its letter
     * @param areas how many have most of their runs in it, of those whose interval supports a band
     * @param sure how many of these have their whole interval in it
     */
    public record Band(String band, int areas, int sure) {}

    /**
     * Areas of one reading of recorded against expected.
     *
     * @param standing unseen?, quiet, as expected, more than expected, no data, hidden
     * @param areas how many
     */
    public record Recorded(String standing, int areas) {}
}
