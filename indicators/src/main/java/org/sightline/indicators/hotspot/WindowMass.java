package org.sightline.indicators.hotspot;

/**
 * How much of a kernel, centred at a position, lies in a window: 1 far inside, about ½ on a straight border, 0 far outside.
 *
 * <p>With Φ(r) the kernel's mass within distance r, the mass in a polygon is (1/2π) ∮ Φ(r) dθ along its border, θ the
 * direction seen from the position. On one edge, at perpendicular distance p and with t the distance along it from the
 * perpendicular's foot, dθ = p dt/(p² + t²). For the compact kernels Φ is a polynomial in r² without constant term, so the
 * integral is a polynomial in t as far as the circle reaches, and the angle beyond. For the Gaussian the integrand (1 −
 * e^(−q))/q, q = r²/2σ², is smooth and Gauss–Legendre's rule gives it to 1e-13.
 */
final class WindowMass {

    /** Nodes and weights of Gauss–Legendre's rule with 10 points on [−1, 1], positive half. */
    private static final double[] NODE = {
        0.14887433898163122, 0.43339539412924721, 0.67940956829902444, 0.86506336668898454, 0.97390652851717174
    };

    private static final double[] WEIGHT = {
        0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.14945134915058059, 0.06667134430868814
    };

    private final Window window;
    private final Smoothing smoothing;
    private final double h;

    WindowMass(Window window, Smoothing smoothing) {
        this.window = window;
        this.smoothing = smoothing;
        h = smoothing.bandwidth();
    }

    /**
     * Mass of the kernel centred at (x, y) within the window, 0 to 1.
     *
     * <p>Seen from inside, all edges together go once round: 2π. An edge out of reach gives its angle, so only those within
     * reach have to be looked at, each for what it gives less than its angle.
     */
    double at(double x, double y) {
        double[] missing = new double[1];
        boolean[] onBorder = new boolean[1];
        window.edges().near(x, y, smoothing.reach(), (x1, y1, x2, y2) -> {
            onBorder[0] |= isOn(x1 - x, y1 - y, x2 - x, y2 - y);
            missing[0] += missing(x1 - x, y1 - y, x2 - x, y2 - y);
        });
        if (onBorder[0]) {
            return wholeBorder(x, y);
        }
        double whole = window.contains(x, y) ? 1 : 0;
        return Math.max(0, Math.min(1, whole - missing[0] / (2 * Math.PI)));
    }

    /** On the border itself rounding decides which way round an edge is seen: there the whole integral is added up. */
    private double wholeBorder(double x, double y) {
        double sum = 0;
        for (double[] ring : window.rings()) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                sum += edge(ring[i] - x, ring[i + 1] - y, ring[i + 2] - x, ring[i + 3] - y);
            }
        }
        return Math.max(0, Math.min(1, sum / (2 * Math.PI)));
    }

    private static boolean isOn(double ax, double ay, double bx, double by) {
        double size = ax * ax + ay * ay + bx * bx + by * by;
        return ax * bx + ay * by <= 1e-7 * size && Math.abs(ax * by - ay * bx) <= 1e-7 * size;
    }

    /** The angle an edge takes up, less its part of the integral. */
    private double missing(double ax, double ay, double bx, double by) {
        double cross = ax * by - ay * bx;
        double angle = Math.atan2(cross, ax * bx + ay * by);
        return cross == 0 ? 0 : angle - edge(ax, ay, bx, by);
    }

    private double edge(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = Math.hypot(dx, dy);
        double cross = ax * dy - ay * dx;
        if (length == 0 || cross == 0) {
            return 0;
        }
        double p = Math.abs(cross) / length;
        double from = (ax * dx + ay * dy) / length;
        double to = (bx * dx + by * dy) / length;
        double integral = switch (smoothing.kernel()) {
            case GAUSSIAN -> gaussian(p, from, to);
            case QUARTIC, EPANECHNIKOV -> compact(p, to) - compact(p, from);
        };
        return cross > 0 ? integral : -integral;
    }

    private double compact(double p, double t) {
        if (p >= h) {
            return Math.atan(t / p);
        }
        double half = Math.sqrt((h - p) * (h + p));
        if (Math.abs(t) <= half) {
            return polynomial(p, t);
        }
        double beyond = Math.atan(Math.abs(t) / p) - Math.atan(half / p);
        return Math.copySign(polynomial(p, half) + beyond, t);
    }

    private double polynomial(double p, double t) {
        double foot = p * p / (h * h);
        double square = t * t / (h * h);
        double first = foot + square / 3;
        if (smoothing.kernel() == Kernel.EPANECHNIKOV) {
            return p * t / (h * h) * (2 - first);
        }
        double second = foot * foot + 2 * foot * square / 3 + square * square / 5;
        return p * t / (h * h) * (3 - 3 * first + second);
    }

    /** Beyond 9 σ along the edge the kernel has no mass left, and only the angle counts. */
    private double gaussian(double p, double from, double to) {
        double limit = 9 * h;
        if (p >= limit || from >= limit || to <= -limit) {
            return Math.atan(to / p) - Math.atan(from / p);
        }
        double low = Math.max(from, -limit);
        double high = Math.min(to, limit);
        double outside = Math.atan(low / p) - Math.atan(from / p) + Math.atan(to / p) - Math.atan(high / p);
        int panels = (int) Math.ceil((high - low) / h);
        double half = (high - low) / panels / 2;
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            double middle = low + (2 * panel + 1) * half;
            for (int k = 0; k < NODE.length; k++) {
                sum += WEIGHT[k] * (density(p, middle - half * NODE[k]) + density(p, middle + half * NODE[k]));
            }
        }
        return outside + sum * half * p / (2 * h * h);
    }

    private double density(double p, double t) {
        double q = (p * p + t * t) / (2 * h * h);
        return q == 0 ? 1 : -Math.expm1(-q) / q;
    }
}
