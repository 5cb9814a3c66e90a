package org.sightline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.sightline.ingest.ImportRefused;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's commands, all under one name. */
@Command(
        name = "sightline",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = {
            "The scoping desk for the people who protect children from sexual exploitation.",
            "Distances are in metres (or the units of the file's own planar coordinates), times of --timing in seconds.",
            "./sightline test runs the whole test suite.",
            "Exit status: 0 done, 1 refused or failed (one line says why), 2 wrong usage."
        },
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            AssignCommand.class,
            HotspotCommand.class,
            MovementCommand.class,
            RateCommand.class,
            ScoreCommand.class,
            ExpectedCommand.class,
            FunnelCommand.class
        })
public final class Sightline implements Runnable {
    /** Done. */
    public static final int DONE = 0;
    /** Refused or failed: one line on standard error says why. */
    public static final int FAILED = 1;
    /** Wrong usage. */
    public static final int WRONG_USAGE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the command that the arguments name and gives its exit status; a server runs until it is stopped. */
    public static int run(String[] arguments) {
        return run(
                arguments,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** As {@link #run(String[])}, but writes to these writers. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = line(out, err);
        try {
            if (CardRun.isAsked(arguments)) {
                return again(line, arguments);
            }
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println("sightline: not enough memory; give more with SIGHTLINE_JAVA_OPTS=-Xmx4g, or a smaller file");
        } catch (StackOverflowError e) {
            err.println("sightline: a file is nested too deeply to be read; check it");
        }
        return FAILED;
    }

    private static int again(CommandLine line, String[] arguments) {
        try {
            return CardRun.run(arguments, line::execute);
        } catch (WrongUsage | Refusal | ImportRefused e) {
            return explainFailure(e, line);
        }
    }

    private static CommandLine line(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Sightline())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setUsageHelpAutoWidth(false)
                .setExecutionStrategy(FilesApart::execute)
                .setParameterExceptionHandler(Sightline::explainUsage)
                .setExecutionExceptionHandler((e, command, result) -> explainFailure(e, command));
    }

    private static int explainUsage(ParameterException e, String[] arguments) {
        return explainUsage(e.getCommandLine(), Failures.oneLine(e.getMessage()));
    }

    private static int explainUsage(CommandLine command, String message) {
        command.getErr().println("sightline: " + message);
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return WRONG_USAGE;
    }

    private static int explainFailure(Exception e, CommandLine command) {
        if (e instanceof WrongUsage) {
            return explainUsage(command, Failures.oneLine(e.getMessage()));
        }
        LoggerFactory.getLogger(Sightline.class).debug("command failed", e);
        command.getErr().println("sightline: " + Failures.explain(e));
        return FAILED;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }
}
