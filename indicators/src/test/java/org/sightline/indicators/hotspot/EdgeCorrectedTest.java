package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.indicators.Reference;

final class EdgeCorrectedTest {

    private static final Window UNIT = Window.rectangle(0, -1, 1, 0);
    private static final Window RING =
            Window.of(new double[][] {{0, 0, 10, 0, 10, 10, 0, 10}, {2, 2, 2, 5, 5, 5, 5, 2, 2, 2}});

    private static Points redwood() {
        Reference table = Reference.read("redwood/points.csv");
        return Points.of(table.column("x"), table.column("y"));
    }

    /** Mass by adding up cells: midpoint rule, for comparison only. */
    private static double roughMass(Window window, Smoothing smoothing, double x, double y) {
        double sum = 0;
        double step = .02;
        for (double u = -1 + step / 2; u < 11; u += step) {
            for (double v = -1 + step / 2; v < 11; v += step) {
                if (window.contains(u, v)) {
                    sum += smoothing.at((u - x) * (u - x) + (v - y) * (v - y)) * step * step;
                }
            }
        }
        return sum;
    }

    @Test
    void massOfAGaussianInARectangleIsAProductOfNormals() {
        WindowMass mass = new WindowMass(UNIT, new Smoothing(Kernel.GAUSSIAN, .3));
        for (double[] at : new double[][] {{.5, -.5}, {.01, -.2}, {0, 0}, {.7, .1}, {1, -.5}, {.3, -.999}}) {
            double across = Erf.erf((1 - at[0]) / (.3 * Math.sqrt(2))) + Erf.erf(at[0] / (.3 * Math.sqrt(2)));
            double up = Erf.erf(-at[1] / (.3 * Math.sqrt(2))) + Erf.erf((1 + at[1]) / (.3 * Math.sqrt(2)));
            assertThat(mass.at(at[0], at[1])).isCloseTo(across * up / 4, within(1e-13));
        }
    }

    @Test
    void massInAPolygonWithAHole() {
        for (Kernel kernel : Kernel.values()) {
            Smoothing smoothing = new Smoothing(kernel, kernel == Kernel.GAUSSIAN ? .6 : 2);
            WindowMass mass = new WindowMass(RING, smoothing);
            for (double[] at : new double[][] {{1, 1}, {5.3, 5.4}, {3, 3}, {9.1, 4}, {5, 2}, {6, 1}}) {
                assertThat(mass.at(at[0], at[1])).isCloseTo(roughMass(RING, smoothing, at[0], at[1]), within(2e-3));
            }
            assertThat(mass.at(7.6, 7.4)).isCloseTo(1, within(1e-4));
        }
        // on a straight border half of it
        assertThat(new WindowMass(RING, new Smoothing(Kernel.QUARTIC, 1)).at(7, 0))
                .isCloseTo(.5, within(1e-12));
        assertThat(new WindowMass(RING, new Smoothing(Kernel.EPANECHNIKOV, 1)).at(0, 0))
                .isCloseTo(.25, within(1e-12));
    }

    @Test
    void pointsOnTheBorderAreInTheWindow() {
        Window window = Window.of(new double[][] {{0, 0, 10, 0, 10, 10, 4, 13, 0, 10}, {2, 2, 4, 2, 4, 4, 2, 4}});
        double[][] border = {
            {0, 0}, {10, 0}, {10, 10}, {5, 0}, {10, 5}, {0, 5}, {7, 11.5}, {2, 11.5}, {4, 13}, {2, 3}, {3, 4}
        };
        for (double[] at : border) {
            assertThat(window.contains(at[0], at[1])).as("%s, %s", at[0], at[1]).isTrue();
        }
        assertThat(window.contains(7, 11.500001)).isFalse();
        assertThat(window.contains(10.000001, 5)).isFalse();
        assertThat(window.contains(3, 3)).isFalse();
    }

    @Test
    void windowKnowsItsAreaAndHole() {
        assertThat(RING.area()).isCloseTo(91, within(1e-12));
        assertThat(RING.contains(3, 3)).isFalse();
        assertThat(RING.contains(1, 3)).isTrue();
        assertThat(RING.contains(11, 3)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Window.of(new double[][] {{0, 0, 1, 1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> Window.of(new double[0][]));
    }

    @Test
    @Tag("shared")
    void jonesDiggleKeepsTheNumberOfPoints() {
        Grid grid = Grid.of(new double[] {0, -1, 1, 0}, 512, 512);
        double sum = 0;
        for (double value : EdgeCorrected.jonesDiggle(redwood(), grid, new Smoothing(Kernel.GAUSSIAN, .07), UNIT, 2)) {
            sum += value / (512 * 512);
        }
        // redwood, sigma .07: integral 62 = n, references/README.md; the rest is the midpoint rule
        assertThat(sum).isCloseTo(62, within(5e-3));
    }

    @Test
    @Tag("shared")
    void agreesWithSpatstatAsFarAsItsBinningAllows() {
        Reference table = Reference.read("redwood/expected_grid.csv");
        Grid grid = new Grid(0, -1, 1.0 / 64, 1.0 / 64, 64, 64);
        Smoothing smoothing = new Smoothing(Kernel.GAUSSIAN, .08);
        double[] uniform = EdgeCorrected.uniform(redwood(), grid, smoothing, UNIT, 2);
        double[] diggle = EdgeCorrected.jonesDiggle(redwood(), grid, smoothing, UNIT, 2);
        // spatstat.explore 3.0-6: density.ppp(redwood, .08, edge = TRUE), diggle = TRUE; binned, peak about 200
        double[] expectedUniform = table.column("gauss_edge");
        double[] expectedDiggle = table.column("gauss_diggle");
        double[] x = table.column("x");
        double[] y = table.column("y");
        for (int k = 0; k < expectedUniform.length; k++) {
            int cell = (int) Math.floor((y[k] + 1) * 64) * 64 + (int) Math.floor(x[k] * 64);
            assertThat(uniform[cell]).isCloseTo(expectedUniform[k], within(8.0));
            assertThat(diggle[cell]).isCloseTo(expectedDiggle[k], within(8.0));
        }
    }

    @Test
    @Tag("shared")
    void intensityAtThePointsAgreesWithSpatstat() {
        Reference table = Reference.read("redwood/expected_points.csv");
        Smoothing gaussian = new Smoothing(Kernel.GAUSSIAN, .08);
        // spatstat.explore 3.0-6: density.ppp(redwood, .08, at = "points", leaveoneout = TRUE | FALSE); cut off at 8
        // sigma
        assertThat(AtPoints.leaveOneOut(redwood(), gaussian, 2))
                .containsExactly(table.column("gauss_noedge_loo"), within(1e-9));
        assertThat(AtPoints.intensity(redwood(), gaussian, 2))
                .containsExactly(table.column("gauss_noedge"), within(1e-9));
        Smoothing quartic = new Smoothing(Kernel.QUARTIC, .08 * Math.sqrt(8));
        assertThat(AtPoints.intensity(redwood(), quartic, 2))
                .containsExactly(table.column("quartic_noedge"), within(1e-9));
        double[] edge = AtPoints.intensity(redwood(), gaussian, 2);
        WindowMass mass = new WindowMass(UNIT, gaussian);
        for (int i = 0; i < edge.length; i++) {
            edge[i] /= mass.at(redwood().x()[i], redwood().y()[i]);
        }
        assertThat(edge).containsExactly(table.column("gauss_edge"), within(1e-8));
    }

    @Test
    void cellsOutsideTheWindowAreUndefined() {
        Points points = Points.of(new double[] {1, 8, 50}, new double[] {1, 8, 50});
        Grid grid = Grid.covering(-2, -2, 12, 12, 1);
        double[] surface = EdgeCorrected.uniform(points, grid, new Smoothing(Kernel.QUARTIC, 3), RING, 1);
        assertThat(surface[0]).isNaN();
        assertThat(surface[5 * 14 + 5]).isNaN();
        double[] same = EdgeCorrected.uniform(points, grid, new Smoothing(Kernel.QUARTIC, 3), RING, 3);
        assertThat(same).containsExactly(surface);
        // far from the border nothing is corrected
        assertThat(EdgeCorrected.uniform(points, grid, new Smoothing(Kernel.QUARTIC, .9), RING, 1)[9 * 14 + 9])
                .isCloseTo(KernelSurface.intensity(points, grid, Kernel.QUARTIC, .9, 1)[9 * 14 + 9], within(1e-12));
    }

    @Test
    void standardErrorIsTheRootOfTheSquares() {
        Points points = new Points(new double[] {1, 2, 4.2}, new double[] {1, 1.5, 2}, new double[] {1, 2, 3});
        Grid grid = Grid.covering(0, 0, 5, 4, .5);
        for (Kernel kernel : Kernel.values()) {
            double[] se = StandardError.of(points, grid, new Smoothing(kernel, 1.7), 2);
            for (int cell = 0; cell < se.length; cell++) {
                double sum = 0;
                for (int i = 0; i < 3; i++) {
                    double dx = grid.xCentre(cell % 10) - points.x()[i];
                    double dy = grid.yCentre(cell / 10) - points.y()[i];
                    sum += Math.pow(points.weight()[i] * kernel.at(dx * dx + dy * dy, 1.7), 2);
                }
                assertThat(se[cell]).isCloseTo(Math.sqrt(sum), within(1e-8));
            }
        }
    }

    @Test
    @Tag("shared")
    void bandwidthsAgreeWithSpatstatAsFarAsItsSearchAllows() {
        Reference table = Reference.read("redwood/expected_bandwidths.csv");
        // spatstat.explore 3.0-6: bw.ppl, bw.CvL search 16 values, each 1.3 times the one before
        double ppl = Bandwidth.ppl(redwood(), 2);
        double cvl = Bandwidth.cvl(redwood(), 1, 2);
        assertThat(ppl / table.value("bw.ppl")).isBetween(1 / 1.35, 1.35);
        assertThat(cvl / table.value("bw.CvL")).isBetween(1 / 1.35, 1.35);
        double covered = 0;
        for (double value : AtPoints.intensity(redwood(), new Smoothing(Kernel.GAUSSIAN, cvl), 1)) {
            covered += 1 / value;
        }
        assertThat(covered).isCloseTo(1, within(1e-4));
    }

    @Test
    @Tag("shared")
    void digglesBandwidthIsThatOfSpatstat() {
        // spatstat.explore 3.0-6: bw.diggle(redwood), the same 512 steps
        double expected = Reference.read("redwood/expected_bandwidths.csv").value("bw.diggle");
        assertThat(Bandwidth.diggle(redwood(), UNIT, 2) / expected).isCloseTo(1, within(1e-12));
        assertThat(Bandwidth.diggle(redwood(), UNIT, 1)).isEqualTo(Bandwidth.diggle(redwood(), UNIT, 3));
    }

    @Test
    void digglesBandwidthTurnsWithTheWindow() {
        Points points = Points.of(
                new double[] {1, 1.2, 1.1, 6, 6.3, 6.1, 3, 8.5}, new double[] {2, 2.2, 1.7, 5, 5.2, 5.3, 7, 1});
        Window upright = Window.rectangle(0, 0, 9, 8);
        Points turned = Points.of(points.y(), points.x());
        double bandwidth = Bandwidth.diggle(points, upright, 1);
        assertThat(Bandwidth.diggle(turned, Window.rectangle(0, 0, 8, 9), 1) / bandwidth)
                .isCloseTo(1, within(1e-9));
        // ten times the unit, ten times the bandwidth
        double[] x = Arrays.stream(points.x()).map(v -> 10 * v).toArray();
        double[] y = Arrays.stream(points.y()).map(v -> 10 * v).toArray();
        assertThat(Bandwidth.diggle(Points.of(x, y), Window.rectangle(0, 0, 90, 80), 1) / bandwidth)
                .isCloseTo(10, within(1e-8));
    }

    @Test
    void bandwidthsAreRefusedForOnePlace() {
        Points one = Points.of(new double[] {1, 1, 1}, new double[] {2, 2, 2});
        assertThatIllegalArgumentException().isThrownBy(() -> Bandwidth.ppl(one, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Bandwidth.cvl(one, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Bandwidth.cvl(one, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Bandwidth.diggle(one, UNIT, 1));
    }
}
