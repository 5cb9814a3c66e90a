package org.sightline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sightline.ingest.Manifest;
import org.sightline.store.Store;

/** The fictional region that travels inside the program, and the mark that says a store holds it. */
final class SampleRegion {
    private static final String FOLDER = "/sample/";
    private static final String MARK = "sample-region.txt";

    private final Manifest manifest;

    private SampleRegion(Manifest manifest) {
        this.manifest = manifest;
    }

    /** The region of this program's jar. */
    static SampleRegion open() {
        try (InputStream in = resource("manifest.json")) {
            return new SampleRegion(Manifest.read(in));
        } catch (IOException e) {
            throw incomplete();
        }
    }

    String name() {
        return manifest.region();
    }

    /** Loads the region unless the store holds this very version of it. A store with anything else is left alone. */
    void load(Store store, Path data, PrintWriter out) {
        Path mark = data.resolve(MARK);
        String loaded = "loaded " + manifest.sha256();
        try {
            String found = Files.exists(mark) ? Files.readString(mark).strip() : "";
            if (found.equals(loaded)) {
                return;
            }
            if (found.isEmpty() && !store.datasets().listCurrent().isEmpty()) {
                throw new Refusal(data + ": holds data that are not the sample region; serve it with"
                        + " ./sightline serve --data " + data + ", or give the demo another --data DIR");
            }
            Files.writeString(mark, "loading " + manifest.sha256() + "\n");
            importAll(store, out);
            Files.writeString(mark, loaded + "\n");
        } catch (IOException e) {
            throw new Refusal(data + ": cannot be written; give a folder of your own with --data DIR");
        }
    }

    private void importAll(Store store, PrintWriter out) throws IOException {
        out.print("Loading the sample region (only this once) ");
        out.flush();
        Path folder = Files.createTempDirectory("sightline-sample");
        try {
            for (Manifest.Entry entry : manifest.files()) {
                try (InputStream in = resource(entry.name())) {
                    Files.copy(in, folder.resolve(entry.name()));
                }
            }
            ManifestImport run = new ManifestImport(store, folder);
            for (Manifest.Entry entry : manifest.files()) {
                run.load(manifest, entry);
                out.print(".");
                out.flush();
            }
        } finally {
            delete(folder);
        }
        out.println(" done");
    }

    private void delete(Path folder) throws IOException {
        for (Manifest.Entry entry : manifest.files()) {
            Files.deleteIfExists(folder.resolve(entry.name()));
        }
        Files.delete(folder);
    }

    private static InputStream resource(String name) {
        @Nullable InputStream in = SampleRegion.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw incomplete();
        }
        return in;
    }

    private static Refusal incomplete() {
        return new Refusal("the sample region is missing from this program; build it again with ./sightline");
    }
}
