package org.sightline.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The five boundary files as GeoJSON text, one feature per line. */
final class AreaFiles {
    private static final String HEAD = "{\"type\":\"FeatureCollection\",\"name\":\"%s\",\"crs\":{\"type\":\"name\","
            + "\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},\"features\":[\n";
    private final Region region;
    private final int[] smallAreas;

    AreaFiles(Region region) {
        this.region = region;
        this.smallAreas = region.smallAreaOfBlocks();
    }

    String smallAreas() {
        List<String> properties = new ArrayList<>();
        for (SmallArea area : region.smallAreas()) {
            properties.add(properties(
                    "code",
                    area.code(),
                    "name",
                    area.name(),
                    "msoa",
                    Codes.middle(area.middle()),
                    "authority",
                    Codes.authority(area.authority())));
        }
        return collection("areas-lsoa", properties, identity(properties.size()));
    }

    String middleAreas() {
        List<String> properties = new ArrayList<>();
        for (MiddleArea area : region.middleAreas()) {
            properties.add(properties(
                    "code", area.code(), "name", area.name(), "authority", Codes.authority(area.authority())));
        }
        int[] parents = region.smallAreas().stream().mapToInt(SmallArea::middle).toArray();
        return collection("areas-msoa", properties, parents);
    }

    String authorities() {
        List<String> properties = new ArrayList<>();
        for (int i = 0; i < RegionPlan.AUTHORITIES.size(); i++) {
            Authority authority = RegionPlan.AUTHORITIES.get(i);
            properties.add(properties(
                    "code",
                    Codes.authority(i),
                    "name",
                    authority.name(),
                    "force",
                    Codes.force(authority.force()),
                    "region",
                    Codes.REGION,
                    "kind",
                    authority.kind()));
        }
        return collection("areas-authority", properties, authorityOfSmallAreas());
    }

    String forces() {
        List<String> properties = new ArrayList<>();
        for (int i = 0; i < RegionPlan.FORCES.size(); i++) {
            properties.add(
                    properties("code", Codes.force(i), "name", RegionPlan.FORCES.get(i), "region", Codes.REGION));
        }
        int[] parents = Arrays.stream(authorityOfSmallAreas())
                .map(authority -> RegionPlan.AUTHORITIES.get(authority).force())
                .toArray();
        return collection("areas-force", properties, parents);
    }

    String region() {
        List<String> properties = List.of(properties("code", Codes.REGION, "name", RegionPlan.REGION));
        return collection(
                "areas-region", properties, new int[region.smallAreas().size()]);
    }

    private int[] authorityOfSmallAreas() {
        return region.smallAreas().stream().mapToInt(SmallArea::authority).toArray();
    }

    private static int[] identity(int size) {
        int[] numbers = new int[size];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    private String collection(String name, List<String> properties, int[] parents) {
        int[] groups = Arrays.stream(smallAreas)
                .map(area -> area < 0 ? -1 : parents[area])
                .toArray();
        List<List<List<List<Point>>>> outlines = Outline.of(region.edges(), groups, properties.size());
        StringBuilder text = new StringBuilder(HEAD.replace("%s", name));
        for (int i = 0; i < properties.size(); i++) {
            text.append("{\"type\":\"Feature\",\"properties\":")
                    .append(properties.get(i))
                    .append(",\"geometry\":");
            geometry(text, outlines.get(i));
            text.append(i + 1 < properties.size() ? "},\n" : "}\n");
        }
        return text.append("]}\n").toString();
    }

    private static String properties(String... pairs) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < pairs.length; i += 2) {
            text.append(i == 0 ? "" : ",")
                    .append(Json.quoted(pairs[i]))
                    .append(':')
                    .append(Json.quoted(pairs[i + 1]));
        }
        return text.append('}').toString();
    }

    private static void geometry(StringBuilder text, List<List<List<Point>>> polygons) {
        boolean single = polygons.size() == 1;
        text.append(single ? "{\"type\":\"Polygon\",\"coordinates\":" : "{\"type\":\"MultiPolygon\",\"coordinates\":[");
        for (int p = 0; p < polygons.size(); p++) {
            text.append(p == 0 ? "[" : ",[");
            for (int r = 0; r < polygons.get(p).size(); r++) {
                text.append(r == 0 ? "[" : ",[");
                ring(text, polygons.get(p).get(r));
                text.append(']');
            }
            text.append(']');
        }
        text.append(single ? "}" : "]}");
    }

    private static void ring(StringBuilder text, List<Point> ring) {
        for (int i = 0; i < ring.size(); i++) {
            Point p = ring.get(i);
            text.append(i == 0 ? "[" : ",[")
                    .append((long) p.x())
                    .append(',')
                    .append((long) p.y())
                    .append(']');
        }
    }
}
