package org.sightline.indicators.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class HourWeekdayTest {
    @Test
    void keepsUnknownTimesApart() {
        HourWeekday profile = HourWeekday.of(new int[] {0, 0, 6, 6, -1, -1}, new int[] {0, 0, 23, -1, 5, -1});
        assertThat(profile.known()[0][0]).isEqualTo(2);
        assertThat(profile.known()[6][23]).isEqualTo(1);
        assertThat(profile.hourUnknown()[6]).isEqualTo(1);
        assertThat(profile.weekdayUnknown()[5]).isEqualTo(1);
        assertThat(profile.unknown()).isEqualTo(1);
        assertThat(profile.bothKnown()).isEqualTo(3);
        assertThat(profile.total()).isEqualTo(6);
        assertThat(profile.shareOfUnknownHours()).isEqualTo(2 / 6.0);
    }

    @Test
    void withoutIncidentsTheShareIsUndefined() {
        assertThat(HourWeekday.of(new int[0], new int[0]).shareOfUnknownHours()).isNaN();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> HourWeekday.of(new int[] {7}, new int[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HourWeekday.of(new int[] {0}, new int[] {24}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HourWeekday.of(new int[] {0}, new int[] {-2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HourWeekday.of(new int[1], new int[2])).isInstanceOf(IllegalArgumentException.class);
    }
}
