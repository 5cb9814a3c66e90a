package org.sightline.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces of land and who touches whom.
 *
 * @param centres one position per piece
 * @param neighbours for each piece the pieces it shares an edge with, ascending
 */
record Graph(List<Point> centres, List<List<Integer>> neighbours) {
    /** The connected parts among the given pieces, each ascending. */
    List<List<Integer>> parts(List<Integer> pieces) {
        boolean[] open = new boolean[centres.size()];
        pieces.forEach(piece -> open[piece] = true);
        List<List<Integer>> parts = new ArrayList<>();
        for (int piece : pieces) {
            if (open[piece]) {
                List<Integer> part = reach(piece, open);
                part.sort(null);
                parts.add(part);
            }
        }
        return parts;
    }

    /** True when the pieces form one connected part; an empty list does not. */
    boolean isConnected(List<Integer> pieces) {
        return parts(pieces).size() == 1;
    }

    private List<Integer> reach(int start, boolean[] open) {
        List<Integer> found = new ArrayList<>();
        found.add(start);
        open[start] = false;
        for (int i = 0; i < found.size(); i++) {
            for (int next : neighbours.get(found.get(i))) {
                if (open[next]) {
                    open[next] = false;
                    found.add(next);
                }
            }
        }
        return found;
    }

    /** Mean position of the pieces. */
    Point middle(List<Integer> pieces) {
        double x = 0;
        double y = 0;
        for (int piece : pieces) {
            x += centres.get(piece).x();
            y += centres.get(piece).y();
        }
        return new Point(x / pieces.size(), y / pieces.size());
    }
}
