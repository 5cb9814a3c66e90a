package org.sightline;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaGroup;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetKind;

/** Two forces with one to two authorities each, with one to three middle areas each, drawn from a seed. */
public final class RandomRegion {
    private final InMemory store = new InMemory();
    private final List<String> middle = new ArrayList<>();

    /** The region of a seed. */
    public RandomRegion(SplittableRandom random) {
        List<Area> forces = new ArrayList<>();
        List<Area> authorities = new ArrayList<>();
        List<Area> areas = new ArrayList<>();
        for (int force = 0; force < 2; force++) {
            forces.add(area("F" + force, List.of(), forces.size()));
            int size = 1 + random.nextInt(2);
            for (int authority = 0; authority < size; authority++) {
                String code = "A" + force + authority;
                authorities.add(area(code, List.of("F" + force), authorities.size()));
                int parts = 1 + random.nextInt(3);
                for (int part = 0; part < parts; part++) {
                    middle.add("M" + force + authority + part);
                    areas.add(area("M" + force + authority + part, List.of(code, "F" + force), areas.size()));
                }
            }
        }
        put(Level.FORCE, forces);
        put(Level.AUTHORITY, authorities);
        put(Level.MSOA, areas);
    }

    private void put(Level level, List<Area> areas) {
        store.areas(AreaFrame.of(store.version(DatasetKind.AREAS, level.id(), areas.size()), level, 2024, areas));
    }

    private static Area area(String code, List<String> larger, int place) {
        Geometry box = new GeometryFactory().toGeometry(new Envelope(1000.0 * place, 1000.0 * place + 1000, 0, 1000));
        List<AreaGroup> parents = larger.stream()
                .map(upper -> new AreaGroup(new AreaCode(upper), upper))
                .toList();
        return new Area(new AreaCode(code), code, parents, box);
    }

    /** The store, to be filled. */
    public InMemory store() {
        return store;
    }

    /** Codes of the middle areas. */
    public List<String> middle() {
        return middle;
    }
}
