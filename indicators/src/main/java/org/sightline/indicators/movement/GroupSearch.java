package org.sightline.indicators.movement;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Splits areas into groups such that what is exchanged within them exceeds what is expected by as much as possible: modularity with an expectation of any kind.
 *
 * <p>Maximises Σ over pairs in the same group of the excess. Areas move one by one, in random order, to the group that gains most (a new one included), until
 * none gains; then groups move as if they were areas, and so on; then areas move once more, which mends what the joint moves broke. Several starts; the best counts. At the end
 * a group whose parts have no excess between them is split into these parts, which never lowers the sum.
 *
 * <p>Source: Newman (2006), PNAS 103, 8577–8582 (modularity); Blondel, Guillaume, Lambiotte and Lefebvre (2008), J. Statist. Mech. P10008 (Louvain); Rotta and Noack
 * (2011), ACM J. Experimental Algorithmics 16 (refinement after joint moves); Traag, Waltman and van Eck (2019), Scientific Reports 9:5233 (why groups that fall apart are split).
 */
final class GroupSearch {
    /** Below this share of the largest excess a gain is rounding. */
    private static final double NOTHING = 1e-12;

    private final int areas;
    private final double[] excess;
    private final double least;

    /**
     * A search.
     *
     * @param areas number of areas
     * @param excess by area × areas + other area: what is exchanged both ways less what is expected; symmetric, 0 on the diagonal
     */
    GroupSearch(int areas, double[] excess) {
        this.areas = areas;
        this.excess = excess;
        double largest = 0;
        for (double value : excess) {
            largest = Math.max(largest, Math.abs(value));
        }
        least = NOTHING * largest;
    }

    /** The group of each area, numbered from 0 in the order in which they first occur. */
    int[] best(int starts, SplittableRandom random) {
        int[] best = new int[0];
        double most = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < starts; start++) {
            int[] groups = once(start % 2 == 0, random);
            double sum = sum(groups);
            if (sum > most + least) {
                most = sum;
                best = groups;
            }
        }
        return numbered(apart(best));
    }

    /** Σ of the excess over pairs in the same group. */
    double sum(int[] groups) {
        double sum = 0;
        for (int i = 0; i < areas; i++) {
            for (int j = i + 1; j < areas; j++) {
                sum += groups[i] == groups[j] ? excess[i * areas + j] : 0;
            }
        }
        return sum;
    }

    /** From every area alone, or (which leads elsewhere) from a random split. */
    private int[] once(boolean alone, SplittableRandom random) {
        int[] groups = alone(areas);
        if (!alone) {
            Arrays.setAll(groups, i -> random.nextInt(areas));
        }
        move(areas, excess, groups, random);
        do {
            groups = joining(numbered(groups), random);
        } while (move(areas, excess, groups, random));
        return groups;
    }

    /** Joins groups, and joined groups, until none gains. */
    private int[] joining(int[] start, SplittableRandom random) {
        int[] groups = start.clone();
        int size = Arrays.stream(groups).max().orElse(-1) + 1;
        double[] between = joined(areas, excess, groups, size);
        int[] own = alone(size);
        while (move(size, between, own, random)) {
            int[] numbers = numbered(own);
            Arrays.setAll(groups, i -> numbers[groups[i]]);
            int next = Arrays.stream(numbers).max().orElse(-1) + 1;
            between = joined(size, between, numbers, next);
            size = next;
            own = alone(size);
        }
        return groups;
    }

    private static int[] alone(int size) {
        int[] groups = new int[size];
        Arrays.setAll(groups, i -> i);
        return groups;
    }

    /** Moves nodes one by one until none gains; whether any moved. */
    private boolean move(int size, double[] between, int[] groups, SplittableRandom random) {
        int[] order = alone(size);
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        double[] gain = new double[size];
        int[] members = new int[size];
        for (int group : groups) {
            members[group]++;
        }
        boolean any = false;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int node : order) {
                Arrays.fill(gain, 0);
                for (int other = 0; other < size; other++) {
                    gain[groups[other]] += other == node ? 0 : between[node * size + other];
                }
                int best = best(gain, groups[node], members);
                if (best != groups[node]) {
                    members[groups[node]]--;
                    members[best]++;
                    groups[node] = best;
                    moved = true;
                    any = true;
                }
            }
        }
        return any;
    }

    /** The group that a node gains most by; its own at equal gain; an empty one where all others cost. */
    private int best(double[] gain, int own, int[] members) {
        int best = own;
        for (int group = 0; group < gain.length; group++) {
            if (gain[group] > gain[best] + least && (members[group] > 0 || gain[best] < -least)) {
                best = group;
            }
        }
        return best;
    }

    private static double[] joined(int size, double[] between, int[] numbers, int next) {
        double[] joined = new double[next * next];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (numbers[i] != numbers[j]) {
                    joined[numbers[i] * next + numbers[j]] += between[i * size + j];
                }
            }
        }
        return joined;
    }

    /** Groups split into the parts that hang together by an excess. */
    private int[] apart(int[] groups) {
        int[] part = new int[areas];
        Arrays.fill(part, -1);
        int[] queue = new int[areas];
        int parts = 0;
        for (int start = 0; start < areas; start++) {
            if (part[start] >= 0) {
                continue;
            }
            int end = 0;
            queue[end++] = start;
            part[start] = parts;
            for (int next = 0; next < end; next++) {
                int area = queue[next];
                for (int other = 0; other < areas; other++) {
                    if (part[other] < 0 && groups[other] == groups[area] && excess[area * areas + other] > least) {
                        part[other] = parts;
                        queue[end++] = other;
                    }
                }
            }
            parts++;
        }
        return part;
    }

    /** The same groups, numbered from 0 in the order in which they first occur. */
    static int[] numbered(int[] groups) {
        int[] numbers = new int[Arrays.stream(groups).max().orElse(-1) + 1];
        Arrays.fill(numbers, -1);
        int next = 0;
        int[] result = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            if (numbers[groups[i]] < 0) {
                numbers[groups[i]] = next++;
            }
            result[i] = numbers[groups[i]];
        }
        return result;
    }
}
