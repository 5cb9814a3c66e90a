package org.sightline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sightline.Config;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves a store. */
@Command(
        name = "serve",
        description = {
            "Serves a store to browsers on this machine until Ctrl-C.",
            "Settings come from --config (lines such as threshold = 5), then variables such as SIGHTLINE_PORT, then options."
        })
final class ServeCommand implements Runnable {
    @Option(names = "--config", paramLabel = "FILE", description = "Settings, one name = value a line.")
    @Nullable
    Path file;

    @Mixin
    StoreOptions store = new StoreOptions();

    @Option(names = "--host", paramLabel = "H", description = "Address to listen on (default: 127.0.0.1).")
    @Nullable
    String host;

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on, 0 for any (default: 7070).")
    @Nullable
    Integer port;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public void run() {
        Serving.checkPort(port);
        Config config = new Settings()
                .withFile(file)
                .withEnvironment(System.getenv())
                .with("store", store.place())
                .with("host", host)
                .with("port", port)
                .config();
        PrintWriter out = spec.commandLine().getOut();
        Serving.run(
                config,
                StoreOptions.open(config.store()),
                ready -> out.println("Sightline is on http://" + config.host() + ":" + ready + "/ (Ctrl-C ends it)"));
    }
}
