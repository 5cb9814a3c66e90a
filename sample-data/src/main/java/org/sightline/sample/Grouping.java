package org.sightline.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins neighbouring pieces to connected groups of nearly equal number. */
final class Grouping {
    private static final int NONE = -1;
    private static final int OUTSIDE = -2;
    private static final int ROUNDS = 8;
    private static final int PASSES = 60;
    private final Graph graph;
    private final double size;
    private final Rng random;
    private final int[] group;
    private final List<List<Integer>> members = new ArrayList<>();

    private Grouping(Graph graph, double size, Rng random) {
        this.graph = graph;
        this.size = size;
        this.random = random;
        this.group = new int[graph.centres().size()];
        Arrays.fill(group, OUTSIDE);
    }

    /** Groups of about the given size among the pieces; parts that do not touch are grouped on their own. */
    static List<List<Integer>> of(Graph graph, List<Integer> pieces, double size, Rng random) {
        List<List<Integer>> groups = new ArrayList<>();
        List<List<Integer>> crumbs = new ArrayList<>();
        for (List<Integer> part : graph.parts(pieces)) {
            if (part.size() < size / 2) {
                crumbs.add(part);
                continue;
            }
            Grouping grouping = new Grouping(graph, size, random);
            grouping.run(part);
            groups.addAll(grouping.members);
        }
        crumbs.forEach(crumb -> nearest(graph, groups, crumb).addAll(crumb));
        return groups;
    }

    private static List<Integer> nearest(Graph graph, List<List<Integer>> groups, List<Integer> crumb) {
        Point middle = graph.middle(crumb);
        List<Integer> best = groups.get(0);
        double nearest = Double.POSITIVE_INFINITY;
        for (List<Integer> candidate : groups) {
            for (int piece : candidate) {
                double distance = graph.centres().get(piece).distance(middle);
                if (distance < nearest) {
                    nearest = distance;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private void run(List<Integer> part) {
        int count = StrictMath.max(1, (int) StrictMath.rint(part.size() / size));
        List<Integer> starts = shuffled(part).subList(0, count);
        for (int round = 0; round < ROUNDS; round++) {
            grow(part, starts);
            starts = members.stream().map(this::mostCentral).toList();
        }
        int pass = 0;
        while (pass < PASSES && balance(part)) {
            pass++;
        }
    }

    private List<Integer> shuffled(List<Integer> pieces) {
        List<Integer> order = new ArrayList<>(pieces);
        for (int i = order.size() - 1; i > 0; i--) {
            int j = random.below(i + 1);
            Integer swap = order.get(i);
            order.set(i, order.get(j));
            order.set(j, swap);
        }
        return order;
    }

    private void grow(List<Integer> part, List<Integer> starts) {
        part.forEach(piece -> group[piece] = NONE);
        members.clear();
        for (int start : starts) {
            group[start] = members.size();
            members.add(new ArrayList<>(List.of(start)));
        }
        boolean grew = true;
        while (grew) {
            grew = false;
            for (int g : bySize()) {
                grew |= extend(g);
            }
        }
    }

    private List<Integer> bySize() {
        List<Integer> order = new ArrayList<>();
        for (int g = 0; g < members.size(); g++) {
            order.add(g);
        }
        order.sort(
                (a, b) -> Integer.compare(members.get(a).size(), members.get(b).size()));
        return order;
    }

    private boolean extend(int g) {
        List<Integer> own = members.get(g);
        Point start = graph.centres().get(own.get(0));
        int best = NONE;
        double nearest = Double.POSITIVE_INFINITY;
        for (int piece : own) {
            for (int next : graph.neighbours().get(piece)) {
                double distance = graph.centres().get(next).distance(start);
                if (group[next] == NONE && distance < nearest) {
                    nearest = distance;
                    best = next;
                }
            }
        }
        if (best != NONE) {
            group[best] = g;
            own.add(best);
        }
        return best != NONE;
    }

    private int mostCentral(List<Integer> pieces) {
        Point middle = graph.middle(pieces);
        int best = pieces.get(0);
        for (int piece : pieces) {
            if (graph.centres().get(piece).distance(middle)
                    < graph.centres().get(best).distance(middle)) {
                best = piece;
            }
        }
        return best;
    }

    /** Moves pieces from larger to smaller neighbouring groups; says whether any moved. */
    private boolean balance(List<Integer> part) {
        boolean moved = false;
        for (int piece : part) {
            for (int next : graph.neighbours().get(piece)) {
                if (group[next] != OUTSIDE && mayMove(piece, group[next])) {
                    List<Integer> from = members.get(group[piece]);
                    from.remove(Integer.valueOf(piece));
                    group[piece] = group[next];
                    members.get(group[next]).add(piece);
                    moved = true;
                    break;
                }
            }
        }
        return moved;
    }

    private boolean mayMove(int piece, int target) {
        List<Integer> from = members.get(group[piece]);
        List<Integer> to = members.get(target);
        if (group[piece] == target || from.size() <= to.size() + 1) {
            return false;
        }
        List<Integer> rest = new ArrayList<>(from);
        rest.remove(Integer.valueOf(piece));
        return graph.isConnected(rest);
    }
}
