package org.sightline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sightline.dataset.CommandCard.CardFile;

/** The SHA-256 of a file; a shapefile is digested with its neighbours, in the order of their endings. */
final class FileDigest {
    private static final List<String> BESIDE_A_SHAPEFILE = List.of(".cpg", ".dbf", ".prj", ".shp", ".shx");
    private static final int BUFFER = 1 << 16;

    private FileDigest() {}

    /** A file's name, length and digest. */
    static CardFile of(String option, Path path, long rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = 0;
            for (Path part : parts(path)) {
                bytes += feed(part, digest);
            }
            return new CardFile(
                    option, path.toString(), rows, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new Refusal(path + ": cannot be read for the run card; check the path");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static long feed(Path part, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return bytes;
    }

    private static List<Path> parts(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (!name.toLowerCase(Locale.ROOT).endsWith(".shp")) {
            return List.of(path);
        }
        String stem = name.substring(0, name.length() - 4).toLowerCase(Locale.ROOT);
        try (Stream<Path> beside = Files.list(path.toAbsolutePath().getParent())) {
            return beside.filter(file -> BESIDE_A_SHAPEFILE.stream()
                            .anyMatch(ending -> lower(file).equals(stem + ending)))
                    .sorted((a, b) -> lower(a).compareTo(lower(b)))
                    .toList();
        }
    }

    private static String lower(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
