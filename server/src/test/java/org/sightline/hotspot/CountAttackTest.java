package org.sightline.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sightline.RandomRegion;
import org.sightline.area.AreaFrame;
import org.sightline.area.AtlasSource;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetKind;
import org.sightline.dataset.QueryRefused;
import org.sightline.incident.Agreement;
import org.sightline.incident.Coverage;
import org.sightline.incident.IncidentFrame;
import org.sightline.incident.Source;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.privacy.CountTree;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Gate;
import org.sightline.privacy.LinearAudit;
import org.sightline.privacy.Threshold;

/** Tries to work out hidden counts of incidents from everything the service answers: all levels, ranges of months, categories and sources. */
final class CountAttackTest {
    private static final int REGIONS = 100;
    private static final int MONTHS = 6;
    private static final double RULE = 4;
    private static final Month FIRST = new Month(2025, 1);
    private static final List<Level> LEVELS = List.of(Level.LSOA, Level.MSOA, Level.AUTHORITY, Level.FORCE);

    /**
     * The closure goes family by family and proves nothing for several at once: in regions as small as these, where nearly every count is hidden, it leaves one in five
     * thousand that can be worked out, and one in five hundred in a range narrower than the rule.
     */
    @Test
    void recoversHardlyAnyHiddenCount() {
        AtomicInteger hidden = new AtomicInteger();
        AtomicInteger narrow = new AtomicInteger();
        long recovered = IntStream.range(0, REGIONS)
                .parallel()
                .mapToLong(seed -> {
                    LinearAudit audit = new Region(seed).attack(true);
                    hidden.addAndGet(audit.hidden());
                    narrow.addAndGet(audit.narrowerThan(RULE).size());
                    return audit.narrowerThan(1).size();
                })
                .sum();
        assertThat(hidden.get()).isGreaterThan(50_000);
        assertThat(recovered).isLessThanOrEqualTo(hidden.get() / 5_000);
        assertThat(narrow.get()).isLessThanOrEqualTo(hidden.get() / 300);
    }

    @Test
    void recoversManyWhenEachAnswerIsClosedByItself() {
        LinearAudit audit = new Region(0).attack(false);
        assertThat(audit.narrowerThan(1)).hasSizeGreaterThan(audit.hidden() / 10);
    }

    @Test
    void countsByAreaAreNarrowedInOneWayOnly() {
        HotspotService service = new Region(0).service;
        IncidentFilter twice = new IncidentFilter(Optional.empty(), Set.of("a"), Set.of(Source.REPORTED), Set.of());
        assertThatThrownBy(() -> service.count(new CountQuery(Level.MSOA, twice)))
                .isInstanceOf(QueryRefused.class)
                .hasMessageContaining("not by two of them at a time");
    }

    private static final class Region {
        private final RandomRegion region;
        private final AtlasSource atlases;
        private final HotspotService service;
        private final List<int[]> rows = new ArrayList<>();

        Region(int seed) {
            SplittableRandom random = new SplittableRandom(seed);
            region = RandomRegion.withSmallAreas(random);
            draw(random);
            region.store().incidents(frame());
            var repositories = region.store().repositories();
            atlases = new AtlasSource(repositories.areas());
            service = new HotspotService(
                    repositories.areas(), atlases, repositories.incidents(), new Gate(Threshold.DEFAULT));
        }

        /** Area, month, category and source of each incident. */
        private void draw(SplittableRandom random) {
            double size = 1 + 12 * random.nextDouble();
            for (int area = 0; area < region.small().size(); area++) {
                double pull = random.nextDouble() * random.nextDouble();
                for (int month = 0; month < MONTHS; month++) {
                    int count = (int) (size * pull * 4 * random.nextDouble());
                    for (int i = 0; i < count; i++) {
                        rows.add(new int[] {area, month, random.nextInt(4) / 2, random.nextInt(3) / 2});
                    }
                }
            }
            // both ends of the time are there
            rows.add(new int[] {0, 0, 0, 0});
            rows.add(new int[] {0, MONTHS - 1, 1, 1});
        }

        private IncidentFrame frame() {
            int n = rows.size();
            byte[] hours = new byte[n];
            Arrays.fill(hours, (byte) -1);
            byte[] sources = new byte[n];
            int[] months = new int[n];
            for (int row = 0; row < n; row++) {
                months[row] = FIRST.index() + rows.get(row)[1];
                sources[row] = (byte) rows.get(row)[3];
            }
            IncidentFrame.Words none = words(row -> "");
            return new IncidentFrame(
                    region.store().version(DatasetKind.INCIDENTS, "incidents", n),
                    months,
                    new byte[n],
                    hours,
                    new int[n],
                    new int[n],
                    words(row -> row[2] == 0 ? "a" : "b"),
                    none,
                    none,
                    none,
                    none,
                    none,
                    sources,
                    Map.of(
                            Level.LSOA, words(row -> code(row, Level.LSOA)),
                            Level.MSOA, words(row -> code(row, Level.MSOA)),
                            Level.AUTHORITY, words(row -> code(row, Level.AUTHORITY)),
                            Level.FORCE, words(row -> code(row, Level.FORCE))),
                    new Coverage(Coverage.Basis.ASSUMED, List.of()),
                    Agreement.NONE);
        }

        private String code(int[] row, Level level) {
            String digits = region.small().get(row[0]).substring(1);
            return switch (level) {
                case LSOA -> "S" + digits;
                case MSOA -> "M" + digits.substring(0, 3);
                case AUTHORITY -> "A" + digits.substring(0, 2);
                default -> "F" + digits.charAt(0);
            };
        }

        private IncidentFrame.Words words(Function<int[], String> text) {
            List<String> dictionary =
                    rows.stream().map(text).distinct().sorted().toList();
            return new IncidentFrame.Words(
                    dictionary,
                    rows.stream().map(text).mapToInt(dictionary::indexOf).toArray());
        }

        LinearAudit attack(boolean together) {
            LinearAudit audit = new LinearAudit(region.small().size() * MONTHS * 4);
            for (int from = 0; from < MONTHS; from++) {
                for (int to = from; to < MONTHS; to++) {
                    MonthRange months =
                            new MonthRange(Month.ofIndex(FIRST.index() + from), Month.ofIndex(FIRST.index() + to));
                    Optional<MonthRange> asked = Optional.of(months);
                    ask(audit, together, new IncidentFilter(asked, Set.of(), Set.of(), Set.of()));
                    ask(audit, together, new IncidentFilter(asked, Set.of("a"), Set.of(), Set.of()));
                    ask(audit, together, new IncidentFilter(asked, Set.of("b"), Set.of(), Set.of()));
                    ask(audit, together, new IncidentFilter(asked, Set.of(), Set.of(Source.REPORTED), Set.of()));
                    ask(audit, together, new IncidentFilter(asked, Set.of(), Set.of(Source.DISCOVERED), Set.of()));
                }
            }
            return audit;
        }

        private void ask(LinearAudit audit, boolean together, IncidentFilter filter) {
            for (Level level : LEVELS) {
                boolean[] withheld =
                        together ? hidden(level, filter) : alone(filter).hidden(level, Threshold.DEFAULT);
                AreaFrame frame = atlases.get().find(level).orElseThrow();
                Map<String, BitSet> members = members(level, filter);
                Map<String, Long> truth = truth(level, filter);
                for (int area = 0; area < frame.size(); area++) {
                    String code = frame.areas().get(area).code().value();
                    BitSet cells = members.getOrDefault(code, new BitSet());
                    long real = truth.getOrDefault(code, 0L);
                    if (!withheld[area]) {
                        audit.show(cells, real);
                    } else if (level.compareTo(Level.AUTHORITY) < 0 && Threshold.DEFAULT.hides(real)) {
                        audit.hide(cells, code + " " + filter.parameters() + " = " + real);
                    }
                }
            }
        }

        /** What the service hides; what it shows is true. */
        private boolean[] hidden(Level level, IncidentFilter filter) {
            Map<String, Long> truth = truth(level, filter);
            List<AreaCount> areas =
                    service.count(new CountQuery(level, filter)).value().areas();
            boolean[] hidden = new boolean[areas.size()];
            for (int i = 0; i < hidden.length; i++) {
                Figure count = areas.get(i).count();
                hidden[i] = count instanceof Figure.Hidden;
                if (count instanceof Figure.Known known) {
                    assertThat(known.count())
                            .isEqualTo(truth.getOrDefault(areas.get(i).code().value(), 0L));
                }
            }
            return hidden;
        }

        /** As it was before: each answer closed in itself, over all levels. */
        private CountTree alone(IncidentFilter filter) {
            Map<Level, long[]> counts = new EnumMap<>(Level.class);
            for (Level level : LEVELS) {
                Map<String, Long> truth = truth(level, filter);
                counts.put(
                        level,
                        atlases.get().find(level).orElseThrow().areas().stream()
                                .mapToLong(
                                        area -> truth.getOrDefault(area.code().value(), 0L))
                                .toArray());
            }
            return new CountTree(atlases.get(), counts);
        }

        private static boolean holds(IncidentFilter filter, int month, int category, int source) {
            return filter.months().orElseThrow().contains(FIRST.index() + month)
                    && (filter.categories().isEmpty() || filter.categories().contains(category == 0 ? "a" : "b"))
                    && (filter.sources().isEmpty() || filter.sources().contains(Source.values()[source]));
        }

        private Map<String, BitSet> members(Level level, IncidentFilter filter) {
            Map<String, BitSet> members = new HashMap<>();
            for (int area = 0; area < region.small().size(); area++) {
                BitSet own = members.computeIfAbsent(code(new int[] {area}, level), key -> new BitSet());
                for (int month = 0; month < MONTHS; month++) {
                    for (int kind = 0; kind < 4; kind++) {
                        if (holds(filter, month, kind / 2, kind % 2)) {
                            own.set((area * MONTHS + month) * 4 + kind);
                        }
                    }
                }
            }
            return members;
        }

        private Map<String, Long> truth(Level level, IncidentFilter filter) {
            Map<String, Long> truth = new HashMap<>();
            for (int[] row : rows) {
                if (holds(filter, row[1], row[2], row[3])) {
                    truth.merge(code(row, level), 1L, Long::sum);
                }
            }
            return truth;
        }
    }
}
