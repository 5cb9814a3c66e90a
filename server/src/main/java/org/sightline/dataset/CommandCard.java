package org.sightline.dataset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The run card of a command: what it read, what it was asked, what it did and what it wrote; enough to make the same bytes
 * again.
 *
 * @param command such as {@code surface}
 * @param arguments {@code --name=value}, without those that change no byte (threads, timing)
 * @param inputs the files read
 * @param output the file written
 * @param codeVersion of the program that wrote it
 * @param facts what the result rests on, by name: texts, numbers, or maps and lists of them
 * @param refused what was left out, and why
 */
public record CommandCard(
        String command,
        List<String> arguments,
        List<CardFile> inputs,
        CardFile output,
        String codeVersion,
        Map<String, Object> facts,
        List<String> refused) {
    /** Copies what can change. */
    public CommandCard {
        arguments = List.copyOf(arguments);
        inputs = List.copyOf(inputs);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        refused = List.copyOf(refused);
    }

    /**
     * A file.
     *
     * @param option the option that named it, such as {@code --points}
     * @param path as given
     * @param rows number of rows or areas read; -1 where they were not counted
     * @param bytes its length
     * @param sha256 its digest, in hexadecimal
     */
    public record CardFile(String option, String path, long rows, long bytes, String sha256) {}
}
