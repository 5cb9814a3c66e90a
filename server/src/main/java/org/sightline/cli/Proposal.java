package org.sightline.cli;

import java.util.Set;
import org.sightline.indicators.hotspot.Bandwidth;
import org.sightline.indicators.hotspot.Kernel;
import org.sightline.indicators.hotspot.Points;
import org.sightline.indicators.hotspot.Window;

/** A bandwidth: a number, or the rule that proposes one. */
final class Proposal {
    /** Beyond these, in metres or degrees, nothing is mapped, and powers of distances lose their digits. */
    private static final double LEAST = 1e-9;

    private static final double MOST = 1e8;

    private static final Set<String> RULES = Set.of("scott", "diggle", "ppl", "cvl");

    private Proposal() {}

    /** Refuses what is neither a number above 0 nor a rule. */
    static void check(String text) {
        if (!RULES.contains(text) && !isNumber(text)) {
            throw new WrongUsage("--bandwidth: a number from 1e-9 to 1e8, or one of scott, diggle, ppl, cvl");
        }
    }

    static boolean isNumber(String text) {
        try {
            double value = Double.parseDouble(text);
            return value >= LEAST && value <= MOST;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** What a rule proposes for a kernel: the rules speak of the standard deviation along an axis. */
    static double of(String rule, Kernel kernel, Points points, Window window, int threads) {
        double value = deviation(rule, points, window, threads) * factor(kernel);
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new Refusal(
                    "--bandwidth " + rule + ": these points do not spread out enough to propose one; give a number");
        }
        return value;
    }

    private static double deviation(String rule, Points points, Window window, int threads) {
        Points inside = window.inside(points);
        try {
            return switch (rule) {
                case "scott" -> Bandwidth.scott(points);
                case "ppl" -> Bandwidth.ppl(points, threads);
                case "diggle" -> Bandwidth.diggle(inside, window, threads);
                default -> Bandwidth.cvl(inside, window.area(), threads);
            };
        } catch (IllegalArgumentException e) {
            throw new Refusal("--bandwidth " + rule + ": " + e.getMessage() + "; give a number");
        }
    }

    /** Radius over standard deviation: d² has the mean h²/4 (quartic) and h²/3 (Epanechnikov), half of it along each axis. */
    private static double factor(Kernel kernel) {
        return switch (kernel) {
            case QUARTIC -> Math.sqrt(8);
            case EPANECHNIKOV -> Math.sqrt(6);
            case GAUSSIAN -> 1;
        };
    }
}
