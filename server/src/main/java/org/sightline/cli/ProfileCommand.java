package org.sightline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sightline.indicators.rate.Interval;
import org.sightline.indicators.rate.Proportions;
import org.sightline.indicators.time.HourWeekday;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** When incidents happen: by hour and weekday. */
@Command(
        name = "profile",
        description = {
            "When incidents happen, by weekday and hour. Unknown hours are counted apart and never spread over the known ones.",
            "Writes weekday,hour,count,share,lower,upper: weekday 1 (Monday) to 7, hour 0 to 23, empty where not known; share of the",
            "incidents of which both are known, with Wilson's interval at 95 %%."
        })
final class ProfileCommand implements Runnable {
    private static final double CONFIDENCE = 0.95;

    @Option(
            names = "--incidents",
            required = true,
            paramLabel = "P.csv",
            description = "CSV file (or .csv.gz) of incidents, one a row.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(
            names = "--date",
            required = true,
            paramLabel = "COL",
            description =
                    "Column of the date, 2025-03-14 with or without a time; a month (2025-03) or a blank names no weekday.")
    String date = "";

    @Option(
            names = "--hour",
            required = true,
            paramLabel = "COL",
            description = "Column of the hour, 0 to 23; blank: not known.")
    String hour = "";

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public void run() {
        timing.check(out);
        card.check();
        CsvColumns columns = timing.read(() -> CsvColumns.read(file, List.of(hour), List.of(date)));
        int[] hours = hours(columns.numbers(hour));
        int[] weekdays = weekdays(DateColumn.days(file, date, columns.texts(date)));
        timing.size("incidents", columns.size());
        HourWeekday profile = timing.compute(() -> HourWeekday.of(weekdays, hours));
        card.rows(file, columns.size());
        card.fact("hour_unknown_share", profile.shareOfUnknownHours());
        say(profile);
        timing.write(() -> write(profile));
        timing.finish();
        card.finish(out);
    }

    private int[] hours(double[] given) {
        int[] hours = new int[given.length];
        for (int row = 0; row < given.length; row++) {
            boolean known = !Double.isNaN(given[row]);
            if (known && (given[row] != Math.rint(given[row]) || given[row] < 0 || given[row] >= HourWeekday.HOURS)) {
                throw new Refusal(
                        file + ": row " + (row + 1) + ", column " + hour + ": an hour is a whole number from 0 to 23");
            }
            hours[row] = known ? (int) given[row] : -1;
        }
        return hours;
    }

    /** Weekdays; none where the dates only stand for their months. */
    private int[] weekdays(long[] days) {
        int[] weekdays = new int[days.length];
        boolean months = DateColumn.areMonths(days);
        Arrays.setAll(
                weekdays,
                row -> months || days[row] == DateColumn.UNKNOWN
                        ? -1
                        : LocalDate.ofEpochDay(days[row]).getDayOfWeek().getValue() - 1);
        if (months) {
            String why = "every date is the first of its month, so dates stand for months and no weekday is known";
            card.refused(why);
            spec.commandLine().getErr().println("sightline: " + why);
        }
        return weekdays;
    }

    private void say(HourWeekday profile) {
        long unknown = Arrays.stream(profile.hourUnknown()).sum() + profile.unknown();
        if (unknown > 0) {
            String what = "the hour of " + unknown + " of " + profile.total() + " incidents is not known";
            card.refused(what);
            spec.commandLine().getErr().println("sightline: " + what);
        }
    }

    private void write(HourWeekday profile) {
        Csv.write(out, List.of("weekday", "hour", "count", "share", "lower", "upper"), rows -> {
            for (int day = 0; day < HourWeekday.DAYS; day++) {
                for (int at = 0; at < HourWeekday.HOURS; at++) {
                    rows.add(line(Integer.toString(day + 1), Integer.toString(at), profile.known()[day][at], profile));
                }
            }
            for (int day = 0; day < HourWeekday.DAYS; day++) {
                rows.add(Integer.toString(day + 1), "", Long.toString(profile.hourUnknown()[day]), "", "", "");
            }
            for (int at = 0; at < HourWeekday.HOURS; at++) {
                rows.add("", Integer.toString(at), Long.toString(profile.weekdayUnknown()[at]), "", "", "");
            }
            rows.add("", "", Long.toString(profile.unknown()), "", "", "");
        });
    }

    private static String[] line(String day, String at, long count, HourWeekday profile) {
        long known = profile.bothKnown();
        if (known == 0) {
            return new String[] {day, at, "0", "", "", ""};
        }
        Interval interval = Proportions.wilson(count, known, CONFIDENCE);
        return new String[] {
            day,
            at,
            Long.toString(count),
            Csv.number(count / (double) known),
            Csv.number(interval.lower()),
            Csv.number(interval.upper())
        };
    }
}
