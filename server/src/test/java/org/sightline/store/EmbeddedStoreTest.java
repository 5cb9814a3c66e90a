package org.sightline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store in a folder. */
final class EmbeddedStoreTest extends IncidentContract {
    private final Path folder;

    EmbeddedStoreTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    Store openStore() {
        return Store.embedded(place());
    }

    private Path place() {
        return folder.resolve("data");
    }

    @Override
    void writeNumbers(int x, int y) {
        Tampered.write(Database.open(EmbeddedPlace.configure(place()), new EmbeddedDialect(), "here"), x, y);
    }

    @Test
    void onlyTheOwnerMayEnterTheFolder() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place())))
                .isEqualTo("rwx------");
        assertThat(place().resolve(EmbeddedPlace.FILE)).exists();
    }

    @Test
    void ofIncidentsStoredBeforeWeekdaysWereKeptNoneIsKnown() throws SQLException {
        Path older = folder.resolve("older");
        try (Store store = Store.embedded(older)) {
            write(store.incidents().open(), 0, 10);
            assertThat(store.incidents().find().orElseThrow().weekday()).contains((byte) 5);
        }
        try (Database database = Database.open(EmbeddedPlace.configure(older), new EmbeddedDialect(), "here");
                Handle handle = database.begin()) {
            handle.execute("delete from incident_column where name = 'weekday'");
            handle.commit();
        }
        try (Store store = Store.embedded(older)) {
            assertThat(store.incidents().find().orElseThrow().weekday())
                    .containsOnly(0)
                    .hasSize(10);
        }
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        assertRefused(file, "not a folder");
        assertRefused(file.resolve("below"), "cannot be made");
    }

    @Test
    void aSemicolonInTheNameIsRefused() {
        assertRefused(folder.resolve("a;INIT=x"), "semicolon");
    }

    @Test
    void aFileThatIsNotAStoreIsRefusedAndLeftAlone() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path file = other.resolve(EmbeddedPlace.FILE);
        Files.writeString(file, "not a database ".repeat(1_000));
        assertRefused(other, "not a Sightline store");
        assertThat(Files.readString(file)).isEqualTo("not a database ".repeat(1_000));
    }

    @Test
    void aStoreMadeByALaterVersionIsRefused() throws SQLException {
        store().close();
        String url = EmbeddedPlace.configure(place()).getJdbcUrl();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into "flyway_schema_history" select 99, '99', 'later', "type", 'V99__later.sql', 1,
                    "installed_by", "installed_on", 1, true from "flyway_schema_history" where "version" = '1'""");
        }
        assertRefused(place(), "use the Sightline version that made it");
    }

    private static void assertRefused(Path place, String reason) {
        assertThatThrownBy(() -> Store.embedded(place).close())
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(place.toString())
                .message()
                .doesNotContain("\n");
    }
}
