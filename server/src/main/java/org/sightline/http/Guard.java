package org.sightline.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.access.Caller;

/**
 * Turns away what must not get in: other hosts' names (DNS rebinding), other sites' writes, methods and bodies nobody takes. Nothing
 * here reads a body.
 */
final class Guard {
    private static final Set<String> LOCAL_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String CLOSE = "close";

    private final String host;
    private final Limits limits;
    private final boolean onLoopback;

    /** For a server bound to a host. */
    Guard(String host, Limits limits) {
        this.host = host.toLowerCase(Locale.ROOT);
        this.limits = limits;
        this.onLoopback = isLoopback(host);
    }

    /** Whether a name or address means this machine and no other. */
    static boolean isLoopback(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Checks what can be said before the path is known. */
    void admit(Context ctx) {
        HttpServletRequest request = ctx.req();
        if (!isOurs(hostOf(request.getHeader("Host")))) {
            throw close(ctx, 421, "Misdirected request", "This server answers to its own names only.");
        }
        boolean cancels =
                request.getMethod().equals("DELETE") && request.getRequestURI().startsWith(JobRoutes.PREFIX);
        boolean reads = METHODS.contains(request.getMethod());
        if (!reads && !isSameOrigin(request)) {
            throw close(ctx, 403, "Forbidden", "Other sites may not write here.");
        }
        if (request.getContentLengthLong() > limits.bodyBytes()) {
            throw close(ctx, 413, "Content too large", "No request here has a body.");
        }
        if (!reads && !cancels) {
            ctx.header("Allow", "GET, HEAD");
            throw close(ctx, 405, "Method not allowed", "Addresses here can be read only; long work can be cancelled.");
        }
        if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            throw close(ctx, 400, "Bad request", "A request that reads has no body.");
        }
    }

    private static Refused close(Context ctx, int status, String title, String detail) {
        ctx.header("Connection", CLOSE);
        return Refused.of(status, title, detail);
    }

    /** Who asks. Headers that name another address are not believed. */
    Caller caller(Context ctx) {
        boolean local = onLoopback && isLoopback(ctx.req().getRemoteAddr());
        return local ? Caller.LOCAL_ANALYST : Caller.UNKNOWN;
    }

    /** Refuses a caller without the role that the route needs. */
    static void check(Caller caller, Route route) {
        if (!caller.role().includes(route.role())) {
            throw Refused.of(
                    403, "Forbidden", "This needs the role " + route.role().id() + ".");
        }
    }

    private boolean isOurs(String name) {
        return LOCAL_NAMES.contains(name) || name.equals(host);
    }

    private boolean isSameOrigin(HttpServletRequest request) {
        @Nullable String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            URI uri = URI.create(origin);
            return uri.getHost() != null && uri.getAuthority().equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The name in a Host header, without the port; empty when there is none. */
    private static String hostOf(@Nullable String header) {
        if (header == null) {
            return "";
        }
        String name = header.strip().toLowerCase(Locale.ROOT);
        int bracket = name.indexOf(']');
        int colon = name.indexOf(':', Math.max(bracket, 0));
        return colon < 0 ? name : name.substring(0, colon);
    }
}
