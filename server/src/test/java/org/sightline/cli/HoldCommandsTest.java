package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contours, relative risk, accuracy, stability: the commands that ask whether a map holds. Numbers can be derived by hand. */
final class HoldCommandsTest {
    private static final String GRID =
            " --points @p.csv --x x --y y --kernel quartic --bandwidth 10 --cell 10 --bounds 0,0,100,100 ";

    private Path folder = Path.of("");

    @BeforeEach
    void writeFiles(@TempDir Path fresh) throws IOException {
        folder = fresh;
        StringBuilder points = new StringBuilder("x,y,day,w\n");
        for (int i = 0; i < 6; i++) {
            points.append("15,15,2025-01-0").append(i + 1).append(",1\n");
        }
        points.append("15,15,2025-02-01,1\n15,15,2025-02-02,1\n15,15,2025-02-03,1\n85,85,2025-02-03,1\n");
        Files.writeString(folder.resolve("p.csv"), points + ",,2025-02-03,1\n");
        Files.writeString(folder.resolve("q.csv"), "e,n,people\n15,15,30\n85,85,10\n55,55,1\n");
        Files.writeString(folder.resolve("below.csv"), "x,y,w\n15,15,-1\n85,85,10\n");
        Files.writeString(folder.resolve("far.csv"), "x,y\n9000,9000\n");
        Files.writeString(folder.resolve("months.csv"), "x,y,day\n1,1,2025-01\n2,2,spring\n");
        Files.writeString(folder.resolve("header.csv"), "x,y,day\n");
    }

    private Outcome run(String line) {
        return Outcome.of(line.replace("@", folder + "/"), new Object[0]);
    }

    private void done(String line) {
        Outcome outcome = run(line);
        assertThat(outcome.status()).as(outcome.err()).isZero();
    }

    @Test
    void aContourCountsThePointsInIt() throws IOException {
        done("hotspot contours" + GRID + "--classes 1 --out @c.geojson --crs EPSG:27700");

        JsonNode json = new ObjectMapper().readTree(folder.resolve("c.geojson").toFile());
        // one level, at half of the peak: 9 of 10 points lie around 15,15; the lone one adds a ninth of the peak, below
        // the level
        assertThat(json.path("features")).hasSize(1);
        JsonNode properties = json.path("features").get(0).path("properties");
        assertThat(properties.path("count").asInt()).isEqualTo(9);
        assertThat(properties.path("share").asDouble()).isEqualTo(0.9);
        assertThat(properties.path("upper").isNull()).isTrue();
        // bilinear in quarters: from the centre's 1 through (1 + 0)/2 in the middle of the side: half the peak is a
        // diamond of half a cell
        assertThat(properties.path("area").asDouble()).isCloseTo(50, within(1e-6));
        assertThat(json.path("crs").path("properties").path("name").asText()).endsWith("EPSG::27700");
    }

    @Test
    void riskIsTheRatioOfSharesAndUndefinedWhereNobodyLives() throws IOException {
        done("hotspot relative-risk" + GRID
                + "--at-risk @q.csv --at-risk-x e --at-risk-y n --at-risk-weight people --out @r.csv");

        List<Map<String, String>> rows = Outcome.rows(folder.resolve("r.csv"));
        assertThat(rows).hasSize(100);
        // 9 of 10 cases where 30 of 41 people are; 1 of 10 where 10 of 41 are; kernels of the same place cancel
        assertThat(Double.parseDouble(rows.get(11).get("relative_risk"))).isCloseTo(0.9 * 41 / 30, within(1e-12));
        assertThat(Double.parseDouble(rows.get(88).get("relative_risk"))).isCloseTo(0.1 * 41 / 10, within(1e-12));
        // one person is fewer than five, nobody is too
        assertThat(rows.get(55).get("relative_risk")).isEmpty();
        assertThat(rows.get(55).get("reason")).isEqualTo("too few at risk");
        assertThat(rows.get(0).get("reason")).isEqualTo("too few at risk");
    }

    @Test
    void accuracyComparesALaterPeriodWithTheMapAndTheNaiveMap() throws IOException {
        done("hotspot accuracy" + GRID + "--date day --split 2025-02 --shares 0.01,1 --out @a.csv");

        List<Map<String, String>> rows = Outcome.rows(folder.resolve("a.csv"));
        assertThat(rows).hasSize(4);
        for (int map = 0; map < 4; map += 2) {
            // 1 of 100 cells catches 3 of the 4 later points: PAI = 0.75/0.01; no cell could catch more
            assertThat(rows.get(map).get("cells")).isEqualTo("1");
            assertThat(Double.parseDouble(rows.get(map).get("hit_rate"))).isEqualTo(0.75);
            assertThat(Double.parseDouble(rows.get(map).get("pai"))).isCloseTo(75, within(1e-9));
            assertThat(Double.parseDouble(rows.get(map).get("pei"))).isEqualTo(1);
            assertThat(Double.parseDouble(rows.get(map + 1).get("pai"))).isCloseTo(1, within(1e-12));
        }
        assertThat(rows.get(0).get("map")).isEqualTo("surface");
        assertThat(rows.get(2).get("map")).isEqualTo("naive");
    }

    @Test
    void theLaterPeriodMayBeAFileOfItsOwn() throws IOException {
        done("hotspot accuracy" + GRID + "--later @p.csv --shares 0.01 --out @a.csv");

        assertThat(Outcome.rows(folder.resolve("a.csv")).get(0).get("later")).isEqualTo("10");
    }

    @Test
    void theClusterStaysHotAndTheLonePointNeverIs() throws IOException {
        done("hotspot stability" + GRID.replace("--bandwidth 10", "--bandwidth 20")
                + "--share 0.3 --jitter 2 --out @s.csv");

        List<Map<String, String>> rows = Outcome.rows(folder.resolve("s.csv"));
        assertThat(rows.get(11)).containsEntry("hot", "true").containsEntry("share", "1.0");
        // one incident is fewer than the five a hotspot is made of at least
        assertThat(rows.get(88)).containsEntry("hot", "false").containsEntry("share", "0.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contours --points @far.csv --x x --y y --kernel quartic --bandwidth 10 --cell 10 --bounds 0,0,100,100 --out @o.json | no point reaches into these bounds",
                "contours --points @header.csv --x x --y y --kernel quartic --bandwidth 10 --cell 10 --bounds 0,0,9,9 --out @o.json | no rows below the header",
                "relative-risk --at-risk @no.csv --points @p.csv --x x --y y --kernel quartic --bandwidth 10 --cell 10 --bounds 0,0,99,99 --out @o.csv | no such file",
                "relative-risk --at-risk @q.csv --points @p.csv --x x --y y --kernel quartic --bandwidth 10 --cell 10 --bounds 0,0,99,99 --out @o.csv | no column 'x'",
                "relative-risk --at-risk @below.csv --at-risk-weight w --points @p.csv --x x --y y --kernel quartic --bandwidth 10 --cell 10 --bounds 0,0,99,99 --out @o.csv | a weight below 0",
                "accuracy --points @months.csv --date day --split 2025-02 --x x --y y --kernel quartic --bandwidth 10 --cell 10 --bounds 0,0,99,99 --out @o.csv | row 2, column day: is no date",
                "accuracy --points @p.csv --date day --split 2020-02 --x x --y y --kernel quartic --bandwidth 10 --cell 10 --bounds 0,0,99,99 --out @o.csv | no point before the split",
                "accuracy --points @p.csv --date day --split 2030-02 --x x --y y --kernel quartic --bandwidth 10 --cell 10 --bounds 0,0,99,99 --out @o.csv | no later point",
                "accuracy --points @p.csv --later @header.csv --x x --y y --kernel quartic --bandwidth 10 --cell 10 --bounds 0,0,99,99 --out @o.csv | no rows below the header",
            })
    void badInputIsRefusedInOneLine(String line, String reason) {
        Outcome outcome = run("hotspot " + line);

        assertThat(outcome.status()).as(outcome.err()).isEqualTo(Sightline.FAILED);
        assertThat(outcome.err()).contains(reason).doesNotContain("Exception");
        assertThat(outcome.err().lines().filter(words -> !words.contains("no position")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contours --classes 0 --out @o.json",
                "contours --classes 65 --out @o.json",
                "contours --levels 2,1 --out @o.json",
                "contours --levels 0 --out @o.json",
                "contours --levels NaN --out @o.json",
                "contours --levels 1 --classes 2 --out @o.json",
                "contours --out @o.csv",
                "relative-risk --out @o.csv",
                "relative-risk --at-risk @q.csv --least-at-risk 0 --out @o.csv",
                "relative-risk --at-risk @q.csv --least-at-risk NaN --out @o.csv",
                "relative-risk --at-risk @q.csv --scale odds --out @o.csv",
                "relative-risk --at-risk @q.csv --out @o.txt",
                "accuracy --out @o.csv",
                "accuracy --date day --out @o.csv",
                "accuracy --split 2025-01 --out @o.csv",
                "accuracy --date day --split yesterday --out @o.csv",
                "accuracy --date day --split 2025-13 --out @o.csv",
                "accuracy --date day --split 2025-01 --later @p.csv --out @o.csv",
                "accuracy --later @p.csv --shares 0 --out @o.csv",
                "accuracy --later @p.csv --shares 1.5 --out @o.csv",
                "stability --share 0 --out @o.csv",
                "stability --share 1 --out @o.csv",
                "stability --jitter -1 --out @o.csv",
                "stability --jitter NaN --out @o.csv",
                "stability --seed x --out @o.csv",
                "stability --weight w --out @o.csv",
            })
    void wrongUsageIsStatusTwo(String line) {
        int name = line.indexOf(' ');
        Outcome outcome = run("hotspot " + line.substring(0, name) + GRID + line.substring(name));

        assertThat(outcome.status()).as(outcome.err()).isEqualTo(Sightline.WRONG_USAGE);
        assertThat(outcome.err()).startsWith("sightline: ").contains("--help").doesNotContain("Exception");
    }
}
