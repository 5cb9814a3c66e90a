package org.sightline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds the Shapefile in a zip archive. */
final class ShapefileArchive {
    /** Largest part that is unpacked, in bytes: an archive that unpacks to more is taken for an attack. */
    static final int LARGEST = 1 << 30;

    private ShapefileArchive() {}

    /** All records of the archive's Shapefile; an archive of several needs one named. */
    static FeatureFile read(Path path, Optional<String> layer) {
        String name = SourceFile.name(path);
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1)) {
            Map<String, ZipEntry> entries = new TreeMap<>();
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX"))
                    .forEach(entry -> entries.put(entry.getName().toLowerCase(Locale.ROOT), entry));
            String stem = choose(name, entries.keySet().stream().toList(), layer);
            return ShapefileReader.read(
                    name,
                    new ShapefileReader.Parts(
                            part(zip, entries, stem + ".shp", name),
                            part(zip, entries, stem + ".dbf", name),
                            part(zip, entries, stem + ".prj", name),
                            part(zip, entries, stem + ".cpg", name)));
        } catch (IOException e) {
            throw SourceFile.unreadable(name, e);
        }
    }

    private static String choose(String name, List<String> entries, Optional<String> layer) {
        List<String> stems = entries.stream()
                .filter(entry -> entry.endsWith(".shp"))
                .map(entry -> entry.substring(0, entry.length() - 4))
                .toList();
        if (stems.isEmpty()) {
            throw ImportRefused.file(
                    name, "holds no .shp file; areas come as .geojson, .gpkg, .shp (or .zip of it) or .topojson");
        }
        List<String> fits = stems.stream()
                .filter(stem ->
                        layer.isEmpty() || lastPart(stem).equals(layer.get().toLowerCase(Locale.ROOT)))
                .toList();
        if (fits.size() != 1) {
            throw FeatureFiles.layerRefused(
                    name, stems.stream().map(ShapefileArchive::lastPart).toList(), layer);
        }
        return fits.get(0);
    }

    private static String lastPart(String stem) {
        return stem.substring(stem.lastIndexOf('/') + 1);
    }

    private static byte[] part(ZipFile zip, Map<String, ZipEntry> entries, String entry, String name)
            throws IOException {
        ZipEntry found = entries.get(entry);
        if (found == null) {
            return new byte[0];
        }
        try (InputStream in = zip.getInputStream(found)) {
            byte[] bytes = in.readNBytes(LARGEST);
            if (bytes.length == LARGEST) {
                throw ImportRefused.file(
                        name, "a part unpacks to more than 1 GB; unpack it yourself and import the .shp");
            }
            return bytes;
        }
    }
}
