package org.sightline.store;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives each test that asks for a {@link PostgisDatabase} an empty one. The server is, in this order: the one of the environment
 * variable {@code SIGHTLINE_TEST_DATABASE}; one made from the PostgreSQL programs of this machine in a temporary folder; a
 * container. Without any of them the test is skipped with a message, or fails where {@code REQUIRE_POSTGIS=1}.
 */
public final class PostgisExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(PostgisExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PostgisDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Found found = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Found.class, any -> new Found(PostgisServer.find()), Found.class);
        PostgisServer server = found.server().orElseThrow(PostgisExtension::absent);
        PostgisDatabase database = server.createDatabase();
        context.getStore(NAMESPACE).put(database.url(), database);
        return database;
    }

    private static RuntimeException absent() {
        String message = "no PostGIS: set SIGHTLINE_TEST_DATABASE, or install postgresql-15-postgis-3, or start docker";
        return "1".equals(System.getenv("REQUIRE_POSTGIS"))
                ? new IllegalStateException(message)
                : new TestAbortedException(message);
    }

    private record Found(Optional<PostgisServer> server) implements AutoCloseable {
        @Override
        public void close() {
            server.ifPresent(PostgisServer::close);
        }
    }
}
