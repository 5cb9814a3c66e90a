package org.sightline.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A database for one test, dropped after it.
 *
 * @param url its address, as a user would write it
 * @param server where it is
 */
public record PostgisDatabase(String url, PostgisServer server) implements AutoCloseable {
    /** Runs a statement. */
    public void execute(String sql) {
        execute(url, sql);
    }

    /** The first column of the first row. */
    public String query(String sql) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalStateException("no row: " + sql);
            }
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void execute(String url, String sql) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connect(String url) throws SQLException {
        PostgisAddress address = PostgisAddress.parse(url);
        Properties properties = new Properties();
        String user = address.user();
        String password = address.password();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(address.url(), properties);
    }

    @Override
    public void close() {
        server.drop(this);
    }
}
