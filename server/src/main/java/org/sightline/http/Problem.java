package org.sightline.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 words it. Never holds a value that the client sent.
 *
 * @param type {@code about:blank}: the status says what kind it is
 * @param title what went wrong, in words
 * @param status HTTP status
 * @param detail more of it
 * @param field the parameter at fault
 * @param rule what was expected of it
 * @param id under which the log has more, for errors of ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String field,
        @Nullable String rule,
        @Nullable String id) {
    static final String CONTENT_TYPE = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null, null, null);
    }

    static Problem field(String field, String rule) {
        return new Problem("about:blank", "The question cannot be answered as asked", 400, null, field, rule, null);
    }

    static Problem ours(String id) {
        String detail = "The log of the server says more under this id.";
        return new Problem("about:blank", "Something went wrong on our side", 500, detail, null, null, id);
    }

    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
