package org.sightline.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sightline.area.AreaCode;
import org.sightline.dataset.QueryRefused;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

class WhenQueryTest {
    private static final Optional<MonthRange> YEAR =
            Optional.of(new MonthRange(new Month(2025, 1), new Month(2025, 12)));

    @Test
    void oneNarrowingIsAnswered() {
        assertThatCode(() -> query(Optional.empty(), List.of("missing"), List.of()))
                .doesNotThrowAnyException();
        assertThatCode(() -> query(YEAR, List.of(), List.of())).doesNotThrowAnyException();
        assertThatCode(() -> query(Optional.empty(), List.of(), List.of())).doesNotThrowAnyException();
    }

    @Test
    void partsOfPartsAreRefused() {
        assertThatThrownBy(() -> query(YEAR, List.of("missing"), List.of()))
                .isInstanceOf(QueryRefused.class)
                .hasMessageContaining("one at a time");
        assertThatThrownBy(() -> new WhenQuery(
                        IncidentFilter.ofWords(YEAR, List.of(), List.of(), List.of()), Optional.of(new AreaCode("A1"))))
                .isInstanceOf(QueryRefused.class);
    }

    @Test
    void twoWordsOfOneKindAreRefused() {
        assertThatThrownBy(() -> query(Optional.empty(), List.of("missing", "exploitation"), List.of()))
                .isInstanceOf(QueryRefused.class)
                .hasMessageContaining("one or none");
    }

    @Test
    void smallCountsAreHiddenAndTheOthersRounded() {
        assertThat(List.of(0L, 1L, 4L, 5L, 7L, 8L, 22L, 23L).stream()
                        .map(count -> WhenCount.round(Figure.Known.count(count), Threshold.DEFAULT))
                        .map(figure -> figure instanceof Figure.Known known ? "" + (long) known.value() : "hidden"))
                .containsExactly("0", "hidden", "hidden", "5", "5", "10", "20", "25");
    }

    private static WhenQuery query(Optional<MonthRange> months, List<String> categories, List<String> places) {
        return new WhenQuery(IncidentFilter.ofWords(months, categories, List.of(), places), Optional.empty());
    }
}
