package org.sightline.hotspot;

import java.util.Locale;
import org.sightline.area.Level;
import org.sightline.dataset.QueryRefused;

/**
 * Which circles of areas have more incidents than the people who live there explain?
 *
 * @param level of which areas
 * @param people who counts as living there
 * @param maxPopulation largest share of them in a circle
 * @param simulations how many maps are simulated
 * @param filter which incidents
 */
public record ScanQuery(Level level, People people, double maxPopulation, int simulations, IncidentFilter filter) {
    /** The largest share unless another is asked for: a cluster that holds half of the region is no hotspot. */
    public static final double USUAL_SHARE = 0.1;

    /** The number of maps unless another is asked for. */
    public static final int USUAL_SIMULATIONS = 999;

    private static final double LARGEST_SHARE = 0.5;
    private static final int FEWEST = 99;
    private static final int MOST = 9999;

    public ScanQuery {
        if (!(maxPopulation > 0 && maxPopulation <= LARGEST_SHARE)) {
            throw new QueryRefused("max_population", "a share above 0, at most 0.5");
        }
        if (simulations < FEWEST || simulations > MOST) {
            throw new QueryRefused("simulations", "a whole number from 99 to 9999");
        }
    }

    /** Whose number the incidents are compared with. */
    public enum People {
        /** Residents aged 10 to 17 where known, else the nearest to it. */
        CHILDREN,
        /** All residents. */
        ALL;

        /** The word in addresses and files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
