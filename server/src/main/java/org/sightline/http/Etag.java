package org.sightline.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Strong validators. The plain and the compressed bytes of an answer are two representations, so each has its own tag: the same hash
 * with another ending.
 */
final class Etag {
    private static final String COMPRESSED = "-gzip";

    private Etag() {}

    /** The hash of a key that stands for exactly one content. */
    static String hash(String key) {
        return hash(key.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(String hash, boolean compressed) {
        return '"' + hash + (compressed ? COMPRESSED : "") + '"';
    }

    /** Whether a client that sent If-None-Match already has this content, in either form. */
    static boolean matches(@Nullable String ifNoneMatch, String hash) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String part : ifNoneMatch.split(",", -1)) {
            String tag = part.strip();
            String opaque = tag.startsWith("W/") ? tag.substring(2) : tag;
            if (opaque.equals("*") || opaque.equals(of(hash, false)) || opaque.equals(of(hash, true))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an Accept-Encoding header takes gzip. */
    static boolean acceptsGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (String part : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] coding = part.strip().split(";", -1);
            boolean named =
                    coding[0].strip().equals("gzip") || coding[0].strip().equals("*");
            boolean refused = coding.length > 1 && coding[1].strip().matches("q=0(\\.0*)?");
            if (named) {
                return !refused;
            }
        }
        return false;
    }
}
