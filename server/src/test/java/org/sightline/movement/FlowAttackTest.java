package org.sightline.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sightline.RandomRegion;
import org.sightline.area.AreaCode;
import org.sightline.area.Atlas;
import org.sightline.area.AtlasSource;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetKind;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Gate;
import org.sightline.privacy.LinearAudit;
import org.sightline.privacy.Protection;
import org.sightline.privacy.Threshold;

/** Tries to work out hidden flows from everything the service answers: all levels, periods, kinds, boundaries and totals. */
final class FlowAttackTest {
    private static final int REGIONS = 200;
    /** A hidden figure could be anything in a range this wide: the rule of docs/privacy.md. */
    private static final double RULE = 4;

    private static final List<Set<String>> KINDS = List.of(Set.of(), Set.of("a"), Set.of("b"));

    @Test
    void recoversNoHiddenFlowOfTwoHundredRandomRegions() {
        AtomicInteger hidden = new AtomicInteger();
        List<String> narrow = IntStream.range(0, REGIONS)
                .parallel()
                .mapToObj(seed -> {
                    LinearAudit audit = attack(seed, Protection.FULL);
                    hidden.addAndGet(audit.hidden());
                    return audit.narrowerThan(RULE).stream().map(flow -> "region " + seed + ": " + flow);
                })
                .flatMap(flows -> flows)
                .toList();
        assertThat(narrow).isEmpty();
        assertThat(hidden.get()).isGreaterThan(10 * REGIONS);
    }

    @Test
    void recoversFlowsWhenOnlySmallOnesAreHidden() {
        int recovered = 0;
        for (int seed = 0; seed < 20; seed++) {
            recovered += attack(seed, Protection.SMALL_ONLY).narrowerThan(1).isEmpty() ? 0 : 1;
        }
        assertThat(recovered).isGreaterThan(10);
    }

    @Test
    void recoversNoHiddenFlowOfTheSampleRegion() throws IOException {
        var repositories = SampleMovements.store().repositories();
        AtlasSource atlases = new AtlasSource(repositories.areas());
        List<Movement> rows = repositories.movements().find().orElseThrow().movements();
        MovementService service = new MovementService(atlases, repositories.movements(), new Gate(Threshold.DEFAULT));
        FlowAnswers answers = new FlowAnswers(service, atlases.get(), rows);
        List<Optional<MonthRange>> times = new ArrayList<>(List.of(Optional.empty()));
        service.overview().orElseThrow().periods().forEach(months -> times.add(Optional.of(months)));
        for (Level level : List.of(Level.AUTHORITY, Level.FORCE)) {
            for (Optional<MonthRange> months : times) {
                for (String kind : List.of("", "exploitation", "missing", "placement")) {
                    Set<String> kinds = kind.isEmpty() ? Set.of() : Set.of(kind);
                    answers.ask(new MovementQuery(level, months, kinds, Boundary.ALL));
                }
            }
        }
        assertThat(answers.audit().hidden()).isGreaterThan(200);
        assertThat(answers.audit().narrowerThan(RULE)).isEmpty();
    }

    private static LinearAudit attack(int seed, Protection protection) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomRegion region = new RandomRegion(random);
        List<Movement> rows = rows(random, region.middle());
        region.store()
                .movements(new MovementFrame(
                        region.store().version(DatasetKind.MOVEMENTS, "movements", rows.size()), rows));
        var repositories = region.store().repositories();
        AtlasSource atlases = new AtlasSource(repositories.areas());
        MovementService service =
                new MovementService(atlases, repositories.movements(), new Gate(Threshold.DEFAULT), protection);
        Atlas atlas = atlases.get();
        FlowAnswers answers = new FlowAnswers(service, atlas, rows);
        for (Level level : List.of(Level.MSOA, Level.AUTHORITY, Level.FORCE)) {
            for (Boundary boundary : Boundary.values()) {
                for (Optional<MonthRange> months : months()) {
                    for (Set<String> kinds : boundary == Boundary.ALL ? KINDS : KINDS.subList(0, 1)) {
                        answers.ask(new MovementQuery(level, months, kinds, boundary));
                    }
                }
            }
        }
        return answers.audit();
    }

    /** Two years in halves: each half, the year in between, each year, all. */
    private static List<Optional<MonthRange>> months() {
        return List.of(
                Optional.empty(),
                Optional.of(half(0)),
                Optional.of(half(3)),
                Optional.of(new MonthRange(half(0).from(), half(1).to())),
                Optional.of(new MonthRange(half(1).from(), half(2).to())),
                Optional.of(new MonthRange(half(2).from(), half(3).to())));
    }

    private static MonthRange half(int number) {
        Month first = Month.ofIndex(new Month(2024, 1).index() + 6 * number);
        return new MonthRange(first, Month.ofIndex(first.index() + 5));
    }

    /** Every pair in every half and kind, most of them 0; a share of the areas sends or receives far more than the others. */
    private static List<Movement> rows(SplittableRandom random, List<String> areas) {
        double[] pull = areas.stream()
                .mapToDouble(area -> random.nextDouble() * random.nextDouble())
                .toArray();
        double size = 1 + 30 * random.nextDouble();
        List<Movement> rows = new ArrayList<>();
        for (int from = 0; from < areas.size(); from++) {
            for (int to = 0; to < areas.size(); to++) {
                for (int half = 0; half < 4; half++) {
                    for (String kind : List.of("a", "b")) {
                        long count = (long) (size * pull[from] * pull[to] * 3 * random.nextDouble());
                        rows.add(new Movement(
                                new AreaCode(areas.get(from)),
                                new AreaCode(areas.get(to)),
                                half(half),
                                kind,
                                count,
                                count));
                    }
                }
            }
        }
        return rows;
    }
}
