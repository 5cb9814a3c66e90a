package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options that name a long file of counts by area and step, and the counts. */
final class CountsFile {
    @Option(
            names = "--counts",
            required = true,
            paramLabel = "LONG.csv",
            description = {
                "Counts by area and step: area,step,count. A step is a whole number, a month (2025-03) or a quarter (2025-Q1).",
                "A pair without a row, and a blank count, is no data, not 0 (but see --absent)."
            })
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(names = "--area", paramLabel = "COL", description = "Column of the area (default: area).")
    String area = "area";

    @Option(names = "--step", paramLabel = "COL", description = "Column of the step (default: step).")
    String step = "step";

    @Option(names = "--count", paramLabel = "COL", description = "Column of the count (default: count).")
    String count = "count";

    @Option(
            names = "--absent",
            converter = AbsentConverter.class,
            paramLabel = "no-data|zero",
            description = "What a pair of area and step without a row means (default: no-data).")
    Absent absent = Absent.NO_DATA;

    /** What a pair without a row means. */
    enum Absent {
        /** Nobody reported. */
        NO_DATA,
        /** Somebody reported that there was nothing. */
        ZERO
    }

    /** Reads {@code no-data}, {@code zero}. */
    static final class AbsentConverter implements ITypeConverter<Absent> {
        @Override
        public Absent convert(String text) {
            return Words.read(Absent.class, text);
        }
    }

    /** Counts by area and step, area after area; NaN where nobody reported. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Counts(Steps steps, double[] count, long rows, long missing) {}

    /** Reads the counts of these areas. */
    Counts read(String[] ids) {
        CsvColumns columns = CsvColumns.read(file, List.of(count), List.of(area, step));
        String[] areas = columns.texts(area);
        String[] words = columns.texts(step);
        double[] given = columns.numbers(count);
        Map<String, Integer> places = places(ids);
        Steps steps = Steps.of(file, step, words);
        if ((long) ids.length * steps.size() > Integer.MAX_VALUE / 8) {
            throw new Refusal(file + ": areas times steps are more than this program holds; take fewer of either");
        }
        double[] counts = new double[ids.length * steps.size()];
        Arrays.fill(counts, Double.NaN);
        boolean[] seen = new boolean[counts.length];
        for (int row = 0; row < words.length; row++) {
            Integer place = places.get(areas[row]);
            if (place == null) {
                throw refused(row, area, "is the id of no area; correct it, or leave the row out");
            }
            int bin = place * steps.size() + steps.place(words[row]);
            if (seen[bin]) {
                throw refused(row, step, "this area and step have a row already; leave one out, or add them up");
            }
            if (given[row] < 0) {
                throw refused(row, count, "a count is 0 or more");
            }
            seen[bin] = true;
            counts[bin] = given[row];
        }
        for (int bin = 0; absent == Absent.ZERO && bin < counts.length; bin++) {
            counts[bin] = seen[bin] ? counts[bin] : 0;
        }
        long missing = Arrays.stream(counts).filter(Double::isNaN).count();
        return new Counts(steps, counts, words.length, missing);
    }

    private Refusal refused(int row, String column, String rule) {
        return new Refusal(file + ": row " + (row + 1) + ", column " + column + ": " + rule);
    }

    private static Map<String, Integer> places(String[] ids) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (places.put(ids[i], i) != null) {
                throw new Refusal("two areas have the id " + ids[i] + "; each needs its own");
            }
        }
        return places;
    }
}
