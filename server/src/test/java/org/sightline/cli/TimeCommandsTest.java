package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** hotspot emerging, change, profile and near-repeat: what they write, and what they refuse. */
final class TimeCommandsTest {
    private Path folder = Path.of("");

    @BeforeEach
    void writeFiles(@TempDir Path fresh) throws IOException {
        folder = fresh;
        write("a.csv", "id,x,y,n,bad\na,0,0,10,-1\nb,1,0,10,1\nc,2,0,10,1\nd,3,0,0,1\n");
        write("one.csv", "id,x,y,n\na,0,0,10\n");
        write("twice.csv", "id,x,y,n\na,0,0,10\na,1,0,10\n");
        write(
                "c.csv",
                "area,step,count\na,2025-01,1\nb,2025-01,2\nc,2025-01,9\na,2025-04,1\nb,2025-04,\nc,2025-04,3\n");
        write("alone.csv", "area,step,count\na,1,1\n");
        write("equal.csv", "area,step,count\na,1,1\nb,1,1\nc,1,1\nd,1,1\n");
        write("mixed.csv", "area,step,count\na,2025-01,1\nb,7,2\n");
        write("dated.csv", "area,step,count\na,2025-01-31,1\n");
        write("wide.csv", "area,step,count\na,1,1\nb,900000,2\n");
        write("double.csv", "area,step,count\na,1,1\na,1,2\n");
        write("negative.csv", "area,step,count\na,1,-1\n");
        write("strange.csv", "area,step,count\nz,1,1\n");
        write("text.csv", "area,step,count\na,1,many\n");
        write("t.csv", "id,b,a,e,f\na,5,20,1,1\nb,0,0,1,1\nc,,3,1,1\nd,0,6,1,0\n");
        write("half.csv", "id,b,a\na,1.5,2\n");
        write("minus.csv", "id,b,a,e\na,-1,2,-1\n");
        write("p.csv", "x,y,date,hour\n0,0,2025-03-03,0\n10,0,2025-03-04,23\n500,0,2025-04,\n900,0,,5\n5,5,,\n");
        write("hours.csv", "x,y,date,hour\n0,0,2025-03-03,24\n");
        write("dates.csv", "x,y,date,hour\n0,0,2025-02-30,1\n");
        write("british.csv", "x,y,date,hour\n0,0,03/02/2025,1\n");
        write("undated.csv", "x,y,date,hour\n0,0,2025-03,1\n");
        write("same.csv", "x,y,date,hour\n" + "7,7,2025-03-03,1\n".repeat(30));
        StringBuilder firsts = new StringBuilder("x,y,date,hour\n");
        for (int i = 0; i < 30; i++) {
            firsts.append(i).append(",0,2025-0").append(1 + i % 9).append("-01,3\n");
        }
        write("firsts.csv", firsts.toString());
        write("empty.csv", "");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Outcome run(String line) {
        List<String> words = new ArrayList<>();
        Arrays.stream(line.strip().split("\\s+"))
                .map(word ->
                        word.startsWith("@") ? folder.resolve(word.substring(1)).toString() : word)
                .forEach(words::add);
        return Outcome.of(words.toArray(String[]::new));
    }

    private List<Map<String, String>> rows(String line) throws IOException {
        Outcome outcome = run(line + " --out @o.csv");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return Outcome.rows(folder.resolve("o.csv"));
    }

    @Test
    void emergingTakesMissingStepsAndBlanksForNoData() throws IOException {
        List<Map<String, String>> rows = rows("hotspot emerging --areas @a.csv --id id --x x --y y --weights distance:2"
                + " --counts @c.csv --population n --bins @bins.csv");

        assertThat(rows)
                .extracting(row -> row.get("class"))
                .containsExactly("no pattern", "no data", "no pattern", "no data");
        assertThat(rows).extracting(row -> row.get("last_step")).containsOnly("2025-04");
        assertThat(rows.get(0)).containsEntry("steps", "2").containsEntry("trend", "none");
        List<Map<String, String>> bins = Outcome.rows(folder.resolve("bins.csv"));
        assertThat(bins).hasSize(16);
        assertThat(bins.get(1))
                .containsEntry("step", "2025-02")
                .containsEntry("count", "")
                .containsEntry("z", "");
    }

    @Test
    void emergingSaysHowMuchIsMissing() {
        Outcome outcome =
                run("hotspot emerging --areas @a.csv --id id --x x --y y --weights knn:1 --counts @c.csv --out @o.csv");
        assertThat(outcome.err()).contains("11 of 16 areas and steps have no data, which is not 0");
        Outcome zero =
                run("hotspot emerging --areas @a.csv --id id --x x --y y --weights knn:1 --counts @c.csv --out @o.csv"
                        + " --absent zero");
        assertThat(zero.err()).contains("1 of 16 areas and steps have no data");
    }

    @ParameterizedTest
    @CsvSource({"one.csv, alone.csv, isolated", "a.csv, equal.csv, undefined"})
    void emergingAnswersWhereNothingCanBeSaid(String areas, String counts, String expected) throws IOException {
        String neighbours = "focal,neighbour\n" + (areas.equals("one.csv") ? "a,a\n" : "a,b\nb,c\nc,d\nd,a\n");
        write("n.csv", neighbours);
        List<Map<String, String>> rows =
                rows("hotspot emerging --areas @" + areas + " --id id --neighbours @n.csv --counts @" + counts);
        assertThat(rows).extracting(row -> row.get("class")).containsOnly(expected);
        assertThat(rows).extracting(row -> row.get("trend_z")).containsOnly("");
    }

    @Test
    void changeTellsNoneFromUnknownAndFromInfinite() throws IOException {
        List<Map<String, String>> rows = rows("hotspot change --table @t.csv --id id --before b --after a");

        // R 4.2.2: poisson.test(c(20, 5))
        assertThat(rows.get(0)).containsEntry("ratio", "4.0").containsEntry("class", "more");
        assertThat(Double.parseDouble(rows.get(0).get("lower"))).isBetween(1.4567, 1.4568);
        assertThat(rows.get(1)).containsEntry("p", "").containsEntry("class", "undefined");
        assertThat(rows.get(2)).containsEntry("before", "").containsEntry("class", "undefined");
        assertThat(rows.get(3))
                .containsEntry("ratio", "")
                .containsEntry("upper", "")
                .containsEntry("class", "more");
        List<Map<String, String>> exposed = rows(
                "hotspot change --table @t.csv --id id --before b --after a --exposure-before e --exposure-after f");
        assertThat(exposed.get(3)).containsEntry("class", "undefined");
    }

    @Test
    void profileKeepsUnknownHoursApart() throws IOException {
        List<Map<String, String>> rows = rows("hotspot profile --incidents @p.csv --date date --hour hour");

        assertThat(rows).hasSize(168 + 7 + 24 + 1);
        assertThat(rows.get(0))
                .containsEntry("weekday", "1")
                .containsEntry("hour", "0")
                .containsEntry("count", "1");
        assertThat(rows.get(24 + 23)).containsEntry("count", "1").containsEntry("share", "0.5");
        assertThat(rows.get(168 + 7 + 5)).containsEntry("weekday", "").containsEntry("count", "1");
        assertThat(rows.get(199)).containsEntry("count", "2");
    }

    @Test
    void profileKnowsThatFirstsOfMonthsAreNoWeekdays() throws IOException {
        List<Map<String, String>> rows = rows("hotspot profile --incidents @firsts.csv --date date --hour hour");
        assertThat(rows.get(168 + 7 + 3)).containsEntry("hour", "3").containsEntry("count", "30");
        assertThat(rows.subList(0, 168)).extracting(row -> row.get("share")).containsOnly("");
    }

    @Test
    void nearRepeatLeavesOutRowsWithoutADayAndSaysSo() throws IOException {
        Outcome outcome =
                run("hotspot near-repeat --points @p.csv --x x --y y --date date --distances 0,10,20 --days 0,1,2"
                        + " --permutations 9 --out @o.csv");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("3 located points without a day are left out");
        List<Map<String, String>> rows = Outcome.rows(folder.resolve("o.csv"));
        // 10 apart and 1 day apart: both in the second band
        assertThat(rows).extracting(row -> row.get("observed")).containsExactly("0", "0", "0", "1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emerging --areas @a.csv --counts @no.csv | no such file",
                "emerging --areas @a.csv --counts @empty.csv | is empty",
                "emerging --areas @a.csv --counts @mixed.csv | row 2, column step: a step is a whole number, a month",
                "emerging --areas @a.csv --counts @dated.csv | row 1, column step: a step is",
                "emerging --areas @a.csv --counts @wide.csv | more than 100000 steps",
                "emerging --areas @a.csv --counts @double.csv | row 2, column step: this area and step have a row already",
                "emerging --areas @a.csv --counts @negative.csv | row 1, column count: a count is 0 or more",
                "emerging --areas @a.csv --counts @strange.csv | row 1, column area: is the id of no area",
                "emerging --areas @a.csv --counts @text.csv | is not a finite number",
                "emerging --areas @a.csv --counts @t.csv | no column 'count'",
                "emerging --areas @a.csv --counts @c.csv --population bad | area a, field bad: a number of people is 0 or more",
                "emerging --areas @twice.csv --counts @alone.csv | two areas have the id a",
                "emerging --areas @one.csv --counts @alone.csv | more than K areas",
            })
    void emergingRefusesInOneLine(String line, String reason) {
        refused(run("hotspot " + line + " --id id --x x --y y --weights knn:1 --out @o.csv"), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "change --table @half.csv --id id --before b --after a | row 1, column b: a count is a whole number",
                "change --table @minus.csv --id id --before b --after a | row 1, column b: a count is",
                "change --table @minus.csv --id id --before a --after a --exposure-before e --exposure-after a | an exposure is 0 or more",
                "change --table @empty.csv --id id --before b --after a | is empty",
                "profile --incidents @hours.csv --date date --hour hour | row 1, column hour: an hour is a whole number from 0 to 23",
                "profile --incidents @dates.csv --date date --hour hour | row 1, column date: a date is written",
                "profile --incidents @british.csv --date date --hour hour | row 1, column date: a date is written",
                "near-repeat --points @undated.csv --x x --y y --date date | near repeat needs the day",
                "near-repeat --points @firsts.csv --x x --y y --date date | dates stand for months",
                "near-repeat --points @same.csv --x x --y y --date date | 100 % of the points share their exact coordinates",
                "near-repeat --points @empty.csv --x x --y y --date date | is empty",
            })
    void othersRefuseInOneLine(String line, String reason) {
        refused(run("hotspot " + line + " --out @o.csv"), reason);
    }

    private static void refused(Outcome outcome, String reason) {
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(Sightline.FAILED);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).startsWith("sightline: ").contains(reason).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emerging --areas @a.csv --id id --counts @c.csv --steps-before -1 | --steps-before: a whole number",
                "emerging --areas @a.csv --id id --counts @c.csv --level 1 | --level: a number between 0 and 1",
                "emerging --areas @a.csv --id id --counts @c.csv --compared map | --compared",
                "emerging --areas @a.csv --id id --counts @c.csv --absent maybe | --absent",
                "emerging --areas @a.csv --id id --counts @c.csv | needs areas with geometries",
                "emerging --areas @a.csv --id id | --counts",
                "change --table @t.csv --id id --before b --after a --length-after 0 | --length-after: numbers above 0",
                "change --table @t.csv --id id --before b --after a --confidence 95 | --confidence: a number between 0 and 1",
                "change --table @t.csv --id id --before b --after a --exposure-after e | both or neither",
                "profile --incidents @p.csv --date date | --hour",
                "near-repeat --points @p.csv --x x --y y --date date --distances 5 | distances must have at least two edges",
                "near-repeat --points @p.csv --x x --y y --date date --distances 9,5 | distances must rise",
                "near-repeat --points @p.csv --x x --y y --date date --days 0,2000000000 | days must be at most",
                "near-repeat --points @p.csv --x x --y y --date date --days 0,1.5 | --days",
                "near-repeat --points @p.csv --x x --y y --date date --permutations 0 | --permutations: a whole number from 1",
            })
    void wrongUsageIsStatusTwo(String line, String reason) {
        Outcome outcome = run("hotspot " + line + " --out @o.csv");
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(Sightline.WRONG_USAGE);
        assertThat(outcome.err()).contains(reason).doesNotContain("Exception");
    }
}
