package org.sightline.indicators.hotspot;

import java.util.Arrays;
import org.sightline.indicators.neighbour.Neighbours;

/**
 * Is there any spatial pattern on the whole map? Three classical answers.
 *
 * <p>With z = x − x̄, S₀ = Σ w, S₁ = ½ Σ (wᵢⱼ + wⱼᵢ)², S₂ = Σᵢ (wᵢ. + w.ᵢ)² over n areas:
 *
 * <ul>
 *   <li>{@link #moran}: I = n Σ w zᵢzⱼ / (S₀ Σ z²): neighbours on the same side of the mean;
 *   <li>{@link #geary}: C = (n − 1) Σ w (xᵢ − xⱼ)² / (2 S₀ Σ z²): below 1 where neighbours have close values;
 *   <li>{@link #getisOrd}: G = Σ w xᵢxⱼ / Σ xᵢxⱼ (i ≠ j): high where high values lie together; for values ≥ 0.
 * </ul>
 *
 * <p>Moments under randomisation (every arrangement of the values equally likely) or normality. Areas without a value or
 * without neighbours that have one take no part. All {@code NaN} where the values do not differ or fewer than four areas
 * take part. Same numbers as {@code moran.test}, {@code geary.test}, {@code globalG.test} of spdep.
 *
 * <p>Source: Cliff and Ord (1981), Spatial Processes, chapters 1 and 2; Getis and Ord (1992), Geographical Analysis 24.
 */
public final class GlobalAssociation {

    /** What is supposed about the values when there is no pattern. */
    public enum Assumption {
        /** Every arrangement of the values over the areas is equally likely. */
        RANDOMISATION,
        /** The values are independent draws of one normal distribution. */
        NORMALITY
    }

    private final Lattice lattice;
    private final Centred centred;
    private final double n;
    private final double s0;
    private final double s1;
    private final double s2;

    private GlobalAssociation(double[] values, Neighbours w) {
        lattice = Lattice.of(values, w);
        centred = new Centred(lattice.value);
        n = lattice.size();
        double[] touching = new double[lattice.size()];
        double total = 0;
        double mutual = 0;
        for (int i = 0; i < lattice.size(); i++) {
            for (int k = lattice.offsets[i]; k < lattice.offsets[i + 1]; k++) {
                int j = lattice.targets[k];
                double weight = lattice.weights[k];
                total += weight;
                touching[i] += weight;
                touching[j] += weight;
                mutual += weight * (weight + reverse(j, i));
            }
        }
        s0 = total;
        s1 = mutual;
        s2 = Arrays.stream(touching).map(sum -> sum * sum).sum();
    }

    private double reverse(int from, int to) {
        int at = Arrays.binarySearch(lattice.targets, lattice.offsets[from], lattice.offsets[from + 1], to);
        return at >= 0 ? lattice.weights[at] : 0;
    }

    private boolean isDefined() {
        return centred.varies && n >= 4 && s0 != 0;
    }

    private double kurtosis() {
        return n * centred.fourths / (centred.squares * centred.squares);
    }

    /**
     * Moran's I.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area
     * @param assumption under which mean and variance are worked out
     */
    public static GlobalStatistic moran(double[] values, Neighbours w, Assumption assumption) {
        GlobalAssociation map = new GlobalAssociation(values, w);
        return map.isDefined() ? map.moran(assumption) : GlobalStatistic.undefined();
    }

    private GlobalStatistic moran(Assumption assumption) {
        double sum = 0;
        for (int i = 0; i < lattice.size(); i++) {
            sum += centred.difference[i] * lattice.lag(i, centred.difference);
        }
        double square = s0 * s0;
        double expected = -1 / (n - 1);
        double raw;
        double terms = expected * expected;
        if (assumption == Assumption.NORMALITY) {
            raw = (n * n * s1 - n * s2 + 3 * square) / ((n * n - 1) * square);
        } else {
            double even = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * square);
            double peaked = kurtosis() * ((n * n - n) * s1 - 2 * n * s2 + 6 * square);
            double parts = (n - 1) * (n - 2) * (n - 3) * square;
            raw = (even - peaked) / parts;
            terms += (Math.abs(even) + Math.abs(peaked)) / parts;
        }
        double variance = GlobalStatistic.difference(raw - expected * expected, terms);
        return GlobalStatistic.of(n / s0 * sum / centred.squares, expected, variance, 1);
    }

    /**
     * Geary's C; its z is positive where C lies below 1.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area
     * @param assumption under which mean and variance are worked out
     */
    public static GlobalStatistic geary(double[] values, Neighbours w, Assumption assumption) {
        GlobalAssociation map = new GlobalAssociation(values, w);
        return map.isDefined() ? map.geary(assumption) : GlobalStatistic.undefined();
    }

    private GlobalStatistic geary(Assumption assumption) {
        double sum = 0;
        for (int i = 0; i < lattice.size(); i++) {
            for (int k = lattice.offsets[i]; k < lattice.offsets[i + 1]; k++) {
                double difference = centred.difference[i] - centred.difference[lattice.targets[k]];
                sum += lattice.weights[k] * difference * difference;
            }
        }
        double square = s0 * s0;
        double variance;
        if (assumption == Assumption.NORMALITY) {
            double spread = (2 * s1 + s2) * (n - 1);
            variance = GlobalStatistic.difference(spread - 4 * square, spread) / (2 * (n + 1) * square);
        } else {
            double k = kurtosis();
            double links = (n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * k);
            double rows = (n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * k) / 4;
            double all = square * (n * n - 3 - (n - 1) * (n - 1) * k);
            double terms = Math.abs(links) + Math.abs(rows) + Math.abs(all);
            variance = GlobalStatistic.difference(links - rows + all, terms) / (n * (n - 2) * (n - 3) * square);
        }
        return GlobalStatistic.of((n - 1) * sum / (2 * s0 * centred.squares), 1, variance, -1);
    }

    /**
     * Getis and Ord's global G, under randomisation.
     *
     * @param values one per area, ≥ 0; {@code NaN} = no figure
     * @param w neighbours, one row per area, usually with weights 1
     */
    public static GlobalStatistic getisOrd(double[] values, Neighbours w) {
        for (double value : values) {
            if (value < 0) {
                throw new IllegalArgumentException("values must be 0 or more for the global G, but one is " + value);
            }
        }
        GlobalAssociation map = new GlobalAssociation(values, w);
        return map.isDefined() ? map.getisOrd() : GlobalStatistic.undefined();
    }

    private GlobalStatistic getisOrd() {
        double[] m = new double[5];
        double sum = 0;
        for (int i = 0; i < lattice.size(); i++) {
            double x = lattice.value[i];
            sum += x * lattice.lag(i, lattice.value);
            m[1] += x;
            m[2] += x * x;
            m[3] += x * x * x;
            m[4] += x * x * x * x;
        }
        double square = s0 * s0;
        double b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * square;
        double b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * square);
        double b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * square);
        double b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * square;
        double b4 = s1 - s2 + square;
        double pairs = m[1] * m[1] - m[2];
        double raw = b0 * m[2] * m[2] + b1 * m[4] + b2 * m[1] * m[1] * m[2] + b3 * m[1] * m[3] + b4 * Math.pow(m[1], 4);
        double expected = s0 / (n * (n - 1));
        double squared = expected * expected;
        double variance =
                GlobalStatistic.difference(raw / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3)) - squared, squared);
        return GlobalStatistic.of(sum / pairs, expected, variance, 1);
    }
}
