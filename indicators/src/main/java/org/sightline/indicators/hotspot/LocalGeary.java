package org.sightline.indicators.hotspot;

import java.util.Arrays;
import org.sightline.indicators.neighbour.Neighbours;

/**
 * Local Geary's c: how far an area's value is from its neighbours' values, whatever their level. Small: alike; large:
 * unlike.
 *
 * <p>cᵢ = Σⱼ wᵢⱼ (xᵢ − xⱼ)² / s², s² the variance with divisor n − 1; weights as given, usually row-standardised. Same
 * numbers as spdep's {@code localC}.
 *
 * <p>Source: Anselin (1995), Geographical Analysis 27, 93–115; Anselin (2019), Geographical Analysis 51, 133–150.
 */
public final class LocalGeary {

    private LocalGeary() {}

    /**
     * Local Geary's c of every area.
     *
     * @param values one per area; {@code NaN} = no figure
     * @param w neighbours, one row per area
     * @return ≥ 0; {@code NaN} where an area has no value or no neighbour with one, or the values do not differ
     */
    public static double[] of(double[] values, Neighbours w) {
        Lattice lattice = Lattice.of(values, w);
        Centred centred = new Centred(lattice.value);
        double[] result = new double[values.length];
        Arrays.fill(result, Double.NaN);
        double variance = centred.squares / (lattice.size() - 1);
        for (int i = 0; i < lattice.size(); i++) {
            if (lattice.links(i) > 0 && centred.varies) {
                double sum = 0;
                for (int k = lattice.offsets[i]; k < lattice.offsets[i + 1]; k++) {
                    double difference = lattice.value[i] - lattice.value[lattice.targets[k]];
                    sum += lattice.weights[k] * difference * difference;
                }
                result[lattice.area[i]] = sum / variance;
            }
        }
        return result;
    }
}
