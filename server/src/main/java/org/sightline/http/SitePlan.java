package org.sightline.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.sightline.job.Jobs;

/**
 * What to serve and how.
 *
 * @param host name or address to listen on
 * @param limits what one client may take up
 * @param routes all addresses, in order of precedence
 * @param jobs long work, to follow and to cancel
 * @param state a text that changes whenever any answer kept by version may: dataset versions, code version, threshold
 */
public record SitePlan(String host, Limits limits, List<Route> routes, Jobs jobs, Supplier<String> state) {
    /** Refuses two routes with one path. */
    public SitePlan {
        routes = List.copyOf(routes);
        Set<String> paths = new HashSet<>();
        for (Route route : routes) {
            if (!paths.add(route.path())) {
                throw new IllegalArgumentException("two routes have the path " + route.path());
            }
        }
    }
}
