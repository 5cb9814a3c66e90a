package org.sightline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.sightline.Config;
import org.sightline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sample region on the map. */
@Command(
        name = "demo",
        description = {
            "Loads a fictional sample region into an embedded store (the first time, about 10 s), serves its map on",
            "127.0.0.1 and prints the address and what to look at. Ctrl-C ends it."
        })
final class DemoCommand implements Runnable {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7070",
            description = "Port to listen on, 0 for any (default: 7070).")
    int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".sightline/demo",
            description = "Folder of the store (default: .sightline/demo under the current folder).")
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public void run() {
        Serving.checkPort(port);
        PrintWriter out = spec.commandLine().getOut();
        SampleRegion sample = SampleRegion.open();
        Config config = Config.of(Map.of(
                "port", Integer.toString(port), "store", data.toString(), "title", sample.name(), "fictional", "true"));
        Serving.checkFree(config);
        Store store = Store.embedded(data);
        try {
            sample.load(store, data, out);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
        Serving.run(config, store, ready -> announce(out, sample.name(), ready));
    }

    private static void announce(PrintWriter out, String region, int port) {
        out.println(region + ", a fictional region, is on http://127.0.0.1:" + port + "/ (Ctrl-C ends it)");
        out.println("  Areas:     why does Coldhallow score high while so few incidents are recorded there?");
        out.println("  Hotspots:  two places grow and one fades; slide the period to see which.");
        out.println("  Movement:  two corridors stand out, one across a force border.");
    }
}
