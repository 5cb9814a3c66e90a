package org.sightline.http;

import io.javalin.security.RouteRole;
import org.sightline.access.Role;

/**
 * A role, as Javalin wants it on a route.
 *
 * @param role what a caller needs
 */
record Needs(Role role) implements RouteRole {}
