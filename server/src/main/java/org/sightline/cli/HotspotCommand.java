package org.sightline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where incidents concentrate: the stateless hotspot commands. */
@Command(
        name = "hotspot",
        description = "Where incidents concentrate: density surfaces, local statistics, clusters.",
        subcommands = {
            SurfaceCommand.class,
            AtPointsCommand.class,
            ContoursCommand.class,
            RelativeRiskCommand.class,
            AccuracyCommand.class,
            StabilityCommand.class,
            GiStarCommand.class,
            GiCommand.class,
            MoranCommand.class,
            GearyCommand.class,
            GlobalCommand.class,
            ClustersCommand.class,
            ScanCommand.class,
            SpaceTimeScanCommand.class,
            EmergingCommand.class,
            ChangeCommand.class,
            ProfileCommand.class,
            NearRepeatCommand.class
        })
final class HotspotCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "hotspot what? one of "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }
}
