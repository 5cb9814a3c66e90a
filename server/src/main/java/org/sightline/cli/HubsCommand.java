package org.sightline.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.movement.Decay;
import org.sightline.indicators.movement.Deterrence;
import org.sightline.indicators.movement.Hubs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Places that many origins lead to. */
@Command(
        name = "hubs",
        description = {
            "Areas that draw more movement, from more places, than their size (and, with --areas, their position) explain.",
            "Writes area,arrivals,origins,effective_origins,largest_origin_share,expected,ratio,lower,upper,z,p,p_adjusted,hub for every area.",
            "expected: all who leave an area go to the others in proportion to size and the fitted decay with distance. p: one-sided, variation between areas allowed for,",
            "adjusted by Benjamini-Hochberg; hub: yes at a false discovery rate of .05 with three or more effective origins (1/sum of squared shares)."
        })
final class HubsCommand implements Runnable {
    @Mixin
    FlowFile flows = new FlowFile();

    @Mixin
    FlowModel model = new FlowModel();

    @Option(
            names = "--population",
            paramLabel = "FIELD",
            description =
                    "Field of --areas with the children who live there: the size of an area (default: its departures).")
    @Nullable
    String population;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    /** What was found, and what it rests on. */
    private record Found(FlowModel.Fit fit, Hubs hubs) {}

    @Override
    public void run() {
        timing.check(out);
        flows.children = population;
        flows.check();
        card.check();
        FlowFile.Flows input = timing.read(flows::read);
        timing.size("rows", input.count().length);
        timing.size("areas", input.codes().size());
        Found found = timing.compute(() -> find(input));
        timing.write(() -> write(input.codes(), found.hubs));
        card.rows(flows.movements, input.count().length);
        FlowModel.note(card, found.fit);
        card.fact("size", population == null ? "departures" : "children");
        card.tests(
                tests(found.hubs),
                "one-sided, against the variation of the other areas; Benjamini-Hochberg over all areas with an expectation");
        timing.finish();
        card.finish(out);
    }

    private static long tests(Hubs hubs) {
        long tests = 0;
        for (double p : hubs.test().p()) {
            tests += Double.isNaN(p) ? 0 : 1;
        }
        return tests;
    }

    private Found find(FlowFile.Flows input) {
        FlowModel.Fit fit = model.fit(input);
        double[] deterrence = Hubs.anywhere(fit.areas());
        Decay decay = fit.decay();
        if (decay != null) {
            Deterrence.between(input.x(), input.y(), decay).fill(fit.beta(), deterrence, new double[deterrence.length]);
        }
        double[] size = population == null ? Hubs.departures(fit.areas(), fit.observed()) : input.children();
        return new Found(fit, Hubs.of(fit.areas(), fit.observed(), deterrence, size));
    }

    private void write(List<String> codes, Hubs hubs) {
        List<String> header = List.of(
                "area",
                "arrivals",
                "origins",
                "effective_origins",
                "largest_origin_share",
                "expected",
                "ratio",
                "lower",
                "upper",
                "z",
                "p",
                "p_adjusted",
                "hub");
        Csv.write(out, header, rows -> {
            for (int j = 0; j < codes.size(); j++) {
                rows.add(
                        codes.get(j),
                        Csv.count(hubs.arrivals()[j]),
                        Integer.toString(hubs.origins()[j]),
                        Csv.number(hubs.effective()[j]),
                        Csv.number(hubs.largest()[j]),
                        Csv.number(hubs.expected()[j]),
                        Csv.number(hubs.test().ratio()[j]),
                        Csv.number(hubs.test().lower()[j]),
                        Csv.number(hubs.test().upper()[j]),
                        Csv.number(hubs.test().z()[j]),
                        Csv.number(hubs.test().p()[j]),
                        Csv.number(hubs.test().adjusted()[j]),
                        hubs.hub()[j] ? "yes" : "no");
            }
        });
    }
}
