package org.sightline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every stateless command takes, and the stop-watch behind {@code --timing}. */
final class Timing {
    private static final double NANOS = 1e9;
    private static final double WARM_UP_SECONDS = 0.25;
    private static final int MOST_THREADS = 1024;

    @Option(
            names = "--timing",
            paramLabel = "FILE",
            description = "Write seconds for reading, computing and writing, threads and sizes as JSON.")
    @Nullable
    Path file;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute with (default: all cores). Changes no figure.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Compute N times and report the first and the median time (default: 1). Short computations"
                    + " are warmed up between the first and the others, for a quarter of a second.")
    int repeat = 1;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private double readSeconds;
    private final Map<String, List<Double>> phases = new LinkedHashMap<>();

    /** Refuses counts below 1 and files that cannot be written, before any work is done. */
    void check(Path out) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new WrongUsage("--threads: a whole number from 1 to " + MOST_THREADS);
        }
        if (repeat < 1) {
            throw new WrongUsage("--repeat: a whole number, 1 or more");
        }
        Csv.checkWritable(out);
        if (file != null) {
            Csv.checkWritable(file);
        }
    }

    <T> T read(Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        readSeconds += (System.nanoTime() - start) / NANOS;
        put("read_s", readSeconds);
        return result;
    }

    /**
     * Computes as often as asked and keeps the last result (they are all the same). The first run counts and is reported
     * by itself; what the machine then still translates and compiles is no part of the times of short computations.
     */
    <T> T compute(Supplier<T> work) {
        double[] seconds = new double[repeat];
        T result = null;
        for (int i = 0; i < repeat; i++) {
            long start = System.nanoTime();
            result = work.get();
            seconds[i] = (System.nanoTime() - start) / NANOS;
            if (i == 0 && repeat > 1) {
                result = warmUp(work, result, WARM_UP_SECONDS - seconds[0]);
            }
        }
        phases.forEach((name, each) ->
                put(name, median(each.stream().mapToDouble(Double::doubleValue).toArray())));
        put("compute_s", median(seconds));
        put("compute_first_s", seconds[0]);
        put("compute_median_s", median(seconds));
        if (result == null) {
            throw new IllegalStateException("a computation gives a result");
        }
        return result;
    }

    private <T> T warmUp(Supplier<T> work, T made, double seconds) {
        Map<String, List<Double>> first = new LinkedHashMap<>();
        phases.forEach((name, each) -> first.put(name, new ArrayList<>(each)));
        long end = System.nanoTime() + Math.round(seconds * NANOS);
        T result = made;
        while (System.nanoTime() < end) {
            result = work.get();
        }
        phases.clear();
        phases.putAll(first);
        return result;
    }

    /** Times a part of the computation; its median is reported beside that of the whole. */
    <T> T phase(String name, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        phases.computeIfAbsent(name, key -> new ArrayList<>()).add((System.nanoTime() - start) / NANOS);
        return result;
    }

    void write(Runnable work) {
        timed("write_s", () -> {
            work.run();
            return true;
        });
    }

    /** Notes a size, such as the number of points. */
    void size(String name, long value) {
        fields.put(name, Long.toString(value));
    }

    /** Writes the JSON when it was asked for. */
    void finish() {
        Path target = file;
        if (target == null) {
            return;
        }
        fields.put("threads", Integer.toString(threads));
        fields.put("repeat", Integer.toString(repeat));
        String json = fields.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}\n"));
        try {
            Files.writeString(target, json);
        } catch (IOException e) {
            throw Csv.notWritten(target);
        }
    }

    private <T> T timed(String name, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        put(name, (System.nanoTime() - start) / NANOS);
        return result;
    }

    private void put(String name, double seconds) {
        fields.put(name, Double.toString(seconds));
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
