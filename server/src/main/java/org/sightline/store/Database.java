package org.sightline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** An open database of either kind: its connections, its dialect, and where it is, for messages. */
final class Database implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 8;
    private static final long CONNECTION_MILLIS = 5_000;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Dialect dialect;
    private final String where;

    private Database(HikariDataSource pool, Dialect dialect, String where) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.dialect = dialect;
        this.where = where;
    }

    /** Connects and brings the tables up to date. */
    static Database open(HikariConfig config, Dialect dialect, String where) {
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_MILLIS);
        config.setPoolName("store");
        HikariDataSource pool = connect(config, dialect, where);
        try {
            dialect.prepare(pool, where);
            migrate(pool, dialect, where);
        } catch (StoreUnavailable e) {
            pool.close();
            throw e;
        }
        return new Database(pool, dialect, where);
    }

    /** A first connection without the pool, which would log a failure with its stack before the caller could say it in a line. */
    private static HikariDataSource connect(HikariConfig config, Dialect dialect, String where) {
        try (Connection first = DriverManager.getConnection(config.getJdbcUrl(), login(config));
                Statement statement = first.createStatement()) {
            statement.execute("select 1");
            return new HikariDataSource(config);
        } catch (SQLException e) {
            throw new StoreUnavailable(dialect.explain(e, where), e);
        } catch (PoolInitializationException e) {
            throw new StoreUnavailable(dialect.explain(new SQLException(e), where), e);
        }
    }

    private static Properties login(HikariConfig config) {
        Properties login = new Properties();
        if (config.getUsername() != null) {
            login.setProperty("user", config.getUsername());
        }
        if (config.getPassword() != null) {
            login.setProperty("password", config.getPassword());
        }
        return login;
    }

    private static void migrate(HikariDataSource pool, Dialect dialect, String where) {
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect.folder())
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreUnavailable(
                    "the store in " + where + " cannot be brought to this version's tables;"
                            + " use the Sightline version that made it, or a new place",
                    e);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** Reads in one transaction; a failure of the database becomes {@link StoreUnavailable}. */
    <R> R read(Reading<R> reading) {
        try {
            return jdbi.inTransaction(reading::from);
        } catch (JdbiException | SQLException e) {
            throw failure(e);
        }
    }

    /** Begins a transaction that the caller ends, on a connection that the caller closes. */
    Handle begin() {
        try {
            return jdbi.open().begin();
        } catch (JdbiException e) {
            throw failure(e);
        }
    }

    StoreUnavailable failure(Exception cause) {
        return new StoreUnavailable(
                "the store in " + where
                        + " could not be read or written; nothing was changed: look in the log, then try again",
                cause);
    }

    boolean answers() {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one() == 1);
        } catch (JdbiException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /**
     * Reads from an open connection.
     *
     * @param <R> what is read
     */
    interface Reading<R> {
        R from(Handle handle) throws SQLException;
    }
}
