package org.sightline.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.area.AreaCode;
import org.sightline.area.CodeChange;
import org.sightline.period.MonthRange;
import org.sightline.score.Observation;

/**
 * Carries figures of older codes over to the loaded areas: unchanged ones as they are, merged ones added up when every part is
 * there, those of a split area to each of its parts (a rate holds for the parts; counts are never divided), irregular ones
 * not at all.
 */
final class CodeCarrier {
    private final KnownCodes codes;
    private final Tally tally;
    private final List<Observation> result = new ArrayList<>();
    private final Map<Merged, List<Observed>> merged = new LinkedHashMap<>();
    private long split;

    CodeCarrier(KnownCodes codes, Tally tally) {
        this.codes = codes;
        this.tally = tally;
    }

    private record Merged(AreaCode area, String indicator, MonthRange months) {}

    /** Takes a figure and counts it. */
    void add(Observed read) {
        Observation figure = read.figure();
        List<CodeChange> changes =
                codes.isKnown(figure.area()) ? List.of() : codes.published().changes(figure.area());
        List<CodeChange> known =
                changes.stream().filter(change -> codes.isKnown(change.to())).toList();
        if (changes.stream().anyMatch(change -> change.kind() == CodeChange.Kind.IRREGULAR)) {
            reject(read, "the area was changed irregularly between vintages and cannot be carried over");
        } else if (known.isEmpty()) {
            store(figure);
        } else if (known.get(0).kind() == CodeChange.Kind.MERGED) {
            AreaCode to = known.get(0).to();
            merged.computeIfAbsent(
                            new Merged(to, figure.indicator(), figure.period().months()), key -> new ArrayList<>())
                    .add(read);
        } else if (changes.size() > 1) {
            carrySplit(read, known);
        } else {
            store(at(figure, known.get(0).to()));
        }
    }

    private void carrySplit(Observed read, List<CodeChange> parts) {
        Observation figure = read.figure();
        if (Double.isNaN(figure.value()) && !Double.isNaN(figure.numerator()) && Double.isNaN(figure.denominator())) {
            tally.remark(
                    read.file(),
                    read.line(),
                    read.column(),
                    "a count of an area that was split is not divided; it is kept at the old code");
            store(figure);
            return;
        }
        split++;
        tally.stored();
        for (CodeChange part : parts) {
            result.add(at(figure, part.to()));
        }
    }

    private void store(Observation figure) {
        result.add(figure);
        tally.stored();
        if (!codes.check(figure.area())) {
            tally.unlocated();
        }
    }

    private void reject(Observed read, String rule) {
        tally.reject(read.file(), read.line(), read.column(), rule);
    }

    private static Observation at(Observation figure, AreaCode area) {
        return new Observation(
                area,
                figure.indicator(),
                figure.period(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.status());
    }

    /** All figures to store. */
    List<Observation> finish() {
        merged.forEach((key, parts) -> merge(key.area(), parts));
        if (split > 0) {
            tally.note(split
                    + " figures were carried from a split area to each of its parts; they are shared, not divided");
        }
        if (!merged.isEmpty()) {
            tally.note(merged.size() + " figures were put together from areas that merged");
        }
        return result;
    }

    private void merge(AreaCode area, List<Observed> parts) {
        Set<AreaCode> there = new TreeSet<>();
        parts.forEach(part -> there.add(part.figure().area()));
        boolean all = there.containsAll(codes.published().parts(area));
        boolean known = parts.stream().allMatch(part -> part.figure().status() == Observation.Status.KNOWN);
        double numerator =
                parts.stream().mapToDouble(part -> part.figure().numerator()).sum();
        double denominator =
                parts.stream().mapToDouble(part -> part.figure().denominator()).sum();
        double weighted = parts.stream()
                        .mapToDouble(
                                part -> part.figure().value() * part.figure().denominator())
                        .sum()
                / denominator;
        boolean possible = Double.isFinite(weighted) || !Double.isNaN(numerator);
        if (!all || !known || !possible) {
            String rule = !all
                    ? "the area merged with others whose figures are missing"
                    : !known
                            ? "the area merged with others, and not all figures are known"
                            : "the area merged with others, and without numerator or denominator they cannot be put together";
            parts.forEach(part -> reject(part, rule));
            return;
        }
        Observation first = parts.get(0).figure();
        result.add(new Observation(
                area,
                first.indicator(),
                first.period(),
                numerator,
                denominator,
                Double.isFinite(weighted) ? weighted : Double.NaN,
                Observation.Status.KNOWN));
        parts.forEach(part -> tally.stored());
    }
}
