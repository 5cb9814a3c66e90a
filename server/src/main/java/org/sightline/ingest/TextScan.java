package org.sightline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One look through a whole file: is it text, and is it UTF-8? */
final class TextScan {
    private static final int BUFFER = 1 << 16;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer characters = CharBuffer.allocate(BUFFER);
    private boolean utf8 = true;

    private TextScan() {}

    /** UTF-8, or Windows-1252 where the bytes are not UTF-8; a file with NUL bytes is refused. */
    static Charset charset(Path path, boolean packed, String name) throws IOException {
        TextScan scan = new TextScan();
        boolean any = false;
        try (InputStream in = SourceFile.unpack(Files.newInputStream(path), packed)) {
            int count = scan.fill(in);
            while (count > 0) {
                any = true;
                scan.look(count, name);
                count = scan.fill(in);
            }
        }
        if (!any) {
            throw ImportRefused.file(name, "is empty once unpacked; export it again");
        }
        scan.end();
        return SourceFile.charset(scan.utf8);
    }

    private int fill(InputStream in) throws IOException {
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        return Math.max(count, 0);
    }

    private void look(int count, String name) {
        byte[] array = bytes.array();
        int from = bytes.position();
        for (int i = from; i < from + count; i++) {
            if (array[i] == 0) {
                throw ImportRefused.file(name, "holds binary content (a NUL byte), not text; export it as CSV UTF-8");
            }
        }
        if (!utf8) {
            return;
        }
        bytes.position(from + count);
        bytes.flip();
        characters.clear();
        utf8 = !decoder.decode(bytes, characters, false).isError();
        bytes.compact();
        if (!utf8) {
            bytes.clear();
        }
    }

    private void end() {
        if (utf8) {
            bytes.flip();
            characters.clear();
            utf8 = !decoder.decode(bytes, characters, true).isError();
        }
    }
}
