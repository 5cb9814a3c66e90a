package org.sightline.indicators.movement;

import java.util.Arrays;
import org.sightline.indicators.hotspot.Bands;

/** The adding up of {@link FlowTable}: each thread takes a range of origins with about as many records as any other. */
final class FlowSums {
    private final int areas;
    private final int[] origin;
    private final int[] destination;
    private final double[] count;

    FlowSums(int areas, int[] origin, int[] destination, double[] count) {
        check(areas, origin, destination, count);
        this.areas = areas;
        this.origin = origin;
        this.destination = destination;
        this.count = isOnes(count) ? new double[0] : count;
    }

    private static boolean isOnes(double[] count) {
        for (double number : count) {
            if (number != 1) {
                return false;
            }
        }
        return true;
    }

    private static void check(int areas, int[] origin, int[] destination, double[] count) {
        if (areas < 0) {
            throw new IllegalArgumentException("areas must be 0 or more, but is " + areas);
        }
        if (origin.length != destination.length || (count.length != 0 && count.length != origin.length)) {
            throw new IllegalArgumentException("origin, destination and count must have the same length");
        }
        for (int i = 0; i < origin.length; i++) {
            if (origin[i] < 0 || origin[i] >= areas || destination[i] < 0 || destination[i] >= areas) {
                throw new IllegalArgumentException(
                        "origin and destination must be positions below the number of areas");
            }
        }
        for (double number : count) {
            if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("count must be 0 or more and finite, but one is " + number);
            }
        }
    }

    FlowTable add(int threads) {
        int[] bounds = bounds(threads);
        int parts = bounds.length - 1;
        Part[] done = new Part[parts];
        Bands.run(parts, threads, () -> part -> {
            done[part] = new Part(bounds[part], bounds[part + 1]);
            done[part].add();
        });
        int size = Arrays.stream(done).mapToInt(part -> part.size).sum();
        int[] from = new int[size];
        int[] to = new int[size];
        double[] sum = new double[size];
        double[] self = new double[areas];
        int at = 0;
        for (Part part : done) {
            System.arraycopy(part.from, 0, from, at, part.size);
            System.arraycopy(part.to, 0, to, at, part.size);
            System.arraycopy(part.sum, 0, sum, at, part.size);
            System.arraycopy(part.self, 0, self, part.first, part.self.length);
            at += part.size;
        }
        return new FlowTable(areas, from, to, sum, self);
    }

    /** Where the range of each thread starts, and the number of areas. */
    private int[] bounds(int threads) {
        int[] records = new int[areas];
        for (int from : origin) {
            records[from]++;
        }
        int[] bounds = new int[threads + 1];
        long before = 0;
        int part = 1;
        for (int area = 0; area < areas; area++) {
            before += records[area];
            while (part < threads && before >= (long) origin.length * part / threads) {
                bounds[part++] = area + 1;
            }
        }
        Arrays.fill(bounds, part, threads + 1, areas);
        return bounds;
    }

    /** The records whose origin lies in a range. */
    private final class Part implements PairOrder.Visitor {
        private final int first;
        private final int end;
        private final double[] self;
        private int[] from = new int[1024];
        private int[] to = new int[1024];
        private double[] sum = new double[1024];
        private int size;

        Part(int first, int end) {
            this.first = first;
            this.end = end;
            self = new double[end - first];
        }

        void add() {
            int records = 0;
            for (int from : origin) {
                records += from >= first && from < end ? 1 : 0;
            }
            PairOrder.visit(areas, origin, destination, new PairOrder.Range(first, end, records), this);
        }

        @Override
        public void pair(int origin, int destination) {
            if (size == sum.length) {
                from = Arrays.copyOf(from, 2 * size);
                to = Arrays.copyOf(to, 2 * size);
                sum = Arrays.copyOf(sum, 2 * size);
            }
            from[size] = origin;
            to[size] = destination;
            sum[size++] = 0;
        }

        @Override
        public void record(int record) {
            sum[size - 1] += count.length == 0 ? 1 : count[record];
        }

        @Override
        public void end() {
            int last = size - 1;
            if (from[last] == to[last]) {
                self[from[last] - first] = sum[last];
                size = last;
            }
        }
    }
}
