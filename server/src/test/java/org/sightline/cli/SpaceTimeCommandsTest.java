package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look at space and time together. */
final class SpaceTimeCommandsTest {
    private static final String SCAN = "hotspot space-time-scan --id id --x x --y y --population people --areas ";

    /** Six areas in a line, four quarters; areas C and D have 9 a quarter in the last two, all else 1; F never reported 2025-Q1. */
    private static Path[] write(Path folder) throws IOException {
        StringBuilder areas = new StringBuilder("id,x,y,people,cases\n");
        StringBuilder counts = new StringBuilder("area,step,count\n");
        for (int i = 0; i < 6; i++) {
            char id = (char) ('A' + i);
            areas.append(id + "," + 1000 * i + ",0,100," + (i < 4 ? 1 : 5) + "\n");
            for (int q = 1; q <= 4; q++) {
                if (id != 'F' || q > 1) {
                    counts.append(id + ",2025-Q" + q + "," + ((id == 'C' || id == 'D') && q > 2 ? 9 : 1) + "\n");
                }
            }
        }
        Path[] files = {folder.resolve("areas.csv"), folder.resolve("counts.csv")};
        Files.writeString(files[0], areas);
        Files.writeString(files[1], counts);
        return files;
    }

    @Test
    void scanSaysWhereAndSinceWhen(@TempDir Path folder) throws IOException {
        Path[] files = write(folder);
        Path out = folder.resolve("out.csv");
        Path card = folder.resolve("card.json");
        Outcome outcome = Outcome.of(SCAN, files[0], "--counts", files[1], "--card-out", card, "--out", out);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("1 of 24 areas and steps have no data, which is not 0");

        Map<String, String> first = Outcome.rows(out).get(0);
        assertThat(first.get("first_step")).isEqualTo("2025-Q3");
        assertThat(first.get("last_step")).isEqualTo("2025-Q4");
        assertThat(first.getOrDefault("ids", "").split(";")).containsExactlyInAnyOrder("C", "D");
        // 55 cases in 23 bins with data, 4 of them in the cylinder
        double expected = 55 * 4 / 23.0;
        assertThat(number(first, "cases")).isEqualTo(36);
        assertThat(number(first, "expected")).isCloseTo(expected, within(1e-12));
        assertThat(number(first, "llr"))
                .isCloseTo(36 * Math.log(36 / expected) + 19 * Math.log(19 / (55 - expected)), within(1e-11));
        assertThat(number(first, "p")).isEqualTo(.001);
        assertThat(Files.readString(card)).contains("\"longest_interval\"", "1 of 24 areas and steps have no data");

        byte[] bytes = Files.readAllBytes(out);
        Outcome again = Outcome.of("hotspot space-time-scan --card", card, "--threads", "1");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(bytes);
    }

    @Test
    void scanRefusesWhatCannotBe(@TempDir Path folder) throws IOException {
        Path[] files = write(folder);
        Path out = folder.resolve("out.csv");
        for (String wrong : List.of("--longest 0", "--longest 5", "--longest -1", "--intervals all", "--trend up")) {
            Outcome outcome = Outcome.of(SCAN + files[0] + " --counts " + files[1] + " " + wrong + " --out", out);
            assertThat(outcome.status()).as(wrong).isEqualTo(Sightline.WRONG_USAGE);
            assertThat(outcome.err()).contains(wrong.split(" ")[0]);
        }
        Files.writeString(files[0], Files.readString(files[0]).replace("C,2000,0,100", "C,2000,0,0"));
        Outcome nobody = Outcome.of(SCAN, files[0], "--counts", files[1], "--out", out);
        assertThat(nobody.status()).isEqualTo(Sightline.FAILED);
        assertThat(nobody.err()).contains("area C, field people: is 0, but the area has cases");
        assertThat(nobody.err().lines()).hasSize(1);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }
}
