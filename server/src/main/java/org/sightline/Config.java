package org.sightline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sightline.http.Limits;
import org.sightline.privacy.Threshold;

/**
 * What an operator may set.
 *
 * @param host name or address to listen on
 * @param port 0 for any that is free
 * @param store where the data are: a folder (embedded) or the address of a PostgreSQL database
 * @param threshold smallest count that may be shown
 * @param title name of the region on the screen, empty for the region's own name
 * @param fictional whether the data are invented
 * @param limits what one client may take up
 */
public record Config(
        String host, int port, String store, Threshold threshold, String title, boolean fictional, Limits limits) {
    /** All settings with what they are when nobody sets them. */
    public static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("host", "127.0.0.1"),
            Map.entry("port", "7070"),
            Map.entry("store", ".sightline/store"),
            Map.entry("threshold", "5"),
            Map.entry("title", ""),
            Map.entry("fictional", "false"),
            Map.entry("idle-seconds", "30"),
            Map.entry("header-bytes", "8192"),
            Map.entry("body-bytes", "1000000"),
            Map.entry("bytes-per-second", "1000"),
            Map.entry("threads", "64"));

    /**
     * Checks settings by name; what is not given is as in {@link #DEFAULTS}.
     *
     * @throws ConfigRefused with every problem at once
     */
    public static Config of(Map<String, String> settings) {
        Settings read = new Settings(settings);
        Config config = new Config(
                read.text("host"),
                read.number("port", 0, 65_535),
                read.text("store"),
                new Threshold(read.number("threshold", 1, 1_000_000)),
                read.text("title"),
                read.flag("fictional"),
                new Limits(
                        read.number("idle-seconds", 1, 3600) * 1000,
                        read.number("header-bytes", 1024, 65_536),
                        read.number("body-bytes", 1, 1_000_000_000),
                        read.number("bytes-per-second", 1, 1_000_000),
                        read.number("threads", 8, 1000)));
        read.finish();
        return config;
    }

    /** Reads settings one by one and collects what is wrong with them. */
    private static final class Settings {
        private final Map<String, String> given;
        private final List<String> problems = new ArrayList<>();

        Settings(Map<String, String> given) {
            this.given = new TreeMap<>(given);
            this.given.keySet().stream()
                    .filter(name -> !DEFAULTS.containsKey(name))
                    .forEach(name -> problems.add("there is no setting " + name));
            if (text("host").isBlank()) {
                problems.add("host is a name or an address");
            }
            if (text("store").isBlank()) {
                problems.add("store is a folder or the address of a database");
            }
        }

        String text(String name) {
            return Optional.ofNullable(given.get(name))
                    .or(() -> Optional.ofNullable(DEFAULTS.get(name)))
                    .orElse("")
                    .strip();
        }

        /** A whole number; the least allowed where it is not one, so that reading can go on. */
        int number(String name, int least, int most) {
            String text = text(name);
            boolean digits = text.matches("\\d{1,10}");
            long value = digits ? Long.parseLong(text) : -1;
            if (value < least || value > most) {
                problems.add(name + " is a whole number from " + least + " to " + most);
                return least;
            }
            return (int) value;
        }

        boolean flag(String name) {
            String text = text(name);
            if (!text.equals("true") && !text.equals("false")) {
                problems.add(name + " is true or false");
            }
            return text.equals("true");
        }

        void finish() {
            if (!problems.isEmpty()) {
                throw new ConfigRefused(problems);
            }
        }
    }
}
