package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.movement.PlanTogether;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Areas that should plan together. */
@Command(
        name = "groups",
        description = {
            "Areas that exchange more than size (and, with --areas, distance) explain, as groups that should plan together.",
            "Writes group,areas,observed,expected,ratio,z,p,stability,ids,core, best first: only groups that chance alone would make nowhere in 19 of 20",
            "regions (p at most .05, against the largest group of simulated worlds). observed, expected: movements between the group's areas, both ways.",
            "stability: share of runs, with flows drawn anew, in which two of its areas are together. ids: joined by ;.",
            "core: those that are with each other in at least half of the runs; stability is theirs. A group",
            "of which the core is less than half is not told."
        })
final class GroupsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    FlowFile flows = new FlowFile();

    @Mixin
    FlowModel model = new FlowModel();

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "How often flows are drawn anew, for stability: 20 to 10,000 (default: 200).")
    int runs = 200;

    @Option(
            names = "--simulations",
            paramLabel = "N",
            description = "Simulated worlds without groups, for p: 19 to 99,999 (default: 199).")
    int simulations = 199;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of all draws (default: 1).")
    long seed = 1;

    @Option(
            names = "--members",
            paramLabel = "FILE",
            description =
                    "Also write area,group,share for every area: share of runs in which it is with the others of its group.")
    @Nullable
    Path members;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    /** What was found, and what it rests on. */
    private record Found(FlowModel.Fit fit, PlanTogether groups) {}

    @Override
    public void run() {
        timing.check(out);
        flows.check();
        card.check();
        if (members != null) {
            Csv.checkWritable(members);
        }
        PlanTogether.Plan plan = plan();
        FlowFile.Flows input = timing.read(flows::read);
        timing.size("rows", input.count().length);
        timing.size("areas", input.codes().size());
        Found found = timing.compute(() -> {
            FlowModel.Fit fit = model.fit(input);
            return new Found(
                    fit,
                    PlanTogether.of(
                            new PlanTogether.Flows(
                                    fit.areas(), fit.observed(), fit.expected(), fit.left(), fit.dispersion()),
                            plan));
        });
        timing.write(() -> write(input.codes(), found.groups));
        card.rows(flows.movements, input.count().length);
        FlowModel.note(card, found.fit);
        note(found.groups);
        timing.finish();
        card.finish(out);
    }

    private PlanTogether.Plan plan() {
        try {
            return new PlanTogether.Plan(runs, simulations, seed, timing.threads);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--" + e.getMessage());
        }
    }

    private void note(PlanTogether found) {
        card.fact("groups", found.groups().size());
        card.fact("p_rule", "largest z of any group in simulated worlds without groups");
        card.fact("p_of_split", found.pModularity());
        if (!Double.isNaN(found.modularity())) {
            card.fact("modularity", found.modularity());
        }
        if (found.groups().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(String.format(
                            Locale.ROOT,
                            "sightline: no group is beyond chance; p of the best split as a whole: %.3f",
                            found.pModularity()));
        }
    }

    private static String named(List<String> codes, int[] areas) {
        return Arrays.stream(areas).mapToObj(codes::get).collect(Collectors.joining(";"));
    }

    private void write(List<String> codes, PlanTogether found) {
        List<String> header =
                List.of("group", "areas", "observed", "expected", "ratio", "z", "p", "stability", "ids", "core");
        Csv.write(out, header, rows -> {
            int number = 1;
            for (PlanTogether.Group group : found.groups()) {
                rows.add(
                        Integer.toString(number++),
                        Integer.toString(group.areas().length),
                        Csv.count(group.observed()),
                        Csv.number(group.expected()),
                        Csv.number(group.observed() / group.expected()),
                        Csv.number(group.z()),
                        Csv.number(group.p()),
                        Csv.number(group.stability()),
                        named(codes, group.areas()),
                        named(codes, group.core()));
            }
        });
        if (members != null) {
            Csv.write(members, List.of("area", "group", "share"), rows -> {
                for (int area = 0; area < codes.size(); area++) {
                    int group = found.group()[area];
                    rows.add(
                            codes.get(area),
                            group < 0 ? "" : Integer.toString(group + 1),
                            Csv.number(found.share()[area]));
                }
            });
        }
    }
}
