package org.sightline.http;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.sightline.InMemory;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaGroup;
import org.sightline.area.Level;
import org.sightline.area.Population;
import org.sightline.dataset.DatasetKind;
import org.sightline.movement.Movement;
import org.sightline.movement.MovementFrame;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;

/** Three forces of three authorities, 20 km apart, with movement by size and distance in two years, and one corridor: A00 to A22. */
final class MovedRegion {
    private static final int SIDE = 3;
    private static final int AREAS = SIDE * SIDE;
    private static final double KM = 20;

    private final List<Movement> rows = new ArrayList<>();

    private MovedRegion() {}

    static InMemory create() {
        return new MovedRegion().store();
    }

    private InMemory store() {
        InMemory store = new InMemory();
        List<Area> forces = new ArrayList<>();
        List<Area> authorities = new ArrayList<>();
        List<Population> people = new ArrayList<>();
        for (int force = 0; force < SIDE; force++) {
            forces.add(area("F" + force, List.of(), force, 0, 1, SIDE));
            for (int part = 0; part < SIDE; part++) {
                AreaCode code = code(force * SIDE + part);
                authorities.add(area(code.value(), List.of("F" + force), force, part, 1, 1));
                people.add(new Population(code, 2024, 10, 17, 5000 + 100 * force));
            }
        }
        store.areas(AreaFrame.of(store.version(DatasetKind.AREAS, "force", SIDE), Level.FORCE, 2024, forces));
        store.areas(
                AreaFrame.of(store.version(DatasetKind.AREAS, "authority", AREAS), Level.AUTHORITY, 2024, authorities));
        store.populations(people);
        movements();
        return store.movements(new MovementFrame(store.version(DatasetKind.MOVEMENTS, "movements", rows.size()), rows));
    }

    private static AreaCode code(int number) {
        return new AreaCode("A" + number / SIDE + number % SIDE);
    }

    private static Area area(String code, List<String> parents, int column, int row, int width, int height) {
        double side = KM * 1000;
        Envelope box = new Envelope(
                300_000 + column * side,
                300_000 + (column + width) * side,
                300_000 + row * side,
                300_000 + (row + height) * side);
        Geometry geometry = new GeometryFactory().toGeometry(box);
        List<AreaGroup> groups = parents.stream()
                .map(parent -> new AreaGroup(new AreaCode(parent), parent))
                .toList();
        return new Area(new AreaCode(code), "Area " + code, groups, geometry);
    }

    private void movements() {
        SplittableRandom random = new SplittableRandom(5);
        long[][][] counts = new long[2][AREAS][AREAS];
        for (long[][] year : counts) {
            for (int from = 0; from < AREAS; from++) {
                for (int to = 0; to < AREAS; to++) {
                    double distance = KM * Math.hypot(from / SIDE - to / SIDE, from % SIDE - to % SIDE);
                    double mean = from == to ? 60 : 160 * Math.exp(-distance / 11);
                    year[from][to] = Math.round(mean * (0.9 + 0.2 * random.nextDouble()));
                }
            }
            year[0][AREAS - 1] += 90;
        }
        for (int year = 0; year < 2; year++) {
            for (int from = 0; from < AREAS; from++) {
                for (int to = 0; to < AREAS; to++) {
                    add(from, to, year, counts[year][from][to]);
                }
            }
        }
    }

    private void add(int from, int to, int year, long count) {
        MonthRange months = new MonthRange(new Month(2024 + year, 1), new Month(2024 + year, 12));
        rows.add(new Movement(code(from), code(to), months, "placement", count, 2 * count));
    }
}
