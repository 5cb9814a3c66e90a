package org.sightline.movement;

import java.util.List;
import java.util.Locale;
import org.sightline.indicators.movement.Decay;
import org.sightline.indicators.movement.Deterrence;
import org.sightline.indicators.movement.PartialFlows;
import org.sightline.indicators.movement.PartialGravity;

/** Size and distance fitted to the flows that are shown. */
final class FittedFlows {
    static final double METRES_PER_KM = 1000;

    static final String TOO_FEW = "Too few flows are shown to fit a model of size and distance.";

    private final CorridorQuery.Fall fall;
    private final Homes homes;
    private final Decay decay;
    private final Deterrence deterrence;
    private final PartialFlows flows;
    private final PartialGravity fit;

    FittedFlows(CorridorQuery.Fall fall, PartialFlows flows, Homes homes) {
        this.fall = fall;
        this.homes = homes;
        this.flows = flows;
        Deterrence.Parts parts = kilometres(homes.parts());
        List<Decay> decays = fall.decays();
        List<Deterrence> deterrences =
                decays.stream().map(form -> Deterrence.spread(parts, form)).toList();
        PartialGravity.Choice choice = PartialGravity.best(flows, deterrences);
        decay = decays.get(choice.position());
        deterrence = deterrences.get(choice.position());
        fit = choice.fit();
    }

    private static Deterrence.Parts kilometres(Deterrence.Parts metres) {
        double[] x = metres.x().clone();
        double[] y = metres.y().clone();
        for (int i = 0; i < x.length; i++) {
            x[i] /= METRES_PER_KM;
            y[i] /= METRES_PER_KM;
        }
        return new Deterrence.Parts(metres.areas(), metres.area(), x, y, metres.weight());
    }

    Decay decay() {
        return decay;
    }

    PartialGravity fit() {
        return fit;
    }

    /** The flows it was fitted to. */
    PartialFlows flows() {
        return flows;
    }

    boolean isFitted() {
        return !Double.isNaN(fit.beta());
    }

    /** How much less two areas exchange for the distance between them, by origin × areas + destination. */
    double[] deterrence() {
        int areas = flows.areas();
        double[] weight = new double[areas * areas];
        deterrence.fill(fit.beta(), weight, new double[areas * areas]);
        return weight;
    }

    /** The model in words. */
    String words() {
        return "Gravity model (" + decay.name().toLowerCase(Locale.ROOT) + " decay"
                + (fall.decays().size() > 1 ? ", the likeliest" : "") + ", distances " + homes.measured()
                + ") fitted to the flows, arrivals and departures shown; ";
    }
}
