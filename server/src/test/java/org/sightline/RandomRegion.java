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
    private final List<String> small;

    /** The region of a seed. */
    public RandomRegion(SplittableRandom random) {
        this(random, false);
    }

    /** The same, with two or three small areas in each middle one. */
    public static RandomRegion withSmallAreas(SplittableRandom random) {
        return new RandomRegion(random, true);
    }

    private RandomRegion(SplittableRandom random, boolean withSmall) {
        List<Area> squares = new ArrayList<>();
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
                    String own = "M" + force + authority + part;
                    middle.add(own);
                    areas.add(area(own, List.of(code, "F" + force), areas.size()));
                    int pieces = withSmall ? 2 + random.nextInt(2) : 0;
                    for (int piece = 0; piece < pieces; piece++) {
                        squares.add(
                                area("S" + own.substring(1) + piece, List.of(own, code, "F" + force), squares.size()));
                    }
                }
            }
        }
        put(Level.FORCE, forces);
        put(Level.AUTHORITY, authorities);
        put(Level.MSOA, areas);
        if (withSmall) {
            put(Level.LSOA, squares);
        }
        small = squares.stream().map(area -> area.code().value()).toList();
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

    /** Codes of the small areas: S and the digits of force, authority, middle area and place in it. */
    public List<String> small() {
        return small;
    }

    /** Codes of the middle areas. */
    public List<String> middle() {
        return middle;
    }
}
