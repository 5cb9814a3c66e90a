package org.sightline.http;

import java.util.List;
import org.sightline.access.Role;

/**
 * One address that can be read (GET and HEAD).
 *
 * @param path with {@code {name}} for what varies
 * @param role what a caller needs
 * @param parameters names of the query parameters it knows; all others are refused
 * @param kept whether the answer depends on nothing but the address, the role and the dataset versions
 * @param answer makes the answer
 */
public record Route(String path, Role role, List<String> parameters, Kept kept, Answer answer) {
    /** Parameters of an address whose query is for the page alone: none is read here, so none is refused. */
    static final List<String> ANY = List.of("*");

    /** How long an answer stays right. */
    public enum Kept {
        /** As long as no dataset has a new version: kept in memory, and not sent again to who has it. */
        BY_VERSION,
        /** As long as the program runs: the route keeps it itself. */
        FOREVER,
        /** Not at all. */
        NEVER
    }

    /** Query, service, writer. */
    @FunctionalInterface
    public interface Answer {
        /** Answers a checked request. */
        Representation answer(Request request);
    }

    /** Refuses a path that does not begin with a slash. */
    public Route {
        parameters = List.copyOf(parameters);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash");
        }
    }

    /** A disclosed result: for analysts, kept by version. */
    static Route result(String path, List<String> parameters, Answer answer) {
        return new Route(path, Role.ANALYST, parameters, Kept.BY_VERSION, answer);
    }
}
