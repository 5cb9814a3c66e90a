package org.sightline.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sightline.indicators.movement.FlowChange;
import org.sightline.indicators.movement.FlowTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Flows that have become more, or fewer. */
@Command(
        name = "change",
        description = {
            "Flows that have become more, or fewer, from one period to another.",
            "Writes origin,destination,before,after,ratio,lower,upper,p,p_adjusted,class for every pair with movement in either: ratio of the rates a month (or, with --against total, of the",
            "shares of all movement), interval 95 %, p two-sided and exact given the sum of both, over-dispersion allowed for, adjusted by Benjamini-Hochberg; class: more, fewer (p_adjusted at",
            "most .05) or not significant. An empty ratio or upper limit beside a p is infinite: there were none before. Rests on --evidence where given."
        })
final class FlowChangeCommand implements Runnable {
    private static final Pattern RANGE =
            Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))(?:\\.\\.(\\d{4}-(?:0[1-9]|1[0-2])))?");

    @Mixin
    FlowFile flows = new FlowFile();

    @Option(
            names = "--period",
            required = true,
            paramLabel = "COL",
            description = "Column of the month or day of a movement.")
    String period = "";

    @Option(
            names = "--before",
            required = true,
            paramLabel = "2024-01..2024-12",
            description = "The earlier months, the first and the last.")
    String before = "";

    @Option(
            names = "--after",
            required = true,
            paramLabel = "2025-01..2025-12",
            description = "The later months, the first and the last.")
    String after = "";

    /** Compared with what. */
    enum Against {
        TIME,
        TOTAL
    }

    @Option(
            names = "--against",
            converter = AgainstConverter.class,
            paramLabel = "time|total",
            description =
                    "time: has the flow become more a month (default)? total: more than all movement between areas has?")
    Against against = Against.TIME;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    /** Reads {@code time}, {@code total}. */
    static final class AgainstConverter implements picocli.CommandLine.ITypeConverter<Against> {
        @Override
        public Against convert(String text) {
            return Words.read(Against.class, text);
        }
    }

    /** Whole months. */
    private record Months(YearMonth first, YearMonth last) {
        static Months read(String option, String text) {
            Matcher range = RANGE.matcher(text);
            if (!range.matches()) {
                throw new WrongUsage(option + ": months are written 2024-01..2024-12 (or 2024-01 for one)");
            }
            YearMonth first = YearMonth.parse(range.group(1));
            YearMonth last = range.group(2) == null ? first : YearMonth.parse(range.group(2));
            if (last.isBefore(first)) {
                throw new WrongUsage(option + ": the last month comes before the first");
            }
            return new Months(first, last);
        }

        boolean contains(String date) {
            YearMonth month = YearMonth.parse(date.substring(0, "2024-01".length()));
            return !month.isBefore(first) && !month.isAfter(last);
        }

        double length() {
            return ChronoUnit.MONTHS.between(first, last) + 1.0;
        }
    }

    /** The pairs with movement in either period. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Compared(int[] origin, int[] destination, double[] before, double[] after, FlowChange change) {}

    @Override
    public void run() {
        timing.check(out);
        flows.period = period;
        flows.check();
        card.check();
        Months earlier = Months.read("--before", before);
        Months later = Months.read("--after", after);
        if (!earlier.last.isBefore(later.first)) {
            throw new WrongUsage("--before and --after: the earlier months must end before the later ones begin");
        }
        FlowFile.Flows input = timing.read(flows::read);
        timing.size("rows", input.count().length);
        timing.size("areas", input.codes().size());
        FlowTable first = table(input, earlier, "--before");
        FlowTable second = table(input, later, "--after");
        Compared compared = timing.compute(() -> compare(first, second, earlier, later));
        timing.write(() -> write(input.codes(), compared));
        card.rows(flows.movements, input.count().length);
        card.tests(
                compared.origin.length,
                "two-sided, exact given the sum of both periods, counts divided by the dispersion; Benjamini-Hochberg over all pairs with movement");
        card.fact("dispersion", compared.change.dispersion());
        timing.finish();
        card.finish(out);
    }

    private FlowTable table(FlowFile.Flows input, Months months, String option) {
        int[] rows = IntStream.range(0, input.origin().length)
                .filter(row -> months.contains(input.period()[row]))
                .toArray();
        FlowTable table = FlowTable.aggregate(
                input.codes().size(),
                IntStream.of(rows).map(row -> input.origin()[row]).toArray(),
                IntStream.of(rows).map(row -> input.destination()[row]).toArray(),
                IntStream.of(rows).mapToDouble(row -> input.evidence()[row]).toArray());
        if (table.size() == 0) {
            throw new Refusal(flows.movements + ": no movement between areas in the months of " + option
                    + "; there is nothing to compare");
        }
        return table;
    }

    private Compared compare(FlowTable first, FlowTable second, Months earlier, Months later) {
        List<long[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            long left = i < first.size() ? key(first, i) : Long.MAX_VALUE;
            long right = j < second.size() ? key(second, j) : Long.MAX_VALUE;
            long pair = Math.min(left, right);
            pairs.add(new long[] {pair, left == pair ? i : -1, right == pair ? j : -1});
            i += left == pair ? 1 : 0;
            j += right == pair ? 1 : 0;
        }
        double[] a = pairs.stream()
                .mapToDouble(pair -> pair[1] < 0 ? 0 : first.count()[(int) pair[1]])
                .toArray();
        double[] b = pairs.stream()
                .mapToDouble(pair -> pair[2] < 0 ? 0 : second.count()[(int) pair[2]])
                .toArray();
        boolean byTime = against == Against.TIME;
        return new Compared(
                pairs.stream().mapToInt(pair -> (int) (pair[0] / first.areas())).toArray(),
                pairs.stream().mapToInt(pair -> (int) (pair[0] % first.areas())).toArray(),
                a,
                b,
                FlowChange.of(
                        a,
                        b,
                        byTime ? earlier.length() : Arrays.stream(a).sum(),
                        byTime ? later.length() : Arrays.stream(b).sum()));
    }

    private static long key(FlowTable table, int flow) {
        return (long) table.origin()[flow] * table.areas() + table.destination()[flow];
    }

    private void write(List<String> codes, Compared compared) {
        List<String> header = List.of(
                "origin", "destination", "before", "after", "ratio", "lower", "upper", "p", "p_adjusted", "class");
        FlowChange change = compared.change;
        Csv.write(out, header, rows -> {
            for (int i = 0; i < compared.origin.length; i++) {
                rows.add(
                        codes.get(compared.origin[i]),
                        codes.get(compared.destination[i]),
                        Csv.count(compared.before[i]),
                        Csv.count(compared.after[i]),
                        Csv.number(change.ratio()[i]),
                        Csv.number(change.lower()[i]),
                        Csv.number(change.upper()[i]),
                        Csv.number(change.p()[i]),
                        Csv.number(change.adjusted()[i]),
                        ChangeCommand.word(change.ratio()[i], change.adjusted()[i]));
            }
        });
    }
}
