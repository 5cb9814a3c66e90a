package org.sightline.indicators.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One hand-made series of bins per rule of Esri's table. H hot, C cold, . neither, ? no data; scores rise, fall or neither. */
final class AreaPatternTest {
    @ParameterizedTest(name = "{0} with scores {1}: {2}")
    @CsvSource({
        ".........H, flat, new hot spot",
        "C........H, flat, new hot spot",
        "........HH, flat, consecutive hot spot",
        "..HHHHHHHH, up, consecutive hot spot",
        "C.......HH, flat, consecutive hot spot",
        ".HHHHHHHHH, up, intensifying hot spot",
        "HHHHHHHHHH, up, intensifying hot spot",
        "HHHHHHHHHH, flat, persistent hot spot",
        "HHHH.HHHHH, flat, persistent hot spot",
        "HHHHHHHHHH, down, diminishing hot spot",
        "H.HHHHHHHH, down, diminishing hot spot",
        ".H.HH....H, flat, sporadic hot spot",
        "HH.HHHHH.H, up, sporadic hot spot",
        ".HC.H....H, flat, oscillating hot spot",
        "HHHHHHHHH., down, historical hot spot",
        "HHHHHHHH.., down, no pattern",
        ".........., up, no pattern",
        "H........., flat, no pattern",
        "HHHHHHHHH?, flat, no data",
        "??????????, flat, no data",
        "?????HHHHH, flat, persistent hot spot",
        "H?????...H, flat, sporadic hot spot",
        "......H?HH, flat, consecutive hot spot",
        "H, flat, new hot spot",
        "HH, flat, persistent hot spot"
    })
    void judgesByTheFirstRuleThatHolds(String bins, String trend, String expected) {
        assertThat(judge(bins, trend).words()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} with scores {1}: {2}")
    @CsvSource({
        ".........C, flat, new cold spot",
        "........CC, flat, consecutive cold spot",
        "CCCCCCCCCC, down, intensifying cold spot",
        "CCCCCCCCCC, flat, persistent cold spot",
        "CCCCCCCCCC, up, diminishing cold spot",
        ".C.CC....C, flat, sporadic cold spot",
        ".CH.C....C, flat, oscillating cold spot",
        "CCCCCCCCC., up, historical cold spot"
    })
    void judgesColdAsTheMirrorOfHot(String bins, String trend, String expected) {
        assertThat(judge(bins, trend).words()).isEqualTo(expected);
    }

    @Test
    void aColdStepAfterAHotHistoryIsANewColdSpot() {
        assertThat(judge("HHHHHHHHHC", "down").words()).isEqualTo("new cold spot");
    }

    @Test
    void countsOnlyStepsWithData() {
        AreaPattern area = judge("?H.C?HHHHH", "flat");
        assertThat(area.steps()).isEqualTo(8);
        assertThat(area.hotSteps()).isEqualTo(6);
        assertThat(area.coldSteps()).isEqualTo(1);
    }

    @Test
    void ninetyPercentIsMetExactly() {
        assertThat(judge("H.HHHHHHHHHHHHHHHHHH", "flat").pattern()).isEqualTo(Pattern.PERSISTENT);
        assertThat(judge("H..HHHHHHHHHHHHHHHHH", "flat").pattern()).isEqualTo(Pattern.PERSISTENT);
        assertThat(judge("H...HHHHHHHHHHHHHHHH", "flat").pattern()).isEqualTo(Pattern.SPORADIC);
    }

    private static AreaPattern judge(String bins, String trend) {
        int[] state = new int[bins.length()];
        double[] z = new double[bins.length()];
        for (int t = 0; t < z.length; t++) {
            char bin = bins.charAt(t);
            state[t] = bin == 'H' ? 1 : bin == 'C' ? -1 : 0;
            double score = trend.equals("up") ? t : trend.equals("down") ? -t : t % 2;
            z[t] = bin == '?' ? Double.NaN : score;
        }
        return AreaPattern.of(state, z, z, 0.05);
    }
}
