package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trends of indicators and score by the score command. */
final class ScoreTrendTest {
    private static final String DEFINITIONS = """
            indicators:
              - {id: missing, title: t, why: w, numerator: n, denominator: d, unit: u, kind: rate, per: 1000, polarity: higher,
                 source: reported, level: authority, weight: 1, weight_reason: r, breaks: [{from: "2025-03", what: Counted anew.}]}
              - {id: care, title: t, why: w, numerator: n, denominator: d, unit: u, kind: value, per: 1, polarity: higher,
                 source: reported, level: authority, weight: 1, weight_reason: r}
            """;

    private Path folder = Path.of("");

    @BeforeEach
    void write(@TempDir Path fresh) throws IOException {
        folder = fresh;
        Files.writeString(folder.resolve("d.yaml"), DEFINITIONS);
    }

    private List<Map<String, String>> trends(String rows) throws IOException {
        Path file = folder.resolve("o.csv");
        Files.writeString(file, "area,indicator,period,numerator,denominator,value\n" + rows);
        Outcome outcome = Outcome.of(
                "score --draws 10 --observations",
                file,
                "--definitions",
                folder.resolve("d.yaml"),
                "--trend",
                folder.resolve("t.csv"),
                "--out",
                folder.resolve("s.csv"));
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(Files.readString(folder.resolve("t.csv"))).doesNotContain("NaN", "Infinity");
        return Outcome.rows(folder.resolve("t.csv"));
    }

    private Map<String, String> line(String rows, String area, String indicator) throws IOException {
        return trends(rows).stream()
                .filter(row -> area.equals(row.get("area")) && indicator.equals(row.get("indicator")))
                .findFirst()
                .orElseThrow();
    }

    private static String years(String area, String indicator, int[] counts) {
        StringBuilder rows = new StringBuilder();
        int[] people = {111342, 111342, 112000, 112500, 113000};
        for (int i = 0; i < counts.length; i++) {
            rows.append("%s,%s,%d,%d,%d,\n".formatted(area, indicator, 2020 + i, counts[i], people[i]));
        }
        return rows.toString();
    }

    private static String months(String area, String indicator, IntUnaryOperator counts) {
        StringBuilder rows = new StringBuilder();
        IntStream.range(0, 24)
                .forEach(month -> rows.append("%s,%s,%d-%02d,%d,10000,\n"
                        .formatted(area, indicator, 2023 + month / 12, month % 12 + 1, counts.applyAsInt(month))));
        return rows.toString();
    }

    @Test
    void aTrendHasItsIntervalAndP() throws IOException {
        Map<String, String> line = line(years("A", "missing", new int[] {746, 713, 801, 850, 790}), "A", "missing");
        // R 4.2.2: glm(x ~ y + offset(log(n)), family = quasipoisson); expm1 of 0.0248450248632 and of -0.0322790
        assertThat(Double.parseDouble(line.get("change"))).isCloseTo(Math.expm1(0.0248450248632), within(1e-9));
        assertThat(Double.parseDouble(line.get("lower"))).isCloseTo(Math.expm1(-0.0322790), within(1e-6));
        assertThat(Double.parseDouble(line.get("p"))).isCloseTo(0.260309926103, within(1e-9));
        assertThat(line).containsEntry("direction", "no clear change").containsEntry("periods", "5");
        assertThat(line).containsEntry("from", "2020").containsEntry("to", "2024");
    }

    @Test
    void aFallByNineTenthsInOneMonthIsAFaultOfTheFeedAndNoTrend() throws IOException {
        String rows = months("A", "missing", month -> month == 23 ? 3 : 60 + month % 3)
                + months("B", "missing", month -> 60 + month % 3);
        List<Map<String, String>> found = trends(rows);
        Map<String, String> faulty = found.get(0);
        assertThat(faulty.get("breaks"))
                .contains("2024-12: Fell by nine tenths")
                .contains("fault of the feed");
        assertThat(faulty).containsEntry("direction", "no clear change").containsEntry("periods", "23");
        assertThat(found.get(1)).containsEntry("breaks", "").containsEntry("direction", "no clear change");
    }

    @Test
    void aFigureWithoutCountsThatFallsByNineTenthsIsAFaultToo() throws IOException {
        String rows = IntStream.range(0, 8)
                .mapToObj(i -> "A,care,%d,,,%s\n".formatted(2016 + i, i == 5 ? "0.9" : "1" + i + ".5"))
                .reduce("", String::concat);
        Map<String, String> line = line(rows, "A", "care");
        assertThat(line.get("breaks")).contains("2021: Fell by nine tenths");
        assertThat(line).containsEntry("direction", "rising").containsEntry("periods", "7");
        assertThat(Double.parseDouble(line.get("change"))).isCloseTo(1, within(1e-9));
    }

    @Test
    void aDoublingAtOnceIsAStepAndTheTrendBeginsThere() throws IOException {
        Map<String, String> line = line(months("A", "missing", month -> month < 12 ? 100 : 300), "A", "missing");
        assertThat(line.get("breaks")).contains("2024-01: At least doubled");
        assertThat(line).containsEntry("periods", "12").containsEntry("direction", "no clear change");
    }

    @Test
    void noTrendGoesAcrossAChangeOfDefinition() throws IOException {
        String rows = IntStream.rangeClosed(1, 4)
                .mapToObj(month -> "A,missing,2025-0%d,%d,10000,\n".formatted(month, 50 + month))
                .reduce("", String::concat);
        Map<String, String> line = line(rows, "A", "missing");
        assertThat(line.get("breaks")).isEqualTo("2025-03: Counted anew.");
        assertThat(line).containsEntry("direction", "unknown").containsEntry("change", "");
        assertThat(line.get("reason")).isEqualTo("no trend: 2 periods since the last break and 4 are needed");
    }

    @Test
    void theScoreHasATrendInYearsWhateverTheRhythmOfItsIndicators() throws IOException {
        StringBuilder rows = new StringBuilder();
        Random random = new Random(3);
        for (int area = 0; area < 12; area++) {
            int own = area;
            rows.append(months("A" + area, "missing", month -> 100 + 4 * own + (own == 0 ? 10 * month : 0)));
            for (int year = 2019; year <= 2024; year++) {
                double value = 20 + random.nextInt(5) + (own == 0 ? 2 * (year - 2019) : 0);
                rows.append("A%d,care,%d,,,%s\n".formatted(area, year, value));
            }
        }
        Map<String, String> line = line(rows.toString(), "A0", "score");
        // half of the indicators, the yearly one, reach back six years
        assertThat(line).containsEntry("periods", "6");
        assertThat(Double.parseDouble(line.get("change"))).isPositive();
    }
}
