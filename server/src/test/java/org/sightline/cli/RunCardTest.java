package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run card says what a result rests on, and makes it again. */
final class RunCardTest {
    private Path folder = Path.of("");

    @BeforeEach
    void writeFiles(@TempDir Path fresh) throws IOException {
        folder = fresh;
        StringBuilder points = new StringBuilder("x,y,day,hour\n");
        for (int i = 0; i < 60; i++) {
            points.append(1000 + 37 * i % 400)
                    .append(',')
                    .append(2000 + 53 * i % 300)
                    .append(",2025-0")
                    .append(1 + i % 9)
                    .append("-1")
                    .append(i % 10)
                    .append(i % 3 == 0 ? "," : "," + i % 24)
                    .append('\n');
        }
        Files.writeString(folder.resolve("p.csv"), points + ",,2025-01-01,\n");
        StringBuilder areas = new StringBuilder("id,x,y,v,n\n");
        for (int i = 0; i < 25; i++) {
            areas.append('A')
                    .append(i)
                    .append(',')
                    .append(i % 5)
                    .append("00,")
                    .append(i / 5)
                    .append("00,")
                    .append((7 * i) % 11)
                    .append(",100\n");
        }
        Files.writeString(folder.resolve("a.csv"), areas);
        StringBuilder counts = new StringBuilder("area,step,count\n");
        for (int i = 0; i < 100; i++) {
            counts.append("A%d,%d,%d%n".formatted(i % 25, i / 25, i * i % 7));
        }
        Files.writeString(folder.resolve("c.csv"), counts);
    }

    private Outcome run(String line) {
        return Outcome.of(line.replace("@", folder + "/"), new Object[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "surface | --points=@p.csv --x=x --y=y --kernel quartic --bandwidth scott --cell 20 --bounds=1000,2000,1400,2300",
                "at-points | --points=@p.csv --x=x --y=y --kernel quartic --bandwidth 50 --leave-one-out",
                "contours | --points=@p.csv --x=x --y=y --kernel quartic --bandwidth 50 --cell 20 --bounds=1000,2000,1400,2300",
                "relative-risk | --points=@p.csv --x=x --y=y --at-risk=@p.csv --kernel quartic --bandwidth 50 --cell 20 --bounds=1000,2000,1400,2300",
                "accuracy | --points=@p.csv --x=x --y=y --date day --split 2025-05 --kernel quartic --bandwidth 50 --cell 20 --bounds=1000,2000,1400,2300",
                "stability | --points=@p.csv --x=x --y=y --kernel quartic --bandwidth 50 --cell 20 --bounds=1000,2000,1400,2300 --seed 3",
                "clusters | --points=@p.csv --x x --y y --radius 30 --min-points 3",
                "scan | --areas @a.csv --id id --x x --y y --cases v --population n --simulations 99",
                "space-time-scan | --areas @a.csv --id id --x x --y y --population n --counts @c.csv --simulations 99 --seed 5",
                "gi | --areas @a.csv --id id --x x --y y --value v --weights knn:4",
                "gi-star | --areas @a.csv --id id --x x --y y --value v --weights distance:150 --permutations 99",
                "moran | --areas @a.csv --id id --x x --y y --value v --weights distance:150 --permutations 99 --seed 4",
                "geary | --areas @a.csv --id id --x x --y y --value v --weights knn:4 --permutations 99 --seed 6",
                "global | --areas @a.csv --id id --x x --y y --value v --weights distance:150 --permutations 99 --seed 7",
                "emerging | --areas @a.csv --id id --x x --y y --weights distance:150 --counts @c.csv --population n --bins @b.csv",
                "change | --table @a.csv --id id --before v --after n --length-after 8",
                "profile | --incidents @p.csv --date day --hour hour",
                "near-repeat | --points @p.csv --x x --y y --date day --permutations 99 --seed 4",
            })
    void theCardOfEveryCommandMakesTheSameBytesAgain(String command, String options) throws IOException {
        Outcome first = run("hotspot " + command + " " + options + " --out @" + file(command, "one")
                + " --card-out @card.json --threads 1");
        assertThat(first.status()).as(first.err()).isZero();
        Outcome again =
                run("hotspot " + command + " --card @card.json --out @" + file(command, "two") + " --threads 2");

        assertThat(again.status()).as(again.err()).isZero();
        assertThat(folder.resolve(file(command, "two"))).hasSameBinaryContentAs(folder.resolve(file(command, "one")));
        JsonNode card = card();
        assertThat(card.path("command").asText()).isEqualTo(command);
        assertThat(card.path("inputs").get(0).path("sha256").asText()).hasSize(64);
        assertThat(card.path("inputs").get(0).path("rows").asInt()).isPositive();
        assertThat(card.path("code_version").asText()).isNotEmpty();
    }

    private static String file(String command, String name) {
        return name + (command.equals("contours") ? ".geojson" : ".csv");
    }

    private JsonNode card() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("card.json").toFile());
    }

    @Test
    void saysBandwidthGridAndWhatWasLeftOut() throws IOException {
        surface();

        JsonNode facts = card().path("facts");
        assertThat(facts.path("bandwidth").path("why").asText()).isEqualTo("given");
        assertThat(facts.path("grid").path("columns").asInt()).isEqualTo(20);
        assertThat(facts.path("snap_point_share").isNumber()).isTrue();
        assertThat(card().path("refused").get(0).asText()).isEqualTo("1 rows without a position");
    }

    private void surface() {
        Outcome outcome = run("hotspot surface --points @p.csv --x x --y y --kernel quartic --bandwidth 50 --cell 20"
                + " --bounds 1000,2000,1400,2300 --out @one.csv --card-out @card.json");
        assertThat(outcome.status()).as(outcome.err()).isZero();
    }

    @Test
    void refusesAnInputThatHasChanged() throws IOException {
        surface();
        Files.writeString(folder.resolve("p.csv"), "x,y\n1,2\n");

        refused(run("hotspot surface --card @card.json --out @two.csv"), "another SHA-256");
        assertThat(folder.resolve("two.csv")).doesNotExist();
    }

    @Test
    void findsAnInputThatHasMoved() throws IOException {
        surface();
        Files.move(folder.resolve("p.csv"), folder.resolve("q.csv"));

        refused(run("hotspot surface --card @card.json --out @two.csv"), "is not there; give --points");
        Outcome moved = run("hotspot surface --card @card.json --points @q.csv --out @two.csv");
        assertThat(moved.status()).as(moved.err()).isZero();
        assertThat(folder.resolve("two.csv")).hasSameBinaryContentAs(folder.resolve("one.csv"));
    }

    @Test
    void refusesTheCardOfAnotherVersionAndAnotherResult() throws IOException {
        surface();
        String card = Files.readString(folder.resolve("card.json"));
        String version = card().path("code_version").asText();
        Files.writeString(folder.resolve("old.json"), card.replace('"' + version + '"', "\"0.0.1\""));
        String digest = card().path("output").path("sha256").asText();
        Files.writeString(folder.resolve("other.json"), card.replace(digest, "0".repeat(64)));

        refused(run("hotspot surface --card @old.json --out @two.csv"), "was written by version 0.0.1");
        refused(run("hotspot surface --card @other.json --out @two.csv"), "makes other bytes");
        refused(run("hotspot gi --card @card.json --out @two.csv"), "is the run card of hotspot surface");
        refused(run("hotspot surface --card @p.csv --out @two.csv"), "is no run card");
        Files.writeString(
                folder.resolve("server.json"),
                "{\"runCard\":{\"versions\":{\"incidents\":3},\"parameters\":{\"method\":\"kernel\"}}}");
        refused(run("hotspot surface --card @server.json --out @two.csv"), "rests on its store and not on files");
        assertThat(folder.resolve("two.csv")).doesNotExist();
    }

    private static void refused(Outcome outcome, String reason) {
        assertThat(outcome.err()).contains(reason).doesNotContain("Exception");
        assertThat(outcome.status()).isEqualTo(Sightline.FAILED);
    }

    @Test
    void takesParametersFromTheCardOnly() {
        surface();

        Outcome over = run("hotspot surface --card @card.json --out @p.csv");
        assertThat(over.err()).contains("--out would write over the file of --points");
        assertThat(over.status()).isEqualTo(Sightline.WRONG_USAGE);
        Outcome outcome = run("hotspot surface --card @card.json --bandwidth 60");
        assertThat(outcome.err()).contains("--bandwidth: is taken from the card");
        assertThat(outcome.status()).isEqualTo(Sightline.WRONG_USAGE);
    }
}
