package org.sightline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sightline.dataset.CommandCard;
import org.sightline.dataset.CommandCard.CardFile;

/** Reads the run card of a command; of the facts, which only tell, none. */
public final class CommandCardReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String name;

    private CommandCardReader(String name) {
        this.name = name;
    }

    /**
     * The card in a file.
     *
     * @throws ImportRefused when it is none
     */
    public static CommandCard read(Path path) {
        CommandCardReader reader = new CommandCardReader(path.toString());
        try {
            return reader.card(MAPPER.readTree(Files.readAllBytes(path)));
        } catch (JsonProcessingException e) {
            throw reader.noCard();
        } catch (IOException e) {
            throw ImportRefused.file(reader.name, "cannot be read; check the path");
        }
    }

    private CommandCard card(JsonNode json) {
        if (json.path("card").asInt() != 1) {
            throw isOfServer(json) ? ofServer() : noCard();
        }
        List<String> arguments = new ArrayList<>();
        json.path("arguments").forEach(argument -> arguments.add(argument.asText()));
        List<CardFile> inputs = new ArrayList<>();
        json.path("inputs").forEach(input -> inputs.add(file(input)));
        return new CommandCard(
                text(json, "command"),
                arguments,
                inputs,
                file(json.path("output")),
                text(json, "code_version"),
                Map.of(),
                List.of());
    }

    private CardFile file(JsonNode json) {
        return new CardFile(
                text(json, "option"),
                text(json, "path"),
                json.path("rows").asLong(-1),
                json.path("bytes").asLong(-1),
                text(json, "sha256"));
    }

    private String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw noCard();
        }
        return value.asText();
    }

    /** The card the server puts on a result: {@code runCard} in its JSON, or that object by itself. */
    private static boolean isOfServer(JsonNode json) {
        JsonNode card = json.has("runCard") ? json.path("runCard") : json;
        return card.path("versions").isObject() && card.path("parameters").isObject();
    }

    private ImportRefused ofServer() {
        return ImportRefused.file(
                name,
                "is the run card of a server's result, which rests on its store and not on files; ask that server for"
                        + " the same address again");
    }

    private ImportRefused noCard() {
        return ImportRefused.file(name, "is no run card of this program; --card-out writes one");
    }
}
