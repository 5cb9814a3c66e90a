package org.sightline.indicators.hotspot;

/**
 * A grid of equal rectangular cells. Cells are numbered row by row from south to north, each row from west to east: cell =
 * row × {@code columns} + column.
 *
 * @param west x of the western edge
 * @param south y of the southern edge
 * @param cellWidth width of a cell, positive
 * @param cellHeight height of a cell, positive
 * @param columns number of columns, at least 1
 * @param rows number of rows, at least 1
 */
public record Grid(double west, double south, double cellWidth, double cellHeight, int columns, int rows) {

    /** Checks that there is at least one cell, and that a surface of them fits an array. */
    public Grid {
        if (!Double.isFinite(west) || !Double.isFinite(south)) {
            throw new IllegalArgumentException("west and south must be finite");
        }
        if (!(cellWidth > 0 && cellHeight > 0) || !Double.isFinite(cellWidth) || !Double.isFinite(cellHeight)) {
            throw new IllegalArgumentException("cellWidth and cellHeight must be positive and finite");
        }
        if (columns < 1 || rows < 1 || (long) columns * rows > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("columns and rows must be at least 1, with at most 2,147,483,639 cells");
        }
    }

    /**
     * Square cells from the south-western corner on, as many as it takes to cover the bounds.
     *
     * @param xmin western bound
     * @param ymin southern bound
     * @param xmax eastern bound, beyond {@code xmin}
     * @param ymax northern bound, beyond {@code ymin}
     * @param cell side of a cell, positive
     */
    public static Grid covering(double xmin, double ymin, double xmax, double ymax, double cell) {
        checkBounds(xmin, ymin, xmax, ymax);
        if (!(cell > 0) || !Double.isFinite(cell)) {
            throw new IllegalArgumentException("cell must be positive and finite, but is " + cell);
        }
        return new Grid(xmin, ymin, cell, cell, cells(xmax - xmin, cell), cells(ymax - ymin, cell));
    }

    /**
     * So many columns and rows within the bounds.
     *
     * @param bounds western, southern, eastern and northern bound
     * @param columns number of columns, at least 1
     * @param rows number of rows, at least 1
     */
    public static Grid of(double[] bounds, int columns, int rows) {
        if (bounds.length != 4) {
            throw new IllegalArgumentException("bounds must be xmin, ymin, xmax, ymax");
        }
        checkBounds(bounds[0], bounds[1], bounds[2], bounds[3]);
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException("columns and rows must be at least 1");
        }
        double width = (bounds[2] - bounds[0]) / columns;
        double height = (bounds[3] - bounds[1]) / rows;
        return new Grid(bounds[0], bounds[1], width, height, columns, rows);
    }

    private static void checkBounds(double xmin, double ymin, double xmax, double ymax) {
        if (!(xmin < xmax && ymin < ymax) || !Double.isFinite(xmax - xmin) || !Double.isFinite(ymax - ymin)) {
            throw new IllegalArgumentException("bounds must be finite, with xmin below xmax and ymin below ymax");
        }
    }

    /** A remainder below a millionth of a cell is rounding, not another cell. */
    private static int cells(double length, double cell) {
        double cells = Math.ceil(length / cell - 1e-6);
        if (cells > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("cell is too small for these bounds: " + cell);
        }
        return Math.max(1, (int) cells);
    }

    /** Number of cells. */
    public int size() {
        return columns * rows;
    }

    /**
     * The cell a position lies in; on a line between cells the one to the east or north, on the grid's own border still inside.
     *
     * @return −1 beyond the grid, and where a coordinate is {@code NaN}
     */
    public int cellOf(double x, double y) {
        int column = slot((x - west) / cellWidth, columns);
        int row = slot((y - south) / cellHeight, rows);
        return column < 0 || row < 0 ? -1 : row * columns + column;
    }

    private static int slot(double place, int size) {
        return place >= 0 && place <= size ? Math.min(size - 1, (int) place) : -1;
    }

    /** How many points lie in each cell; weights are not used, points beyond the grid not counted. */
    public double[] counts(Points points) {
        double[] counts = new double[size()];
        for (int i = 0; i < points.size(); i++) {
            int cell = cellOf(points.x()[i], points.y()[i]);
            if (cell >= 0) {
                counts[cell]++;
            }
        }
        return counts;
    }

    /** x of the centre of a column. */
    public double xCentre(int column) {
        return west + (column + 0.5) * cellWidth;
    }

    /** y of the centre of a row. */
    public double yCentre(int row) {
        return south + (row + 0.5) * cellHeight;
    }
}
