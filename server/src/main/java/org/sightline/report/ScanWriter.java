package org.sightline.report;

import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.crs.NationalGrid;
import org.sightline.hotspot.ScanCluster;
import org.sightline.hotspot.ScanResult;
import org.sightline.privacy.Disclosed;

/** Writes clusters of areas. */
public final class ScanWriter {
    private ScanWriter() {}

    /** As JSON. */
    public static byte[] json(Disclosed<ScanResult> disclosed) {
        ScanResult result = disclosed.value();
        return Json.object(json -> {
            json.put("level", result.query().level().id());
            json.put("people", result.query().people().id());
            json.objects("clusters", result.clusters(), ScanWriter::cluster);
            json.put("withheld", result.withheld()).put("scanned", result.scanned());
            json.texts("notScanned", result.left().stream().map(AreaCode::value).toList());
            json.runCard(result.card(), disclosed);
        });
    }

    /** As GeoJSON: one feature a cluster, its areas as one shape. */
    public static byte[] geoJson(Disclosed<ScanResult> disclosed) {
        ScanResult result = disclosed.value();
        return Json.object(json -> {
            json.put("type", "FeatureCollection").put("name", "clusters");
            json.objects("features", result.clusters(), (feature, cluster) -> {
                feature.put("type", "Feature");
                feature.object("properties", properties -> cluster(properties, cluster));
                Geometry shape = UnaryUnionOp.union(
                        cluster.areas().stream().map(Area::geometry).toList());
                AreasWriter.geometry(feature, NationalGrid.toDegrees(shape), AreasWriter.DEGREE_DIGITS);
            });
            json.runCard(result.card(), disclosed);
        });
    }

    private static void cluster(Json json, ScanCluster cluster) {
        json.put("class", kind(cluster)).put("p", cluster.p()).put("llr", cluster.logLikelihoodRatio());
        json.put("count", cluster.count()).put("hiddenAreas", cluster.hiddenAreas());
        json.put("expected", cluster.expected()).put("relativeRisk", cluster.relativeRisk());
        json.objects(
                "areas",
                cluster.areas(),
                (inner, area) -> inner.put("code", area.code().value()).put("name", area.name()));
    }

    private static String kind(ScanCluster cluster) {
        return cluster.isSignificant() ? "cluster" : "not-significant";
    }

    /** As CSV: one row a cluster, ids joined by {@code ;}. */
    public static byte[] csv(Disclosed<ScanResult> disclosed) {
        Table table = new Table(
                "rank",
                "class",
                "llr",
                "p",
                "areas",
                "hidden_areas",
                "count",
                "count_status",
                "expected",
                "relative_risk",
                "ids");
        int rank = 1;
        for (ScanCluster cluster : disclosed.value().clusters()) {
            table.row(List.of(
                    Integer.toString(rank++),
                    kind(cluster),
                    Table.number(cluster.logLikelihoodRatio()),
                    Table.number(cluster.p()),
                    Integer.toString(cluster.areas().size()),
                    Integer.toString(cluster.hiddenAreas()),
                    Table.value(cluster.count()),
                    Table.status(cluster.count()),
                    Table.number(cluster.expected()),
                    Table.number(cluster.relativeRisk()),
                    cluster.areas().stream().map(area -> area.code().value()).collect(Collectors.joining(";"))));
        }
        return table.bytes();
    }
}
