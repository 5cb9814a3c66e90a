package org.sightline.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, and the same compressed where that pays. Never changes. */
public final class Representation {
    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";
    static final String CSV = "text/csv; charset=utf-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Below this compression makes a packet no shorter. */
    private static final int WORTH_COMPRESSING = 1400;

    /** Ask each time whether it is still right. */
    static final String ASK = "no-cache";
    /** Never changes under this address. */
    static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private final String contentType;
    private final String cacheControl;
    private final byte[] bytes;
    private final String location;
    private final AtomicReference<byte @Nullable []> compressed = new AtomicReference<>();

    private Representation(String contentType, String cacheControl, byte[] bytes) {
        this(contentType, cacheControl, bytes, "");
    }

    private Representation(String contentType, String cacheControl, byte[] bytes, String location) {
        this.location = location;
        this.contentType = contentType;
        this.cacheControl = cacheControl;
        this.bytes = bytes;
    }

    /** Bytes of a media type; they are taken over and must not be changed. */
    static Representation of(String contentType, byte[] bytes) {
        return new Representation(contentType, ASK, bytes);
    }

    static Representation immutable(String contentType, byte[] bytes) {
        return new Representation(contentType, IMMUTABLE, bytes);
    }

    /** Not an answer yet: 202, and where to ask how far it is. */
    static Representation accepted(byte[] json, String location) {
        return new Representation(JSON, ASK, json, location);
    }

    static Representation json(byte[] bytes) {
        return of(JSON, bytes);
    }

    /** Where the work on the answer is followed; empty when this is the answer. */
    String location() {
        return location;
    }

    /** Rows in the form asked for: {@code format=json}, {@code csv} or {@code xlsx}. */
    static Representation rows(Request request, Supplier<byte[]> json, Supplier<byte[]> csv, Supplier<byte[]> xlsx) {
        return switch (request.word("format", "json", "csv", "xlsx")) {
            case "csv" -> of(CSV, csv.get());
            case "xlsx" -> of(XLSX, xlsx.get());
            default -> json(json.get());
        };
    }

    String contentType() {
        return contentType;
    }

    String cacheControl() {
        return cacheControl;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isWorthCompressing() {
        return bytes.length >= WORTH_COMPRESSING && !contentType.startsWith("image/") && !contentType.equals(XLSX);
    }

    /** The bytes as gzip; the same input always gives the same output. */
    byte[] gzip() {
        byte[] known = compressed.get();
        if (known != null) {
            return known;
        }
        byte[] made = compress();
        compressed.set(made);
        return made;
    }

    private byte[] compress() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new QuickGzip(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Compresses at the lowest level: a surface of two megabytes otherwise takes longer to compress than to compute. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Roughly what it takes up in memory, both forms. */
    int weight() {
        return bytes.length + bytes.length / 4 + 200;
    }
}
