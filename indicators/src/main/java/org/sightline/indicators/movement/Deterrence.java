package org.sightline.indicators.movement;

/**
 * How much less two areas exchange the farther apart they are, for any rate of decay β: f(i, j; β).
 *
 * <p>{@link #between} takes the distance between one point of each area. {@link #spread} takes where people live: f is the mean of the decay over all
 * pairs of parts, one from each area, weighted by the people in them. Between large areas that is another thing: most movement between two
 * neighbours is over the short distances across their border, and the distance between their centres says little of it.
 *
 * <p>Source: Fotheringham and O'Kelly (1989), Spatial Interaction Models, section 2; averaging over parts is ours.
 */
public interface Deterrence {
    /** How many areas. */
    int areas();

    /**
     * Works both out for a rate.
     *
     * @param beta the rate
     * @param weight filled with f, up to a factor that is the same for all pairs; entry origin × areas + destination; 0 within an area
     * @param cost filled with −∂ ln f/∂β, up to a term that is the same for all pairs: the mean distance (or its logarithm)
     */
    void fill(double beta, double[] weight, double[] cost);

    /**
     * By the distance between points.
     *
     * @param x of each area to the east, finite
     * @param y of each area to the north
     * @param decay how f falls
     */
    static Deterrence between(double[] x, double[] y, Decay decay) {
        return new PointDeterrence(x, y, decay);
    }

    /** By the distances between parts of the areas. */
    static Deterrence spread(Parts parts, Decay decay) {
        return new SpreadDeterrence(parts, decay);
    }

    /**
     * Parts of areas and how many people live in each; arrays are shared: do not change them.
     *
     * @param areas number of areas
     * @param area position of the area each part lies in, −1 for none
     * @param x of each part to the east
     * @param y of each part to the north
     * @param weight people, 0 or more; an area where all are 0 has its parts weighted alike
     */
    @SuppressWarnings("ArrayRecordComponent") // shared for speed, never compared
    record Parts(int areas, int[] area, double[] x, double[] y, double[] weight) {
        public Parts {
            int parts = area.length;
            if (x.length != parts || y.length != parts || weight.length != parts) {
                throw new IllegalArgumentException("area, x, y and weight must have the same length");
            }
            for (int i = 0; i < parts; i++) {
                if (area[i] >= areas || !(weight[i] >= 0) || !Double.isFinite(weight[i] + x[i] + y[i])) {
                    throw new IllegalArgumentException(
                            "parts need an area that there is, a place and a weight of 0 or more");
                }
            }
        }
    }
}
