package org.sightline.indicators;

import java.util.Arrays;
import org.sightline.indicators.neighbour.Neighbours;

/** Neighbours for tests. */
public final class Links {

    private Links() {}

    /** A reference table {@code focal,neighbour} with ids 1..n, all weights 1. */
    public static Neighbours read(String name, int areas) {
        Reference table = Reference.read(name);
        double[] focal = table.column("focal");
        double[] neighbour = table.column("neighbour");
        int[][] pairs = new int[focal.length][];
        for (int k = 0; k < pairs.length; k++) {
            pairs[k] = new int[] {(int) focal[k] - 1, (int) neighbour[k] - 1};
        }
        return of(areas, pairs);
    }

    /** Neighbours from directed pairs, all weights 1. */
    public static Neighbours of(int areas, int[]... pairs) {
        int[][] sorted = pairs.clone();
        Arrays.sort(sorted, (a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
        int[] offsets = new int[areas + 1];
        int[] targets = new int[sorted.length];
        for (int k = 0; k < sorted.length; k++) {
            offsets[sorted[k][0] + 1]++;
            targets[k] = sorted[k][1];
        }
        for (int i = 0; i < areas; i++) {
            offsets[i + 1] += offsets[i];
        }
        return Neighbours.binary(offsets, targets);
    }

    /** Rook neighbours of a lattice of so many columns and rows, numbered row by row. */
    public static Neighbours rook(int columns, int rows) {
        return of(
                columns * rows,
                java.util.stream.IntStream.range(0, columns * rows)
                        .boxed()
                        .flatMap(i -> java.util.stream.IntStream.range(0, columns * rows)
                                .filter(j ->
                                        Math.abs(i % columns - j % columns) + Math.abs(i / columns - j / columns) == 1)
                                .mapToObj(j -> new int[] {i, j}))
                        .toArray(int[][]::new));
    }
}
