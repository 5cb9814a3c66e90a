package org.sightline.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Level;

/**
 * Finds the code of an authority, region or group by its name, or by a number that the same file gives beside a code. A name
 * that two areas share stands for neither.
 */
final class AreaNames {
    private final Map<String, AreaCode> codes = new HashMap<>();
    private final Map<String, AreaCode> numbers = new HashMap<>();

    AreaNames(KnownCodes known) {
        Set<String> shared = new HashSet<>();
        for (AreaFrame frame : known.atlas().listFrames()) {
            if (frame.level().compareTo(Level.AUTHORITY) >= 0 && frame.level() != Level.FORCE) {
                for (Area area : frame.areas()) {
                    put(area.name(), area.code(), shared);
                }
            }
        }
        known.groups().forEach((code, name) -> {
            if (!isForce(code)) {
                put(name, code, shared);
            }
        });
        shared.forEach(codes::remove);
    }

    /** Forces bear the names of counties (Lancashire, Cumbria), and figures by authority are never theirs. */
    private static boolean isForce(AreaCode code) {
        return code.value().startsWith("E23") || code.value().startsWith("W15");
    }

    private void put(String name, AreaCode code, Set<String> shared) {
        String key = key(name);
        AreaCode known = codes.putIfAbsent(key, code);
        if (known != null && !known.equals(code)) {
            shared.add(key);
        }
    }

    /** The code of that name, else of that number; empty when neither is known. */
    Optional<AreaCode> find(String name, String number) {
        return Optional.ofNullable(codes.get(key(name))).or(() -> Optional.ofNullable(numbers.get(number)));
    }

    /** Remembers that a number stands for a code. */
    void learn(String number, AreaCode code) {
        if (!number.isEmpty()) {
            numbers.putIfAbsent(number, code);
        }
    }

    /** A name without case, punctuation, {@code City of} and the like. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("[^\\p{L}\\p{N} ]", " ")
                .replaceAll("\\b(city of|county of|royal borough of|london borough of|ua|unitary authority)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
