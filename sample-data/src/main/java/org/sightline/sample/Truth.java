package org.sightline.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was planted, for tests that check whether the analyses find it. */
final class Truth {
    private final Region region;
    private final List<Hotspot> hotspots;
    private final List<Corridor> corridors;
    private final Sample sample;

    Truth(Region region, Sample sample) {
        this.region = region;
        this.hotspots = sample.hotspots();
        this.corridors = sample.corridors();
        this.sample = sample;
    }

    /** Everything as one JSON object. */
    Map<String, Object> describe() {
        Authority under = RegionPlan.AUTHORITIES.get(RegionPlan.UNDER_RECORDING);
        return Json.object(
                "region", RegionPlan.REGION,
                "seed", RegionPlan.SEED,
                "crs", "EPSG:27700",
                "first_month", Months.label(0),
                "last_month", Months.label(Months.COUNT - 1),
                "hotspots", hotspotList(),
                "corridors", corridorList(),
                "under_recording",
                        Json.object(
                                "authority", Codes.authority(RegionPlan.UNDER_RECORDING),
                                "recorded_share", under.recording(),
                                "need", under.need()),
                "stopped_feed",
                        Json.object(
                                "authority", Codes.authority(RegionPlan.STOPPED_FEED),
                                "last_month", Months.label(Incidents.STOP_MONTH - 1),
                                "indicators", Indicators.STOPPED),
                "background", background(),
                "authorities", authorities(),
                "suppressed_cells", sample.indicators().suppressed(),
                "not_available_cells", sample.indicators().notAvailable());
    }

    private List<Object> hotspotList() {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < hotspots.size(); i++) {
            Hotspot hotspot = hotspots.get(i);
            int count = sample.incidents().clusterCounts().get(i);
            list.add(Json.object(
                    "id", hotspot.id(),
                    "kind", hotspot.kind(),
                    "place_type", hotspot.placeType(),
                    "easting", (long) hotspot.centre().x(),
                    "northing", (long) hotspot.centre().y(),
                    "radius_m", hotspot.radiusMetres(),
                    "authority", Codes.authority(hotspot.authority()),
                    "lsoa", Codes.small(hotspot.smallArea()),
                    "first_month", Months.label(edge(hotspot, true)),
                    "last_month", Months.label(edge(hotspot, false)),
                    "incidents", count,
                    "share",
                            (double) StrictMath.round(
                                            1e5 * count / sample.incidents().size())
                                    / 1e5,
                    "expected_monthly",
                            hotspot.monthly().stream().map(Truth::rounded).toList()));
        }
        return list;
    }

    private static int edge(Hotspot hotspot, boolean first) {
        int month = first ? 0 : Months.COUNT - 1;
        while (hotspot.monthly().get(month) <= 0) {
            month += first ? 1 : -1;
        }
        return month;
    }

    private List<Object> corridorList() {
        List<Object> list = new ArrayList<>();
        for (Corridor corridor : corridors) {
            Authority from = RegionPlan.AUTHORITIES.get(corridor.origin());
            Authority to = RegionPlan.AUTHORITIES.get(corridor.destination());
            double expected = sample.movements().expected(corridor.origin(), corridor.destination());
            list.add(Json.object(
                    "origin", Codes.authority(corridor.origin()),
                    "destination", Codes.authority(corridor.destination()),
                    "crosses_force", from.force() != to.force(),
                    "category", "exploitation",
                    "origin_msoas",
                            corridor.origins().stream().map(Codes::middle).toList(),
                    "destination_msoa", Codes.middle(corridor.target()),
                    "expected_children", rounded(expected),
                    "added_children", corridor.addedChildren(),
                    "factor", rounded((expected + corridor.addedChildren()) / expected)));
        }
        return list;
    }

    private Map<String, Object> background() {
        return Json.object(
                "incidents_per_resident_10_17", Incidents.RATE,
                "unlocated_share", Incidents.UNLOCATED_SHARE,
                "unknown_hour_share", Incidents.UNKNOWN_HOUR_SHARE,
                "origin_share", Incidents.ORIGIN_SHARE,
                "movement_decay", "exponential",
                "movement_decay_m", Movements.KINDS.get(0).decayMetres());
    }

    private List<Object> authorities() {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < RegionPlan.AUTHORITIES.size(); i++) {
            Authority authority = RegionPlan.AUTHORITIES.get(i);
            list.add(Json.object(
                    "code", Codes.authority(i),
                    "name", authority.name(),
                    "need", authority.need(),
                    "recording", authority.recording(),
                    "residents_0_17", region.childrenOf(i)));
        }
        return list;
    }

    private static double rounded(double value) {
        return StrictMath.rint(100 * value) / 100;
    }
}
