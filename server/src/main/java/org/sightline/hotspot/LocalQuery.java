package org.sightline.hotspot;

import java.util.Locale;
import org.sightline.area.Level;
import org.sightline.dataset.QueryRefused;

/**
 * In which areas, with their neighbours, are more (or fewer) incidents than chance would put there? Or: which areas are like, or unlike,
 * their neighbours?
 *
 * @param level of which areas
 * @param statistic which local statistic
 * @param measure counts, or rates per resident
 * @param permutations 0 for p by the normal distribution; else how many conditional permutations an area
 * @param filter which incidents
 */
public record LocalQuery(Level level, Statistic statistic, Measure measure, int permutations, IncidentFilter filter) {
    /** The most permutations an area that are made while somebody waits. */
    public static final int MOST_PERMUTATIONS = 9999;

    public LocalQuery {
        if (permutations < 0 || permutations > MOST_PERMUTATIONS) {
            throw new QueryRefused("permutations", "a whole number from 0 to 9999");
        }
    }

    /** Gi*, p by the normal distribution. */
    public LocalQuery(Level level, Measure measure, IncidentFilter filter) {
        this(level, Statistic.GI_STAR, measure, 0, filter);
    }

    /** The statistic. */
    public enum Statistic {
        GI_STAR("gi-star"),
        MORAN("moran");

        private final String id;

        Statistic(String id) {
            this.id = id;
        }

        /** The word in addresses and files. */
        public String id() {
            return id;
        }
    }

    /** What is compared. */
    public enum Measure {
        COUNT,
        RATE;

        /** The word in addresses and files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
