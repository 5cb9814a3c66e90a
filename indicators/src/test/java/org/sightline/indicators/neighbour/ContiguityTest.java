package org.sightline.indicators.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ContiguityTest {
    private static final Comparator<List<Integer>> ORDER =
            Comparator.<List<Integer>>comparingInt(pair -> pair.get(0)).thenComparingInt(pair -> pair.get(1));

    private static Geometry square(double west, double south) {
        return new GeometryFactory().toGeometry(new Envelope(west, west + 1, south, south + 1));
    }

    /** 3 x 3 squares, rows from south to north. */
    private static Geometry[] lattice() {
        Geometry[] areas = new Geometry[9];
        Arrays.setAll(areas, i -> square(i % 3, i / 3));
        return areas;
    }

    @Test
    void queensMeetAtCornersAndRooksDoNot() {
        Neighbours queen = Contiguity.queen(lattice(), 0);
        assertThat(row(queen, 4)).containsExactly(0, 1, 2, 3, 5, 6, 7, 8);
        assertThat(row(queen, 0)).containsExactly(1, 3, 4);
        Neighbours rook = Contiguity.rook(lattice(), 0);
        assertThat(row(rook, 4)).containsExactly(1, 3, 5, 7);
        assertThat(row(rook, 8)).containsExactly(5, 7);
    }

    @Test
    void closesGapsUpToTheTolerance() {
        Geometry[] areas = {square(0, 0), square(1.001, 0), square(5, 5)};
        assertThat(Contiguity.queen(areas, 0).islands()).containsExactly(0, 1, 2);
        assertThat(row(Contiguity.queen(areas, .0011), 0)).containsExactly(1);
        assertThat(row(Contiguity.rook(areas, .0011), 1)).containsExactly(0);
        assertThat(row(Contiguity.rook(areas, .0009), 1)).isEmpty();
    }

    /** A wide area below two narrow ones, without a vertex where these meet. */
    private static Geometry[] junction(double gap) {
        GeometryFactory factory = new GeometryFactory();
        return new Geometry[] {
            factory.toGeometry(new Envelope(0, 3, 0, 1)),
            factory.toGeometry(new Envelope(.5, 1, 1 + gap, 2)),
            factory.toGeometry(new Envelope(1, 2, 1 + gap, 2)),
            factory.createPolygon(new Coordinate[] {
                new Coordinate(2.5, 1 + gap),
                new Coordinate(2.6, 2),
                new Coordinate(2.4, 2),
                new Coordinate(2.5, 1 + gap)
            })
        };
    }

    @Test
    void findsJunctionsWithoutAVertexOnceThereIsATolerance() {
        assertThat(Contiguity.queen(junction(0), 0).islands()).containsExactly(0, 3);
        assertThat(row(Contiguity.queen(junction(0), 1e-9), 0)).containsExactly(1, 2, 3);
        assertThat(row(Contiguity.queen(junction(.01), .011), 0)).containsExactly(1, 2, 3);
        assertThat(row(Contiguity.rook(junction(0), 1e-9), 0)).containsExactly(1, 2);
        assertThat(row(Contiguity.rook(junction(.01), .009), 0)).isEmpty();
    }

    @Test
    void emptyAreasAreIslandsAndNestedOnesMeetAlongTheHole() {
        GeometryFactory factory = new GeometryFactory();
        Geometry inner = square(5, 5);
        Geometry outer = factory.toGeometry(new Envelope(0, 9, 0, 9)).difference(inner);
        Neighbours rook = Contiguity.rook(new Geometry[] {outer, factory.createPolygon(), inner}, 0);
        assertThat(rook.targets()).containsExactly(2, 0);
        assertThat(rook.islands()).containsExactly(1);
    }

    @Test
    void refusesANegativeTolerance() {
        assertThatThrownBy(() -> Contiguity.queen(lattice(), -1)).hasMessageContaining("snapTolerance");
        assertThatThrownBy(() -> Contiguity.rook(lattice(), Double.NaN)).hasMessageContaining("snapTolerance");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, .4})
    void agreesWithComparingAllVertices(double tolerance) {
        Geometry[] areas = Tessellation.voronoi(400, 100, 1, 5);
        assertThat(pairs(Contiguity.queen(areas, tolerance))).isEqualTo(slowly(areas, tolerance));
        assertThat(pairs(Contiguity.queen(areas, tolerance, 3))).isEqualTo(pairs(Contiguity.queen(areas, tolerance)));
        assertThat(pairs(Contiguity.rook(areas, tolerance, 3))).isEqualTo(pairs(Contiguity.rook(areas, tolerance)));
        assertThat(pairs(Contiguity.queen(areas, tolerance))).containsAll(pairs(Contiguity.rook(areas, tolerance)));
    }

    /** Areas with equal vertices, or (with a tolerance) with a vertex on the other's border. */
    private static Set<List<Integer>> slowly(Geometry[] areas, double tolerance) {
        Set<List<Integer>> pairs = new TreeSet<>(ORDER);
        for (int i = 0; i < areas.length; i++) {
            Set<Coordinate> mine = Set.copyOf(Arrays.asList(areas[i].getCoordinates()));
            for (int j = 0; j < areas.length; j++) {
                boolean meet = tolerance == 0
                        ? Arrays.stream(areas[j].getCoordinates()).anyMatch(mine::contains)
                        : areas[i].getBoundary().isWithinDistance(areas[j].getBoundary(), tolerance);
                if (i != j && meet) {
                    pairs.add(List.of(i, j));
                }
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @Tag("shared")
    @CsvSource({"columbus, 0", "columbus, 1.5e-8", "nc_sids, 0", "nc_sids, 1.5e-8"})
    void agreesWithSpdepOnPublishedMaps(String name, double tolerance) {
        SharedFiles.Areas areas = SharedFiles.areas("references/" + name + "/input.geojson", "id");
        assertThat(pairs(Contiguity.queen(areas.geometries(), tolerance)))
                .isEqualTo(listed("references/" + name + "/neighbours_queen.csv"));
        assertThat(pairs(Contiguity.rook(areas.geometries(), tolerance)))
                .isEqualTo(listed("references/" + name + "/neighbours_rook.csv"));
    }

    private static Set<List<Integer>> listed(String path) {
        Set<List<Integer>> pairs = new TreeSet<>(ORDER);
        SharedFiles.read(SharedFiles.find(path)).lines().skip(1).forEach(line -> {
            String[] cells = line.split(",");
            pairs.add(List.of(Integer.parseInt(cells[0]) - 1, Integer.parseInt(cells[1]) - 1));
        });
        return pairs;
    }

    private static Set<List<Integer>> pairs(Neighbours neighbours) {
        Set<List<Integer>> pairs = new TreeSet<>(ORDER);
        for (int i = 0; i < neighbours.size(); i++) {
            for (int j : row(neighbours, i)) {
                pairs.add(List.of(i, j));
            }
        }
        return pairs;
    }

    private static int[] row(Neighbours neighbours, int row) {
        return Arrays.copyOfRange(
                neighbours.targets(), neighbours.offsets()[row], neighbours.offsets()[row + 1]);
    }
}
