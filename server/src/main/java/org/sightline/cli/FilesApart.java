package org.sightline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Refuses a command line that would write over a file it reads, or write two things to one file. */
final class FilesApart {
    /** Options that name a file to write. */
    static final Set<String> WRITTEN = Set.of(
            "--out",
            "--timing",
            "--card-out",
            "--bins",
            "--fit",
            "--issues",
            "--explain",
            "--sensitivity",
            "--trend",
            "--members");

    private FilesApart() {}

    /**
     * A file of the command line.
     *
     * @param name the option or parameter that names it
     * @param file where it is
     * @param isWritten whether the command writes it
     */
    private record Named(String name, Path file, boolean isWritten) {}

    /** Runs what was parsed, once it is seen that no file is both read and written. */
    static int execute(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        check(last.commandSpec().commandLine(), named(last));
        return new CommandLine.RunLast().execute(parsed);
    }

    private static List<Named> named(ParseResult command) {
        List<Named> all = new ArrayList<>();
        for (ArgSpec argument : command.matchedArgs()) {
            boolean option = argument instanceof OptionSpec;
            String name = option ? ((OptionSpec) argument).longestName() : argument.paramLabel();
            boolean written = option && WRITTEN.contains(name);
            for (Path file : paths(argument.getValue())) {
                all.add(new Named(name, file, written));
            }
        }
        return all;
    }

    private static List<Path> paths(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .filter(Path.class::isInstance)
                    .map(Path.class::cast)
                    .toList();
        }
        return value instanceof Path ? List.of((Path) value) : List.of();
    }

    private static void check(CommandLine command, List<Named> files) {
        for (Named written : files) {
            for (Named other : files) {
                if (written.isWritten && written != other && isSame(written.file, other.file)) {
                    throw new ParameterException(
                            command,
                            written.name + " would write over the file of " + other.name + "; name another file");
                }
            }
        }
    }

    /** Whether two paths are one regular file, there already or still to be made. */
    static boolean isSame(Path one, Path other) {
        if (Files.exists(one) && !Files.isRegularFile(one)) {
            return false;
        }
        if (one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) {
            return true;
        }
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
