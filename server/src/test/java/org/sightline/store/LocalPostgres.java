package org.sightline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of this machine's own programs, in a temporary folder, on a free port of 127.0.0.1; not run as root. */
final class LocalPostgres implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final Path EXTENSIONS = Path.of("/usr/share/postgresql");
    // with characters that an address must escape, so that every test shows they are understood
    private static final String PASSWORD = "p@ss:w/rd +%";
    private static final String ESCAPED = "p%40ss%3Aw%2Frd%20+%25";
    private static final int SECONDS = 60;

    private final Path programs;
    private final Path folder;
    private final int port;

    private LocalPostgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Starts one, if this machine has PostgreSQL with PostGIS. */
    static Optional<LocalPostgres> start() {
        return findPrograms().map(LocalPostgres::start);
    }

    private static Optional<Path> findPrograms() {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.filter(LocalPostgres::hasPostgis)
                    .max(Comparator.comparingInt(path -> Integer.parseInt(name(path))))
                    .map(path -> path.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasPostgis(Path version) {
        return name(version).matches("\\d+")
                && Files.isExecutable(version.resolve("bin/initdb"))
                && Files.exists(EXTENSIONS.resolve(name(version)).resolve("extension/postgis.control"));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static LocalPostgres start(Path programs) {
        try {
            Path folder = Files.createTempDirectory("sightline-postgres");
            LocalPostgres postgres = new LocalPostgres(programs, folder, freePort());
            postgres.initialise();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void initialise() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        if (isRoot()) {
            run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        Path data = folder.resolve("data");
        runAsUser(
                List.of(programs.resolve("initdb").toString(), "-D", data.toString(), "-U", "sightline", "-E", "UTF8"),
                List.of("--locale=C.UTF-8", "--no-sync", "-A", "scram-sha-256", "--pwfile=" + password));
        String settings = "-p " + port + " -h 127.0.0.1 -k " + folder
                + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
        runAsUser(control("start"), List.of("-w", "-l", folder.resolve("log").toString(), "-o", settings));
    }

    private List<String> control(String verb) {
        return List.of(
                programs.resolve("pg_ctl").toString(),
                "-D",
                folder.resolve("data").toString(),
                verb);
    }

    /** Its address, with {@code %s} for the database's name. */
    String address() {
        return "postgresql://sightline:" + ESCAPED.replace("%", "%%") + "@127.0.0.1:" + port + "/%s";
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void runAsUser(List<String> command, List<String> more) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        whole.addAll(command);
        whole.addAll(more);
        run(whole);
    }

    private void run(List<String> command) {
        Path output = folder.resolveSibling(name(folder) + ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        runAsUser(control("stop"), List.of("-m", "immediate"));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
