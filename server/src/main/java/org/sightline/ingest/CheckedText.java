package org.sightline.ingest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** Opens a text file for commands that read columns of their own, with the checks that an import makes. */
public final class CheckedText {
    private CheckedText() {}

    /**
     * The characters of a file, unpacked from gzip and without a byte order mark; Windows-1252 where they are not UTF-8.
     *
     * @throws ImportRefused when it is not there, a folder, empty, an archive, or not text
     */
    public static Reader open(Path path) {
        SourceFile file = SourceFile.check(path);
        try {
            return file.reader(new ProgressMeter(Progress.NONE, file.size()));
        } catch (IOException e) {
            throw SourceFile.unreadable(file.name(), e);
        }
    }
}
