package org.sightline.ingest;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaGroup;
import org.sightline.area.Level;

/** Two small areas of 1 km side by side at (300000, 400000), in one authority. */
final class TestAreas {
    static final String WEST = "E01000001";
    static final String EAST = "E01000002";
    static final String AUTHORITY = "E06000001";

    private TestAreas() {}

    static FakeStore store() {
        FakeStore store = new FakeStore();
        store.load(
                Level.LSOA,
                2021,
                List.of(
                        square(WEST, 300_000, 400_000, 1000, AUTHORITY),
                        square(EAST, 301_000, 400_000, 1000, AUTHORITY)));
        store.load(Level.AUTHORITY, 2024, List.of(square(AUTHORITY, 300_000, 400_000, 2000, "")));
        return store;
    }

    static Area square(String code, double x, double y, double side, String parent) {
        return new Area(
                new AreaCode(code),
                "Name of " + code,
                parent.isEmpty() ? List.of() : List.of(new AreaGroup(new AreaCode(parent), parent)),
                new GeometryFactory().toGeometry(new Envelope(x, x + side, y, y + side)));
    }
}
