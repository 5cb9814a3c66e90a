package org.sightline.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The incidents: a background in proportion to residents aged 10–17, and the planted clusters. */
final class Incidents {
    /** Expected recorded incidents per resident aged 10–17 in all months, where need and recording are 1. */
    static final double RATE = 0.0955;
    /** First month without rows of the authority whose feed stops. */
    static final int STOP_MONTH = 27;

    static final double UNLOCATED_SHARE = 0.012;
    static final double ORIGIN_SHARE = 0.33;
    static final double UNKNOWN_HOUR_SHARE = 0.3;

    private final Region region;
    private final Rng random = Rng.of(RegionPlan.SEED, "incidents");
    private final List<Row> rows = new ArrayList<>();
    private final CsvTable table =
            new CsvTable("occurred,category,easting,northing,hour,place_type,model,method,source,origin_area,reporter");
    private final List<Integer> clusterCounts = new ArrayList<>();

    private record Row(LocalDate date, Point point, String placeType, int smallArea) {}

    private Incidents(Region region) {
        this.region = region;
    }

    /** All incidents in order of date. */
    static Incidents draw(Region region, List<Hotspot> hotspots) {
        Incidents incidents = new Incidents(region);
        for (int i = 0; i < region.smallAreas().size(); i++) {
            incidents.background(i);
        }
        hotspots.forEach(incidents::cluster);
        incidents.rows.sort(Comparator.comparing(Row::date)
                .thenComparing(row -> row.point().x())
                .thenComparing(row -> row.point().y()));
        incidents.rows.forEach(incidents::write);
        return incidents;
    }

    /** Incidents drawn for each planted cluster, in their order. */
    List<Integer> clusterCounts() {
        return clusterCounts;
    }

    int size() {
        return rows.size();
    }

    /** The file. */
    CsvTable table() {
        return table;
    }

    private void background(int index) {
        SmallArea area = region.smallAreas().get(index);
        Authority authority = RegionPlan.AUTHORITIES.get(area.authority());
        double monthly = RATE * area.teenagers() * authority.need() * authority.recording() / Months.COUNT;
        int months = area.authority() == RegionPlan.STOPPED_FEED ? STOP_MONTH : Months.COUNT;
        for (int month = 0; month < months; month++) {
            int count = random.poisson(monthly * Months.season(month));
            for (int i = 0; i < count; i++) {
                Point street =
                        street(area.blocks().get(random.below(area.blocks().size())));
                rows.add(new Row(Months.date(month, random), street, Words.PLACES.draw(random), index));
            }
        }
    }

    /** One of two street points of a block, on the ten-metre grid. */
    private Point street(int block) {
        Point centre = region.blockCentre(block);
        double reach = StrictMath.min(150, region.clearance(block) - 8);
        long draw = Noise.hash(block * 2L + random.below(2));
        double angle = 2 * StrictMath.PI * Noise.unit(draw);
        double distance = StrictMath.max(0, reach) * Noise.unit(Noise.hash(draw));
        double x = centre.x() + distance * StrictMath.cos(angle);
        double y = centre.y() + distance * StrictMath.sin(angle);
        return new Point(x, y).rounded(10);
    }

    private void cluster(Hotspot hotspot) {
        int before = rows.size();
        for (int month = 0; month < Months.COUNT; month++) {
            int count = random.poisson(hotspot.monthly().get(month));
            for (int i = 0; i < count; i++) {
                Point street =
                        hotspot.streets().get(random.below(hotspot.streets().size()));
                String place = random.chance(0.8) ? hotspot.placeType() : Words.PLACES.draw(random);
                rows.add(new Row(Months.date(month, random), street, place, hotspot.smallArea()));
            }
        }
        clusterCounts.add(rows.size() - before);
    }

    private void write(Row row) {
        String category = Words.CATEGORIES.draw(random);
        boolean located = !random.chance(UNLOCATED_SHARE);
        boolean discovered = random.chance(category.equals("possession") ? 0.95 : 0.12);
        int force = RegionPlan.AUTHORITIES
                .get(region.smallAreas().get(row.smallArea()).authority())
                .force();
        table.add(
                row.date(),
                category,
                located ? (long) row.point().x() : "",
                located ? (long) row.point().y() : "",
                random.chance(UNKNOWN_HOUR_SHARE) ? "" : Words.HOURS.draw(random),
                row.placeType(),
                Words.MODELS.draw(random),
                Words.METHODS.draw(random),
                discovered ? "discovered" : "reported",
                random.chance(ORIGIN_SHARE) ? origin(row.smallArea()).code() : "",
                Codes.force(force));
    }

    /** Where the young person came from: half the time the same small area, else one nearby more often than one far. */
    private SmallArea origin(int smallArea) {
        SmallArea here = region.smallAreas().get(smallArea);
        if (random.chance(0.5)) {
            return here;
        }
        while (true) {
            SmallArea there =
                    region.smallAreas().get(random.below(region.smallAreas().size()));
            if (random.chance(StrictMath.exp(-there.centre().distance(here.centre()) / 8000))) {
                return there;
            }
        }
    }
}
