package org.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.area.AreaCode;
import org.sightline.area.Atlas;
import org.sightline.area.AtlasSource;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetVersion;
import org.sightline.hotspot.AreaCount;
import org.sightline.hotspot.CountQuery;
import org.sightline.hotspot.CountResult;
import org.sightline.hotspot.HotspotService;
import org.sightline.hotspot.IncidentFilter;
import org.sightline.hotspot.LocalArea;
import org.sightline.hotspot.LocalQuery;
import org.sightline.hotspot.LocalResult;
import org.sightline.hotspot.SurfaceQuery;
import org.sightline.hotspot.SurfaceResult;
import org.sightline.ingest.AreaImport;
import org.sightline.ingest.AreaOptions;
import org.sightline.ingest.IncidentImport;
import org.sightline.ingest.IncidentOptions;
import org.sightline.ingest.Progress;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Gate;
import org.sightline.privacy.Threshold;
import org.sightline.store.Store;

/** What was planted in the sample region (sample-data/data/truth.json) is found by the analyses, through import, store and gate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SampleRegionTest {
    /** Small areas of the eight planted hotspots, from truth.json. */
    private static final String STABLE = "SL01000159";

    private static final String FEED_STOPS = "SA06000006";
    private static final Month FIRST = new Month(2022, 9);
    private static final int MONTHS = 36;
    private static final Path DATA = Path.of("..", "sample-data", "data");

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private HotspotService hotspots;

    @SuppressWarnings("NullAway.Init")
    private DatasetVersion incidents;

    @BeforeAll
    void load(@TempDir Path folder) {
        store = Store.embedded(folder.resolve("store"));
        for (Level level : List.of(Level.REGION, Level.FORCE, Level.AUTHORITY, Level.MSOA, Level.LSOA)) {
            new AreaImport(store.areas())
                    .run(
                            List.of(DATA.resolve("areas-" + level.id() + ".geojson")),
                            AreaOptions.of(level, 2021),
                            Progress.NONE);
        }
        IncidentOptions options = new IncidentOptions(
                Map.of(), Optional.empty(), Optional.of(DATA.resolve("coverage.csv")), Optional.empty());
        incidents = new IncidentImport(store.areas(), store.incidents())
                .run(List.of(DATA.resolve("incidents.csv")), options, Progress.NONE)
                .version();
        hotspots = new HotspotService(
                store.areas(), new AtlasSource(store.areas()), store.incidents(), new Gate(Threshold.DEFAULT));
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void accountsForEveryRow() {
        assertThat(incidents.summary().read()).isEqualTo(24_047);
        assertThat(incidents.summary().stored()).isEqualTo(24_047);
        assertThat(incidents.summary().unlocated()).isEqualTo(301);
    }

    @Test
    void callsThePlantedHotspotsHotAndLittleElse() {
        LocalResult result = hotspots.local(new LocalQuery(Level.LSOA, LocalQuery.Measure.COUNT, IncidentFilter.ALL))
                .value();
        Set<String> hot = result.areas().stream()
                .filter(area -> area.kind() == LocalArea.Kind.HOT)
                .map(area -> area.code().value())
                .collect(Collectors.toSet());
        assertThat(hot).contains(STABLE).hasSizeLessThan(90);
    }

    @Test
    void givesNoDataNotZeroWhereTheFeedStopped() {
        MonthRange after = new MonthRange(new Month(2025, 1), new Month(2025, 6));
        IncidentFilter filter = new IncidentFilter(Optional.of(after), Set.of(), Set.of(), Set.of());
        CountResult result =
                hotspots.count(new CountQuery(Level.AUTHORITY, filter)).value();
        for (AreaCount area : result.areas()) {
            boolean stopped = area.code().value().equals(FEED_STOPS);
            assertThat(area.count() instanceof Figure.Undefined undefined
                            && undefined.reason() == Figure.Reason.NO_DATA)
                    .as(area.code().value())
                    .isEqualTo(stopped);
        }
    }

    @Test
    void takesNothingRecordedInPartOfTheMonthsForNoZero() {
        MonthRange across = new MonthRange(new Month(2024, 9), new Month(2025, 8));
        IncidentFilter filter = new IncidentFilter(Optional.of(across), Set.of(), Set.of(), Set.of());
        CountResult result = hotspots.count(new CountQuery(Level.LSOA, filter)).value();
        Atlas atlas = new AtlasSource(store.areas()).get();
        int[] stopped = atlas.descend(new AreaCode(FEED_STOPS), Level.LSOA);
        assertThat(stopped).isNotEmpty();
        for (int area : stopped) {
            boolean zero = result.areas().get(area).count() instanceof Figure.Known known && known.value() == 0;
            assertThat(zero).as(result.areas().get(area).name()).isFalse();
        }
    }

    @Test
    void saysWhichAuthorityWasReportedForInPartOnly() {
        CountResult result = hotspots.count(new CountQuery(Level.AUTHORITY, IncidentFilter.ALL))
                .value();
        assertThat(result.card().notes()).anyMatch(note -> note.contains("Fennimoor (27 of 36 months)"));
    }

    /** Before there was one decision for all months, this found thousands: 3,295 for middle areas alone. */
    @Test
    void twoAnswersThatDifferByAMonthTellNoHiddenCount() {
        for (Level level : List.of(Level.LSOA, Level.MSOA, Level.AUTHORITY)) {
            for (Set<String> kinds : List.of(Set.<String>of(), Set.of("exploitation"))) {
                for (boolean growing : new boolean[] {true, false}) {
                    assertNoSmallDifference(level, kinds, growing);
                }
            }
        }
    }

    private void assertNoSmallDifference(Level level, Set<String> kinds, boolean growing) {
        List<AreaCount> before = List.of();
        for (int months = 1; months <= MONTHS; months++) {
            int from = FIRST.index() + (growing ? 0 : MONTHS - months);
            MonthRange range = new MonthRange(Month.ofIndex(from), Month.ofIndex(from + months - 1));
            List<AreaCount> now = hotspots.count(
                            new CountQuery(level, new IncidentFilter(Optional.of(range), kinds, Set.of(), Set.of())))
                    .value()
                    .areas();
            for (int i = 0; i < before.size(); i++) {
                if (now.get(i).count() instanceof Figure.Known all
                        && before.get(i).count() instanceof Figure.Known part) {
                    assertThat(Threshold.DEFAULT.hides(all.count() - part.count()))
                            .as(now.get(i).code() + " " + range)
                            .isFalse();
                }
            }
            before = now;
        }
    }

    @Test
    void showsNoSmallCountAndNoCountThatFollowsFromOthers() {
        CountResult result =
                hotspots.count(new CountQuery(Level.LSOA, IncidentFilter.ALL)).value();
        assertThat(result.areas()).hasSize(1500);
        assertThat(result.areas())
                .allSatisfy(area -> assertThat(
                                area.count() instanceof Figure.Known known && Threshold.DEFAULT.hides(known.count()))
                        .isFalse());
        assertThat(result.areas()).anyMatch(area -> area.count() instanceof Figure.Hidden);
    }

    @Test
    void leavesCellsBlankThatRestOnFewIncidents() {
        SurfaceQuery query = new SurfaceQuery(
                IncidentFilter.ALL,
                OptionalDouble.of(500),
                OptionalDouble.of(1500),
                Optional.empty(),
                SurfaceQuery.Measure.DENSITY);
        SurfaceResult result = hotspots.surface(query).value();
        assertThat(Arrays.stream(result.values())).anyMatch(value -> Double.isNaN(value));
        int cell = cellOf(result, 58_910, 151_160);
        double highest = Arrays.stream(result.values())
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElseThrow();
        assertThat(result.values()[cell]).isGreaterThan(highest / 4);
    }

    private static int cellOf(SurfaceResult result, double x, double y) {
        int column = (int) ((x - result.grid().west()) / result.grid().cellWidth());
        int row = (int) ((y - result.grid().south()) / result.grid().cellHeight());
        return row * result.grid().columns() + column;
    }
}
