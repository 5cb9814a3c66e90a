package org.sightline.hotspot;

import org.sightline.dataset.QueryRefused;

/**
 * Which hotspots stay when cell size, origin, bandwidth and snap points are chosen otherwise?
 *
 * @param surface the map asked about, of density
 * @param share largest share of the map that is called hot, above 0, at most a half
 */
public record StabilityQuery(SurfaceQuery surface, double share) {
    /** The share unless another is asked for. */
    public static final double USUAL_SHARE = 0.05;

    private static final double LEAST_SHARE = 0.001;
    private static final double LARGEST_SHARE = 0.5;

    public StabilityQuery {
        if (!(share >= LEAST_SHARE && share <= LARGEST_SHARE)) {
            throw new QueryRefused("share", "a number from 0.001 to 0.5");
        }
        if (surface.measure() != SurfaceQuery.Measure.DENSITY) {
            throw new QueryRefused("measure", "density: chance is judged for incidents, not for a ratio");
        }
    }
}
