package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work on a store, with a real one. */
@Timeout(240)
final class StoreCommandsIT {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

    /** A serving command in its own thread. */
    private static final class Running implements AutoCloseable {
        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();
        private final AtomicInteger status = new AtomicInteger(-1);
        private final Thread thread;

        Running(String... arguments) {
            thread = new Thread(
                    () -> status.set(Sightline.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true))));
            thread.start();
        }

        URI address() throws InterruptedException {
            while (thread.isAlive()) {
                Matcher found = ADDRESS.matcher(out.toString());
                if (found.find()) {
                    return URI.create(found.group());
                }
                Thread.sleep(20);
            }
            throw new AssertionError("ended: " + err);
        }

        String get(String path) throws IOException, InterruptedException {
            HttpRequest request =
                    HttpRequest.newBuilder(address().resolve(path)).build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        }

        @Override
        public void close() throws InterruptedException {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void demoLoadsOnceServesAndClosesCleanly(@TempDir Path folder) throws IOException, InterruptedException {
        String[] arguments = {"demo", "--port", "0", "--data", folder.toString()};
        Running first = new Running(arguments);
        try (first) {
            assertThat(first.get("health")).contains("\"status\":\"ok\"");
            assertThat(first.out.toString()).contains("Loading the sample region", "Westreach");
            taken(first.address().getPort(), folder);
        }
        assertThat(first.status).hasValue(Sightline.DONE);

        Running second = new Running(arguments);
        try (second) {
            assertThat(second.get("health")).contains("\"status\":\"ok\"");
            assertThat(second.out.toString()).doesNotContain("Loading");
        }
    }

    private static void taken(int port, Path folder) {
        Outcome outcome = Outcome.of("demo --port " + port + " --data", folder.resolve("other"));
        assertThat(outcome.status()).isEqualTo(Sightline.FAILED);
        assertThat(outcome.err()).contains("port " + port, "is taken").hasLineCount(1);
    }

    @Test
    void demoLeavesOtherDataAlone(@TempDir Path folder) throws IOException {
        importSquare(folder);

        Outcome outcome = Outcome.of("demo --port 0 --data", folder.resolve("store"));

        assertThat(outcome.status()).isEqualTo(Sightline.FAILED);
        assertThat(outcome.err()).contains("not the sample region").hasLineCount(1);
    }

    @Test
    void importsTellWhatBecameOfTheRows(@TempDir Path folder) throws IOException {
        importSquare(folder);
        Path incidents = Files.writeString(
                folder.resolve("incidents.csv"),
                "occurred,category,easting,northing\n2025-01-31,drugs,400500,300500\n2025-02-31,drugs,400500,300500\n"
                        + "2025-01,robbery,,\n");
        Path issues = folder.resolve("issues.csv");

        Outcome outcome =
                Outcome.of("import incidents", incidents, "--data", folder.resolve("store"), "--issues", issues);

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("version 1: read 3, stored 2, rejected 1, unlocated 1");
        List<String> lines = Files.readAllLines(issues);
        assertThat(lines).hasSize(2).first().isEqualTo("file,line,column,rule,rejected");
        assertThat(lines.get(1)).startsWith("incidents.csv,3,occurred,").endsWith(",true");
    }

    private static void importSquare(Path folder) throws IOException {
        Path areas = Files.writeString(
                folder.resolve("areas.geojson"),
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:27700\"}},"
                        + "\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"E01000001\",\"name\":\"One\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[400000,300000],[401000,300000],"
                        + "[401000,301000],[400000,301000],[400000,300000]]]}}]}");
        Outcome outcome = Outcome.of(
                "import areas --level lsoa --code code --name name", areas, "--data", folder.resolve("store"));
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("areas/lsoa version 1: read 1, stored 1, rejected 0, unlocated 0");
    }
}
