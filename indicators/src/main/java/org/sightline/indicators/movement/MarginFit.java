package org.sightline.indicators.movement;

/** Solves the one equation to which quasi-independence comes down; see {@link QuasiIndependence}. */
final class MarginFit {

    private final double[] out;
    private final double[] in;
    private final double total;
    /** The only area that may take the larger root of its quadratic: that with the largest √O + √D. */
    private final int largest;

    private final double smallestScale;

    MarginFit(Margins margins) {
        out = margins.out();
        in = margins.in();
        double sum = 0;
        int widest = -1;
        double width = 0;
        for (int area = 0; area < out.length; area++) {
            sum += out[area];
            double reach = Math.sqrt(out[area]) + Math.sqrt(in[area]);
            if (reach > width) {
                width = reach;
                widest = area;
            }
        }
        total = sum;
        largest = widest;
        smallestScale = width * width;
    }

    QuasiIndependence solve() {
        if (total == 0) {
            return QuasiIndependence.of(out, in, 1);
        }
        for (int area = 0; area < out.length; area++) {
            if (out[area] + in[area] >= total * (1 - 1e-14)) {
                return QuasiIndependence.around(area, out, in);
            }
        }
        boolean dominant = excess(smallestScale, false) < 0;
        double low = smallestScale;
        double high = smallestScale;
        double step = total;
        while (dominant ? excess(high, true) < 0 : excess(high, false) > 0) {
            high += step;
            step *= 2;
        }
        double scale = bisect(low, high, dominant);
        return factors(scale, dominant);
    }

    private double bisect(double from, double to, boolean dominant) {
        double low = from;
        double high = to;
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            boolean beyond = dominant ? excess(middle, true) >= 0 : excess(middle, false) <= 0;
            if (beyond) {
                high = middle;
            } else {
                low = middle;
            }
        }
    }

    private QuasiIndependence factors(double scale, boolean dominant) {
        double[] leaving = new double[out.length];
        double[] arriving = new double[out.length];
        for (int area = 0; area < out.length; area++) {
            double diagonal = diagonal(area, scale, dominant);
            leaving[area] = out[area] + diagonal;
            arriving[area] = in[area] + diagonal;
        }
        return QuasiIndependence.of(leaving, arriving, scale);
    }

    /** N + Σ x(S) − S; when the dominant area takes the larger root, S cancels and is left out of the sum. */
    private double excess(double scale, boolean dominant) {
        double sum = dominant ? total - out[largest] - in[largest] : total - scale;
        for (int area = 0; area < out.length; area++) {
            double root = smallRoot(area, scale);
            sum += dominant && area == largest ? -root : root;
        }
        return sum;
    }

    private double diagonal(int area, double scale, boolean dominant) {
        double root = smallRoot(area, scale);
        return dominant && area == largest ? scale - out[area] - in[area] - root : root;
    }

    /** The smaller root x of x² − (S − O − D) x + O D = 0, without cancellation. */
    private double smallRoot(int area, double scale) {
        double product = out[area] * in[area];
        if (product == 0) {
            return 0;
        }
        double half = (scale - out[area] - in[area]) / 2;
        double root = Math.sqrt(Math.max(0, half * half - product));
        return product / (half + root);
    }
}
