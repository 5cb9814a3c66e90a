package org.sightline.ingest;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The text files of one import, all looked through before the first row is read.
 *
 * @param files in the order given
 * @param sha256 checksum over their bytes, lower-case hex
 */
record SourceFiles(List<SourceFile> files, String sha256) {
    SourceFiles {
        files = List.copyOf(files);
    }

    /** Looks all files through; one that is not text refuses the import. */
    static SourceFiles check(List<Path> paths) {
        if (paths.isEmpty()) {
            throw new ImportRefused("no file given; name at least one");
        }
        MessageDigest digest = newDigest();
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(SourceFile.check(path, digest));
        }
        return new SourceFiles(files, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    long bytes() {
        return files.stream().mapToLong(SourceFile::size).sum();
    }

    List<String> names() {
        return files.stream().map(SourceFile::name).toList();
    }
}
