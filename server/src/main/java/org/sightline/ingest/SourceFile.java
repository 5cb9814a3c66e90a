package org.sightline.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;

/**
 * A text file that has been looked through once: it is there, it is text, and its encoding is known.
 *
 * @param path where it is
 * @param size bytes on the disk
 * @param packed whether it is gzip
 * @param charset UTF-8, or Windows-1252 where the bytes are not UTF-8
 */
record SourceFile(Path path, long size, boolean packed, Charset charset) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    /** Looks a file through and adds its bytes to the checksum; anything but text is refused. */
    static SourceFile check(Path path, MessageDigest digest) {
        SourceFile file = check(path);
        try {
            digest(path, digest);
            return file;
        } catch (IOException e) {
            throw unreadable(name(path), e);
        }
    }

    /** Looks a file through; anything but text is refused. */
    static SourceFile check(Path path) {
        String name = name(path);
        try {
            long size = checkRegular(path, name);
            byte[] head = head(path);
            checkHead(head, name);
            boolean packed = startsWith(head, 0x1f, 0x8b);
            return new SourceFile(path, size, packed, TextScan.charset(path, packed, name));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Refuses what is not a regular, readable, non-empty file; gives its size in bytes. */
    static long checkRegular(Path path, String name) throws IOException {
        if (!Files.exists(path)) {
            throw ImportRefused.file(name, "there is no such file; check the path");
        }
        if (Files.isDirectory(path)) {
            throw ImportRefused.file(name, "is a directory; name the files in it");
        }
        if (!Files.isReadable(path)) {
            throw ImportRefused.file(name, "may not be read by this user; check its permissions");
        }
        long size = Files.size(path);
        if (size == 0) {
            throw ImportRefused.file(name, "is empty; export it again");
        }
        return size;
    }

    static ImportRefused unreadable(String name, IOException e) {
        return new ImportRefused(
                name + ": cannot be read to its end (damaged or cut off?); copy or export it again", e);
    }

    /** A path's last part. */
    static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    String name() {
        return name(path);
    }

    /** The file's characters, without a byte order mark. */
    Reader reader(ProgressMeter meter) throws IOException {
        InputStream bytes = unpack(meter.count(Files.newInputStream(path)), packed);
        PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(bytes, BUFFER), 3);
        byte[] head = in.readNBytes(3);
        if (!startsWith(head, 0xef, 0xbb, 0xbf)) {
            in.unread(head);
        }
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** Whether the encoding had to be guessed. */
    boolean isWindows() {
        return charset.equals(WINDOWS_1252);
    }

    static Charset charset(boolean utf8) {
        return utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    static InputStream unpack(InputStream in, boolean packed) throws IOException {
        return packed ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** Adds a file's bytes to a checksum. */
    static void digest(Path path, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(path)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
    }

    /** Whether bytes begin with these values. */
    static boolean startsWith(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xff) != values[i]) {
                return false;
            }
        }
        return true;
    }

    static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(16);
        }
    }

    private static void checkHead(byte[] head, String name) {
        if (startsWith(head, 'P', 'K', 3, 4)) {
            throw ImportRefused.file(
                    name, "is a zip archive or workbook, not CSV; unpack it or save the sheet as CSV UTF-8");
        }
        if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
            throw ImportRefused.file(name, "is UTF-16 text; save it again as CSV UTF-8");
        }
    }
}
