package org.sightline.cli;

import org.jspecify.annotations.Nullable;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.Window;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that say which cells there are. */
@Command
final class GridOptions {
    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    Cells cells;

    @Option(
            names = "--bounds",
            required = true,
            split = ",",
            hideParamSyntax = true,
            paramLabel = "xmin,ymin,xmax,ymax",
            description = "What the grid covers.")
    double[] bounds = {};

    /** Either the cell's side or the numbers of columns and rows. */
    static final class Cells {
        @Option(names = "--cell", required = true, paramLabel = "M", description = "Side of a cell.")
        double side = Double.NaN;

        @ArgGroup(exclusive = false, multiplicity = "1")
        @Nullable
        Shape shape;
    }

    /** Numbers of columns and rows. */
    static final class Shape {
        @Option(names = "--columns", required = true, paramLabel = "N", description = "Number of columns.")
        int columns;

        @Option(names = "--rows", required = true, paramLabel = "N", description = "Number of rows.")
        int rows;
    }

    /** The grid. */
    Grid grid() {
        if (bounds.length != 4 || !(bounds[0] < bounds[2]) || !(bounds[1] < bounds[3])) {
            throw new WrongUsage("--bounds: xmin,ymin,xmax,ymax with xmin < xmax and ymin < ymax");
        }
        try {
            Shape shape = cells.shape;
            return shape == null
                    ? Grid.covering(bounds[0], bounds[1], bounds[2], bounds[3], cells.side)
                    : Grid.of(bounds, shape.columns, shape.rows);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--cell, --columns, --rows, --bounds: " + e.getMessage());
        }
    }

    /** The bounds as a window. */
    Window window() {
        return Window.rectangle(bounds[0], bounds[1], bounds[2], bounds[3]);
    }

    /** The bounds in words. */
    String describe() {
        return "bounds " + bounds[0] + "," + bounds[1] + "," + bounds[2] + "," + bounds[3];
    }
}
