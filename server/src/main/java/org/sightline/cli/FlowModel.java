package org.sightline.cli;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.movement.Dispersion;
import org.sightline.indicators.movement.FlowTable;
import org.sightline.indicators.movement.Gravity;
import org.sightline.indicators.movement.QuasiIndependence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What size, and distance where positions are given, lead one to expect of all pairs of areas. */
@Command
final class FlowModel {
    private static final int MOST_AREAS = 2_000;

    @Option(
            names = "--decay",
            converter = Words.FallConverter.class,
            paramLabel = "best|exponential|power",
            description =
                    "With --areas: how expected movement falls with distance (default: best, the one under which the counts are likeliest).")
    Words.Fall decay = Words.Fall.BEST;

    /**
     * The flows as a matrix, with what is expected of them; entries by origin × areas + destination.
     *
     * @param gravity the model of distance; null without positions
     */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Fit(
            int areas,
            double[] observed,
            double[] expected,
            Dispersion dispersion,
            @Nullable Gravity gravity) {}

    /** Fits the evidence of the flows. */
    Fit fit(FlowFile.Flows input) {
        int areas = input.codes().size();
        if (areas > MOST_AREAS) {
            throw new Refusal("movement between " + areas + " areas is too much for this; at most " + MOST_AREAS
                    + ": add the flows up to larger areas first");
        }
        FlowTable table = FlowTable.aggregate(areas, input.origin(), input.destination(), input.evidence());
        Gravity gravity = input.hasPositions() ? decay.fit(table, input.x(), input.y()) : null;
        QuasiIndependence size = QuasiIndependence.fit(table);
        double[] expected = gravity == null ? new double[areas * areas] : gravity.matrix();
        int parameters = gravity == null ? 2 * areas - 1 : gravity.parameters();
        if (gravity == null) {
            Arrays.setAll(expected, k -> k / areas == k % areas ? 0 : size.expected(k / areas, k % areas));
        }
        double[] observed = matrix(table);
        int[] possible = java.util.stream.IntStream.range(0, expected.length)
                .filter(k -> expected[k] > 0)
                .toArray();
        Dispersion dispersion = Dispersion.estimate(
                Arrays.stream(possible).mapToDouble(k -> observed[k]).toArray(),
                Arrays.stream(possible).mapToDouble(k -> expected[k]).toArray(),
                parameters);
        return new Fit(areas, observed, expected, dispersion, gravity);
    }

    /** The counts of all pairs, those never observed 0; nothing within an area. */
    static double[] matrix(FlowTable table) {
        double[] observed = new double[table.areas() * table.areas()];
        for (int flow = 0; flow < table.size(); flow++) {
            observed[table.origin()[flow] * table.areas() + table.destination()[flow]] = table.count()[flow];
        }
        return observed;
    }

    /** Writes what was fitted to the card. */
    static void note(Card card, Fit fit) {
        Gravity gravity = fit.gravity();
        card.fact("areas", fit.areas());
        card.fact("expected", gravity == null ? "quasi-independence" : "doubly constrained gravity model");
        if (gravity != null && !Double.isNaN(gravity.beta())) {
            card.fact("decay", Words.word(gravity.decay()));
            card.fact("decay_beta", gravity.beta());
        }
        card.fact("dispersion", 1 + fit.dispersion().linear());
        card.fact("dispersion_quadratic", fit.dispersion().quadratic());
    }
}
