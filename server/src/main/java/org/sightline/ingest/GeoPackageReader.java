package org.sightline.ingest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** Reads one layer of a GeoPackage; the file is opened read-only. */
final class GeoPackageReader {
    private final String name;
    private final Connection connection;

    private GeoPackageReader(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    private record Layer(String table, String column, int system) {}

    /** All features of a layer; a file of several layers needs one named. */
    static FeatureFile read(Path path, Optional<String> layer) {
        String name = SourceFile.name(path);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        String address = "jdbc:sqlite:" + path.toUri() + "?immutable=1";
        try (Connection connection = DriverManager.getConnection(address, config.toProperties())) {
            return new GeoPackageReader(name, connection).read(layer);
        } catch (SQLException e) {
            throw new ImportRefused(name + ": is not a readable GeoPackage (cut off or damaged?); export it again", e);
        }
    }

    private FeatureFile read(Optional<String> wanted) throws SQLException {
        Layer layer = choose(layers(), wanted);
        FileCrs crs = crs(layer.system());
        List<Feature> features = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + quoted(layer.table()))) {
            ResultSetMetaData meta = rows.getMetaData();
            while (rows.next()) {
                features.add(feature(rows, meta, layer, features.size() + 1L));
            }
        }
        return new FeatureFile(name, crs, features, List.of(name + ": layer " + CsvTable.shown(layer.table())));
    }

    private List<Layer> layers() throws SQLException {
        List<Layer> layers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns ORDER BY table_name")) {
            while (rows.next()) {
                String table = rows.getString(1);
                String column = rows.getString(2);
                if (table != null && column != null) {
                    layers.add(new Layer(table, column, rows.getInt(3)));
                }
            }
        }
        return layers;
    }

    private Layer choose(List<Layer> layers, Optional<String> wanted) {
        List<String> names = layers.stream().map(Layer::table).toList();
        return layers.stream()
                .filter(layer -> wanted.map(layer.table()::equals).orElse(layers.size() == 1))
                .findFirst()
                .orElseThrow(() -> FeatureFiles.layerRefused(name, names, wanted));
    }

    private FileCrs crs(int system) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT organization, organization_coordsys_id FROM gpkg_spatial_ref_sys WHERE srs_id = ?")) {
            statement.setInt(1, system);
            try (ResultSet rows = statement.executeQuery()) {
                String known = rows.next() ? rows.getString(1) + ":" + rows.getInt(2) : "";
                if (known.isEmpty() || system <= 0) {
                    return FileCrs.UNSAID;
                }
                return FileCrs.named(known);
            }
        }
    }

    private static Feature feature(ResultSet row, ResultSetMetaData meta, Layer layer, long number)
            throws SQLException {
        Map<String, String> properties = new LinkedHashMap<>();
        byte[] blob = {};
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String column = meta.getColumnName(i);
            if (column.equals(layer.column())) {
                byte[] found = row.getBytes(i);
                blob = found == null ? blob : found;
            } else {
                String text = row.getString(i);
                if (text != null) {
                    properties.put(column, text.strip());
                }
            }
        }
        return GeoPackageGeometry.feature(number, properties, blob);
    }

    private static String quoted(String table) {
        return "\"" + table.replace("\"", "\"\"") + "\"";
    }
}
