package org.sightline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sightline.indicators.movement.Corridors;
import org.sightline.indicators.movement.Decay;
import org.sightline.indicators.movement.DecayEstimate;
import org.sightline.indicators.movement.FlowTable;
import org.sightline.indicators.movement.Gravity;

/** The columns of {@code movement flows} that say which flows are corridors, and what they rest on. */
final class CorridorColumns {
    static final List<String> NAMES = List.of(
            "evidence",
            "expected_evidence",
            "ratio_evidence",
            "lower",
            "upper",
            "z_dispersed",
            "p_dispersed",
            "p_adjusted_dispersed",
            "corridor");

    private final int areas;
    private final double[] observed;
    private final double[] expected;
    private final Corridors found;
    private final boolean[] corridor;
    private final DecayEstimate estimate;
    private final Decay decay;

    private CorridorColumns(FlowTable evidence, double[] observed, double[] expected, Gravity gravity) {
        this.areas = evidence.areas();
        this.observed = observed;
        this.expected = expected;
        this.found = Corridors.of(observed, expected, gravity.parameters());
        this.corridor = found.found(Corridors.LEVEL);
        this.estimate = gravity.decay(found.dispersion());
        this.decay = gravity.decay();
    }

    /** Tests all pairs, observed or not. */
    static CorridorColumns of(FlowTable evidence, Gravity gravity) {
        int areas = evidence.areas();
        double[] observed = new double[areas * areas];
        for (int flow = 0; flow < evidence.size(); flow++) {
            observed[evidence.origin()[flow] * areas + evidence.destination()[flow]] = evidence.count()[flow];
        }
        return new CorridorColumns(evidence, observed, gravity.matrix(), gravity);
    }

    /** The fields of a pair, empty within an area. */
    List<String> fields(int from, int to) {
        int i = from * areas + to;
        if (from == to) {
            return List.of("", "", "", "", "", "", "", "", "");
        }
        return List.of(
                Csv.count(observed[i]),
                Csv.number(expected[i]),
                Csv.number(found.ratio()[i]),
                Csv.number(found.lower()[i]),
                Csv.number(found.upper()[i]),
                Csv.number(found.z()[i]),
                Csv.number(found.p()[i]),
                Csv.number(found.adjusted()[i]),
                corridor[i] ? "yes" : "no");
    }

    private long pairs() {
        long tests = 0;
        for (double p : found.p()) {
            tests += Double.isNaN(p) ? 0 : 1;
        }
        return tests;
    }

    private long corridors() {
        long count = 0;
        for (boolean yes : corridor) {
            count += yes ? 1 : 0;
        }
        return count;
    }

    /** Writes what the run rests on to its card. */
    void note(Card card) {
        card.tests(
                pairs(),
                "one-sided, exact for the count distribution; Benjamini-Hochberg over all pairs that can occur");
        card.fact("corridors", corridors());
        if (!Double.isNaN(estimate.beta())) {
            card.fact("decay", Words.word(decay));
            card.fact("decay_beta", estimate.beta());
            card.fact("decay_standard_error", estimate.standardError());
        }
        card.fact("dispersion", 1 + found.dispersion().linear());
        card.fact("dispersion_quadratic", found.dispersion().quadratic());
    }

    /** What the user has to know of a model that could not be fitted or does not fit. */
    Optional<String> remark() {
        if (Double.isNaN(estimate.beta())) {
            return Optional.of(
                    "no decay with distance: arrivals and departures leave nothing to fit (or all distances are"
                            + " alike); expected counts are those of quasi-independence");
        }
        return found.isMisfit(Corridors.LEVEL)
                ? Optional.of(
                        "no corridor is told: more than a tenth of all pairs are beyond what size and distance explain;"
                                + " this model does not fit these flows")
                : Optional.empty();
    }

    /** Writes one row: the decay with its interval, the dispersion, how many pairs were tested and found, and what to know of it. */
    void writeFit(Path file) {
        List<String> header = List.of(
                "decay",
                "beta",
                "standard_error",
                "lower",
                "upper",
                "dispersion",
                "quadratic",
                "pairs",
                "corridors",
                "note");
        Csv.write(
                file,
                header,
                rows -> rows.add(
                        Words.word(decay),
                        Csv.number(estimate.beta()),
                        Csv.number(estimate.standardError()),
                        Csv.number(estimate.lower()),
                        Csv.number(estimate.upper()),
                        Csv.number(1 + found.dispersion().linear()),
                        Csv.number(found.dispersion().quadratic()),
                        Long.toString(pairs()),
                        Long.toString(corridors()),
                        remark().orElse("")));
    }
}
