package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScoreCommandTest {
    private static final String HEADER = "area,indicator,period,numerator,denominator,value\n";

    private Path folder = Path.of("");
    private Path out = Path.of("");
    private Path definitions = Path.of("");

    @BeforeEach
    void writeDefinitions(@TempDir Path fresh) throws IOException {
        folder = fresh;
        out = folder.resolve("out.csv");
        definitions = write(
                "definitions.yaml",
                "indicators:\n" + indicator("missing", "rate", "1000") + indicator("absent", "proportion", "100")
                        + indicator("care", "rate", "1000") + "    ages: 0-17\n");
    }

    private static String indicator(String id, String kind, String per) {
        return "  - id: " + id
                + "\n    title: t\n    why: w\n    numerator: n\n    denominator: d\n    unit: u\n    kind: "
                + kind + "\n    per: " + per
                + "\n    polarity: higher\n    source: reported\n    level: authority\n    weight: 1\n    weight_reason: r\n";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String region(int areas) {
        Random random = new Random(4);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < areas; i++) {
            int people = 2000 + random.nextInt(8000);
            rows.append("A%d,missing,2024,%d,%d,\n".formatted(i, random.nextInt(80), people));
            rows.append("A%d,absent,2023/24,%d,%d,\n".formatted(i, random.nextInt(900), people));
            rows.append("A%d,care,2024,%d,%d,\n".formatted(i, random.nextInt(60), people));
        }
        return rows.toString();
    }

    private Outcome score(String rows, Object... more) throws IOException {
        Path file = write("observations.csv", HEADER + rows);
        List<Object> all = new ArrayList<>(List.of(file, "--definitions", definitions, "--out", out));
        all.addAll(List.of(more));
        return Outcome.of("score --draws 100 --observations", all.toArray());
    }

    private Map<String, Map<String, String>> scored(String rows, Object... more) throws IOException {
        Outcome outcome = score(rows, more);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return Outcome.rows(out).stream().collect(Collectors.toMap(row -> row.get("area"), row -> row));
    }

    @Test
    void contributionsAddUpToTheScoreAndARankHasItsInterval() throws IOException {
        scored(region(20)).values().forEach(row -> {
            double sum = row.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith("contribution_"))
                    .mapToDouble(entry -> Double.parseDouble(entry.getValue()))
                    .sum();
            assertThat(sum).isCloseTo(Double.parseDouble(row.get("score")), within(1e-12));
            assertThat(Integer.parseInt(row.get("rank_low")))
                    .isLessThanOrEqualTo(Integer.parseInt(row.get("rank_high")));
            assertThat(row).containsEntry("completeness", "1.0").containsEntry("standing", "scored");
        });
    }

    @Test
    void theSameSeedGivesTheSameBytesForAnyNumberOfThreads() throws IOException {
        scored(region(30), "--seed", 7, "--threads", 1);
        byte[] first = Files.readAllBytes(out);
        scored(region(30), "--seed", 7, "--threads", 3);
        assertThat(Files.readAllBytes(out)).isEqualTo(first);
        scored(region(30), "--seed", 8);
        assertThat(Files.readAllBytes(out)).isNotEqualTo(first);
    }

    @Test
    void theOrderOfRowsAndNamesChangeNothing() throws IOException {
        Map<String, Map<String, String>> first = scored(region(15));
        List<String> rows = new ArrayList<>(List.of(region(15).replace("A", "Z").split("\n")));
        Collections.shuffle(rows, new Random(1));
        Map<String, Map<String, String>> second = scored(String.join("\n", rows) + "\n");
        first.forEach((area, row) -> {
            Map<String, String> other = second.get(area.replace("A", "Z"));
            row.keySet().stream()
                    .filter(column -> !column.equals("area"))
                    .forEach(column -> assertThat(other).containsEntry(column, row.get(column)));
        });
    }

    @Test
    void namesEveryRowThatMakesNoSense() throws IOException {
        Path issues = folder.resolve("issues.csv");
        String wrong = "A1,shoplifting,2024,5,100,\nA1,missing,2023,-5,100,\nA1,missing,2022,5.5,100,\n"
                + "A1,absent,2022/23,500,100,\nA1,missing,someday,5,100,\nA1,missing,2021,five,100,\n"
                + "A2,missing,2024,1,2000,\n,missing,2024,1,2000,\n";
        scored(region(6) + wrong, "--issues", issues);

        List<String> found = Outcome.rows(issues).stream()
                .map(row -> row.get("row") + " " + row.get("column") + " "
                        + String.valueOf(row.get("rule")).replace("\"", ""))
                .toList();
        // region(6) has 18 rows; row 7 is A2's first figure, which row 25 contradicts
        assertThat(found)
                .hasSize(9)
                .anyMatch(issue -> issue.startsWith("7  one figure for an area"))
                .anyMatch(issue -> issue.startsWith("19 indicator unknown indicator"))
                .anyMatch(issue -> issue.startsWith("20 numerator a count is not negative"))
                .anyMatch(issue -> issue.startsWith("21 numerator a count is a whole number"))
                .anyMatch(issue -> issue.startsWith("22 numerator the numerator of a proportion"))
                .anyMatch(issue -> issue.startsWith("23 period a period such as"))
                .anyMatch(issue -> issue.startsWith("24 numerator a number"))
                .anyMatch(issue -> issue.startsWith("25  one figure for an area"))
                .anyMatch(issue -> issue.startsWith("26 area is needed"));
        assertThat(Files.readString(issues)).doesNotContain("five").doesNotContain("5.5");
    }

    @Test
    void givesTheReasonWhereAnAreaLacksAFigure() throws IOException {
        Map<String, Map<String, String>> found = scored(region(6)
                + "B1,missing,2024,5,0,\nB1,absent,2023/24,5,100,\nB1,care,2024,c,,\n"
                + "B2,missing,2023,5,1000,\nB2,absent,2023/24,5,100,\nB2,care,2024,9,1000,\n"
                + "B3,missing,2024,941,7,\nB3,absent,2023/24,1,7,\nB3,care,2024,7,7,\n"
                + "B4,missing,2024,,,\nB4,absent,2023/24,,,\n");

        assertThat(row(found, "B1")).containsEntry("score", "").containsEntry("standing", "incomplete");
        assertThat(cell(found, "B1", "reason"))
                .isEqualTo("not scored: 2 of 3 indicators missing; missing: the denominator is 0;"
                        + " care: no figure published (confidential)");
        assertThat(cell(found, "B2", "score")).isNotEmpty();
        assertThat(cell(found, "B2", "reason")).isEqualTo("missing: no figure for 2024 (has 2023)");
        assertThat(Double.parseDouble(cell(found, "B2", "completeness"))).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(row(found, "B3")).containsEntry("rank", "").containsEntry("contribution_missing", "");
        assertThat(cell(found, "B3", "reason")).contains("missing: a denominator below 50");
        assertThat(row(found, "B4")).containsEntry("rank", "").containsEntry("standing", "no figures");
        assertThat(Files.readString(out)).doesNotContain("NaN");
    }

    @Test
    void oneAreaHasNothingToCompareWith() throws IOException {
        Map<String, String> row = row(scored(region(1)), "A0");
        assertThat(row).containsEntry("score", "").containsEntry("standing", "nothing to compare");
        assertThat(row.get("reason")).contains("fewer than two areas");
    }

    @Test
    void refusesAFileOfWhichNothingCanBeUsed() throws IOException {
        assertThat(score("A1,missing,2024,-1,100,\n").status()).isEqualTo(1);
        assertThat(score("A1,missing,2024,-1,100,\n").err())
                .contains("no row can be used; observations.csv: row 1, column numerator: a count is not negative");
        assertThat(score("").err()).contains("no rows below the header");
    }

    @Test
    void takesDenominatorsFromThePopulationsAndRefusesOtherAreas() throws IOException {
        Path people = write(
                "people.csv",
                "area,period,population,age_from,age_to\nA0,2024,5000,0,17\nA1,2024,6000,0,17\nA2,2023,6000,0,17\n");
        Path issues = folder.resolve("issues.csv");
        Map<String, Map<String, String>> found = scored(
                region(3).replaceAll("(?m)^(A.,care,2024,\\d+),\\d+", "$1,") + "A9,care,2024,5,,\n",
                "--populations",
                people,
                "--issues",
                issues);
        assertThat(found).containsOnlyKeys("A0", "A1", "A2");
        assertThat(cell(found, "A1", "contribution_care")).isNotEmpty();
        assertThat(cell(found, "A2", "reason")).isEqualTo("care: no denominator for 2024");
        assertThat(Outcome.rows(issues)).hasSize(1);
        assertThat(Outcome.rows(issues).get(0)).containsEntry("rule", "unknown area: not among those of --populations");
    }

    @Test
    void addsUpTheLatestPeriods() throws IOException {
        String rows = region(4).replace("2024,", "2023,") + region(4);
        Path explain = folder.resolve("explain.csv");
        scored(rows + "A0,missing,2022,999,1000,\n", "--pool", 2, "--explain", explain);
        double pooled = Double.parseDouble(Outcome.rows(explain).get(0).get("figure"));
        scored(region(4), "--explain", explain);
        // the same counts twice among twice the people are the same rate
        assertThat(pooled)
                .isEqualTo(Double.parseDouble(Outcome.rows(explain).get(0).get("figure")));
    }

    @Test
    void explainsWhereTheDoubtComesFrom() throws IOException {
        Path doubt = folder.resolve("doubt.csv");
        scored(region(8), "--sensitivity", doubt);
        Map<String, String> all = Outcome.rows(doubt).get(0);
        assertThat(Double.parseDouble(all.get("first_data")) + Double.parseDouble(all.get("total_method")))
                .isCloseTo(1, within(0.3));
    }

    @Test
    void refusesOptionsOutOfRange() throws IOException {
        assertThat(score(region(3), "--draws", 0).status()).isEqualTo(2);
        assertThat(score(region(3), "--scale", "cube").status()).isEqualTo(2);
        assertThat(score(region(3), "--weight", "other=3").err()).contains("not an indicator");
        assertThat(score(region(3), "--vary", "nothing").status()).isEqualTo(2);
    }

    private static Map<String, String> row(Map<String, Map<String, String>> rows, String area) {
        return rows.getOrDefault(area, Map.of());
    }

    private static String cell(Map<String, Map<String, String>> rows, String area, String column) {
        return row(rows, area).getOrDefault(column, "no such column");
    }
}
