package org.sightline.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.dataset.QueryRefused;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;

/** Which months make the map and which judge it. */
final class AccuracyQueryTest {
    private static MonthRange months(String text) {
        String[] ends = text.split("\\.\\.", -1);
        return new MonthRange(
                Month.parse(ends[0]).orElseThrow(), Month.parse(ends[1]).orElseThrow());
    }

    private static AccuracyQuery query(String earlier, String later) {
        Optional<MonthRange> map =
                Optional.of(earlier).filter(text -> !text.isEmpty()).map(AccuracyQueryTest::months);
        IncidentFilter filter = new IncidentFilter(map, Set.of(), Set.of(), Set.of());
        SurfaceQuery surface = new SurfaceQuery(
                filter, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), SurfaceQuery.Measure.DENSITY);
        return new AccuracyQuery(
                surface, Optional.of(later).filter(text -> !text.isEmpty()).map(AccuracyQueryTest::months));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09..2025-08, '', '', 2023-09..2024-08, 2024-09..2025-08",
        "2025-01..2025-12, '', '', 2025-07..2025-09, 2025-10..2025-12",
        "2025-01..2025-02, '', '', 2025-01..2025-01, 2025-02..2025-02",
        "2025-01..2025-12, 2025-01..2025-05, '', 2025-01..2025-05, 2025-06..2025-10",
        "2025-01..2025-12, 2025-01..2025-10, '', 2025-01..2025-10, 2025-11..2025-12",
        "2025-01..2025-12, 2025-01..2025-06, '', 2025-01..2025-06, 2025-07..2025-12",
        "2025-01..2025-12, '', 2025-04..2025-06, 2025-01..2025-03, 2025-04..2025-06",
        "2025-01..2025-12, 2025-02..2025-03, 2025-07..2025-08, 2025-02..2025-03, 2025-07..2025-08",
    })
    void periodsThatAreNotGivenFollowFromTheData(String data, String earlier, String later, String map, String judged) {
        AccuracyQuery.Periods periods = query(earlier, later).periods(months(data));
        assertThat(periods.earlier()).isEqualTo(months(map));
        assertThat(periods.later()).isEqualTo(months(judged));
    }

    @Test
    void aMapThatNothingCanJudgeIsRefused() {
        MonthRange year = months("2025-01..2025-12");
        assertThatThrownBy(() -> query("2025-03..2025-12", "").periods(year))
                .isInstanceOf(QueryRefused.class)
                .hasMessageStartingWith("to:");
        assertThatThrownBy(() -> query("", "").periods(months("2025-01..2025-01")))
                .isInstanceOf(QueryRefused.class)
                .hasMessageStartingWith("later_from:");
        assertThatThrownBy(() -> query("", "2025-02..2025-04").periods(year))
                .isInstanceOf(QueryRefused.class)
                .hasMessageStartingWith("later_from:");
        assertThatThrownBy(() -> query("2025-03..2025-06", "2025-06..2025-07"))
                .isInstanceOf(QueryRefused.class)
                .hasMessageStartingWith("later_from:");
    }
}
