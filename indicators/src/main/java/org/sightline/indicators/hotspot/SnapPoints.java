package org.sightline.indicators.hotspot;

import java.util.stream.IntStream;

/**
 * How much positions repeat: are these places, or snap points that stand for whole streets?
 *
 * <p>Published police points are moved to the nearest of a list of snap points, so most share their exact coordinates with
 * others; then "the same place" means "the same street", and what depends on short distances cannot be said. The share of
 * points whose exact coordinates occur more than once is the sign of it. Positions are called {@linkplain #isSnapped snapped}
 * from a share of one half on: addresses repeat, but most addresses of a map do not.
 *
 * @param points number of points
 * @param places number of different positions
 * @param repeated number of points that share their position with another
 */
public record SnapPoints(int points, int places, int repeated) {
    /** From this share on, positions are taken to be snap points. */
    public static final double SNAPPED_FROM = 0.5;

    /** Counts the different positions; two are the same when both coordinates are equal. */
    public static SnapPoints of(Points points) {
        int n = points.size();
        int places = 0;
        int repeated = 0;
        int[] order = Ordered.byPosition(points);
        for (int start = 0, next; start < n; start = next) {
            next = start + 1;
            while (next < n && Ordered.isSamePlace(points, order[start], order[next])) {
                next++;
            }
            places++;
            repeated += next - start > 1 ? next - start : 0;
        }
        return new SnapPoints(n, places, repeated);
    }

    /** Share of the points that share their position with another; 0 without points. */
    public double share() {
        return points == 0 ? 0 : repeated / (double) points;
    }

    /** Whether the positions are rather snap points than places. */
    public boolean isSnapped() {
        return share() >= SNAPPED_FROM;
    }

    /** Orders of points that do not depend on the order in which they came. */
    static final class Ordered {
        private Ordered() {}

        /** The points by x, then y, then weight. */
        static int[] byPosition(Points points) {
            return IntStream.range(0, points.size())
                    .boxed()
                    .sorted((a, b) -> compare(points, a, b))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private static int compare(Points points, int a, int b) {
            int byX = Double.compare(points.x()[a] + 0.0, points.x()[b] + 0.0);
            int byY = byX != 0 ? byX : Double.compare(points.y()[a] + 0.0, points.y()[b] + 0.0);
            return byY != 0 ? byY : Double.compare(points.weightOf(a), points.weightOf(b));
        }

        static boolean isSamePlace(Points points, int a, int b) {
            return points.x()[a] == points.x()[b] && points.y()[a] == points.y()[b];
        }
    }
}
