package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

final class ContoursTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Geometry polygon(ContourPolygon polygon) {
        LinearRing[] rings = polygon.rings().stream().map(ContoursTest::ring).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
    }

    private static LinearRing ring(double[] numbers) {
        List<Coordinate> corners = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            corners.add(new Coordinate(numbers[i], numbers[i + 1]));
        }
        return FACTORY.createLinearRing(corners.toArray(new Coordinate[0]));
    }

    @Test
    void cutsASlopeWhereLinearInterpolationSays() {
        // by hand: centres at 0.5, 1.5, 2.5 hold 1, 2, 3; level 1.5 at x = 1, level 2.25 at x = 1.75; two rows of
        // height 1
        Grid grid = new Grid(0, 0, 1, 1, 3, 2);
        Contours contours = Contours.of(grid, new double[] {1, 2, 3, 1, 2, 3}, new double[] {1.5, 2.25});

        assertThat(contours.bands().get(0).area()).isCloseTo(1.5, within(1e-8));
        assertThat(contours.bands().get(1).area()).isCloseTo(2.5, within(1e-8));
        assertThat(contours.bands().get(0).polygons()).hasSize(1);
        assertThat(contours.bandOf(0.99, 1)).isEqualTo(-1);
        assertThat(contours.bandOf(1.01, 1)).isEqualTo(0);
        assertThat(contours.bandOf(1.76, 1)).isEqualTo(1);
        assertThat(contours.bandOf(3, 2)).isEqualTo(1);
        assertThat(contours.bandOf(3.01, 2)).isEqualTo(-1);
    }

    @Test
    void aPeakIsADiamondAndTheBandAroundItHasAHole() {
        // by hand: one 4 in a field of 0, cells of side 2: middles of sides hold 2, corners 1. Level 2 passes through
        // the four
        // middles, and meets the diagonal (0 at the next centre, 1 at the corner, 4 at the centre) nowhere but there: a
        // square on
        // its tip of half-diagonal 1, area 2. Level 1 reaches 1.5 along the axes and the corner (1, 1): an octagon,
        // area 4 × 1.5.
        Grid grid = new Grid(-5, -5, 2, 2, 5, 5);
        double[] values = new double[25];
        values[12] = 4;

        Contours contours = Contours.of(grid, values, new double[] {1, 2});

        assertThat(contours.bands().get(1).area()).isCloseTo(2, within(1e-7));
        assertThat(contours.bands().get(0).area()).isCloseTo(6 - 2, within(1e-7));
        assertThat(contours.bands().get(0).polygons()).hasSize(1);
        assertThat(contours.bands().get(0).polygons().get(0).rings()).hasSize(2);
    }

    @Test
    void aSaddleIsDecidedByItsMiddleForAllLevelsAlike() {
        // by hand: 2 × 2 cells with 4 on one diagonal and 0 on the other: the middle holds 2
        Grid grid = new Grid(0, 0, 1, 1, 2, 2);
        double[] values = {4, 0, 0, 4};

        assertThat(Contours.of(grid, values, new double[] {1.9}).bands().get(0).polygons())
                .hasSize(1);
        assertThat(Contours.of(grid, values, new double[] {2.1}).bands().get(0).polygons())
                .hasSize(2);
    }

    @Test
    void undefinedCellsAreHolesAndPinchedCornersDoNotJoin() {
        Grid grid = new Grid(0, 0, 1, 1, 3, 3);
        double[] ring = {1, 1, 1, 1, Double.NaN, 1, 1, 1, 1};
        double[] diagonal = {1, Double.NaN, Double.NaN, Double.NaN, 1, Double.NaN, Double.NaN, Double.NaN, 1};

        ContourBand around = Contours.of(grid, ring, new double[] {0.5}).bands().get(0);
        ContourBand apart =
                Contours.of(grid, diagonal, new double[] {0.5}).bands().get(0);

        assertThat(around.area()).isCloseTo(8, within(1e-12));
        assertThat(around.polygons().get(0).rings()).hasSize(2);
        assertThat(apart.polygons())
                .hasSize(3)
                .allSatisfy(part -> assertThat(part.area()).isCloseTo(1, within(1e-12)));
    }

    /** Surfaces of few different values, with undefined cells, so that levels fall on nodes and saddles abound. */
    private static double[] rough(Grid grid, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[grid.size()];
        Arrays.setAll(values, i -> random.nextInt(12) == 0 ? Double.NaN : random.nextInt(5));
        return values;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bandsAreValidPolygonsThatTileTheRegionAboveTheLowestLevel(long seed) {
        Grid grid = new Grid(400_000, 300_000, 50, 40, 17, 13);
        double[] values = rough(grid, seed);
        Contours contours = Contours.of(grid, values, new double[] {1, 1.5, 2, 3.25});
        List<Geometry> parts = new ArrayList<>();
        for (ContourBand band : contours.bands()) {
            for (ContourPolygon part : band.polygons()) {
                Geometry polygon = polygon(part);
                assertThat(polygon.isValid()).isTrue();
                assertThat(polygon.getArea()).isCloseTo(part.area(), within(1e-6));
                parts.add(polygon);
            }
        }
        double sum = parts.stream().mapToDouble(Geometry::getArea).sum();
        double whole =
                Contours.of(grid, values, new double[] {1}).bands().get(0).area();

        assertThat(sum).isCloseTo(whole, within(1e-6 * whole));
        assertThat(FACTORY.buildGeometry(parts).buffer(0).getArea()).isCloseTo(whole, within(1e-6 * whole));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyPointIsCountedInThePolygonItLiesIn(long seed) {
        Grid grid = new Grid(0, 0, 1, 1, 12, 9);
        Contours contours = Contours.of(grid, rough(grid, seed), new double[] {0.5, 1.75, 3});
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.doubles(2_000, -0.5, 12.5).toArray();
        double[] y = random.doubles(2_000, -0.5, 9.5).toArray();

        Contours.Placed placed = contours.place(Points.of(x, y));

        for (int i = 0; i < x.length; i++) {
            for (int band = 0; band < contours.bands().size(); band++) {
                List<ContourPolygon> polygons = contours.bands().get(band).polygons();
                for (int k = 0; k < polygons.size(); k++) {
                    boolean inside = polygon(polygons.get(k)).contains(FACTORY.createPoint(new Coordinate(x[i], y[i])));
                    assertThat(placed.band()[i] == band && placed.polygon()[i] == k)
                            .isEqualTo(inside);
                }
            }
        }
    }

    @Test
    void aUniformSurfaceIsOneRectangleAndOneBelowTheLevelsIsNothing() {
        Grid grid = new Grid(10, 20, 5, 4, 6, 3);
        double[] values = new double[18];
        Arrays.fill(values, 2);

        ContourBand all = Contours.of(grid, values, new double[] {2}).bands().get(0);

        // a rectangle has four corners, the first given twice
        assertThat(all.polygons().get(0).rings().get(0)).hasSizeLessThanOrEqualTo(12);
        assertThat(all.area()).isCloseTo(30 * 12, within(1e-9));
        assertThat(Contours.of(grid, values, new double[] {2.5}).bands().get(0).polygons())
                .isEmpty();
        assertThat(Contours.of(new Grid(0, 0, 1, 1, 1, 1), new double[] {3}, new double[] {1})
                        .bands()
                        .get(0)
                        .area())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void levelsGoUpInEqualStepsBelowThePeak() {
        assertThat(Contours.steps(new double[] {0, Double.NaN, 8}, 3)).containsExactly(2, 4, 6);
        assertThat(Contours.steps(new double[] {0, 0}, 3)).isEmpty();
    }

    @Test
    void refusesLevelsThatDoNotAscend() {
        Grid grid = new Grid(0, 0, 1, 1, 1, 1);
        for (double[] levels : new double[][] {{}, {2, 1}, {1, 1}, {Double.NaN}}) {
            assertThatThrownBy(() -> Contours.of(grid, new double[1], levels))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("levels");
        }
        assertThatThrownBy(() -> Contours.of(grid, new double[2], new double[] {1}))
                .hasMessageContaining("values");
    }
}
