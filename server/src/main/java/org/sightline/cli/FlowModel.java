package org.sightline.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.movement.Decay;
import org.sightline.indicators.movement.Deterrence;
import org.sightline.indicators.movement.Dispersion;
import org.sightline.indicators.movement.FlowTable;
import org.sightline.indicators.movement.Gravity;
import org.sightline.indicators.movement.PartialFlows;
import org.sightline.indicators.movement.PartialGravity;
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
     * @param left which pairs stand so far out that the model was fitted without them
     * @param decay of the gravity model; null without positions, or where arrivals and departures leave nothing to fit
     * @param beta its rate
     */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Fit(
            int areas,
            double[] observed,
            double[] expected,
            boolean[] left,
            Dispersion dispersion,
            @Nullable Decay decay,
            double beta) {}

    /** Fits the evidence of the flows. */
    Fit fit(FlowFile.Flows input) {
        int areas = input.codes().size();
        if (areas > MOST_AREAS) {
            throw new Refusal("movement between " + areas + " areas is too much for this; at most " + MOST_AREAS
                    + ": add the flows up to larger areas first");
        }
        FlowTable table = FlowTable.aggregate(areas, input.origin(), input.destination(), input.evidence());
        double[] observed = matrix(table);
        if (!input.hasPositions()) {
            return bySize(table, observed);
        }
        Gravity gravity = decay.fit(table, input.x(), input.y());
        if (Double.isNaN(gravity.beta())) {
            return bySize(table, observed);
        }
        // the same decay, without the flows that stand far out
        PartialGravity fit = PartialGravity.robust(
                new PartialFlows(areas, observed, Optional.empty(), OptionalDouble.empty()),
                Deterrence.between(input.x(), input.y(), gravity.decay()));
        double[] expected = fit.matrix();
        Dispersion dispersion = fit.dispersion();
        return new Fit(areas, observed, expected, fit.left(), dispersion, gravity.decay(), fit.beta());
    }

    private static Fit bySize(FlowTable table, double[] observed) {
        int areas = table.areas();
        QuasiIndependence size = QuasiIndependence.fit(table);
        double[] expected = new double[observed.length];
        Arrays.setAll(expected, k -> k / areas == k % areas ? 0 : size.expected(k / areas, k % areas));
        int[] possible =
                IntStream.range(0, expected.length).filter(k -> expected[k] > 0).toArray();
        Dispersion dispersion = Dispersion.estimate(
                IntStream.of(possible).mapToDouble(k -> observed[k]).toArray(),
                IntStream.of(possible).mapToDouble(k -> expected[k]).toArray(),
                2 * areas - 1);
        return new Fit(areas, observed, expected, new boolean[expected.length], dispersion, null, Double.NaN);
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
        Decay decay = fit.decay();
        card.fact("areas", fit.areas());
        card.fact("expected", decay == null ? "quasi-independence" : "doubly constrained gravity model");
        if (decay != null) {
            card.fact("decay", Words.word(decay));
            card.fact("decay_beta", fit.beta());
        }
        card.fact("dispersion", 1 + fit.dispersion().linear());
        card.fact("dispersion_quadratic", fit.dispersion().quadratic());
    }
}
