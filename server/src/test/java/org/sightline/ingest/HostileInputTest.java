package org.sightline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.WKBWriter;
import org.sightline.area.Level;

/** Damaged and hostile files: every reader gives a result or refuses, and nothing else happens. Seeded: failures repeat. */
class HostileInputTest {
    private static final int ROUNDS = 150;

    @TempDir
    Path folder = Path.of("");

    private final FakeStore store = TestAreas.store();
    private int refused;

    /** Random bytes, the file cut off, bytes changed, pieces repeated: whatever comes, only ImportRefused may be thrown. */
    private void attack(String name, byte[] good, long seed, Consumer<Path> reader) throws IOException {
        Random random = new Random(seed);
        Path file = folder.resolve(name);
        for (int round = 0; round < ROUNDS; round++) {
            Files.write(file, damage(good, random, round));
            try {
                reader.accept(file);
            } catch (ImportRefused e) {
                refused++;
                assertThat(e.getMessage()).doesNotContain("\n").isNotBlank();
            }
        }
        assertThat(refused).isPositive();
        Files.write(file, good);
        reader.accept(file);
    }

    private static byte[] damage(byte[] good, Random random, int round) {
        byte[] bytes = good.clone();
        switch (round % 4) {
            case 0 -> {
                bytes = new byte[random.nextInt(2000)];
                random.nextBytes(bytes);
            }
            case 1 -> bytes = Arrays.copyOf(good, random.nextInt(good.length));
            case 2 -> {
                int changes = 1 + random.nextInt(20);
                for (int i = 0; i < changes; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            default -> {
                int from = random.nextInt(good.length);
                int to = from + random.nextInt(good.length - from);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.write(good, 0, to);
                out.write(good, from, good.length - from);
                bytes = out.toByteArray();
            }
        }
        return bytes;
    }

    private void areas(Path file) {
        new AreaImport(new FakeStore().areas).run(List.of(file), AreaOptions.of(Level.LSOA, 2021), Progress.NONE);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void incidents() throws IOException {
        byte[] good = text("occurred,category,longitude,latitude,area,hour,source\n"
                + "2025-01,\"a, b\",-3.5,53.48,E01000001,5,reported\n".repeat(20));
        attack(
                "i.csv",
                good,
                1,
                file -> new IncidentImport(store.areas, store.incidentRepository)
                        .run(List.of(file), IncidentOptions.OWN, Progress.NONE));
    }

    @Test
    void packedIncidents() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text("occurred,category,easting,northing\n" + "2025-01,a,300500,400500\n".repeat(50)));
        }
        attack(
                "i.csv.gz",
                out.toByteArray(),
                2,
                file -> new IncidentImport(store.areas, store.incidentRepository)
                        .run(List.of(file), IncidentOptions.OWN, Progress.NONE));
    }

    @Test
    void tables() throws IOException {
        attack(
                "l.csv",
                text("from,to,change\n" + "E01000001,E01000002,S\n".repeat(9)),
                3,
                file -> new LookupImport(store.areas).run(List.of(file), TableOptions.OWN, Progress.NONE));
        attack(
                "p.csv",
                text("area,period,population,age_from,age_to\n" + "E01000001,2023/24,5.5,0,17\n".repeat(9)),
                4,
                file -> new PopulationImport(store.areas).run(List.of(file), TableOptions.OWN, Progress.NONE));
        attack(
                "m.csv",
                text("origin,destination,period,category,children,episodes\n"
                        + "E01000001,E1,2023-24,x,1,2\n".repeat(9)),
                5,
                file -> new MovementImport(store.areas, store.movementRepository)
                        .run(List.of(file), TableOptions.OWN, Progress.NONE));
        attack(
                "a.csv",
                text("date,area,kind,note\n" + "2024-02-29,E01000001,training,words\n".repeat(9)),
                6,
                file -> new ActivityImport(store.observationRepository)
                        .run(List.of(file), TableOptions.OWN, Progress.NONE));
    }

    @Test
    void indicators() throws IOException {
        IndicatorImport indicators = new IndicatorImport(store.areas, store.observationRepository);
        attack(
                "n.csv",
                text("area,indicator,period,numerator,denominator,value\n"
                        + "E06000001,a,2013/14-15/16,1,2,c\n".repeat(9)),
                7,
                file -> indicators.run(List.of(file), IndicatorOptions.OWN, Progress.NONE));
        attack(
                "d.csv",
                text("time_period,time_identifier,new_la_code,school,n\n"
                        + "202425,Academic year,E06000001,x,4\n".repeat(9)),
                8,
                file -> indicators.run(List.of(file), IndicatorOptions.of("dfe"), Progress.NONE));
    }

    @Test
    void geoJson() throws IOException {
        attack(
                "g.geojson",
                text(
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"a\",\"n\":1.5},\"geometry\":{\"type\":\"MultiPolygon\","
                                + "\"coordinates\":[[[[-2.9,53.4],[-2.8,53.4],[-2.8,53.5],[-2.9,53.4]]]]}}]}"),
                9,
                this::areas);
    }

    @Test
    void topoJson() throws IOException {
        attack(
                "t.topojson",
                text("{\"type\":\"Topology\",\"arcs\":[[[-2.9,53.4],[-2.8,53.4],[-2.8,53.5],[-2.9,53.4]]],"
                        + "\"objects\":{\"x\":{\"type\":\"Polygon\",\"id\":\"a\",\"arcs\":[[0]]}}}"),
                10,
                this::areas);
    }

    @Test
    void geoPackage() throws IOException, SQLException {
        attack("g.gpkg", geoPackageBytes(), 11, this::areas);
    }

    private byte[] geoPackageBytes() throws IOException, SQLException {
        Path file = folder.resolve("good.gpkg");
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        blob.write(new byte[] {'G', 'P', 0, 1, 0x34, 0x6c, 0, 0});
        blob.write(new WKBWriter(2, 2)
                .write(TestAreas.square("a", 300_000, 400_000, 100, "").geometry()));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE gpkg_spatial_ref_sys(srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER)");
            statement.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (27700, 'EPSG', 27700)");
            statement.execute("CREATE TABLE gpkg_geometry_columns(table_name TEXT, column_name TEXT, srs_id INTEGER)");
            statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('a', 'geom', 27700)");
            statement.execute("CREATE TABLE a(fid INTEGER, code TEXT, geom BLOB)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO a VALUES (1, 'a', ?)")) {
                insert.setBytes(1, blob.toByteArray());
                insert.execute();
            }
        }
        return Files.readAllBytes(file);
    }

    @Test
    void shapefileInAZip() throws IOException {
        byte[] shp = shp();
        byte[] dbf = dbf();
        byte[] prj = text("PROJCS[\"British_National_Grid\"]");
        attack("s.zip", zip(shp, dbf, prj), 12, this::areas);
        attack(
                "s.shp",
                shp,
                13,
                file -> ShapefileReader.read("s", new ShapefileReader.Parts(bytes(file), dbf, prj, new byte[0])));
        attack(
                "s.dbf",
                dbf,
                14,
                file -> ShapefileReader.read("s", new ShapefileReader.Parts(shp, bytes(file), prj, new byte[0])));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] zip(byte[] shp, byte[] dbf, byte[] prj) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.shp"));
            out.write(shp);
            out.putNextEntry(new ZipEntry("a.dbf"));
            out.write(dbf);
            out.putNextEntry(new ZipEntry("a.prj"));
            out.write(prj);
        }
        return bytes.toByteArray();
    }

    /** One clockwise square. */
    private static byte[] shp() {
        double[] corners = {3e5, 4e5, 3e5, 401_000, 301_000, 401_000, 301_000, 4e5, 3e5, 4e5};
        int content = 4 + 32 + 8 + 4 + 8 * corners.length;
        ByteBuffer buffer = ByteBuffer.allocate(100 + 8 + content);
        buffer.putInt(9994).position(100);
        buffer.putInt(1)
                .putInt(content / 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(5)
                .position(108 + 36);
        buffer.putInt(1).putInt(corners.length / 2).putInt(0);
        for (double corner : corners) {
            buffer.putDouble(corner);
        }
        return buffer.array();
    }

    /** One field called code, one record. */
    private static byte[] dbf() {
        ByteBuffer buffer = ByteBuffer.allocate(32 + 32 + 1 + 11).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put((byte) 3).position(4);
        buffer.putInt(1).putShort((short) 65).putShort((short) 11).position(32);
        buffer.put(text("code")).position(32 + 11);
        buffer.put((byte) 'C').position(32 + 16);
        buffer.put((byte) 10).position(64);
        buffer.put((byte) 0x0d).put(text(" E01000001"));
        buffer.put((byte) ' ');
        return buffer.array();
    }
}
