package org.sightline.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.sightline.access.Caller;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;

/** The checked parameters of a request. Whatever breaks a rule is refused by the parameter's name, never its value. */
public final class Request {
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_VALUES = 100;

    private final Caller caller;
    private final Map<String, String> path;
    private final SortedMap<String, List<String>> query;

    private Request(Caller caller, Map<String, String> path, SortedMap<String, List<String>> query) {
        this.caller = caller;
        this.path = path;
        this.query = query;
    }

    /** Checks names, lengths and numbers of values. */
    static Request of(Caller caller, Map<String, String> path, Map<String, List<String>> query, Route route) {
        SortedMap<String, List<String>> checked = new TreeMap<>();
        if (route.parameters().equals(Route.ANY)) {
            return new Request(caller, Map.copyOf(path), checked);
        }
        query.forEach((name, values) -> {
            if (!route.parameters().contains(name)) {
                throw unknown(route);
            }
            boolean tooMuch = values.size() > MOST_VALUES
                    || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE || hasControl(value));
            if (tooMuch) {
                throw Refused.field(name, "at most 100 values of at most 200 printable characters");
            }
            checked.put(name, List.copyOf(values));
        });
        return new Request(caller, Map.copyOf(path), checked);
    }

    private static Refused unknown(Route route) {
        String known = route.parameters().isEmpty() ? "none" : String.join(", ", route.parameters());
        return new Refused(new Problem(
                "about:blank",
                "Unknown parameter",
                400,
                "Known here: " + known + ".",
                "query",
                "known names only",
                null));
    }

    private static boolean hasControl(String value) {
        return value.chars().anyMatch(Character::isISOControl);
    }

    Caller caller() {
        return caller;
    }

    /** Path and query in one fixed order: two requests with the same meaning have the same text. */
    String canonical() {
        return new TreeMap<>(path) + "?" + query;
    }

    /** A part of the path. */
    String path(String name) {
        return Objects.requireNonNull(path.get(name), name);
    }

    /** The area code in the path. */
    AreaCode pathCode(String name) {
        String value = path(name);
        if (!AreaCode.isValid(value)) {
            throw Refused.of(404, "Not found", "There is no such area.");
        }
        return new AreaCode(value);
    }

    boolean has(String name) {
        return query.containsKey(name);
    }

    /** All values of a repeatable parameter, in the order given. */
    List<String> list(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** The value of a parameter that may be given once. */
    Optional<String> find(String name) {
        List<String> values = list(name);
        if (values.size() > 1) {
            throw Refused.field(name, "given once");
        }
        return values.stream().findFirst();
    }

    private <T> Optional<T> find(String name, String rule, Function<String, Optional<T>> parse) {
        return find(name).map(text -> parse.apply(text).orElseThrow(() -> Refused.field(name, rule)));
    }

    /** The level, which must be given. */
    Level level() {
        return findLevel().orElseThrow(() -> Refused.field("level", "must be given"));
    }

    Optional<Level> findLevel() {
        return find("level", "one of lsoa, msoa, ward, authority, force, region", Level::find);
    }

    /** The months from {@code from} to {@code to}; both or neither must be given. */
    Optional<MonthRange> months() {
        Optional<Month> from = find("from", "a month such as 2025-01", Month::parse);
        Optional<Month> to = find("to", "a month such as 2025-12", Month::parse);
        if (from.isPresent() != to.isPresent()) {
            throw Refused.field(from.isPresent() ? "to" : "from", "from and to are given together");
        }
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().compareTo(from.get()) < 0) {
            throw Refused.field("to", "not before from");
        }
        return Optional.of(new MonthRange(from.get(), to.get()));
    }

    /** A finite number. */
    OptionalDouble number(String name) {
        Optional<Double> value = find(name, "a number", Request::parseNumber);
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    /** One of a few words, the first of which is meant when none is given. */
    String word(String name, String... words) {
        List<String> known = List.of(words);
        return find(
                        name,
                        "one of " + String.join(", ", known),
                        text -> Optional.of(text).filter(known::contains))
                .orElse(known.get(0));
    }

    /** Whether the rows are wanted as CSV rather than JSON. */
    boolean isCsv() {
        return word("format", "json", "csv").equals("csv");
    }

    private static Optional<Double> parseNumber(String text) {
        if (!text.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?")) {
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(text));
    }
}
