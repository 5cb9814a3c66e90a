package org.sightline.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The coordinate systems that are read. */
enum FileCrs {
    /** EPSG:4326 with x = longitude, y = latitude. */
    DEGREES,
    /** EPSG:27700: metres of the British National Grid. */
    METRES,
    /** GeoJSON that does not say: by its standard {@link #DEGREES}. */
    DEGREES_BY_DEFAULT,
    /** Degrees of another datum. */
    OTHER_DEGREES,
    /** Another projection. */
    OTHER_PLANE,
    /** The file does not say. */
    UNSAID;

    private static final Pattern EPSG = Pattern.compile(".*EPSG:(?:[^:]*:)?(\\d{4,6})");

    /** By a name such as {@code EPSG:27700}, {@code urn:ogc:def:crs:OGC:1.3:CRS84}; empty for any other system. */
    static Optional<FileCrs> find(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        if (upper.endsWith("CRS84") || upper.equals("WGS84")) {
            return Optional.of(DEGREES);
        }
        Matcher matcher = EPSG.matcher(upper);
        return matcher.matches() ? ofEpsg(matcher.group(1)) : ofEpsg(upper);
    }

    /** By a name, whatever system it is. */
    static FileCrs named(String name) {
        String digits = name.replaceAll(".*\\D", "");
        boolean geographic = digits.length() == 4 && digits.startsWith("4");
        return find(name).orElse(geographic ? OTHER_DEGREES : OTHER_PLANE);
    }

    /** The same, or what silence means in the file's format. */
    FileCrs settled() {
        return this == DEGREES_BY_DEFAULT ? DEGREES : this;
    }

    /** Whether areas may be imported from it. */
    boolean isRead() {
        return this != OTHER_DEGREES && this != OTHER_PLANE;
    }

    private static Optional<FileCrs> ofEpsg(String number) {
        return switch (number) {
            case "4326" -> Optional.of(DEGREES);
            case "27700" -> Optional.of(METRES);
            default -> Optional.empty();
        };
    }

    /** By the well-known text of a {@code .prj} file, whatever system it is. */
    static FileCrs ofWellKnownText(String text) {
        String upper = text.toUpperCase(Locale.ROOT).replace(' ', '_');
        boolean projected = upper.contains("PROJCS") || upper.contains("PROJCRS");
        if (projected) {
            boolean grid = upper.contains("BRITISH_NATIONAL_GRID") || upper.contains("27700");
            return grid ? METRES : OTHER_PLANE;
        }
        boolean wgs84 = upper.contains("WGS_84") || upper.contains("WGS_1984") || upper.contains("WGS84");
        return wgs84 ? DEGREES : OTHER_DEGREES;
    }

    static ImportRefused refused(String file) {
        return ImportRefused.file(
                file,
                "its coordinate system is neither EPSG:4326 nor EPSG:27700; convert it, or give --crs EPSG:n if it is one of them");
    }
}
