package org.sightline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GenerateTest {
    @Test
    void regeneratingGivesTheCommittedBytes() throws IOException {
        Map<String, String> files = Generate.files();
        try (Stream<Path> committed = Files.list(DataFolder.PATH)) {
            assertThat(committed.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(files.keySet());
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            byte[] generated = file.getValue().getBytes(StandardCharsets.UTF_8);
            assertThat(Files.mismatch(DataFolder.PATH.resolve(file.getKey()), write(generated)))
                    .as("first differing byte of " + file.getKey())
                    .isEqualTo(-1);
        }
    }

    @Test
    void everyFileStaysUnderItsSizeLimit() throws IOException {
        long total = 0;
        try (Stream<Path> files = Files.list(DataFolder.PATH)) {
            for (Path file : files.toList()) {
                long bytes = Files.size(file);
                assertThat(bytes).as(file.toString()).isLessThan(1_900_000);
                total += bytes;
            }
        }
        assertThat(total).isLessThan(8_000_000);
    }

    private static Path write(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("sample", ".tmp");
        file.toFile().deleteOnExit();
        return Files.write(file, bytes);
    }
}
