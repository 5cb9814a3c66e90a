package org.sightline.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.area.AreaCode;
import org.sightline.period.MonthRange;
import org.sightline.score.Observation;

/**
 * All figures of an import: two that contradict each other are refused, a repeated one is stored once, old codes are carried
 * over.
 */
final class ObservationBuffer {
    private final KnownCodes codes;
    private final Tally tally;
    private final List<Observed> read = new ArrayList<>();

    ObservationBuffer(KnownCodes codes, Tally tally) {
        this.codes = codes;
        this.tally = tally;
    }

    /** Takes a checked figure. */
    void add(Observed figure) {
        read.add(figure);
    }

    private record Key(AreaCode area, String indicator, MonthRange months) {
        static Key of(Observation figure) {
            return new Key(figure.area(), figure.indicator(), figure.period().months());
        }
    }

    /** What is to be stored; every figure taken has been counted as stored or rejected. */
    List<Observation> finish() {
        Map<Key, List<Observed>> groups = new LinkedHashMap<>();
        for (Observed figure : withDimensions()) {
            groups.computeIfAbsent(Key.of(figure.figure()), key -> new ArrayList<>(1))
                    .add(figure);
        }
        CodeCarrier carrier = new CodeCarrier(codes, tally);
        groups.values().forEach(group -> {
            if (isOne(group)) {
                group.stream().skip(1).forEach(repeat -> repeated(repeat, group.get(0)));
                carrier.add(group.get(0));
            } else {
                group.forEach(figure -> contradicted(figure, group));
            }
        });
        return carrier.finish();
    }

    private static boolean isOne(List<Observed> group) {
        Observation first = group.get(0).figure();
        return group.stream().map(Observed::figure).allMatch(other -> isSame(first, other));
    }

    private static boolean isSame(Observation a, Observation b) {
        return a.status() == b.status()
                && Double.compare(a.value(), b.value()) == 0
                && Double.compare(a.numerator(), b.numerator()) == 0
                && Double.compare(a.denominator(), b.denominator()) == 0;
    }

    private void repeated(Observed repeat, Observed first) {
        tally.remark(
                repeat.file(),
                repeat.line(),
                repeat.column(),
                "the same figure is on line " + first.line() + "; it was stored once");
        tally.stored();
    }

    private void contradicted(Observed figure, List<Observed> group) {
        String lines = group.stream()
                .limit(5)
                .map(other -> Long.toString(other.line()))
                .distinct()
                .collect(Collectors.joining(", "));
        tally.reject(
                figure.file(),
                figure.line(),
                figure.column(),
                "one figure for an area, indicator and period; lines " + lines + " differ");
    }

    /** Indicators named with those dimensions that vary within the import. */
    private List<Observed> withDimensions() {
        Map<Integer, Set<String>> seen = new HashMap<>();
        for (Observed figure : read) {
            for (int i = 0; i < figure.dimensions().size(); i++) {
                Set<String> values = seen.computeIfAbsent(i, key -> new HashSet<>());
                if (values.size() < 2) {
                    values.add(figure.dimensions().get(i));
                }
            }
        }
        Set<Integer> varying = seen.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return varying.isEmpty()
                ? read
                : read.stream().map(figure -> named(figure, varying)).toList();
    }

    private static Observed named(Observed figure, Set<Integer> varying) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < figure.dimensions().size(); i++) {
            String value = figure.dimensions().get(i);
            if (varying.contains(i) && !value.isEmpty()) {
                parts.add(value);
            }
        }
        return parts.isEmpty()
                ? figure
                : figure.named(figure.figure().indicator() + " [" + String.join("; ", parts) + "]");
    }
}
