package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.movement.FlowMeasures;
import org.sightline.indicators.movement.FlowTable;
import org.sightline.indicators.movement.Margins;
import org.sightline.indicators.rate.Interval;
import org.sightline.indicators.rate.Rates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the movement of each area is like. */
@Command(
        name = "measures",
        description = {
            "What the movement of each area is like, from --evidence where given.",
            "Writes area,out,in,within,net, then destinations,concentration_out,distance_out,crossing_out, the same with origins and _in, reciprocity,rate,lower,upper.",
            "net: in less out; destinations, origins: how many other areas; concentration: sum of squared shares of these, 1 where all go to one; distance: mean straight distance in the unit of the",
            "coordinates (with --areas); crossing: share that goes to another unit of --parent; reciprocity: share of what leaves that is matched by as many coming back; rate: departures per 1,000",
            "of --population with its 95 % interval. Empty where nothing moves or what it takes is not known."
        })
final class MeasuresCommand implements Runnable {
    private static final double PER = 1000;
    private static final double CONFIDENCE = 0.95;

    @Mixin
    FlowFile flows = new FlowFile();

    @Option(
            names = "--population",
            paramLabel = "FIELD",
            description = "Field of --areas with the children who live there, for rates.")
    @Nullable
    String population;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    /** Measures of all areas, and the shares that cross. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Measured(Margins margins, FlowMeasures measures, double[] crossingOut, double[] crossingIn) {}

    @Override
    public void run() {
        timing.check(out);
        flows.children = population;
        flows.check();
        card.check();
        FlowFile.Flows input = timing.read(flows::read);
        timing.size("rows", input.count().length);
        timing.size("areas", input.codes().size());
        Measured measured = timing.compute(() -> measure(input));
        timing.write(() -> write(input, measured));
        card.rows(flows.movements, input.count().length);
        card.fact("areas", input.codes().size());
        timing.finish();
        card.finish(out);
    }

    private Measured measure(FlowFile.Flows input) {
        FlowTable table =
                FlowTable.aggregate(input.codes().size(), input.origin(), input.destination(), input.evidence());
        int[] units = input.units();
        double[] none = new double[table.areas()];
        Arrays.fill(none, Double.NaN);
        return new Measured(
                Margins.of(table),
                FlowMeasures.of(table, input.x(), input.y()),
                units.length == 0 ? none : FlowMeasures.crossing(table, units, true),
                units.length == 0 ? none : FlowMeasures.crossing(table, units, false));
    }

    private void write(FlowFile.Flows input, Measured measured) {
        List<String> header = List.of(
                "area",
                "out",
                "in",
                "within",
                "net",
                "destinations",
                "concentration_out",
                "distance_out",
                "crossing_out",
                "origins",
                "concentration_in",
                "distance_in",
                "crossing_in",
                "reciprocity",
                "rate",
                "lower",
                "upper");
        Margins margins = measured.margins;
        FlowMeasures measures = measured.measures;
        Csv.write(out, header, rows -> {
            for (int i = 0; i < input.codes().size(); i++) {
                List<String> row = new ArrayList<>();
                row.add(input.codes().get(i));
                for (double count :
                        new double[] {margins.out()[i], margins.in()[i], margins.self()[i], margins.net()[i]}) {
                    row.add(Csv.count(count));
                }
                row.addAll(side(measures.out(), measured.crossingOut, i));
                row.addAll(side(measures.in(), measured.crossingIn, i));
                row.add(Csv.number(measures.reciprocity()[i]));
                row.addAll(rate(margins.out()[i], input.children().length == 0 ? Double.NaN : input.children()[i]));
                rows.add(row.toArray(String[]::new));
            }
        });
    }

    private static List<String> side(FlowMeasures.Side side, double[] crossing, int area) {
        return List.of(
                Integer.toString(side.partners()[area]),
                Csv.number(side.concentration()[area]),
                Csv.number(side.distance()[area]),
                Csv.number(crossing[area]));
    }

    private static List<String> rate(double departures, double children) {
        if (!(children > 0)) {
            return List.of("", "", "");
        }
        Interval interval = Rates.interval(departures, children, CONFIDENCE).times(PER);
        return List.of(
                Csv.number(departures / children * PER), Csv.number(interval.lower()), Csv.number(interval.upper()));
    }
}
