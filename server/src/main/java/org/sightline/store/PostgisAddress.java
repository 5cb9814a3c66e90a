package org.sightline.store;

import com.zaxxer.hikari.HikariConfig;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is.
 *
 * @param url for the driver, without what was written before the {@code @}
 * @param where host and database, fit to be shown: never the password
 * @param user who connects, null when the address says it in its parameters or not at all
 * @param password the user's, null likewise
 */
record PostgisAddress(
        String url,
        String where,
        @Nullable String user,
        @Nullable String password) {
    private static final String JDBC = "jdbc:";
    private static final String ADVICE =
            "the database's address is not understood; write postgresql://user:password@host:5432/name";

    /** Reads {@code jdbc:postgresql://host:port/name?user=…} or {@code postgresql://user:password@host:port/name}. */
    static PostgisAddress parse(String text) {
        URI uri = uri(text.startsWith(JDBC) ? text.substring(JDBC.length()) : text);
        String scheme = uri.getScheme();
        boolean postgres = "postgresql".equals(scheme) || "postgres".equals(scheme);
        if (!postgres || uri.getRawAuthority() == null || uri.getRawPath().length() < 2) {
            throw new StoreUnavailable(ADVICE);
        }
        String authority = uri.getRawAuthority();
        int at = authority.lastIndexOf('@');
        String host = authority.substring(at + 1);
        String[] person = authority.substring(0, Math.max(at, 0)).split(":", 2);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new PostgisAddress(
                "jdbc:postgresql://" + host + uri.getRawPath() + query,
                host + uri.getRawPath(),
                person[0].isEmpty() ? null : decode(person[0]),
                person.length < 2 ? null : decode(person[1]));
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            // the cause would repeat the password
            throw new StoreUnavailable(ADVICE);
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    HikariConfig configure() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (user != null) {
            config.setUsername(user);
        }
        if (password != null) {
            config.setPassword(password);
        }
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "sightline");
        return config;
    }

    @Override
    public String toString() {
        return where;
    }
}
