package org.sightline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sightline.Config;
import org.sightline.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOptions {
    @ArgGroup(exclusive = true)
    @Nullable
    Choice choice;

    /** Either an embedded store or a shared one. */
    static final class Choice {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description =
                        "Folder of the embedded store, made where it is missing (default: .sightline/store under the"
                                + " current folder, or what SIGHTLINE_STORE says).")
        @Nullable
        Path data;

        @Option(
                names = "--database",
                paramLabel = "URL",
                description =
                        "PostgreSQL with PostGIS: postgresql://user:password@host/name. SIGHTLINE_STORE takes it too,"
                                + " and keeps the password out of the list of processes.")
        @Nullable
        String database;
    }

    /** The folder or the address, null when neither is given. */
    @Nullable
    String place() {
        if (choice == null) {
            return null;
        }
        return choice.database != null ? choice.database : String.valueOf(choice.data);
    }

    /** Opens the store that the options, the environment or the default name. */
    Store open() {
        if (choice != null && choice.database != null && !isDatabase(choice.database)) {
            throw new WrongUsage("--database: postgresql://user:password@host:port/name");
        }
        Config config = new Settings()
                .withEnvironment(System.getenv())
                .with("store", place())
                .config();
        return open(config.store());
    }

    /** Opens the store at an address of a database, or in a folder. */
    static Store open(String place) {
        return isDatabase(place) ? Store.postgis(place) : Store.embedded(Path.of(place));
    }

    private static boolean isDatabase(String place) {
        return place.startsWith("postgresql:") || place.startsWith("postgres:") || place.startsWith("jdbc:");
    }
}
