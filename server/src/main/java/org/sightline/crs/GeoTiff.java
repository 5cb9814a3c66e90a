package org.sightline.crs;

import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import javax.media.jai.RasterFactory;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;

/** Writes a grid of numbers as GeoTIFF: one band of 64-bit floats, NaN where there is no figure. */
public final class GeoTiff {
    private GeoTiff() {}

    /**
     * Writes a file.
     *
     * @param file is replaced
     * @param values rows from south to north, each from west to east
     * @param columns length of a row
     * @param bounds western, southern, eastern, northern edge
     * @param epsg number of the plane's coordinate system
     */
    public static void write(Path file, double[] values, int columns, double[] bounds, int epsg) throws IOException {
        int rows = values.length / columns;
        WritableRaster raster = RasterFactory.createBandedRaster(DataBuffer.TYPE_DOUBLE, columns, rows, 1, null);
        for (int row = 0; row < rows; row++) {
            double[] line = new double[columns];
            System.arraycopy(values, (rows - 1 - row) * columns, line, 0, columns);
            raster.setSamples(0, row, columns, 1, 0, line);
        }
        ReferencedEnvelope place = new ReferencedEnvelope(bounds[0], bounds[2], bounds[1], bounds[3], find(epsg));
        GridCoverage2D coverage = new GridCoverageFactory().create("intensity", raster, place);
        GeoTiffWriter writer = new GeoTiffWriter(file.toFile());
        try {
            writer.write(coverage, new GeneralParameterValue[0]);
        } finally {
            writer.dispose();
        }
    }

    private static CoordinateReferenceSystem find(int epsg) {
        try {
            return CRS.decode("EPSG:" + epsg, true);
        } catch (FactoryException e) {
            throw new IllegalArgumentException("EPSG:" + epsg + " is not known; use another such as EPSG:27700", e);
        }
    }
}
