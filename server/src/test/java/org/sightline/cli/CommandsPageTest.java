package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of docs/commands.md in their order, all but those that serve. */
final class CommandsPageTest {
    private static final String LAUNCHER = "./sightline ";

    @Test
    void everyExampleWorks(@TempDir Path work) throws IOException {
        Path root = root();
        List<String> examples = Files.readAllLines(root.resolve("docs/commands.md")).stream()
                .filter(line -> line.startsWith(LAUNCHER))
                .map(line -> line.substring(LAUNCHER.length()))
                .filter(line -> !line.startsWith("demo") && !line.startsWith("serve"))
                .toList();

        assertThat(examples).hasSizeGreaterThan(12);
        for (String example : examples) {
            String[] arguments = Arrays.stream(example.split(" ", -1))
                    .map(word -> place(word, root, work))
                    .toArray(String[]::new);
            Outcome outcome = Outcome.of(arguments);
            assertThat(outcome.status()).as("%s: %s", example, outcome.err()).isZero();
        }
    }

    private static String place(String word, Path root, Path work) {
        if (word.startsWith("work/")) {
            return work.resolve(word.substring(5)).toString();
        }
        return word.startsWith("sample-data/") || word.startsWith("docs/")
                ? root.resolve(word).toString()
                : word;
    }

    private static Path root() {
        Path up = Path.of("").toAbsolutePath();
        while (up.getParent() != null && !Files.exists(up.resolve("docs/commands.md"))) {
            up = up.getParent();
        }
        return up;
    }
}
