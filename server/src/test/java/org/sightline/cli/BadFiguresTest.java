package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that make no sense are named by row and rule, or become a reason in the result; never NaN, never 0. */
final class BadFiguresTest {
    private static final String RATE = "rate --id a --numerator x --denominator n --kind rate --table ";
    private static final String SHARE = "rate --id a --numerator x --denominator n --kind proportion --table ";
    private static final String FUNNEL = "funnel --id a --numerator x --denominator n --kind proportion --table ";
    private static final String EXPECTED = "expected --id a --recorded x --exposure n --covariate c --table ";

    private Path folder = Path.of("");

    @BeforeEach
    void folder(@TempDir Path fresh) {
        folder = fresh;
    }

    private Outcome run(String command, String rows) throws IOException {
        Path table = folder.resolve("t.csv");
        Files.writeString(table, rows.replace("\\n", "\n"));
        String[] words = (command + table + " --out " + folder.resolve("o.csv")).split(" ");
        return Outcome.of(words);
    }

    private List<String> result() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("o.csv"));
        assertThat(lines).noneMatch(line -> line.contains("NaN") || line.contains("Infinity"));
        return lines;
    }

    private static String command(String name) {
        return switch (name) {
            case "rate" -> RATE;
            case "share" -> SHARE;
            case "funnel" -> FUNNEL;
            default -> EXPECTED;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate     | A,-1,100,1          | row 1: events and denominators are 0 or more",
                "rate     | A,1.5,100,1         | row 1: a count is a whole number",
                "rate     | A,1,100,1\\nA,2,90,1 | row 2: the area of row 1 again",
                "rate     | ,1,100,1            | row 1: has no id",
                "rate     | A,one,100,1         | line 2, column x: is not a finite number",
                "share    | A,101,100,1         | row 1: more events than the denominator",
                "funnel   | A,-1,100,1          | row 1: events and denominators are 0 or more",
                "funnel   | A,1.5,100,1         | row 1: a count is a whole number",
                "funnel   | A,101,100,1         | row 1: more events than the denominator",
                "funnel   | A,1,100,1\\nA,2,90,1 | row 2: the area of row 1 again",
                "expected | A,-1,100,1          | row 1: counts and exposure are 0 or more",
                "expected | A,1.5,100,1         | row 1: a count is a whole number",
                "expected | A,1,100,1\\nA,2,90,1 | row 2: the area of row 1 again",
                "expected | A,1,100,1           | too few areas have data for a model: 1",
                "expected | A,,100,1            | too few areas have data for a model: 0",
            })
    void aRowThatMakesNoSenseIsNamed(String name, String rows, String reason) throws IOException {
        Outcome outcome = run(command(name), "a,x,n,c\n" + rows + "\n");
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(Sightline.FAILED);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains(reason).doesNotContain("Exception");
        assertThat(folder.resolve("o.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate   | A,5,0,1    | the denominator is 0",
                "rate   | A,,100,1   | no figure",
                "rate   | A,5,,1     | no figure",
                "share  | A,0,0,1    | the denominator is 0",
                "funnel | A,0,0,1    | the denominator is 0",
                "funnel | A,,100,1   | no figure",
                "funnel | A,7,7,1    | a denominator below 50",
                "funnel | A,0,100,1  | there is nothing to compare with: no events at all",
            })
    void oneAreaWithoutAFigureGetsTheReason(String name, String rows, String reason) throws IOException {
        Outcome outcome = run(command(name), "a,x,n,c\n" + rows + "\n");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        String line = result().get(1);
        assertThat(line).startsWith("A,,").endsWith("," + reason);
    }

    @Test
    void oneAreaAloneHasARateAndLiesWithinItsFunnel() throws IOException {
        assertThat(run(RATE, "a,x,n,c\nA,5,100,1\n").status()).isZero();
        assertThat(result().get(1)).startsWith("A,0.05,");
        assertThat(run(FUNNEL, "a,x,n,c\nA,5,100,1\n").status()).isZero();
        assertThat(result().get(1)).contains(",within,");
    }

    @Test
    void nothingIsExpectedWhereThereIsNoExposureNoCountOrNoCovariate() throws IOException {
        String good = IntStream.range(0, 12)
                .mapToObj(i -> "G" + i + "," + (20 + i * 7 % 11) + "," + (2000 + 150 * i) + "," + i * 5 % 7)
                .reduce("", (all, row) -> all + row + "\n");
        Outcome outcome = run(EXPECTED, "a,x,n,c\n" + good + "Z,5,0,1\nN,,900,1\nM,9,900,\nS,9,30,2\n");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        List<String> lines = result();
        assertThat(lines.get(13)).isEqualTo("Z,5,,,,,,,no data,exposure below 50");
        assertThat(lines.get(14)).isEqualTo("N,,,,,,,,no data,nothing published");
        assertThat(lines.get(15)).isEqualTo("M,9,,,,,,,no data,no c");
        assertThat(lines.get(16)).isEqualTo("S,9,,,,,,,no data,exposure below 50");
        assertThat(lines.subList(1, 13)).allMatch(line -> line.split(",").length >= 9);
    }

    @Test
    void sevenResidentsAndNineHundredOffencesTopNoList() throws IOException {
        String rows = "a,x,n,c\nCentre,941,7,1\n"
                + IntStream.range(0, 9)
                        .mapToObj(i -> "P" + i + "," + (30 + i) + ",1000,1\n")
                        .reduce("", String::concat);
        assertThat(run(RATE.replace("--table ", "--minimum-denominator 50 --smooth eb --table "), rows)
                        .status())
                .isZero();
        assertThat(result().get(1)).isEqualTo("Centre,,,,,,,a denominator below 50");
        assertThat(run(FUNNEL.replace("proportion", "rate"), rows).status()).isZero();
        assertThat(result().get(1)).startsWith("Centre,,7,").endsWith("no figure,a denominator below 50");
        assertThat(result().subList(2, 11)).allMatch(line -> line.contains(",within,"));
    }

    @Test
    void anAreaOfAnotherYearOrOfSevenPeopleHasNoScoreAndTheReason() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(
                file,
                "area,indicator,period,numerator,denominator,value\nA,neet,2024,50,1000,\nB,neet,2024,60,1000,\n"
                        + "C,neet,2024,40,1000,\nD,neet,2019,50,1000,\nE,neet,2024,941,7,\nF,neet,2024,3,7,\n");
        Outcome outcome = Outcome.of(
                "score",
                "--observations",
                file.toString(),
                "--issues",
                folder.resolve("i.csv").toString(),
                "--minimum-completeness",
                "0",
                "--out",
                folder.resolve("o.csv").toString());
        assertThat(outcome.status()).as(outcome.err()).isZero();
        List<String> lines = result();
        assertThat(lines).anyMatch(line -> line.startsWith("D,,") && line.contains("no figure for 2024 (has 2019)"));
        assertThat(lines).anyMatch(line -> line.startsWith("F,,") && line.contains("a denominator below 50"));
        assertThat(Files.readString(folder.resolve("i.csv")))
                .contains("5,numerator,the numerator of a proportion is not larger than its denominator,yes");
    }
}
