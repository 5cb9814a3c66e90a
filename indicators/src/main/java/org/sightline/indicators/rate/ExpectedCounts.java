package org.sightline.indicators.rate;

import java.util.Arrays;
import org.sightline.indicators.inference.FalseDiscovery;

/**
 * How much is recorded where, against what need would let one expect. Arrays have one entry per area and are not copied.
 *
 * <p>What each area's recorded number O would be is learnt from the <em>other</em> areas ({@link NegativeBinomial} on the covariates, offset by exposure), so that an area
 * that hides much cannot make its own silence normal; above {@link #MANY} areas from all at once. Areas found "unseen?" do not teach the others: they are left out and all is done again, until no more are found,
 * or a fifth of the areas are.
 *
 * <p>Given the expected number E, O is negative binomial with mean E ρ and shape s, 1/s = 1/k + variance of ln E: what need does not explain, and the doubt about the model. ρ = 1 is recording as elsewhere. The ratio O/E estimates ρ; its interval
 * are the ρ under which O would not be surprising (mid-P, its normal score judged against Student's t with n − p degrees of freedom); p is that of ρ = 1, adjusted by Benjamini and Hochberg; "unseen?" is O
 * below E with an adjusted p of at most 0.05. The smoothed ratio (s + O)/(s + E) is the mean of gamma with shape s and mean 1 once O is seen: near O/E where much is expected, near 1 where little is.
 *
 * <p>1/k: below {@link #ROBUST_FROM} areas the larger of the likelihood's and the moments' with divisor n − p, for with few areas the likelihood takes it too small; from there on by moments of residuals winsorised
 * by a tenth at either end (over 0.67864, their variance if normal), so that hotspots and silent areas do not widen what counts as ordinary.
 *
 * <p>Assumes that recording elsewhere is, on the whole, like it should be here: if all areas under-record alike, none is unseen. Source: Clayton and Kaldor (1987), Biometrics 43, 671–681
 * (gamma–Poisson ratio); Marshall and Spiegelhalter (2003), Statistics in Medicine 22, 1649–1660 (leaving the area out); Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202 (winsorised dispersion).
 *
 * @param expected E; {@code NaN} = no figure or not to be modelled
 * @param ratio O/E; {@code NaN} likewise
 * @param interval of ρ
 * @param smoothed ratio drawn towards 1; {@code NaN} likewise
 * @param p adjusted for the number of areas; {@code NaN} likewise
 * @param standing what it comes to
 */
public record ExpectedCounts(
        double[] expected, double[] ratio, Interval[] interval, double[] smoothed, double[] p, Standing[] standing) {
    /** Above this number of areas they are all modelled at once. */
    public static final int MANY = 400;
    /** From this number of areas on the dispersion is estimated robustly. */
    public static final int ROBUST_FROM = 20;

    private static final double LEVEL = 0.05;
    private static final double LOW = 1.0 / 3;
    private static final double MOST_UNSEEN = 0.2;

    /** What recorded against expected comes to. */
    public enum Standing {
        /** No recorded figure, no exposure, or a covariate missing: nothing can be said. */
        NO_DATA,
        /** Fewer are recorded than need would let one expect, beyond chance. */
        UNSEEN,
        /** Few are recorded (the lowest third of rates), and fewer than in the median area are expected. */
        QUIET,
        /** About as many as expected. */
        AS_EXPECTED,
        /** More than expected, beyond chance. */
        MORE
    }

    /**
     * Compares.
     *
     * @param recorded events per area, ≥ 0; {@code NaN} = no data, which is never taken for 0
     * @param exposure people times time covered; {@code NaN} or 0 = no data
     * @param covariates {@code [covariate][area]}; {@code NaN} = no figure
     * @param confidence of the intervals, strictly between 0 and 1
     * @throws IllegalArgumentException when fewer than {@code covariates + 4} areas have data, or see {@link NegativeBinomial}
     */
    public static ExpectedCounts of(double[] recorded, double[] exposure, double[][] covariates, double confidence) {
        EmpiricalBayes.check(recorded, exposure);
        int[] known = known(recorded, exposure, covariates);
        if (known.length < covariates.length + 4) {
            throw new IllegalArgumentException("too few areas have data for a model: " + known.length + ", at least "
                    + (covariates.length + 4) + " are needed");
        }
        boolean[] left = new boolean[recorded.length];
        ExpectedCounts result = empty(recorded.length);
        boolean more = true;
        while (more) {
            more = false;
            new RecordingModel(recorded, exposure, covariates, known, left).judge(result, confidence);
            result.classify(known, recorded, exposure);
            for (int area : known) {
                boolean found = result.standing[area] == Standing.UNSEEN && !left[area];
                if (found && count(left) + 1 <= MOST_UNSEEN * known.length) {
                    left[area] = true;
                    more = true;
                }
            }
        }
        return result;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private static ExpectedCounts empty(int areas) {
        ExpectedCounts result = new ExpectedCounts(
                undefined(areas),
                undefined(areas),
                new Interval[areas],
                undefined(areas),
                undefined(areas),
                new Standing[areas]);
        Arrays.fill(result.interval, Interval.UNDEFINED);
        Arrays.fill(result.standing, Standing.NO_DATA);
        return result;
    }

    private static double[] undefined(int areas) {
        double[] values = new double[areas];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static int[] known(double[] recorded, double[] exposure, double[][] covariates) {
        int[] known = new int[recorded.length];
        int count = 0;
        for (int i = 0; i < known.length; i++) {
            boolean whole = exposure[i] > 0 && !Double.isNaN(recorded[i]);
            for (double[] covariate : covariates) {
                whole &= !Double.isNaN(covariate[i]);
            }
            if (whole) {
                known[count++] = i;
            }
        }
        return Arrays.copyOf(known, count);
    }

    private void classify(int[] known, double[] recorded, double[] exposure) {
        double[] adjusted = FalseDiscovery.benjaminiHochberg(p);
        System.arraycopy(adjusted, 0, p, 0, adjusted.length);
        double little = quantile(known, recorded, exposure, LOW);
        double middle = quantile(known, expected, exposure, 0.5);
        for (int area : known) {
            boolean differs = p[area] <= LEVEL;
            boolean few = recorded[area] / exposure[area] <= little && expected[area] / exposure[area] <= middle;
            if (differs) {
                standing[area] = recorded[area] < expected[area] ? Standing.UNSEEN : Standing.MORE;
            } else {
                standing[area] = few ? Standing.QUIET : Standing.AS_EXPECTED;
            }
        }
    }

    private static double quantile(int[] known, double[] counts, double[] exposure, double share) {
        double[] rates = Arrays.stream(known)
                .mapToDouble(area -> counts[area] / exposure[area])
                .sorted()
                .toArray();
        return rates[(int) (share * (rates.length - 1))];
    }
}
