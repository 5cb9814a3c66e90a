package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.inference.Normal;
import org.sightline.indicators.movement.FlowTable;
import org.sightline.indicators.movement.Gravity;
import org.sightline.indicators.movement.QuasiIndependence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Flows between areas with what size (and distance) alone would lead one to expect. */
@Command(
        name = "flows",
        description = {
            "Flows between areas. Repeated pairs are added up; flows within an area are listed but expected of nothing.",
            "Writes origin,destination,count,expected,ratio,z,p_adjusted,crosses, sorted; with --areas also expected_gravity,",
            "ratio_gravity,z_gravity,p_adjusted_gravity. expected: quasi-independence, the diagonal structurally zero; gravity:",
            "doubly constrained, straight distances between centroids. z: Pearson residual, p two-sided, adjusted by",
            "Benjamini-Hochberg over the pairs listed. After these: evidence,expected_evidence,ratio_evidence,lower,upper,z_dispersed,p_dispersed,",
            "p_adjusted_dispersed,corridor: --evidence against the gravity model, over-dispersion allowed for, one-sided exact p over",
            "all pairs that can occur; corridor: yes at a false discovery rate of .05 where the interval lies above 1, unless the model does not fit. crosses: whether the two lie in different units of --parent."
        })
final class FlowsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    FlowFile flows = new FlowFile();

    @Option(names = "--all-pairs", description = "List pairs never observed too, with count 0.")
    boolean allPairs;

    @Option(
            names = "--decay",
            converter = Words.FallConverter.class,
            paramLabel = "best|exponential|power",
            description =
                    "How the gravity model falls with distance (default: best, the one under which the counts are likeliest).")
    Words.Fall decay = Words.Fall.BEST;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Option(
            names = "--fit",
            paramLabel = "FIT.csv",
            description =
                    "Also write what was fitted: decay,beta,standard_error,lower,upper,dispersion,quadratic,pairs,corridors,note.")
    @Nullable
    Path fit;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    @Override
    public void run() {
        timing.check(out);
        flows.check();
        card.check();
        if (fit != null) {
            Csv.checkWritable(fit);
            if (flows.areas == null) {
                throw new WrongUsage("--fit: needs --areas, for distances");
            }
        }
        FlowFile.Flows input = timing.read(flows::read);
        timing.size("rows", input.count().length);
        timing.size("areas", input.codes().size());
        Result result = timing.compute(() -> compute(input));
        timing.write(() -> write(input, result));
        card.rows(flows.movements, input.count().length);
        card.fact("areas", input.codes().size());
        if (result.corridors != null) {
            result.corridors.note(card);
            result.corridors
                    .remark()
                    .ifPresent(remark -> spec.commandLine().getErr().println("sightline: " + remark));
            if (fit != null) {
                result.corridors.writeFit(fit);
            }
        }
        timing.finish();
        card.finish(out);
    }

    private Result compute(FlowFile.Flows input) {
        FlowTable table = timing.phase(
                "aggregate_s",
                () -> FlowTable.aggregate(
                        input.codes().size(), input.origin(), input.destination(), input.count(), timing.threads));
        FlowPairs pairs = FlowPairs.of(table, allPairs);
        QuasiIndependence size = QuasiIndependence.fit(table);
        Model bySize = model(pairs, size::expected);
        if (!input.hasPositions()) {
            return new Result(pairs, bySize, null, null);
        }
        Gravity gravity = timing.phase("fit_s", () -> decay.fit(table, input.x(), input.y()));
        FlowTable evidence = input.evidence() == input.count()
                ? table
                : FlowTable.aggregate(input.codes().size(), input.origin(), input.destination(), input.evidence());
        Gravity basis = evidence == table ? gravity : decay.fit(evidence, input.x(), input.y());
        return new Result(pairs, bySize, model(pairs, gravity::expected), CorridorColumns.of(evidence, basis));
    }

    /** What a model expects of a pair. */
    private interface Expectation {
        double of(int origin, int destination);
    }

    private static Model model(FlowPairs pairs, Expectation expectation) {
        double[] expected = new double[pairs.size()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = pairs.from(i) == pairs.to(i) ? Double.NaN : expectation.of(pairs.from(i), pairs.to(i));
        }
        double[] z = QuasiIndependence.residuals(pairs.counts(), expected);
        double[] p = Arrays.stream(z)
                .map(value -> Normal.p(value, Alternative.TWO_SIDED))
                .toArray();
        return new Model(expected, z, FalseDiscovery.benjaminiHochberg(p));
    }

    private void write(FlowFile.Flows input, Result result) {
        List<String> header = new ArrayList<>(
                List.of("origin", "destination", "count", "expected", "ratio", "z", "p_adjusted", "crosses"));
        if (result.byDistance != null) {
            header.addAll(List.of("expected_gravity", "ratio_gravity", "z_gravity", "p_adjusted_gravity"));
            header.addAll(CorridorColumns.NAMES);
        }
        Csv.write(out, header, rows -> {
            for (int i = 0; i < result.pairs.size(); i++) {
                rows.add(row(input, result, i).toArray(String[]::new));
            }
        });
    }

    private static List<String> row(FlowFile.Flows input, Result result, int i) {
        int from = result.pairs.from(i);
        int to = result.pairs.to(i);
        double count = result.pairs.counts()[i];
        List<String> row = new ArrayList<>();
        row.add(input.codes().get(from));
        row.add(input.codes().get(to));
        row.add(Csv.count(count));
        row.addAll(result.bySize.fields(count, i));
        row.add(input.crosses(from, to));
        if (result.byDistance != null) {
            row.addAll(result.byDistance.fields(count, i));
        }
        if (result.corridors != null) {
            row.addAll(result.corridors.fields(from, to));
        }
        return row;
    }

    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Model(double[] expected, double[] z, double[] adjusted) {
        List<String> fields(double count, int i) {
            double ratio = expected[i] > 0 ? count / expected[i] : Double.NaN;
            return List.of(Csv.number(expected[i]), Csv.number(ratio), Csv.number(z[i]), Csv.number(adjusted[i]));
        }
    }

    private record Result(
            FlowPairs pairs,
            Model bySize,
            @Nullable Model byDistance,
            @Nullable CorridorColumns corridors) {}
}
