package org.sightline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sightline.area.Level;

/** The store in PostgreSQL with PostGIS. */
@ExtendWith(PostgisExtension.class)
final class PostgisStoreTest extends IncidentContract {
    private final PostgisDatabase database;

    PostgisStoreTest(PostgisDatabase database) {
        this.database = database;
    }

    @Override
    Store openStore() {
        return Store.postgis(database.url());
    }

    @Override
    void writeNumbers(int x, int y) {
        PostgisAddress address = PostgisAddress.parse(database.url());
        Tampered.write(Database.open(address.configure(), new PostgisDialect(), "here"), x, y);
    }

    @Test
    void aGisUserFindsTheCurrentAreasAsGeometry() {
        writeAreas(Level.LSOA, 3);
        writeAreas(Level.LSOA, 2);
        writeAreas(Level.WARD, 1);
        assertThat(database.query("select count(*) from current_areas")).isEqualTo("3");
        assertThat(database.query("select string_agg(level || code || vintage, ' ' order by id) from current_areas"))
                .isEqualTo("lsoaE02021 lsoaE12021 wardE02021");
        assertThat(database.query("select st_area(shape) from current_areas where level = 'lsoa' and code = 'E1'"))
                .isEqualTo("10201");
        assertThat(database.query("select distinct st_srid(shape) || geometrytype(shape) from current_areas"))
                .isEqualTo("27700MULTIPOLYGON");
    }

    @Test
    void aGisUserFindsTheCurrentIncidentsAsPointsInWords() {
        write(store().incidents().open(), 0, 50);
        write(store().incidents().open(), 0, 20);
        assertThat(database.query("select count(*) || ' ' || count(point) from current_incidents"))
                .isEqualTo("20 18");
        assertThat(database.query("""
                        select concat_ws('|', month, hour, source, category, place_type, model, method, reporter,
                            origin_area, lsoa, authority, st_astext(point))
                        from current_incidents where category = 'category 2' and place_type = 'place 9'"""))
                .isEqualTo("2022-10-01|8|reported|category 2|place 9|model 0|reporter 1|A4|L9|A0|POINT(350350 400450)");
    }

    @Test
    void geometryColumnsHaveSpatialIndexes() {
        write(store().incidents().open(), 0, 10);
        assertThat(database.query("select count(*) from pg_indexes where indexdef like '%USING gist%'"
                        + " and (tablename = 'area' or tablename like 'incident_%')"))
                .isEqualTo("2");
        assertThat(database.query("select string_agg(type || srid, ' ' order by f_table_name) from geometry_columns"
                        + " where f_table_name in ('current_areas', 'current_incidents')"))
                .isEqualTo("MULTIPOLYGON27700 POINT27700");
    }

    @Test
    void anAbandonedImportLeavesNoTable() {
        anAbandonedDraftLeavesNothing();
        assertThat(database.query(
                        "select count(*) from pg_inherits join pg_class on oid = inhrelid where relkind = 'r'"))
                .isEqualTo("1");
        assertThat(database.query("select count(*) from pg_tables where tablename ~ '^incident_[0-9]+$'"))
                .isEqualTo("1");
    }

    @Test
    void otherTablesOfTheDatabaseAreLeftAlone() {
        PostgisDatabase other = database.server().createDatabase();
        try (other) {
            other.execute("create table roads (id integer)");
            Store.postgis(other.url()).close();
            assertThat(other.query("select count(*) from roads")).isEqualTo("0");
        }
    }

    @Test
    void bothFormsOfTheAddressAreUnderstood() {
        PostgisAddress address = PostgisAddress.parse(database.url());
        String jdbc = address.url() + "?user=" + address.user() + "&password="
                + URLEncoder.encode(String.valueOf(address.password()), StandardCharsets.UTF_8);
        try (Store other = Store.postgis(jdbc)) {
            assertThat(other.answers()).isTrue();
        }
    }

    @Test
    void saysWhatIsWrongWithAnAddressAndNeverThePassword() {
        String good = database.url();
        assertRefused("mysql://user:secret@host/name", "write postgresql://");
        assertRefused("postgresql://user:sec ret@host/name", "write postgresql://");
        assertRefused(good.replace("sightline:", "nobody:"), "user or password");
        assertRefused(good.replaceFirst("/sightline_test_.*", "/nothing_here"), "no such database");
        assertRefused("postgresql://user:secret@127.0.0.1:1/name", "check host and port");
    }

    private static void assertRefused(String url, String reason) {
        assertThatThrownBy(() -> Store.postgis(url).close())
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n", "secret", "p%40ss");
    }

    @Test
    void doesNotAnswerOnceTheDatabaseIsGone() {
        database.close();
        assertThat(store().answers()).isFalse();
        assertThatThrownBy(() -> store().incidents().find()).isInstanceOf(StoreUnavailable.class);
    }
}
