package org.sightline.store;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A PostgreSQL server with PostGIS that tests make their databases in. */
public final class PostgisServer implements AutoCloseable {
    private static final String IMAGE = "postgis/postgis:16-3.5";

    private final String address;
    private final Runnable end;
    private final String template = newName();

    /** The address is complete but for the database's name at its end. */
    private PostgisServer(String address, Runnable end) {
        this.address = address;
        this.end = end;
        admin("create database " + template);
        PostgisDatabase.execute(address.formatted(template), "create extension postgis");
    }

    static Optional<PostgisServer> find() {
        return Stream.<Supplier<Optional<PostgisServer>>>of(
                        PostgisServer::given, PostgisServer::local, PostgisServer::container)
                .flatMap(way -> way.get().stream())
                .findFirst();
    }

    private static Optional<PostgisServer> given() {
        return Optional.ofNullable(System.getenv("SIGHTLINE_TEST_DATABASE"))
                .filter(url -> !url.isBlank())
                .map(url -> new PostgisServer(url.replaceFirst("^(.+//[^/]+/)[^?]*", "$1%s"), () -> {}));
    }

    private static Optional<PostgisServer> local() {
        return LocalPostgres.start().map(local -> new PostgisServer(local.address(), local::close));
    }

    private static Optional<PostgisServer> container() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        DockerImageName image = DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres");
        PostgreSQLContainer container = new PostgreSQLContainer(image);
        container.start();
        String address = "postgresql://%s:%s@%s:%d/"
                .formatted(
                        container.getUsername(),
                        container.getPassword(),
                        container.getHost(),
                        container.getFirstMappedPort());
        return Optional.of(new PostgisServer(address + "%s", container::stop));
    }

    /** An empty database with PostGIS. */
    PostgisDatabase createDatabase() {
        String name = newName();
        admin("create database " + name + " template " + template);
        return new PostgisDatabase(address.formatted(name), this);
    }

    void drop(PostgisDatabase database) {
        String name = database.url().replaceFirst("^.+//[^/]+/([^?]*).*", "$1");
        admin("drop database if exists " + name + " with (force)");
    }

    private void admin(String sql) {
        PostgisDatabase.execute(address.formatted("postgres"), sql);
    }

    private static String newName() {
        return "sightline_test_" + UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public void close() {
        admin("drop database if exists " + template + " with (force)");
        end.run();
    }
}
