package org.sightline.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.referencing.FactoryException;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GeoTiffTest {
    @Test
    void readsBackWithPlaceAndSystem(@TempDir Path folder) throws IOException, FactoryException {
        Path file = folder.resolve("out.tif");
        double[] values = {0.1, 2, 3, 4, 5, Double.NaN};
        GeoTiff.write(file, values, 3, new double[] {400_000, 300_000, 400_300, 300_200}, 27700);

        GeoTiffReader reader = new GeoTiffReader(file.toFile());
        GridCoverage2D coverage = reader.read(new GeneralParameterValue[0]);
        assertThat(CRS.lookupEpsgCode(coverage.getCoordinateReferenceSystem2D(), false))
                .isEqualTo(27700);
        assertThat(coverage.getEnvelope2D().getMinX()).isCloseTo(400_000, within(1e-6));
        assertThat(coverage.getEnvelope2D().getMaxY()).isCloseTo(300_200, within(1e-6));
        var raster = coverage.getRenderedImage().getData();
        // the first row of the image is the northern one
        assertThat(raster.getSampleDouble(0, 0, 0)).isEqualTo(4);
        assertThat(raster.getSampleDouble(2, 0, 0)).isNaN();
        assertThat(raster.getSampleDouble(0, 1, 0)).isEqualTo(0.1);
        reader.dispose();
    }

    @Test
    void projectsToAnyPlane() {
        double[] x = {3, Double.NaN};
        double[] y = {0, Double.NaN};
        // UTM zone 31 has its central meridian at 3 degrees east and its false easting at 500,000 m
        Projection.of("epsg:32631").toPlane(x, y);

        assertThat(x[0]).isCloseTo(500_000, within(1e-3));
        assertThat(y[0]).isCloseTo(0, within(1e-3));
        assertThat(x[1]).isNaN();
    }

    @Test
    void goesToTheNationalGridAndBack() {
        double[] x = {-2.2426};
        double[] y = {53.4808};
        Projection grid = Projection.of("EPSG:27700");
        grid.toPlane(x, y);
        assertThat(NationalGrid.contains(x[0], y[0])).isTrue();
        grid.toDegrees(x, y);

        assertThat(x[0]).isCloseTo(-2.2426, within(1e-7));
        assertThat(y[0]).isCloseTo(53.4808, within(1e-7));
    }

    @Test
    void refusesWhatIsNoPlane() {
        assertThatThrownBy(() -> Projection.of("27700")).hasMessageContaining("EPSG:n");
        assertThatThrownBy(() -> Projection.of("EPSG:4326").toPlane(new double[] {1}, new double[] {1}))
                .hasMessageContaining("not a plane");
        assertThatThrownBy(() -> Projection.of("EPSG:99999").toPlane(new double[] {1}, new double[] {1}))
                .hasMessageContaining("not known");
    }
}
