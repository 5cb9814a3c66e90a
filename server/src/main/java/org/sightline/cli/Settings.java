package org.sightline.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sightline.Config;

/** Gathers the server's settings: from a file, then the environment, then the arguments; the later wins. */
final class Settings {
    private static final String PREFIX = "SIGHTLINE_";

    private final Map<String, String> values = new HashMap<>();

    /** Adds a file's {@code name = value} lines; lines that begin with # are passed over. */
    Settings withFile(@Nullable Path file) {
        if (file == null) {
            return this;
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(file + ": cannot be read as settings; give a UTF-8 file with lines such as port = 7070");
        }
        lines.forEach((name, value) -> values.put(name.toString(), value.toString()));
        return this;
    }

    /** Adds variables such as {@code SIGHTLINE_PORT} or {@code SIGHTLINE_IDLE_SECONDS}. */
    Settings withEnvironment(Map<String, String> environment) {
        for (String name : Config.DEFAULTS.keySet()) {
            with(name, environment.get(PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return this;
    }

    /** Sets one setting unless it is not given. */
    Settings with(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
        return this;
    }

    Config config() {
        return Config.of(values);
    }
}
