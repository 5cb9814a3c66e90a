package org.sightline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who moves where: the stateless movement commands. */
@Command(
        name = "movement",
        description = "Movement between areas.",
        subcommands = {
            FlowsCommand.class,
            MeasuresCommand.class,
            GroupsCommand.class,
            HubsCommand.class,
            FlowChangeCommand.class
        })
final class MovementCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "movement what? one of "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }
}
