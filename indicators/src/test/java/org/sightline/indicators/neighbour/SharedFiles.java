package org.sightline.indicators.neighbour;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads the shared folder's areas: just enough GeoJSON for polygons, one property as id. */
final class SharedFiles {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Pattern COORDINATES = Pattern.compile("\"coordinates\"\\s*:\\s*");

    record Areas(String[] ids, Geometry[] geometries) {}

    private SharedFiles() {}

    /** The file below ../shared, or the test is skipped; with REQUIRE_SHARED=1 it fails. */
    static Path find(String path) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolveSibling("shared").resolve(path);
            if (Files.exists(file)) {
                return file;
            }
        }
        String message = "no shared folder with " + path;
        return "1".equals(System.getenv("REQUIRE_SHARED")) ? fail(message) : abort(message);
    }

    static Areas areas(String path, String idProperty) {
        String text = read(find(path));
        Pattern id = Pattern.compile("\"" + idProperty + "\"\\s*:\\s*\"?([^\",}]+)");
        List<String> ids = new ArrayList<>();
        List<Geometry> geometries = new ArrayList<>();
        Matcher idAt = id.matcher(text);
        Matcher coordinatesAt = COORDINATES.matcher(text);
        int from = 0;
        while (idAt.find(from) && coordinatesAt.find(idAt.end())) {
            ids.add(idAt.group(1).trim());
            SharedFiles.Lists lists = new Lists(text, coordinatesAt.end());
            geometries.add(geometry((List<?>) lists.next()));
            from = lists.at;
        }
        return new Areas(ids.toArray(String[]::new), geometries.toArray(Geometry[]::new));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The lines of a gzipped file. */
    static List<String> lines(String path) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(find(path))), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Nested lists of numbers. */
    private static final class Lists {
        private final String text;
        private int at;

        Lists(String text, int at) {
            this.text = text;
            this.at = at;
        }

        Object next() {
            skip();
            if (text.charAt(at) != '[') {
                int start = at;
                while ("+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
                    at++;
                }
                return Double.valueOf(text.substring(start, at));
            }
            at++;
            List<Object> list = new ArrayList<>();
            for (skip(); text.charAt(at) != ']'; skip()) {
                list.add(next());
            }
            at++;
            return list;
        }

        private void skip() {
            while (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',') {
                at++;
            }
        }
    }

    private static Geometry geometry(List<?> lists) {
        List<?> firstRing = (List<?>) lists.get(0);
        boolean multi = ((List<?>) firstRing.get(0)).get(0) instanceof List;
        if (!multi) {
            return polygon(lists);
        }
        return GEOMETRY.createMultiPolygon(
                lists.stream().map(part -> polygon((List<?>) part)).toArray(Polygon[]::new));
    }

    private static Polygon polygon(List<?> rings) {
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring((List<?>) rings.get(i + 1));
        }
        return GEOMETRY.createPolygon(ring((List<?>) rings.get(0)), holes);
    }

    private static LinearRing ring(List<?> positions) {
        Coordinate[] vertices = new Coordinate[positions.size()];
        for (int i = 0; i < vertices.length; i++) {
            List<?> position = (List<?>) positions.get(i);
            vertices[i] = new Coordinate((Double) position.get(0), (Double) position.get(1));
        }
        return GEOMETRY.createLinearRing(vertices);
    }
}
