package org.sightline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Loads files as a new dataset version. */
@Command(
        name = "import",
        description = {
            "Loads files as a new dataset version of a store. Bad rows are reported and left out, a bad file is refused whole.",
            "Columns that are not named are never read past the header."
        },
        subcommands = {
            ImportAreasCommand.class,
            ImportIncidentsCommand.class,
            ImportIndicatorsCommand.class,
            ImportMovementsCommand.class,
            ImportPopulationsCommand.class,
            ImportLookupCommand.class,
            ImportActivitiesCommand.class
        })
final class ImportCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "import what? one of "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }
}
