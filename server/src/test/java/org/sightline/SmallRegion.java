package org.sightline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaGroup;
import org.sightline.area.Level;
import org.sightline.area.Population;
import org.sightline.dataset.DatasetKind;
import org.sightline.dataset.DatasetVersion;
import org.sightline.incident.Agreement;
import org.sightline.incident.Coverage;
import org.sightline.incident.CoverageSpan;
import org.sightline.incident.IncidentFrame;
import org.sightline.movement.Movement;
import org.sightline.movement.MovementFrame;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.period.ReportingPeriod;
import org.sightline.score.Observation;

/**
 * Six by six small areas of a square kilometre; the western half is authority A1 of force F1, the eastern half A2 of F2. F1 reported the
 * year 2025, F2 nothing. Counts of the western areas, by row from south to north: 12 3 0 in every row, and one incident at the border
 * that lies in the east.
 */
public final class SmallRegion {
    private static final int SIDE = 6;
    private static final int METRES = 1000;
    private static final int WEST = 400_000;
    private static final int SOUTH = 300_000;
    private static final int[] PER_COLUMN = {12, 3, 0};
    private static final MonthRange YEAR = new MonthRange(new Month(2025, 1), new Month(2025, 12));

    private SmallRegion() {}

    /** The region in repositories of its own. */
    public static InMemory create() {
        return ofYears(1);
    }

    /** The same with as many incidents in each of several years, the last of which is 2025. */
    public static InMemory ofYears(int years) {
        InMemory region = new InMemory();
        DatasetVersion forces = region.version(DatasetKind.AREAS, "force", 2);
        DatasetVersion authorities = region.version(DatasetKind.AREAS, "authority", 2);
        DatasetVersion small = region.version(DatasetKind.AREAS, "lsoa", SIDE * SIDE);
        region.areas(AreaFrame.of(forces, Level.FORCE, 2024, List.of(half("F1", ""), half("F2", ""))));
        region.areas(AreaFrame.of(authorities, Level.AUTHORITY, 2024, List.of(half("A1", "F1"), half("A2", "F2"))));
        region.areas(AreaFrame.of(small, Level.LSOA, 2021, squares()));
        region.populations(squares().stream()
                .map(area -> new Population(area.code(), 2024, 0, Population.OLDEST, 1500))
                .toList());
        region.incidents(
                incidents(region.version(DatasetKind.INCIDENTS, "incidents", years * (SIDE * 15L + 1)), years));
        region.movements(movements(region.version(DatasetKind.MOVEMENTS, "movements", 3)));
        region.observations(observations());
        return region;
    }

    private static Area half(String code, String parent) {
        int west = code.endsWith("1") ? 0 : SIDE / 2;
        List<AreaGroup> parents = parent.isEmpty() ? List.of() : List.of(new AreaGroup(new AreaCode(parent), parent));
        return new Area(new AreaCode(code), "Area " + code, parents, box(west, 0, SIDE / 2, SIDE));
    }

    private static List<Area> squares() {
        List<Area> squares = new ArrayList<>();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                AreaCode authority = new AreaCode(column < SIDE / 2 ? "A1" : "A2");
                squares.add(new Area(
                        code(row, column),
                        "Square " + row + "/" + column,
                        List.of(new AreaGroup(authority, authority.value())),
                        box(column, row, 1, 1)));
            }
        }
        return squares;
    }

    private static AreaCode code(int row, int column) {
        return new AreaCode("S" + row + column);
    }

    private static Geometry box(int column, int row, int width, int height) {
        int x = WEST + column * METRES;
        int y = SOUTH + row * METRES;
        return new GeometryFactory().toGeometry(new Envelope(x, x + width * METRES, y, y + height * METRES));
    }

    private static IncidentFrame incidents(DatasetVersion version, int years) {
        List<int[]> squares = new ArrayList<>();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < PER_COLUMN.length; column++) {
                for (int i = 0; i < PER_COLUMN[column]; i++) {
                    squares.add(new int[] {row, column});
                }
            }
        }
        squares.add(new int[] {0, SIDE / 2});
        int each = squares.size();
        for (int i = each; i < years * each; i++) {
            squares.add(squares.get(i - each));
        }
        int n = squares.size();
        MonthRange covered = new MonthRange(new Month(2026 - years, 1), YEAR.to());
        int[] months = new int[n];
        Arrays.setAll(months, i -> new Month(2025 - i / each, 1 + i % each % 12).index());
        int[] x = squares.stream().mapToInt(s -> WEST + s[1] * METRES + 450).toArray();
        int[] y = squares.stream().mapToInt(s -> SOUTH + s[0] * METRES + 450).toArray();
        byte[] hours = new byte[n];
        Arrays.fill(hours, (byte) -1);
        IncidentFrame.Words none = words(squares, s -> "");
        return new IncidentFrame(
                version,
                months,
                new byte[n],
                hours,
                x,
                y,
                words(squares, s -> "missing"),
                words(squares, s -> "park"),
                none,
                none,
                words(squares, s -> "Area F1 Police"),
                none,
                new byte[n],
                Map.of(
                        Level.LSOA, words(squares, s -> code(s[0], s[1]).value()),
                        Level.AUTHORITY, words(squares, s -> s[1] < SIDE / 2 ? "A1" : "A2"),
                        Level.FORCE, words(squares, s -> s[1] < SIDE / 2 ? "F1" : "F2")),
                new Coverage(Coverage.Basis.DECLARED, List.of(new CoverageSpan("F1", new AreaCode("F1"), covered))),
                Agreement.NONE);
    }

    private static IncidentFrame.Words words(List<int[]> squares, Function<int[], String> text) {
        List<String> dictionary = squares.stream().map(text).distinct().sorted().toList();
        return new IncidentFrame.Words(
                dictionary,
                squares.stream().map(text).mapToInt(dictionary::indexOf).toArray());
    }

    /** A1 to A2: 40 and 2; within A1: 30. */
    private static MovementFrame movements(DatasetVersion version) {
        return new MovementFrame(
                version,
                List.of(
                        new Movement(new AreaCode("A1"), new AreaCode("A2"), YEAR, "placement", 40, 60),
                        new Movement(new AreaCode("A2"), new AreaCode("A1"), YEAR, "placement", 2, 3),
                        new Movement(new AreaCode("A1"), new AreaCode("A1"), YEAR, "placement", 30, 33)));
    }

    private static List<Observation> observations() {
        List<Observation> figures = new ArrayList<>();
        for (String id :
                List.of("missing_children", "unauthorised_absence", "suspensions", "neet", "looked_after_children")) {
            figures.add(known("A1", id, 80));
            figures.add(known("A2", id, 40));
        }
        return figures;
    }

    private static Observation known(String area, String id, double events) {
        return new Observation(
                new AreaCode(area),
                id,
                ReportingPeriod.ofYear(2024),
                events,
                10_000,
                Double.NaN,
                Observation.Status.KNOWN);
    }
}
