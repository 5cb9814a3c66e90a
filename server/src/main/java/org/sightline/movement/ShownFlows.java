package org.sightline.movement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.indicators.movement.FlowTable;
import org.sightline.indicators.movement.Margins;
import org.sightline.indicators.movement.PartialFlows;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** Flows that have passed the gate, as numbers. Whatever is worked out from them tells nothing that they do not. */
final class ShownFlows {
    private final FlowResult result;
    private final AreaFrame frame;

    ShownFlows(Disclosed<FlowResult> shown, AreaFrame frame) {
        this.result = shown.value();
        this.frame = frame;
    }

    FlowResult result() {
        return result;
    }

    AreaFrame frame() {
        return frame;
    }

    int areas() {
        return frame.size();
    }

    int position(AreaCode code) {
        return frame.find(code).orElseThrow();
    }

    /** The flows shown; movement within areas is left out. */
    FlowTable table() {
        int size = result.flows().size();
        int[] origin = new int[size];
        int[] destination = new int[size];
        double[] count = new double[size];
        for (int i = 0; i < size; i++) {
            Flow flow = result.flows().get(i);
            origin[i] = position(flow.origin());
            destination[i] = position(flow.destination());
            count[i] = flow.count();
        }
        return FlowTable.aggregate(areas(), origin, destination, count);
    }

    /** The same with what is not shown as not known, beside the arrivals, departures and rest that are shown. */
    PartialFlows partial() {
        int areas = areas();
        double[] known = new double[areas * areas];
        Arrays.setAll(known, pair -> pair / areas == pair % areas ? 0 : Double.NaN);
        for (Flow flow : result.flows()) {
            known[position(flow.origin()) * areas + position(flow.destination())] = flow.count();
        }
        OptionalDouble rest = result.hidden().total() instanceof Figure.Known hidden
                ? OptionalDouble.of(hidden.count())
                : OptionalDouble.empty();
        return new PartialFlows(areas, known, margins(), rest);
    }

    private Optional<Margins> margins() {
        boolean shown = result.areas().stream()
                .allMatch(area -> area.in() instanceof Figure.Known && area.out() instanceof Figure.Known);
        if (!shown) {
            return Optional.empty();
        }
        double[] in =
                result.areas().stream().mapToDouble(area -> count(area.in())).toArray();
        double[] out =
                result.areas().stream().mapToDouble(area -> count(area.out())).toArray();
        double[] net = IntStream.range(0, in.length)
                .mapToDouble(area -> in[area] - out[area])
                .toArray();
        return Optional.of(new Margins(in, out, new double[in.length], net));
    }

    /** A count that is shown, NaN where it is not. */
    static double count(Figure figure) {
        return figure instanceof Figure.Known known ? known.count() : Double.NaN;
    }
}
