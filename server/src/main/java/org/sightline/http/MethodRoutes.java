package org.sightline.http;

import java.util.List;
import java.util.Optional;
import org.sightline.access.Role;
import org.sightline.report.MethodPage;

/** What the methods are, in plain words: the pages of {@code docs/methods}, which the app links to. */
public final class MethodRoutes {
    private static final String HTML = "text/html; charset=utf-8";

    private MethodRoutes() {}

    /** The routes. */
    public static List<Route> routes() {
        return List.of(
                new Route(
                        "/methods", Role.ANYONE, List.of(), Route.Kept.BY_VERSION, request -> page(MethodPage.index())),
                new Route(
                        "/methods/{page}",
                        Role.ANYONE,
                        List.of(),
                        Route.Kept.BY_VERSION,
                        request -> page(MethodPage.find(request.path("page")))));
    }

    private static Representation page(Optional<byte[]> html) {
        return html.map(bytes -> Representation.of(HTML, bytes))
                .orElseThrow(() -> Refused.of(404, "Not found", "There is no page of that name."));
    }
}
