package org.sightline.indicators.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sightline.indicators.hotspot.Points;

final class NearRepeatTest {
    private static final NearRepeatBands BANDS =
            new NearRepeatBands(new double[] {0, 1, 100, 200}, new int[] {0, 7, 14, 28});

    @Test
    void bandsAreHalfOpen() {
        Points points = Points.of(new double[] {0, 100, 300.5, 1000, 1199}, new double[5]);
        int[] day = {0, 7, 50, 100, 113};
        NearRepeat found = NearRepeat.of(new NearRepeat.DatedPoints(points, day), BANDS, 9, 1, 1);
        // 0–100 is exactly 100 apart: in the third band of distance, and 7 days: in the second; 1000–1199: third,
        // second
        assertThat(found.observed()).containsExactly(0, 0, 0, 0, 0, 0, 0, 2, 0);
        assertThat(found.pairs()).isEqualTo(2);
    }

    @Test
    void countsAllPairsAndExpectsWhatChanceGives() {
        SplittableRandom random = new SplittableRandom(4);
        double[] x = random.doubles(300, -500, 500).toArray();
        double[] y = random.doubles(300, -500, 500).toArray();
        int[] day = random.ints(300, 0, 90).toArray();
        NearRepeat found = NearRepeat.of(new NearRepeat.DatedPoints(Points.of(x, y), day), BANDS, 999, 7, 2);
        long near = 0;
        long both = 0;
        long soon = 0;
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j < i; j++) {
                double distance = Math.hypot(x[i] - x[j], y[i] - y[j]);
                int apart = Math.abs(day[i] - day[j]);
                boolean isNear = distance >= 100 && distance < 200;
                near += isNear ? 1 : 0;
                soon += apart < 7 ? 1 : 0;
                both += isNear && apart < 7 ? 1 : 0;
            }
        }
        assertThat(found.observed()[6]).isEqualTo(both);
        // the mean over permutations is near × soon / pairs; 999 of them leave some 3 parts in 1,000
        assertThat(found.expected()[6]).isCloseTo(near * (soon / (300 * 299 / 2.0)), within(0.01 * near));
        assertThat(Arrays.stream(found.adjusted()).min().orElseThrow()).isGreaterThan(0.05);
    }

    @Test
    void findsPlantedRepeats() {
        SplittableRandom random = new SplittableRandom(6);
        double[] x = new double[400];
        double[] y = new double[400];
        int[] day = new int[400];
        for (int i = 0; i < 400; i++) {
            boolean repeat = i >= 340;
            x[i] = repeat ? x[i - 340] + random.nextDouble(-50, 50) : random.nextDouble(20_000);
            y[i] = repeat ? y[i - 340] + random.nextDouble(-50, 50) : random.nextDouble(20_000);
            day[i] = repeat ? day[i - 340] + random.nextInt(7) : random.nextInt(365);
        }
        NearRepeat found = NearRepeat.of(new NearRepeat.DatedPoints(Points.of(x, y), day), BANDS, 199, 7, 2);
        assertThat(found.ratio(3)).isGreaterThan(10);
        assertThat(found.p()[3]).isEqualTo(1 / 200.0);
        assertThat(found.adjusted()[8]).isGreaterThan(0.05);
    }

    @Test
    void threadsChangeNothing() {
        SplittableRandom random = new SplittableRandom(4);
        Points points = Points.of(
                random.doubles(200, 0, 900).toArray(),
                random.doubles(200, 0, 900).toArray());
        int[] day = random.ints(200, 0, 90).toArray();
        NearRepeat one = NearRepeat.of(new NearRepeat.DatedPoints(points, day), BANDS, 99, 7, 1);
        NearRepeat four = NearRepeat.of(new NearRepeat.DatedPoints(points, day), BANDS, 99, 7, 4);
        assertThat(four.expected()).isEqualTo(one.expected());
        assertThat(four.p()).isEqualTo(one.p());
    }

    @Test
    void refusesSnappedPlaces() {
        double[] x = new double[100];
        Arrays.setAll(x, i -> i / 2 * 100);
        NearRepeat.DatedPoints snapped = new NearRepeat.DatedPoints(Points.of(x, new double[100]), new int[100]);
        assertThatThrownBy(() -> NearRepeat.of(snapped, BANDS, 99, 1, 1))
                .isInstanceOf(NearRepeat.SnappedPlaces.class)
                .hasMessageContaining("100 %")
                .hasMessageContaining("snap points");
    }

    @Test
    void hasNothingToSayOfOnePoint() {
        NearRepeat.DatedPoints one = new NearRepeat.DatedPoints(Points.of(new double[1], new double[1]), new int[1]);
        NearRepeat found = NearRepeat.of(one, BANDS, 9, 1, 1);
        assertThat(found.pairs()).isZero();
        assertThat(found.ratio(0)).isNaN();
        assertThat(found.p()).containsOnly(1);
    }

    @Test
    void refusesBandsThatCannotBe() {
        int[] days = {0, 7};
        double[] metres = {0, 100};
        for (double[] bad : new double[][] {{}, {5}, {0, 0}, {10, 5}, {-1, 5}, {0, Double.NaN}, {0, 1 / 0.0}}) {
            assertThatThrownBy(() -> new NearRepeatBands(bad, days)).isInstanceOf(IllegalArgumentException.class);
        }
        for (int[] bad : new int[][] {{}, {5}, {0, 0}, {7, 5}, {-1, 5}}) {
            assertThatThrownBy(() -> new NearRepeatBands(metres, bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
