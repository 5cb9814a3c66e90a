package org.sightline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sightline.dataset.CommandCard;
import org.sightline.dataset.CommandCard.CardFile;

/** Writes the run card of a command as JSON. */
public final class CommandCardWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private CommandCardWriter() {}

    /** The card as UTF-8. */
    public static byte[] write(CommandCard card) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("card", 1);
        json.put("command", card.command());
        json.put("arguments", card.arguments());
        json.put("inputs", card.inputs().stream().map(CommandCardWriter::input).toList());
        json.put("output", file(card.output()));
        json.put("code_version", card.codeVersion());
        json.put("facts", card.facts());
        json.put("refused", card.refused());
        try {
            return (MAPPER.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a card holds only texts, numbers, lists and maps", e);
        }
    }

    private static Map<String, Object> input(CardFile file) {
        Map<String, Object> json = file(file);
        if (file.rows() >= 0) {
            json.put("rows", file.rows());
        }
        return json;
    }

    private static Map<String, Object> file(CardFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("option", file.option());
        json.put("path", file.path());
        json.put("bytes", file.bytes());
        json.put("sha256", file.sha256());
        return json;
    }
}
