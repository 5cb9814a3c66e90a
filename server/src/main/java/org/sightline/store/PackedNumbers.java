package org.sightline.store;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Whole numbers as compressed bytes: first every number's highest byte, then the next, so that equal bytes lie together. */
final class PackedNumbers {
    private static final int BYTES = Integer.BYTES;
    private static final int BUFFER = 1 << 16;

    private PackedNumbers() {}

    static byte[] pack(int[] values) {
        byte[] plain = new byte[values.length * BYTES];
        for (int i = 0; i < values.length; i++) {
            for (int b = 0; b < BYTES; b++) {
                plain[b * values.length + i] = (byte) (values[i] >>> shift(b));
            }
        }
        return deflate(plain);
    }

    /** Takes back so many numbers; bytes that do not hold them are refused. */
    static int[] unpack(byte[] packed, int length) throws SQLException {
        byte[] plain = inflate(packed, length * BYTES);
        int[] values = new int[length];
        for (int i = 0; i < length; i++) {
            int value = 0;
            for (int b = 0; b < BYTES; b++) {
                value |= (plain[b * length + i] & 0xFF) << shift(b);
            }
            values[i] = value;
        }
        return values;
    }

    private static int shift(int place) {
        return Byte.SIZE * (BYTES - 1 - place);
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + BUFFER);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] packed, int length) throws SQLException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] plain = new byte[length];
            int read = 0;
            while (read < length) {
                int more = inflater.inflate(plain, read, length - read);
                if (more == 0) {
                    throw new SQLException("a stored column of incidents is shorter than it should be");
                }
                read += more;
            }
            return plain;
        } catch (DataFormatException e) {
            throw new SQLException("a stored column of incidents is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
