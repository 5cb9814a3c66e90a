package org.sightline.period;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the period styles of official statistics.
 *
 * <ul>
 *   <li>{@code 2016}: the calendar year
 *   <li>{@code 2015/16}, {@code 2015/2016} and the six digits {@code 202425}: the academic year, September to August
 *   <li>{@code 2016-17}, {@code 2016-2017} (years that follow each other): the financial year, April to March
 *   <li>{@code 2014-16}, {@code 2014-2016} (further apart): calendar years pooled, January to December
 *   <li>{@code 2013/14-15/16}: financial years pooled, April to March (health statistics are published so)
 *   <li>{@code 2025-01}: the month, where it cannot be read as years ({@code 2008-10} is 2008 to 2010)
 * </ul>
 *
 * <p>A mark may follow: {@code (prov)}, {@code (provisional)} and {@code (p)} make it provisional; {@code (OT)}, {@code (Rev)},
 * {@code (Final)} and the like do not. A time identifier ({@code Financial year}, {@code Academic year}, {@code Calendar year},
 * {@code Autumn term}, …), where a file has one, decides before the style does.
 */
public final class ReportingPeriodParser {
    private static final Pattern MARKED = Pattern.compile("(.*?)\\s*\\(\\s*([A-Za-z]{1,15})\\s*\\)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern SIX_DIGITS = Pattern.compile("(\\d{4})(\\d{2})");
    private static final Pattern SLASH = Pattern.compile("(\\d{4})\\s*/\\s*(\\d{4}|\\d{2})");
    private static final Pattern DASH = Pattern.compile("(\\d{4})\\s*[-\u2013]\\s*(\\d{4}|\\d{2})");
    private static final Pattern POOLED =
            Pattern.compile("(\\d{4})\\s*/\\s*(\\d{2})\\s*[-\u2013]\\s*(\\d{4}|\\d{2})\\s*/\\s*(\\d{2})");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    private static final int LONGEST_POOL = 20;
    private static final int LONGEST_TEXT = 60;

    private ReportingPeriodParser() {}

    /** The period a label stands for, if it is one of the styles above. */
    public static Optional<ReportingPeriod> parse(String label) {
        return parse(label, "");
    }

    /** The period a label stands for, given the file's time identifier (empty where it has none). */
    public static Optional<ReportingPeriod> parse(String label, String identifier) {
        String text = label.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        Matcher marked = MARKED.matcher(text);
        boolean hasMark = marked.matches();
        String bare = hasMark ? marked.group(1) : text;
        boolean provisional =
                hasMark && marked.group(2).toLowerCase(Locale.ROOT).matches("p|prov|provisional");
        Optional<MonthRange> months = identifier.isBlank()
                ? byStyle(bare)
                : byIdentifier(bare, identifier.strip().toLowerCase(Locale.ROOT));
        return months.map(range -> new ReportingPeriod(text, range, provisional));
    }

    private static Optional<MonthRange> byStyle(String text) {
        Matcher matcher = YEAR.matcher(text);
        if (matcher.matches()) {
            int year = Integer.parseInt(matcher.group(1));
            return span(year, 1, year, 12);
        }
        matcher = SIX_DIGITS.matcher(text);
        if (matcher.matches()) {
            return academic(matcher);
        }
        matcher = SLASH.matcher(text);
        if (matcher.matches()) {
            return academic(matcher);
        }
        matcher = POOLED.matcher(text);
        if (matcher.matches()) {
            return pooled(matcher);
        }
        matcher = DASH.matcher(text);
        return matcher.matches() ? dashed(matcher, text) : Optional.empty();
    }

    private static Optional<MonthRange> academic(Matcher matcher) {
        int from = Integer.parseInt(matcher.group(1));
        int to = later(from, matcher.group(2));
        return to == from + 1 ? span(from, 9, to, 8) : Optional.empty();
    }

    private static Optional<MonthRange> dashed(Matcher matcher, String text) {
        int from = Integer.parseInt(matcher.group(1));
        int to = later(from, matcher.group(2));
        if (to == from + 1) {
            return span(from, 4, to, 3);
        }
        if (to > from && to - from < LONGEST_POOL) {
            return span(from, 1, to, 12);
        }
        return Month.parse(text).map(month -> new MonthRange(month, month));
    }

    private static Optional<MonthRange> pooled(Matcher matcher) {
        int from = Integer.parseInt(matcher.group(1));
        int last = later(from, matcher.group(3));
        boolean regular = later(from, matcher.group(2)) == from + 1
                && later(last, matcher.group(4)) == last + 1
                && last > from
                && last - from < LONGEST_POOL;
        return regular ? span(from, 4, last + 1, 3) : Optional.empty();
    }

    private static Optional<MonthRange> byIdentifier(String text, String identifier) {
        Matcher year = YEAR.matcher(text);
        if (year.matches() && identifier.matches("(calendar|reporting) year")) {
            return byStyle(text);
        }
        Matcher pair =
                Pattern.compile("(\\d{4})\\s*[-/\u2013]?\\s*(\\d{4}|\\d{2})").matcher(text);
        if (!pair.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(pair.group(1));
        int to = later(from, pair.group(2));
        if (to != from + 1) {
            return Optional.empty();
        }
        return switch (identifier) {
            case "academic year" -> span(from, 9, to, 8);
            case "financial year", "tax year" -> span(from, 4, to, 3);
            case "autumn term" -> span(from, 9, from, 12);
            case "spring term" -> span(to, 1, to, 4);
            case "summer term" -> span(to, 5, to, 8);
            case "autumn and spring term", "autumn and spring terms" -> span(from, 9, to, 4);
            default -> Optional.empty();
        };
    }

    /** The year that two or four digits after an earlier year stand for: 1999 then 00 is 2000. */
    private static int later(int from, String digits) {
        int number = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return number;
        }
        int year = from - from % 100 + number;
        return year < from && number == 0 ? year + 100 : year;
    }

    private static Optional<MonthRange> span(int fromYear, int fromMonth, int toYear, int toMonth) {
        boolean sensible = fromYear >= EARLIEST && toYear <= LATEST;
        return sensible
                ? Optional.of(new MonthRange(new Month(fromYear, fromMonth), new Month(toYear, toMonth)))
                : Optional.empty();
    }
}
