package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalTest {
    private static double parse(String text) {
        String padded = "9" + text + "9";
        return Decimal.parse(padded.toCharArray(), 1, 1 + text.length());
    }

    @Test
    void readsEveryNumberAsJavaDoes() {
        Random random = new Random(20261120);
        for (int i = 0; i < 50_000; i++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 6);
            String text = i % 2 == 0
                    ? Double.toString(number)
                    : String.format(Locale.ROOT, "%." + random.nextInt(18) + "f", number);
            assertThat(parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1.",
                ".5",
                "-.5",
                "9007199254740993",
                "123456789012345678901234567890",
                "1e-400",
                "+3"
            })
    void readsUnusualSpellings(String text) {
        assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1,5", "1.2.3", "0x1p3", "1d", "2F", "abc", "1 2", "--1"})
    void refusesWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(NumberFormatException.class);
    }
}
