package org.sightline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaGroup;
import org.sightline.area.CodeChange;
import org.sightline.area.Level;
import org.sightline.area.Population;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.Draft;
import org.sightline.movement.Movement;
import org.sightline.period.ReportingPeriod;
import org.sightline.score.Activity;
import org.sightline.score.Observation;
import org.sightline.score.Observation.Status;

/** Every fact but incidents comes back as it went in. */
abstract class FactContract extends StoreContract {
    private static final AreaCode E1 = new AreaCode("E1");
    private static final AreaCode E2 = new AreaCode("E2");

    private static <T> DatasetVersion write(Draft<T> draft, List<T> rows) {
        try (draft) {
            rows.forEach(draft::add);
            return draft.commit(Facts.summary(rows.size()), List.of());
        }
    }

    @Test
    void areasComeBackWithShapeParentsAndVintage() {
        GeometryFactory geometries = new GeometryFactory();
        LinearRing shell = geometries.createLinearRing(Facts.ring(0.1, 0, 300, 0.7, 300, 300, 0, 300, 0.1, 0));
        LinearRing hole = geometries.createLinearRing(Facts.ring(100, 100, 200, 100, 200, 200, 100, 200, 100, 100));
        Polygon ring = geometries.createPolygon(shell, new LinearRing[] {hole});
        Polygon isle = geometries.createPolygon(Facts.ring(500, 500, 600, 500, 600, 1 / 3.0 + 600, 500, 500));
        Geometry both = geometries.createMultiPolygon(new Polygon[] {ring, isle});
        List<AreaGroup> parents =
                List.of(new AreaGroup(new AreaCode("Z9"), "Zett"), new AreaGroup(new AreaCode("A1"), "Ä & Ö"));
        write(
                store().areas().open(Level.WARD, 2011),
                List.of(
                        new Area(new AreaCode("W2"), "Llanfair­pwll 😀", parents, both),
                        new Area(new AreaCode("W1"), "", List.of(), isle)));
        AreaFrame frame = store().areas().find(Level.WARD).orElseThrow();
        assertThat(frame.vintage()).isEqualTo(2011);
        assertThat(frame.level()).isEqualTo(Level.WARD);
        assertThat(frame.areas()).extracting(Area::name).containsExactly("", "Llanfair­pwll 😀");
        assertThat(frame.areas().get(1).parents()).isEqualTo(parents);
        assertThat(frame.areas().get(1).geometry().equalsExact(both)).isTrue();
        assertThat(frame.areas().get(0).geometry().getGeometryN(0).equalsExact(isle))
                .isTrue();
    }

    @Test
    void doesNotTouchTheShapeItIsGiven() {
        Area area = Facts.square("E1", 100);
        write(store().areas().open(Level.LSOA, 2021), List.of(area));
        assertThat(area.geometry().getSRID()).isZero();
        assertThat(area.geometry()).isInstanceOf(Polygon.class);
    }

    @Test
    void keepsAShapeOfOverAMegabyte() {
        int corners = 100_000;
        double[] xy = new double[2 * corners + 2];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            xy[2 * i] = 400_000 + 30_000 * Math.cos(angle);
            xy[2 * i + 1] = 400_000 + 30_000 * Math.sin(angle);
        }
        xy[2 * corners] = xy[0];
        xy[2 * corners + 1] = xy[1];
        Geometry circle = new GeometryFactory().createPolygon(Facts.ring(xy));
        write(store().areas().open(Level.FORCE, 2021), List.of(new Area(E1, "Circle", List.of(), circle)));
        Geometry read =
                store().areas().find(Level.FORCE).orElseThrow().areas().get(0).geometry();
        assertThat(read.getGeometryN(0).equalsExact(circle)).isTrue();
    }

    @Test
    void refusesAnAreaThatIsNotPolygons() {
        Geometry line = new GeometryFactory().createLineString(Facts.ring(0, 0, 1, 1));
        try (Draft<Area> draft = store().areas().open(Level.LSOA, 2021)) {
            assertThatThrownBy(() -> draft.add(new Area(E1, "Line", List.of(), line)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void listsLevelsFinestFirst() {
        writeAreas(Level.FORCE, 1);
        writeAreas(Level.LSOA, 1);
        writeAreas(Level.AUTHORITY, 1);
        assertThat(store().areas().listLevels()).containsExactly(Level.LSOA, Level.AUTHORITY, Level.FORCE);
    }

    @Test
    void aLaterPopulationDatasetReplacesTheSameFiguresOnly() {
        Population kept = new Population(E1, 2023, 0, 17, 10.5);
        Population replaced = new Population(E2, 2023, 0, 17, 20);
        Population newer = new Population(E2, 2023, 0, 17, 21);
        Population open = new Population(E2, 2023, 0, Population.OLDEST, 1e6 + 1 / 3.0);
        write(store().areas().openPopulations("one"), List.of(kept, replaced));
        write(store().areas().openPopulations("two"), List.of(newer, open));
        assertThat(store().areas().listPopulations()).containsExactly(kept, newer, open);
        write(store().areas().openPopulations("two"), List.of(open));
        assertThat(store().areas().listPopulations()).containsExactly(kept, replaced, open);
        write(store().areas().openPopulations("one"), List.of(kept, replaced, kept));
        assertThat(store().areas().listPopulations()).containsExactly(open, kept, replaced, kept);
    }

    @Test
    void codeChangesComeBack() {
        List<CodeChange> changes = List.of(
                new CodeChange(E1, E1, CodeChange.Kind.UNCHANGED),
                new CodeChange(E1, E2, CodeChange.Kind.SPLIT),
                new CodeChange(E2, E1, CodeChange.Kind.MERGED),
                new CodeChange(E2, E2, CodeChange.Kind.IRREGULAR));
        write(store().areas().openCodeChanges("lsoa"), changes);
        assertThat(store().areas().listCodeChanges()).isEqualTo(changes);
    }

    @Test
    void movementsComeBackWithUnknownCounts() {
        List<Movement> movements = List.of(
                new Movement(E1, E2, Facts.months(2022, 2023), "placement ✈", 12, Movement.UNKNOWN),
                new Movement(E1, E1, Facts.months(2024, 2024), "", Movement.UNKNOWN, 3_000_000_000L),
                new Movement(E1, E2, Facts.months(2022, 2023), "placement ✈", 0, 0));
        DatasetVersion version = write(store().movements().open(), movements);
        assertThat(store().movements().find().orElseThrow().movements()).isEqualTo(movements);
        assertThat(store().movements().find().orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void observationsComeBackWithWhatIsNotGiven() {
        List<Observation> observations = List.of(
                observation(E1, "neet", 2023, 5, 1 / 3.0),
                new Observation(
                        E2,
                        "neet",
                        ReportingPeriod.ofYear(2023),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Status.CONFIDENTIAL),
                new Observation(
                        E2,
                        "épisodes",
                        new ReportingPeriod("2014–16", Facts.months(2014, 2016), true),
                        0,
                        Double.NaN,
                        -0.5,
                        Status.ROUNDS_TO_ZERO));
        DatasetVersion version = write(store().observations().open("all"), observations);
        assertThat(store().observations().listObservations()).isEqualTo(observations);
        assertThat(store().observations().listVersions()).containsExactly(version);
    }

    @Test
    void aLaterObservationDatasetReplacesTheSameFiguresOnly() {
        Observation kept = observation(E1, "neet", 2022, 1, 1);
        Observation replaced = observation(E1, "neet", 2023, 2, 2);
        Observation newer = observation(E1, "neet", 2023, 3, 3);
        Observation other = observation(E1, "missing", 2023, 4, 4);
        DatasetVersion one = write(store().observations().open("one"), List.of(kept, replaced));
        DatasetVersion two = write(store().observations().open("two"), List.of(newer, other));
        assertThat(store().observations().listObservations()).containsExactly(kept, newer, other);
        assertThat(store().observations().listVersions()).containsExactly(one, two);
    }

    @Test
    void activitiesComeBackInOrderOfDate() {
        Activity later = new Activity(LocalDate.of(2025, 3, 31), E1, "awareness", "Schools, “year 9”");
        Activity earlier = new Activity(LocalDate.of(1999, 12, 31), E2, "training", "");
        write(store().observations().openActivities("a"), List.of(later));
        write(store().observations().openActivities("b"), List.of(earlier));
        assertThat(store().observations().listActivities()).containsExactly(earlier, later);
    }

    @Test
    void textThatNoDatabaseKeepsIsReplacedNotLost() {
        Activity odd = new Activity(LocalDate.of(2025, 1, 1), E1, "kind", "a\0b\uD800c");
        write(store().observations().openActivities("a"), List.of(odd));
        assertThat(store().observations().listActivities().get(0).note()).isEqualTo("a\uFFFDb\uFFFDc");
    }

    private static Observation observation(AreaCode area, String indicator, int year, double numerator, double value) {
        return new Observation(area, indicator, ReportingPeriod.ofYear(year), numerator, 100, value, Status.KNOWN);
    }
}
