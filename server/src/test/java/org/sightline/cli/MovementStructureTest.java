package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures, groups, hubs and change: of the sample region, of small files by hand, and of files with faults. */
final class MovementStructureTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path work;

    private static Path sample() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve("sample-data/data/movements.csv"))) {
                return up.resolve("sample-data/data");
            }
        }
        throw new IllegalStateException("no sample-data");
    }

    private static Outcome movement(String line, Object... more) {
        return Outcome.of("movement " + line, more);
    }

    private Outcome run(String command, Object... more) {
        return movement(command + " --origin o --destination d --out " + work.resolve("out.csv"), more);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(work.resolve(name), text);
    }

    private List<Map<String, String>> rows() throws IOException {
        return Outcome.rows(work.resolve("out.csv"));
    }

    @Test
    void theOriginsOfEachPlantedCorridorPlanWithItsDestination() throws IOException {
        Path out = work.resolve("groups.csv");
        Path card = work.resolve("card.json");
        Path again = work.resolve("again.csv");
        Outcome done = movement(
                "groups --origin origin --destination destination --count episodes --evidence children --id code --runs 20 --simulations 39 --seed 5",
                "--movements=" + sample().resolve("movements.csv"),
                "--areas=" + sample().resolve("areas-msoa.geojson"),
                "--members=" + work.resolve("members.csv"),
                "--card-out=" + card,
                "--threads=1",
                "--out=" + out);
        assertThat(done.status()).as(done.err()).isZero();
        // origin: corridors in sample-data/data/truth.json
        List<List<String>> ids = Outcome.rows(out).stream()
                .map(row -> List.of(row.getOrDefault("ids", "").split(";")))
                .toList();
        assertThat(ids)
                .anySatisfy(group -> assertThat(group)
                        .contains("SM02000129", "SM02000051", "SM02000055", "SM02000059", "SM02000060"));
        assertThat(ids)
                .anySatisfy(group -> assertThat(group)
                        .contains("SM02000109", "SM02000167", "SM02000168", "SM02000169", "SM02000171"));
        assertThat(Outcome.rows(work.resolve("members.csv"))).hasSize(200);
        Outcome repeated = movement("groups --threads=3", "--card=" + card, "--out=" + again);
        assertThat(repeated.status()).as(repeated.err()).isZero();
        assertThat(again).hasSameBinaryContentAs(out);
    }

    @Test
    void measuresByHand() throws IOException {
        Path moves = write("m.csv", "o,d,n\na,b,6\na,c,2\nb,a,3\na,a,5\nc,b,0\n");
        Path areas = write("a.csv", "id,x,y,unit,children\na,0,0,F,1000\nb,3,4,F,2000\nc,0,10,G,\n");
        Outcome done = run(
                "measures --count n --id id --area-x x --area-y y --parent unit --population children",
                "--movements=" + moves,
                "--areas=" + areas);
        assertThat(done.status()).as(done.err()).isZero();
        Map<String, String> a = rows().get(0);
        assertThat(a)
                .containsEntry("out", "8")
                .containsEntry("in", "3")
                .containsEntry("within", "5")
                .containsEntry("net", "-5")
                .containsEntry("destinations", "2")
                .containsEntry("concentration_out", "0.625")
                .containsEntry("distance_out", "6.25")
                .containsEntry("crossing_out", "0.25")
                .containsEntry("reciprocity", "0.375")
                .containsEntry("rate", "8.0");
        assertThat(rows().get(2))
                .containsEntry("net", "2")
                .containsEntry("concentration_out", "")
                .containsEntry("crossing_in", "1.0")
                .containsEntry("rate", "");
    }

    @Test
    void changeByHandAndOnlyWithinTheMonths() throws IOException {
        Path moves = write(
                "m.csv",
                "o,d,p,n\na,b,2024-01,10\na,b,2024-12-31,10\na,b,2025-06,30\na,b,2023-12,99\nb,a,2024-03,4\nb,c,2025-01,5\nc,c,2025-01,7\n");
        String line =
                "change --count n --period p --before 2024-01..2024-12 --after 2025-01..2025-06 --movements " + moves;
        assertThat(run(line).status()).isZero();
        assertThat(rows()).hasSize(3);
        assertThat(rows().get(0))
                .containsEntry("before", "20")
                .containsEntry("after", "30")
                .containsEntry("ratio", "3.0");
        assertThat(rows().get(1)).containsEntry("after", "0").containsEntry("lower", "0.0");
        assertThat(rows().get(2))
                .containsEntry("before", "0")
                .containsEntry("ratio", "")
                .containsEntry("upper", "");
        assertThat(Double.parseDouble(rows().get(2).getOrDefault("p", ""))).isBetween(0.0, 1.0);

        Path card = work.resolve("card.json");
        assertThat(run(line + " --against total --card-out " + card).status()).isZero();
        byte[] first = Files.readAllBytes(work.resolve("out.csv"));
        assertThat(movement("change", "--card=" + card).status()).isZero();
        assertThat(work.resolve("out.csv")).hasBinaryContent(first);
    }

    @Test
    void badInputIsNamed() throws IOException {
        Path moves = write("m.csv", "o,d,p,n\na,b,2024-01,10\nb,a,,3\n");
        Path one = write("one.csv", "o,d,n\na,a,4\n");
        Path areas = write("a.csv", "id,x,y,k\na,0,0,-1\nb,3,4,5\n");
        String change = "change --count n --period p --movements " + moves;
        assertThat(run(change + " --before 2024-01 --after 2024-02").err())
                .contains("row 2")
                .contains("a period");
        assertThat(run(change + " --before 2024-13 --after 2025-01").err()).contains("--before: months are written");
        assertThat(run(change + " --before 2024-05..2024-01 --after 2025-01").err())
                .contains("comes before the first");
        assertThat(run(change + " --before 2024-01 --after 2024-01").err()).contains("must end before");
        assertThat(run(change + " --before 2024-01 --after 2024-02 --issues " + work.resolve("i.csv"))
                        .err())
                .contains("no movement between areas in the months of --after");
        assertThat(run("groups --simulations 5 --movements " + moves).status()).isEqualTo(2);
        assertThat(run("hubs --population k --movements " + moves).status()).isEqualTo(2);
        assertThat(run(
                                "hubs --count n --population k --id id --area-x x --area-y y",
                                "--movements=" + one,
                                "--areas=" + areas)
                        .err())
                .contains("area a, field k: a number of children");
        for (String command : List.of("groups", "hubs", "measures")) {
            Outcome done = run(command + " --count n --movements " + one);
            assertThat(done.status()).as(done.err()).isZero();
            assertThat(Files.readString(work.resolve("out.csv")))
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
        }
    }
}
