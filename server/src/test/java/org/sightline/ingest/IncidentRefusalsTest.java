package org.sightline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused as a whole: files that are no tables, and personal content. */
class IncidentRefusalsTest {
    private static final String HEADER = "occurred,category,easting,northing\n";
    private static final String GOOD = "2025-01,A,300510,400520\n";

    @TempDir
    Path folder = Path.of("");

    private final FakeStore store = TestAreas.store();

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private ImportResult run(String text) throws IOException {
        return run(text, IncidentOptions.OWN);
    }

    private ImportResult run(String text, IncidentOptions options) throws IOException {
        return new IncidentImport(store.areas, store.incidentRepository)
                .run(List.of(file("in.csv", text)), options, Progress.NONE);
    }

    private void refused(String text, String... words) {
        assertThatThrownBy(() -> run(text))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("\n");
        assertThat(store.commits).isZero();
    }

    @Test
    void refusesFilesThatAreNoTables() throws IOException {
        refused("", "empty");
        refused(HEADER, "no rows");
        refused("occurred;category;easting;northing\n2025-01;A;1;2\n", "semicolon", "--delimiter");
        refused("occurred\tcategory\teasting\tnorthing\n", "tab", "--delimiter tab");
        refused("occurred,category,easting,easting\n1,2,3,4\n", "two columns");
        refused("when,category,easting,northing\n", "occurred", "found when, category", "--map occurred=");
        refused("occurred,category\n2025-01,A\n", "longitude or easting or area");
        refused(HEADER + "2025-01,\0,3,4\n", "binary");
        refused(HEADER + "2025-01,\"A,3,4\n", "quote");
        refused(
                HEADER + "2025-13,A,3,4\n2025-14,A,3,4\n2025-01,,1,1\n",
                "every one of its 3 rows",
                "from 01 to 12",
                "(2 rows)");
        assertThatThrownBy(() -> new IncidentImport(store.areas, store.incidentRepository)
                        .run(List.of(folder), IncidentOptions.OWN, Progress.NONE))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("is a directory");
        assertThatThrownBy(() -> new IncidentImport(store.areas, store.incidentRepository)
                        .run(List.of(folder.resolve("none.csv")), IncidentOptions.OWN, Progress.NONE))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void refusesAZipAnUtf16FileAndALongCell() throws IOException {
        refused("PK\u0003\u0004" + "x".repeat(100), "zip");
        Files.write(folder.resolve("utf16.csv"), (HEADER + GOOD).getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> new IncidentImport(store.areas, store.incidentRepository)
                        .run(List.of(folder.resolve("utf16.csv")), IncidentOptions.OWN, Progress.NONE))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("UTF-16");
        refused(HEADER + GOOD + "2025-01," + "x".repeat(10_000_000) + ",3,4\n", "line 3", "longer than 1 MB");
        refused(HEADER + GOOD + "2025-01,\"" + "x\n".repeat(5_000_000) + "\",3,4\n", "line 3", "longer than 1 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Victim name",
                "DOB",
                "date_of_birth",
                "Phone",
                "NHS number",
                "Crime ID",
                "email",
                "Postcode",
                "ChildName",
                "Surname"
            })
    void refusesAMappedColumnThatLooksPersonal(String header) {
        IncidentOptions options =
                new IncidentOptions(Map.of("method", header), Optional.empty(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> run("occurred,category,easting,northing," + header + "\n2025-01,A,3,4,x\n", options))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("looks personal");
        assertThat(store.commits).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.org", "M1 1AE", "07700 900123", "9434765919", "2009-05-17"})
    void refusesContentsThatLookPersonal(String value) {
        assertThatThrownBy(
                        () -> run("occurred,category,easting,northing,method\n2025-01,A,300510,400520," + value + "\n"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("looks like")
                .hasMessageNotContaining(value);
        assertThat(store.commits).isZero();
    }

    @Test
    void refusesAColumnInWhichEveryRowDiffers() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 200; i++) {
            text.append("2025-01,name ")
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26))
                    .append(",300510,400520\n");
        }
        refused(text.toString(), "nearly every row");
    }

    @Test
    void neverReadsAColumnThatIsNotMapped() throws IOException {
        run("occurred,category,Victim name,easting,northing\n2025-01,A,\"a@b.org\",300510,400520\n");
        assertThat(store.incidents).hasSize(1);
    }

    @Test
    void readsWindows1252AndSaysSo() throws IOException {
        Path file = folder.resolve("w.csv");
        Files.write(file, (HEADER + "2025-01,Café,300510,400520\n").getBytes(Charset.forName("windows-1252")));
        ImportResult result = new IncidentImport(store.areas, store.incidentRepository)
                .run(List.of(file), IncidentOptions.OWN, Progress.NONE);
        assertThat(store.incidents.get(0).kind().category()).isEqualTo("Café");
        assertThat(result.version().summary().notes()).anyMatch(note -> note.contains("Windows-1252"));
    }

    @Test
    void readsGzipAndRefusesADamagedOne() throws IOException {
        Path file = folder.resolve("in.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
        }
        IncidentImport incidents = new IncidentImport(store.areas, store.incidentRepository);
        incidents.run(List.of(file), IncidentOptions.OWN, Progress.NONE);
        assertThat(store.incidents).hasSize(1);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 12));
        assertThatThrownBy(() -> incidents.run(List.of(file), IncidentOptions.OWN, Progress.NONE))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("cannot be read to its end");
    }

    @Test
    void refusesABadCoverageFile() throws IOException {
        Path coverage = file("coverage.csv", "reporter,area,from,to\nF,E06000001,2025-13,2025-12\n");
        assertThatThrownBy(() -> run(
                        HEADER + GOOD,
                        new IncidentOptions(Map.of(), Optional.empty(), Optional.of(coverage), Optional.empty())))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("coverage.csv, line 2");
    }

    @Test
    void refusesWhenNoAreasAreLoaded() {
        FakeStore empty = new FakeStore();
        assertThatThrownBy(() -> new IncidentImport(empty.areas, empty.incidentRepository)
                        .run(List.of(file("a.csv", HEADER + GOOD)), IncidentOptions.OWN, Progress.NONE))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("import areas first");
    }
}
