package org.sightline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.App;
import org.sightline.Config;
import org.sightline.ConfigRefused;
import org.sightline.InMemory;

/** What a hostile client tries, against the real server. */
final class SiteSecurityIT {
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static App app;
    private static RawClient client;

    @BeforeAll
    static void start() {
        app = App.start(Config.of(Map.of("port", "0")), new InMemory().repositories());
        client = new RawClient(app.port());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/openapi.yaml", "/nothing-here", "/api/v1/nothing", "/api/v1/region"})
    void everyAnswerTellsTheBrowserWhatNotToDo(String path) throws IOException {
        String answer = client.get("GET", path);
        SecurityHeaders.ALL.forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
        assertThat(answer).doesNotContainIgnoringCase("\r\nserver:").doesNotContainIgnoringCase("x-powered-by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:7070", "127.0.0.1.evil.example", "", "localhost.evil"})
    void answersToItsOwnNamesOnly(String host) throws IOException {
        String answer = client.exchange("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(RawClient.status(answer)).isIn(400, 421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:7070", "127.0.0.1:1", "[::1]", "[::1]:7070", "LOCALHOST"})
    void answersToTheNamesOfThisMachine(String host) throws IOException {
        String answer = client.exchange("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(RawClient.status(answer)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
    void takesNothingThatWrites(String method) throws IOException {
        String answer = client.get(method, "/health");
        assertThat(RawClient.status(answer)).isEqualTo(405);
        assertThat(answer).contains("Allow: GET, HEAD").contains("application/problem+json");
    }

    @Test
    void refusesWritesOfOtherSites() throws IOException {
        assertThat(RawClient.status(client.get("POST", "/health", "Origin: https://evil.example")))
                .isEqualTo(403);
        assertThat(RawClient.status(client.get("POST", "/health", "Origin: null")))
                .isEqualTo(403);
    }

    @Test
    void headSaysTheSameAsGetWithoutTheBody() throws IOException {
        String get = client.get("GET", "/openapi.yaml");
        String head = client.get("HEAD", "/openapi.yaml");
        assertThat(RawClient.status(head)).isEqualTo(200);
        assertThat(head).endsWith("\r\n\r\n");
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../logback.xml",
                "/%2e%2e/logback.xml",
                "/..%2flogback.xml",
                "/assets/../../logback.xml",
                "/assets/..%5c..%5clogback.xml",
                "//etc/passwd",
                "/%00",
                "/.git/config",
                "/assets//index.html",
                "/logback.xml",
                "/db/migration/common"
            })
    void givesOutNothingButTheAppsFiles(String path) throws IOException {
        String answer = client.get("GET", path);
        assertThat(RawClient.status(answer)).isIn(400, 404);
        assertThat(answer).doesNotContain("<configuration").doesNotContain("root:");
    }

    @Test
    void neverEchoesWhatItWasSent() throws IOException {
        String encoded = "%3Cscript%3Ealert(1)%3C/script%3E";
        List<String> answers = List.of(
                client.get("GET", "/" + encoded),
                client.get("GET", "/openapi.yaml?" + encoded + "=1"),
                client.get("GET", "/openapi.yaml?x=" + encoded),
                client.get("GET", "/health", "X-" + HOSTILE + ": 1"),
                client.exchange("GET /" + HOSTILE + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer).doesNotContain("<script>").doesNotContain(encoded);
            assertThat(RawClient.status(answer)).isBetween(400, 499);
            assertThat(answer).contains("application/problem+json");
        });
    }

    @Test
    void refusesUnknownParametersByName() throws IOException {
        String answer = client.get("GET", "/health?colour=blue");
        assertThat(RawClient.status(answer)).isEqualTo(400);
        assertThat(answer).contains("Unknown parameter").doesNotContain("blue");
    }

    @Test
    void refusesHugeHeaders() throws IOException {
        String answer = client.get("GET", "/health", "X-Long: " + "a".repeat(20_000));
        assertThat(RawClient.status(answer)).isEqualTo(431);
        assertThat(answer).contains("application/problem+json");
    }

    @Test
    void refusesABodyWithoutReadingIt() throws IOException {
        assertThat(RawClient.status(client.get("GET", "/health", "Content-Length: 10")))
                .isEqualTo(400);
        assertThat(RawClient.status(client.get("POST", "/health", "Content-Length: 10")))
                .isEqualTo(405);
        assertThat(RawClient.status(client.get("POST", "/health", "Content-Length: 99999999999")))
                .isEqualTo(413);
    }

    @Test
    void oneConnectionCarriesManyRequests() throws IOException {
        String request = "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        String answers = client.exchange((request + "\r\n").repeat(3) + request + "Connection: close\r\n\r\n");
        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(5);
    }

    @Test
    void fourHundredSlowClientsDoNotStopOthers() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 400; i++) {
                slow.add(dribble(i));
            }
            for (int i = 0; i < 20; i++) {
                long begin = System.nanoTime();
                assertThat(RawClient.status(client.get("GET", "/health"))).isEqualTo(200);
                assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(2000);
                drip(slow);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Half send a body byte by byte, half do not even finish their headers. */
    private static Socket dribble(int i) throws IOException {
        Socket socket = client.connect();
        String head = "POST /api/v1/region HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        String text = i % 2 == 0 ? head + "Content-Length: 100000\r\n\r\na" : head + "X-Slow: a";
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    private static void drip(List<Socket> sockets) throws IOException {
        for (int i = 1; i < sockets.size(); i += 2) {
            sockets.get(i).getOutputStream().write('a');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::", "no-such-host.invalid"})
    void doesNotStartOnAnInterfaceThatOthersReach(String host) {
        Config config = Config.of(Map.of("port", "0", "host", host));
        assertThatThrownBy(() -> App.start(config, new InMemory().repositories()))
                .isInstanceOf(ConfigRefused.class)
                .hasMessageContaining("no accounts yet");
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .orElse("");
    }
}
