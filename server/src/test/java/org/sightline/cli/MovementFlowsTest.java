package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corridors of the sample region, the real commuting flows and files with faults. */
final class MovementFlowsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path work;

    private static Path up(String relative, boolean required) {
        Path found = Path.of(relative);
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve(relative))) {
                return up.resolve(relative);
            }
        }
        if (required || "1".equals(System.getenv("REQUIRE_SHARED"))) {
            assertTrue(Files.exists(found), "../" + relative + " is required");
        }
        assumeTrue(Files.exists(found), "no ../" + relative);
        return found;
    }

    private Outcome run(String line, Object... more) {
        return Outcome.of("movement flows " + line, more);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(work.resolve("moves.csv"), text);
    }

    @Test
    void findsThePlantedCorridorsOfTheSampleRegionAndNothingElse() throws IOException {
        Path out = work.resolve("flows.csv");
        Path card = work.resolve("card.json");
        Path again = work.resolve("again.csv");
        Path data = up("sample-data/data", true);
        Outcome done = run(
                "--origin origin --destination destination --count episodes --evidence children --id code --parent authority",
                "--movements=" + data.resolve("movements.csv"),
                "--areas=" + data.resolve("areas-msoa.geojson"),
                "--fit=" + work.resolve("fit.csv"),
                "--card-out=" + card,
                "--out=" + out);
        assertThat(done.status()).as(done.err()).isZero();

        Set<String> found = new TreeSet<>();
        Outcome.rows(out).stream()
                .filter(row -> "yes".equals(row.get("corridor")))
                .forEach(row -> found.add(row.get("origin") + " " + row.get("destination")));
        // origin: corridors in sample-data/data/truth.json, each with four areas of origin
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "SM02000051 SM02000129",
                        "SM02000055 SM02000129",
                        "SM02000059 SM02000129",
                        "SM02000060 SM02000129",
                        "SM02000167 SM02000109",
                        "SM02000168 SM02000109",
                        "SM02000169 SM02000109",
                        "SM02000171 SM02000109");
        Map<String, String> fit = Outcome.rows(work.resolve("fit.csv")).get(0);
        assertThat(fit).containsEntry("pairs", "39800").containsEntry("corridors", "8");
        assertThat(Double.parseDouble(fit.get("lower"))).isLessThan(Double.parseDouble(fit.get("beta")));

        assertThat(run("--card=" + card + " --out=" + again).status()).isZero();
        assertThat(again).hasSameBinaryContentAs(out);
    }

    @Test
    @Tag("shared")
    void keepsTotalsAndBothMarginsOfTheRealCommutingFlows() throws IOException {
        Path file = up("shared/data/region/flows/commuting_2011_lad19_region.csv", false);
        Path out = work.resolve("commuting.csv");
        // the six districts of Cumbria went into two in 2023; their codes are carried over
        Map<String, String> merged = Map.of(
                "E07000026",
                "E06000063",
                "E07000028",
                "E06000063",
                "E07000029",
                "E06000063",
                "E07000027",
                "E06000064",
                "E07000030",
                "E06000064",
                "E07000031",
                "E06000064");
        StringBuilder text = new StringBuilder("from,to,flow\n");
        long total = 0;
        for (Map<String, String> row : Outcome.rows(file)) {
            String from = row.get("from_lad19");
            String to = row.get("to_lad19");
            text.append(merged.getOrDefault(from, from)).append(',').append(merged.getOrDefault(to, to));
            text.append(',').append(row.get("flow")).append('\n');
            total += Long.parseLong(row.get("flow"));
        }
        assertThat(total).isEqualTo(2_853_747);
        Outcome done = run(
                "--origin from --destination to --count flow --id ld24_cd --all-pairs",
                "--movements=" + write(text.toString()),
                "--areas=" + file.resolveSibling("../boundaries/lad24_bng27700.shp"),
                "--fit=" + work.resolve("fit.csv"),
                "--out=" + out);
        assertThat(done.status()).as(done.err()).isZero();

        List<Map<String, String>> rows = Outcome.rows(out);
        assertThat(rows.stream()
                        .mapToLong(row -> Long.parseLong(row.get("count")))
                        .sum())
                .isEqualTo(2_853_747);
        for (String column : List.of("expected", "expected_gravity", "expected_evidence")) {
            sameSums(rows, column, row -> row.get("origin"));
            sameSums(rows, column, row -> row.get("destination"));
        }
        Map<String, String> fit = Outcome.rows(work.resolve("fit.csv")).get(0);
        assertThat(Double.parseDouble(fit.get("lower"))).isPositive();
        assertThat(Double.parseDouble(fit.get("dispersion"))).isGreaterThan(1);
        // under an exponential decay hardly anybody would go as far as many do; a power of the distance is far
        // likelier, and few flows stand out of it
        assertThat(fit).containsEntry("decay", "power").containsEntry("note", "");
        assertThat(Integer.parseInt(fit.get("corridors"))).isLessThan(50);
    }

    private static void sameSums(
            List<Map<String, String>> rows, String column, Function<Map<String, String>, String> key) {
        Map<String, double[]> sums = new HashMap<>();
        for (Map<String, String> row : rows) {
            if (!row.getOrDefault("origin", "").equals(row.get("destination"))) {
                double[] sum = sums.computeIfAbsent(key.apply(row), unused -> new double[2]);
                sum[0] += Double.parseDouble(row.get("count"));
                sum[1] += Double.parseDouble(row.get(column));
            }
        }
        sums.forEach((area, sum) ->
                assertThat(sum[1]).as("%s of %s", column, area).isCloseTo(sum[0], within(1e-9 * sum[0])));
    }

    @Test
    @Tag("shared")
    void handlesTheMessyRowsOneByOne() throws IOException {
        Path file = up("shared/data/mess/17_flows_composite_codes_self_dups.csv", false);
        Path out = work.resolve("flows.csv");
        Path issues = work.resolve("issues.csv");
        Outcome done = run(
                "--origin From --destination To --count Flow",
                "--movements=" + file,
                "--issues=" + issues,
                "--out=" + out);
        assertThat(done.status()).as(done.err()).isZero();
        // origin: the file itself; 20 rows with a composite destination, 36 others
        assertThat(done.out()).contains("read 56 rows, used 36, rejected 20");
        assertThat(Outcome.rows(issues)).hasSize(20);
        // self flows of N09000001, 9465 + 1442; a pair given three times, 3 + 2 + 4
        assertThat(Outcome.rows(out))
                .anyMatch(row -> "N09000001".equals(row.get("origin"))
                        && "N09000001".equals(row.get("destination"))
                        && "10907".equals(row.get("count"))
                        && "".equals(row.get("expected")))
                .anyMatch(row -> "E06000002".equals(row.get("origin"))
                        && "E06000059".equals(row.get("destination"))
                        && "9".equals(row.get("count")));
    }

    @Test
    void leavesBadRowsOutWithTheirRuleAndNothingElse() throws IOException {
        Path moves = write("o,d,n,k\na,b,5,3\na,x,1,1\nb,a,-1,0\na,c,1.5,1\n,a,2,1\n\"a,b\",c,2,1\nb,c,2,3\nc,a,4,4\n");
        Path areas = Files.writeString(work.resolve("areas.csv"), "id,x,y\na,0,0\nb,1000,0\nc,0,2000\n");
        Path issues = work.resolve("issues.csv");
        Path out = work.resolve("out.csv");
        String line = "--origin o --destination d --count n --evidence k --id id --area-x x --area-y y --movements="
                + moves + " --areas=" + areas + " --out=" + out;
        assertThat(run(line).status()).isEqualTo(1);

        Outcome done = run(line + " --issues=" + issues);
        assertThat(done.status()).as(done.err()).isZero();
        assertThat(done.out()).contains("read 8 rows, used 2, rejected 6");
        assertThat(Outcome.rows(issues).stream().map(row -> row.get("row")))
                .containsExactly("2", "3", "4", "5", "6", "7");
        assertThat(Outcome.rows(out)).hasSize(2);
    }

    @Test
    void oneWayOneAreaAndOnlySelfFlowsGiveAnAnswerWithoutFigures() throws IOException {
        Path areas = Files.writeString(work.resolve("areas.csv"), "id,x,y\na,0,0\nb,1000,0\nc,0,2000\n");
        Path out = work.resolve("out.csv");
        for (String rows : List.of("a,a\na,a\n", "a,b\n", "a,b\na,c\nb,c\n", "a,a\nb,b\nc,c\n")) {
            Outcome done = run(
                    "--origin o --destination d --id id --area-x x --area-y y",
                    "--movements=" + write("o,d\n" + rows),
                    "--areas=" + areas,
                    "--fit=" + work.resolve("fit.csv"),
                    "--out=" + out);
            assertThat(done.status()).as(done.err()).isZero();
            assertThat(Files.readString(out)).doesNotContain("NaN").doesNotContain(",yes");
            assertThat(Outcome.rows(work.resolve("fit.csv")).get(0))
                    .containsEntry("beta", "")
                    .hasEntrySatisfying("note", note -> assertThat(note).contains("nothing to fit"));
            assertThat(done.err()).contains("no decay with distance");
        }
    }
}
