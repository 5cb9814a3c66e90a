package org.sightline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sightline.area.Level;
import org.sightline.score.Ages;
import org.sightline.score.IndicatorDefinition;

/** Reads what the indicators are from YAML; the file that comes with the program explains its fields. */
public final class DefinitionReader {
    private static final String OWN = "/indicators.yaml";
    private static final Set<String> SOURCES = Set.of("reported", "discovered", "administrative");

    private DefinitionReader() {}

    /** The definitions that come with the program. */
    public static List<IndicatorDefinition> own() {
        try (InputStream in = DefinitionReader.class.getResourceAsStream(OWN)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its " + OWN);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads definitions; a wrong one is refused with its place in the file and the rule. */
    public static List<IndicatorDefinition> read(InputStream in) throws IOException {
        JsonNode root = tree(in);
        JsonNode list = root.path("indicators");
        if (!list.isArray() || list.isEmpty()) {
            throw new IllegalArgumentException("definitions: a list under 'indicators:' was expected");
        }
        List<IndicatorDefinition> definitions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            IndicatorDefinition definition = definition(list.get(i), i + 1);
            definitions.add(definition);
            List<String> own = new ArrayList<>(definition.aliases());
            own.add(definition.id());
            for (String name : own) {
                if (!names.add(name)) {
                    throw wrong(i + 1, "id", "an id or alias that no other indicator has");
                }
            }
        }
        return List.copyOf(definitions);
    }

    private static JsonNode tree(InputStream in) throws IOException {
        try {
            return new YAMLMapper().readTree(in);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("definitions: cannot be read as YAML", e);
        }
    }

    private static IndicatorDefinition definition(JsonNode node, int place) {
        IndicatorDefinition.Words words = new IndicatorDefinition.Words(
                text(node, "title", place),
                text(node, "why", place),
                node.path("evidence").asText(""),
                text(node, "numerator", place),
                text(node, "denominator", place),
                text(node, "unit", place),
                node.path("refresh").asText(""),
                text(node, "weight_reason", place));
        List<String> aliases = new ArrayList<>();
        node.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        String source = text(node, "source", place);
        if (!SOURCES.contains(source)) {
            throw wrong(place, "source", "reported, discovered or administrative");
        }
        return new IndicatorDefinition(
                text(node, "id", place),
                aliases,
                node.path("proxy").asText(text(node, "id", place)),
                Optional.ofNullable(node.path("instead_of").asText(null)),
                Optional.ofNullable(node.path("children").asText(null)),
                words,
                ages(node, place),
                kind(node, place),
                positive(node, "per", place),
                polarity(node, place),
                source,
                Level.find(text(node, "level", place)).orElseThrow(() -> wrong(place, "level", "the name of a level")),
                weight(node, place),
                breaks(node, place));
    }

    private static List<IndicatorDefinition.Break> breaks(JsonNode node, int place) {
        List<IndicatorDefinition.Break> breaks = new ArrayList<>();
        for (JsonNode each : node.path("breaks")) {
            if (each.path("from").asText("").isBlank()
                    || each.path("what").asText("").isBlank()) {
                throw wrong(place, "breaks", "a list of 'from' (a period) and 'what' (a sentence)");
            }
            breaks.add(new IndicatorDefinition.Break(
                    each.path("from").asText(), each.path("what").asText()));
        }
        return breaks;
    }

    private static IndicatorDefinition.Kind kind(JsonNode node, int place) {
        return switch (text(node, "kind", place)) {
            case "rate" -> IndicatorDefinition.Kind.RATE;
            case "proportion" -> IndicatorDefinition.Kind.PROPORTION;
            case "value" -> IndicatorDefinition.Kind.VALUE;
            default -> throw wrong(place, "kind", "rate, proportion or value");
        };
    }

    private static Optional<Ages> ages(JsonNode node, int place) {
        String text = node.path("ages").asText("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,3}-\\d{1,3}")) {
            throw wrong(place, "ages", "two ages such as 0-17");
        }
        String[] ends = text.split("-");
        return Optional.of(new Ages(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
    }

    private static boolean polarity(JsonNode node, int place) {
        return switch (text(node, "polarity", place).toLowerCase(Locale.ROOT)) {
            case "higher" -> true;
            case "lower" -> false;
            default -> throw wrong(place, "polarity", "higher or lower (which means more need)");
        };
    }

    private static double positive(JsonNode node, String field, int place) {
        double value = node.path(field).asDouble(Double.NaN);
        if (!(value > 0) || Double.isInfinite(value)) {
            throw wrong(place, field, "a number above 0");
        }
        return value;
    }

    private static double weight(JsonNode node, int place) {
        double value = node.path("weight").asDouble(Double.NaN);
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw wrong(place, "weight", "a number, 0 or more");
        }
        return value;
    }

    private static String text(JsonNode node, String field, int place) {
        String text = node.path(field).asText("");
        if (text.isBlank()) {
            throw wrong(place, field, "not empty");
        }
        return text;
    }

    private static IllegalArgumentException wrong(int place, String field, String rule) {
        return new IllegalArgumentException("definitions, indicator " + place + ", " + field + ": " + rule);
    }
}
