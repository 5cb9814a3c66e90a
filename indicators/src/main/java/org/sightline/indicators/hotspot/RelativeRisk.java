package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * Relative risk of two surfaces: are there more incidents here than children at risk would explain?
 *
 * <p>r = (λ₁/n₁)/(λ₀/n₀) in each cell, with λ₁ the intensity of incidents, λ₀ that of people at risk, n₁ and n₀ their total
 * weights; or its natural logarithm. 1 (or 0) is the average of the whole map. Kelsall and Diggle recommend the same bandwidth
 * for both, so that biases cancel; a ratio of small numbers is wild, so it is not given where λ₀ is below a floor.
 *
 * <p>Undefined ({@code NaN}), with the reason: a surface is undefined; λ₀ below the floor; on the logarithmic scale no
 * incidents. Source: Kelsall and Diggle (1995), Statistics in Medicine 14, 2335–2342.
 *
 * @param value one per cell
 * @param reason why a cell has no value; {@link Reason#DEFINED} where it has
 */
public record RelativeRisk(double[] value, Reason[] reason) {

    /** How the ratio is given. */
    public enum Scale {
        /** r; 1 is average. */
        RATIO,
        /** log r; 0 is average. */
        LOG
    }

    /** Why a cell has no value. */
    public enum Reason {
        /** It has one. */
        DEFINED,
        /** One of the surfaces is undefined here. */
        NO_SURFACE,
        /** Fewer people at risk than the floor. */
        TOO_FEW_AT_RISK,
        /** No incidents, and 0 has no logarithm. */
        NO_INCIDENTS
    }

    /**
     * An intensity and what it was made of.
     *
     * @param intensity per square unit, one per cell, not negative; {@code NaN} = undefined
     * @param total the points' total weight, positive
     */
    public record Surface(double[] intensity, double total) {
        /** Checks the total. */
        public Surface {
            if (!(total > 0) || !Double.isFinite(total)) {
                throw new IllegalArgumentException("total must be positive and finite, but is " + total);
            }
        }
    }

    /**
     * The ratio.
     *
     * @param incidents the numerator
     * @param atRisk the denominator, on the same cells
     * @param floor least intensity of people at risk, per square unit, positive
     * @param scale ratio or logarithm
     */
    public static RelativeRisk of(Surface incidents, Surface atRisk, double floor, Scale scale) {
        int n = incidents.intensity.length;
        if (atRisk.intensity.length != n) {
            throw new IllegalArgumentException("atRisk must have as many cells as incidents");
        }
        if (!(floor > 0) || !Double.isFinite(floor)) {
            throw new IllegalArgumentException("floor must be positive and finite, but is " + floor);
        }
        double[] value = new double[n];
        Reason[] reason = new Reason[n];
        Arrays.fill(value, Double.NaN);
        for (int i = 0; i < n; i++) {
            double above = incidents.intensity[i];
            double below = atRisk.intensity[i];
            reason[i] = reason(above, below, floor, scale);
            if (reason[i] == Reason.DEFINED) {
                double ratio = above / incidents.total / (below / atRisk.total);
                value[i] = scale == Scale.LOG ? Math.log(ratio) : ratio;
            }
        }
        return new RelativeRisk(value, reason);
    }

    private static Reason reason(double above, double below, double floor, Scale scale) {
        if (Double.isNaN(above) || Double.isNaN(below)) {
            return Reason.NO_SURFACE;
        }
        if (below < floor) {
            return Reason.TOO_FEW_AT_RISK;
        }
        return scale == Scale.LOG && !(above > 0) ? Reason.NO_INCIDENTS : Reason.DEFINED;
    }
}
