package org.sightline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.dataset.CodeVersion;
import org.sightline.dataset.CommandCard;
import org.sightline.dataset.CommandCard.CardFile;
import org.sightline.ingest.CommandCardReader;

/**
 * Makes the result of a run card again: {@code hotspot COMMAND --card FILE}, {@code expected --card FILE}. The inputs must be the same bytes, the program the
 * same version, and so is then the result, or it is not left behind.
 */
final class CardRun {
    /** The option that names the card. */
    static final String OPTION = "--card";

    private static final Set<String> GROUPS = Set.of("hotspot", "movement");
    private static final Set<String> ALONE = Set.of("expected", "funnel");

    private final List<String> group;
    private final Path source;
    private final CommandCard card;
    private final Map<String, String> given;

    private CardRun(List<String> group, Path source, CommandCard card, Map<String, String> given) {
        this.group = group;
        this.source = source;
        this.card = card;
        this.given = given;
    }

    /** Runs a command line. */
    @FunctionalInterface
    interface Runner {
        int run(String[] arguments);
    }

    /** Whether a command line asks for a card to be run again. */
    static boolean isAsked(String[] arguments) {
        List<String> all = List.of(arguments);
        return all.size() > 1
                && (GROUPS.contains(all.get(0)) || ALONE.contains(all.get(0)))
                && !all.contains("--help")
                && !all.contains("-h")
                && all.stream().anyMatch(word -> word.equals(OPTION) || word.startsWith(OPTION + "="));
    }

    /** Runs it and gives the exit status. */
    static int run(String[] arguments, Runner runner) {
        List<String> group = ALONE.contains(arguments[0]) ? List.of() : List.of(arguments[0]);
        int at = group.size();
        Map<String, String> given = options(Arrays.asList(arguments).subList(at + 1, arguments.length));
        Path source = Path.of(given.getOrDefault(OPTION, ""));
        given.remove(OPTION);
        CardRun run = new CardRun(group, source, CommandCardReader.read(source), given);
        run.check(arguments[at]);
        return run.again(runner);
    }

    /** {@code --name value} and {@code --name=value}. */
    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            boolean alone = equals < 0;
            if (!word.startsWith("--") || (alone && i + 1 == words.size())) {
                throw new WrongUsage(OPTION + ": an option and its value are missing or misplaced near '" + word + "'");
            }
            options.put(alone ? word : word.substring(0, equals), alone ? words.get(++i) : word.substring(equals + 1));
        }
        return options;
    }

    private void check(String command) {
        if (!card.command().equals(command)) {
            throw new Refusal(source + ": is the run card of "
                    + String.join(
                            " ",
                            Stream.concat(group.stream(), Stream.of(card.command()))
                                    .toList())
                    + "; run that command");
        }
        Set<String> free = card.inputs().stream().map(CardFile::option).collect(Collectors.toSet());
        for (String name : given.keySet()) {
            if (!free.contains(name) && !name.equals("--out") && !Card.FREE.contains(name)) {
                throw new WrongUsage(name + ": is taken from the card; leave it out");
            }
        }
        if (given.containsKey("--card-out")) {
            throw new WrongUsage(
                    "--card-out: the card of a result made again is the card it was made from; leave it out");
        }
        if (!card.codeVersion().equals(CodeVersion.get())) {
            throw new Refusal(source + ": was written by version " + card.codeVersion() + ", and this is version "
                    + CodeVersion.get()
                    + ", which cannot promise the same bytes; use that version, or run the command anew");
        }
        for (CardFile input : card.inputs()) {
            Path now = Path.of(given.getOrDefault(input.option(), input.path()));
            if (!Files.isReadable(now)) {
                throw new Refusal(
                        now + ": input of the card is not there; give " + input.option() + " where it is now");
            }
            if (!FileDigest.of(input.option(), now, -1).sha256().equals(input.sha256())) {
                throw new Refusal(now + ": is not the file of the card (" + input.option()
                        + ", another SHA-256); use that file, or run the command anew");
            }
        }
    }

    private int again(Runner runner) {
        Path out = Path.of(given.getOrDefault("--out", card.output().path()));
        Csv.checkWritable(out);
        for (CardFile input : card.inputs()) {
            if (FilesApart.isSame(out, Path.of(given.getOrDefault(input.option(), input.path())))) {
                throw new WrongUsage("--out would write over the file of " + input.option() + "; name another file");
            }
        }
        Path aside = out.resolveSibling(".card-" + Long.toHexString(System.nanoTime()) + "-" + out.getFileName());
        try {
            int status = runner.run(words(aside));
            return status == Sightline.DONE ? keep(aside, out) : status;
        } finally {
            delete(aside);
        }
    }

    private String[] words(Path out) {
        List<String> words = new ArrayList<>(group);
        words.add(card.command());
        for (String argument : card.arguments()) {
            String name = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
            if (!name.equals("--out") && !given.containsKey(name)) {
                words.add(argument);
            }
        }
        given.forEach((name, value) -> {
            if (!name.equals("--out")) {
                words.add(name + "=" + value);
            }
        });
        words.add("--out=" + out);
        return words.toArray(String[]::new);
    }

    private int keep(Path aside, Path out) {
        String digest = FileDigest.of("--out", aside, -1).sha256();
        if (!digest.equals(card.output().sha256())) {
            throw new Refusal(source + ": this program makes other bytes from it (another build or another Java?);"
                    + " run the command anew");
        }
        try {
            Files.move(aside, out, StandardCopyOption.REPLACE_EXISTING);
            return Sightline.DONE;
        } catch (IOException e) {
            throw Csv.notWritten(out);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Csv.notWritten(file);
        }
    }
}
