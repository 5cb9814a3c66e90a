package org.sightline.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaGroup;
import org.sightline.area.AreaRepository;
import org.sightline.area.Level;

/** Which properties of a geometry file are code, name and parents, as said or as guessed. */
final class AreaFields {
    private final String file;
    private final String code;
    private final String name;
    private final List<Parent> parents;
    private final Tally tally;

    private AreaFields(String file, String code, String name, List<Parent> parents, Tally tally) {
        this.file = file;
        this.code = code;
        this.name = name;
        this.parents = parents;
        this.tally = tally;
    }

    private record Parent(String code, Optional<String> name) {}

    /** Finds the fields; what had to be guessed is noted, what cannot be guessed refuses the file. */
    static AreaFields find(FeatureFile file, AreaOptions options, AreaRepository areas, Tally tally) {
        Set<String> all = new LinkedHashSet<>();
        file.features().forEach(feature -> all.addAll(feature.properties().keySet()));
        if (file.features().isEmpty()) {
            throw ImportRefused.file(file.name(), "holds no features; export it again");
        }
        AreaFieldNames names = new AreaFieldNames(file.name(), all);
        String code = options.codeField().isEmpty()
                ? names.guessCode(options.level(), options.vintage())
                : names.get("--code", options.codeField());
        Optional<String> name = options.nameField().isEmpty()
                ? names.guessName(code)
                : Optional.of(names.get("--name", options.nameField()));
        if (options.codeField().isEmpty() || options.nameField().isEmpty()) {
            tally.note(file.name() + ": code taken from " + code + ", name from "
                    + name.orElse("the code (no name field found)"));
        }
        List<Parent> parents = new ArrayList<>();
        List<String> fields = options.parentFields().isEmpty()
                ? guessParents(file, names, List.of(code, name.orElse(code)), codes(areas, options.level()))
                : options.parentFields();
        for (String field : fields) {
            String given = names.get("--parent", field);
            parents.add(new Parent(given, names.sibling(given)));
        }
        if (options.parentFields().isEmpty() && !parents.isEmpty()) {
            tally.note(file.name() + ": parents taken from " + String.join(", ", fields));
        }
        return new AreaFields(file.name(), code, name.orElse(code), parents, tally);
    }

    private static List<String> guessParents(
            FeatureFile file, AreaFieldNames names, List<String> taken, Set<String> loaded) {
        List<String> result = new ArrayList<>();
        for (String field : names.all()) {
            if (taken.contains(field)) {
                continue;
            }
            List<String> values = file.features().stream()
                    .map(feature -> feature.properties().getOrDefault(field, ""))
                    .filter(value -> !value.isEmpty())
                    .toList();
            boolean gss = !values.isEmpty() && values.stream().allMatch(AreaCodes::isGss);
            if (gss || (!values.isEmpty() && loaded.containsAll(values))) {
                result.add(field);
            }
        }
        return result;
    }

    /** The codes of all areas loaded on coarser levels. */
    private static Set<String> codes(AreaRepository areas, Level level) {
        Set<String> codes = new HashSet<>();
        for (Level other : areas.listLevels()) {
            if (other.compareTo(level) > 0) {
                areas.find(other)
                        .ifPresent(frame -> frame.areas()
                                .forEach(area -> codes.add(area.code().value())));
            }
        }
        return codes;
    }

    /** The property with the code. */
    String code() {
        return code;
    }

    /** Why a feature has no usable code of its own; empty when it has. */
    String problem(Feature feature, Set<AreaCode> taken) {
        String text = feature.properties().getOrDefault(code, "");
        if (text.isEmpty()) {
            return "the feature has no code";
        }
        Optional<String> problem = AreaCodes.problem(text);
        if (problem.isPresent()) {
            return problem.get();
        }
        return taken.contains(new AreaCode(text)) ? "an earlier feature has the same code" : "";
    }

    /** The area of a feature whose code is usable. */
    Area area(Feature feature, Geometry geometry) {
        String text = feature.properties().getOrDefault(code, "");
        String title = feature.properties().getOrDefault(name, "");
        List<AreaGroup> groups = new ArrayList<>();
        for (Parent parent : parents) {
            String value = feature.properties().getOrDefault(parent.code(), "");
            if (value.isEmpty()) {
                continue;
            }
            if (AreaCode.isValid(value)) {
                String called = parent.name()
                        .map(field -> feature.properties().getOrDefault(field, ""))
                        .filter(found -> !found.isEmpty())
                        .orElse(value);
                groups.add(new AreaGroup(new AreaCode(value), called));
            } else {
                tally.remark(file, feature.number(), parent.code(), "the parent is not an area code; it was left out");
            }
        }
        return new Area(new AreaCode(text), title.isEmpty() ? text : title, groups, geometry);
    }
}
