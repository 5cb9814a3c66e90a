package org.sightline.store;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of an embedded store. */
final class EmbeddedPlace {
    /** The store's file in the folder. */
    static final String FILE = "sightline.mv.db";

    private static final String OWNER_ONLY = "rwx------";
    private static final String SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=60000;DEFAULT_LOCK_TIMEOUT=60000";

    private EmbeddedPlace() {}

    /** Makes the folder where it is missing, for its owner alone, and says how to connect to the store in it. */
    static HikariConfig configure(Path directory) {
        Path folder = directory.toAbsolutePath().normalize();
        if (folder.toString().contains(";")) {
            throw new StoreUnavailable(
                    "the store's folder " + folder + " has a semicolon in its name; choose another name");
        }
        create(folder);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("sightline") + SETTINGS);
        config.setUsername("sa");
        config.setPassword("");
        return config;
    }

    private static void create(Path folder) {
        if (Files.isDirectory(folder) && Files.isWritable(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new StoreUnavailable(
                    "the store in " + folder
                            + " cannot be opened: it is not a folder, or not one that may be written; name another with --data");
        }
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNER_ONLY));
            }
        } catch (IOException e) {
            throw new StoreUnavailable(
                    "the store's folder " + folder
                            + " cannot be made; check the permissions, or name another with --data",
                    e);
        }
    }
}
