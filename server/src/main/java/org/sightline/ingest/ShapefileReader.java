package org.sightline.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the polygons of a Shapefile with the attributes beside it. */
final class ShapefileReader {
    private static final int HEADER_BYTES = 100;
    private static final int FILE_CODE = 9994;

    private ShapefileReader() {}

    /**
     * The files of a Shapefile; empty where one is missing.
     *
     * @param shp geometry
     * @param dbf attributes
     * @param prj coordinate system
     * @param cpg encoding of the attributes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Parts(byte[] shp, byte[] dbf, byte[] prj, byte[] cpg) {}

    /** All records of a Shapefile and its neighbours. */
    static FeatureFile read(Path path) {
        String name = SourceFile.name(path);
        try {
            return read(
                    name,
                    new Parts(
                            Files.readAllBytes(path),
                            neighbour(path, "dbf"),
                            neighbour(path, "prj"),
                            neighbour(path, "cpg")));
        } catch (IOException e) {
            throw SourceFile.unreadable(name, e);
        }
    }

    private static byte[] neighbour(Path path, String ending) throws IOException {
        String name = SourceFile.name(path);
        String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        String wanted = (stem + "." + ending).toLowerCase(Locale.ROOT);
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            return new byte[0];
        }
        try (Stream<Path> files = Files.list(folder)) {
            Path found = files.filter(file ->
                            SourceFile.name(file).toLowerCase(Locale.ROOT).equals(wanted))
                    .findFirst()
                    .orElse(path);
            return found.equals(path) ? new byte[0] : Files.readAllBytes(found);
        }
    }

    static FeatureFile read(String name, Parts parts) {
        if (parts.dbf().length == 0) {
            throw ImportRefused.file(name, "its .dbf with the attributes is missing; put it beside the .shp");
        }
        List<String> notes = new ArrayList<>();
        DbfTable table = DbfTable.read(name, parts.dbf(), new String(parts.cpg(), StandardCharsets.US_ASCII), notes);
        FileCrs crs = parts.prj().length == 0
                ? FileCrs.UNSAID
                : FileCrs.ofWellKnownText(new String(parts.prj(), StandardCharsets.UTF_8));
        List<Feature> features = records(name, parts.shp(), table.rows());
        if (features.size() != table.rows().size()) {
            notes.add(name + ": the .shp has " + features.size() + " records, the .dbf "
                    + table.rows().size());
        }
        return new FeatureFile(name, crs, features, notes);
    }

    private static List<Feature> records(String name, byte[] shp, List<Map<String, String>> rows) {
        if (shp.length < HEADER_BYTES || ByteBuffer.wrap(shp).getInt() != FILE_CODE) {
            throw ImportRefused.file(name, "is not a Shapefile; export it again");
        }
        List<Feature> features = new ArrayList<>();
        int at = HEADER_BYTES;
        while (at + 8 <= shp.length) {
            int words =
                    ByteBuffer.wrap(shp, at + 4, 4).order(ByteOrder.BIG_ENDIAN).getInt();
            long end = at + 8L + 2L * words;
            if (words < 0 || end > shp.length) {
                throw ImportRefused.file(
                        name, "is cut off in record " + (features.size() + 1) + "; copy or export it again");
            }
            int number = features.size();
            Map<String, String> properties = number < rows.size() ? rows.get(number) : Map.of();
            ByteBuffer content = ByteBuffer.wrap(shp, at + 8, 2 * words).slice().order(ByteOrder.LITTLE_ENDIAN);
            features.add(ShapefilePolygon.feature(number + 1L, properties, content));
            at = (int) end;
        }
        return features;
    }
}
