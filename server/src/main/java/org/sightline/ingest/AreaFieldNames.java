package org.sightline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sightline.area.Level;

/** The property names of a geometry file, and what the usual ones mean ({@code LSOA21CD}, {@code lad24_code}, {@code code}). */
final class AreaFieldNames {
    /** Beginnings of code fields by level, most telling first; the last ones are as R cuts names for Shapefiles. */
    private static final Map<Level, List<String>> BEGINNINGS = Map.of(
            Level.LSOA, List.of("lsoa", "oa", "sa", "ls"),
            Level.MSOA, List.of("msoa", "ms"),
            Level.WARD, List.of("wd", "ward"),
            Level.AUTHORITY, List.of("lad", "la", "ltla", "utla", "ctyua", "authority", "ld"),
            Level.FORCE, List.of("pfa", "force", "pf"),
            Level.REGION, List.of("rgn", "reg", "region"));

    private static final String ENDING = "_?\\d{0,4}_?(cd|code|cod)";
    private static final List<String> PLAIN_CODES = List.of("code", "area_code", "areacode", "geo_code", "id");
    private static final List<String> PLAIN_NAMES = List.of("name", "area_name", "areaname", "geo_name", "label");
    /** Endings of code fields and of the name fields beside them; Shapefiles cut names to ten characters. */
    private static final List<List<String>> SIBLINGS = List.of(
            List.of("code", "name"),
            List.of("CODE", "NAME"),
            List.of("cod", "nam"),
            List.of("CD", "NM"),
            List.of("cd", "nm"),
            List.of("_c", "_n"));

    private final String file;
    private final List<String> all;

    AreaFieldNames(String file, Set<String> all) {
        this.file = file;
        this.all = List.copyOf(all);
    }

    List<String> all() {
        return all;
    }

    /** A field that an option names. */
    String get(String option, String field) {
        if (!all.contains(field)) {
            throw ImportRefused.file(
                    file, option + ": there is no property \"" + CsvTable.shown(field) + "\"; found " + listed(all));
        }
        return field;
    }

    /** The field with the code: by the level's usual names, else a plain one; several that fit equally are refused. */
    String guessCode(Level level, int vintage) {
        for (String beginning : BEGINNINGS.getOrDefault(level, List.of())) {
            Pattern pattern = Pattern.compile(beginning + ENDING, Pattern.CASE_INSENSITIVE);
            List<String> fits = all.stream()
                    .filter(field -> pattern.matcher(field).matches())
                    .toList();
            if (fits.size() > 1) {
                fits = ofVintage(fits, vintage);
            }
            if (fits.size() > 1) {
                throw ImportRefused.file(
                        file, "several properties may be the code: " + listed(fits) + "; say which with --code FIELD");
            }
            if (fits.size() == 1) {
                return fits.get(0);
            }
        }
        return plain(PLAIN_CODES)
                .orElseThrow(() -> ImportRefused.file(
                        file,
                        "no property looks like the code; found " + listed(all) + "; say which with --code FIELD"));
    }

    private static List<String> ofVintage(List<String> fits, int vintage) {
        String digits = String.format("%02d", Math.floorMod(vintage, 100));
        List<String> same =
                fits.stream().filter(field -> field.contains(digits)).toList();
        return same.isEmpty() ? fits : same;
    }

    /** The field with the name: the code field's sibling, else a plain one. */
    Optional<String> guessName(String code) {
        return sibling(code).or(() -> plain(PLAIN_NAMES));
    }

    private Optional<String> plain(List<String> names) {
        return names.stream()
                .flatMap(name -> all.stream()
                        .filter(field -> field.toLowerCase(Locale.ROOT).equals(name)))
                .findFirst();
    }

    /** The name field beside a code field, such as {@code utla23_name} beside {@code utla23_code}. */
    Optional<String> sibling(String code) {
        List<String> candidates = new ArrayList<>();
        for (List<String> pair : SIBLINGS) {
            int at = code.lastIndexOf(pair.get(0));
            if (at >= 0) {
                candidates.add(code.substring(0, at)
                        + pair.get(1)
                        + code.substring(at + pair.get(0).length()));
            }
        }
        return candidates.stream()
                .filter(all::contains)
                .filter(field -> !field.equals(code))
                .findFirst();
    }

    private static String listed(List<String> fields) {
        String shown =
                String.join(", ", fields.stream().limit(20).map(CsvTable::shown).toList());
        return fields.size() > 20 ? shown + ", …" : shown;
    }
}
