package org.sightline.hotspot;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sightline.dataset.QueryRefused;
import org.sightline.period.MonthRange;

/**
 * How dense are the incidents, seen through a kernel of that radius?
 *
 * @param filter which incidents
 * @param cellMetres side of a cell; chosen from the bounds when empty
 * @param bandwidthMetres kernel radius; Scott's rule when empty
 * @param bounds what the grid covers; all areas when empty
 * @param measure density, or risk relative to residents
 */
public record SurfaceQuery(
        IncidentFilter filter,
        OptionalDouble cellMetres,
        OptionalDouble bandwidthMetres,
        Optional<Bounds> bounds,
        Measure measure) {
    private static final double SMALLEST_CELL = 50;
    /** Twice the side of the squares that positions are rounded to: a narrower kernel would show single squares. */
    static final double SMALLEST_BANDWIDTH = 200;

    private static final double LARGEST = 100_000;

    public SurfaceQuery {
        check("cell", cellMetres, SMALLEST_CELL);
        check("bandwidth", bandwidthMetres, SMALLEST_BANDWIDTH);
    }

    /** The same in other months, on the grid and with the bandwidth of a surface. */
    SurfaceQuery during(MonthRange range, SurfaceResult like) {
        return new SurfaceQuery(
                filter.during(range),
                OptionalDouble.of(like.grid().cellWidth()),
                OptionalDouble.of(like.bandwidthMetres()),
                bounds,
                measure);
    }

    /** What a cell says. */
    public enum Measure {
        /** Incidents per square kilometre. */
        DENSITY,
        /** Incidents over residents, 1 = as on the whole map. */
        RISK;

        /** The word in addresses and files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static void check(String field, OptionalDouble metres, double smallest) {
        if (metres.isPresent() && !(metres.getAsDouble() >= smallest && metres.getAsDouble() <= LARGEST)) {
            throw new QueryRefused(field, "a number of metres from " + (int) smallest + " to " + (int) LARGEST);
        }
    }

    /**
     * A rectangle in EPSG:27700 metres.
     *
     * @param xmin west
     * @param ymin south
     * @param xmax east
     * @param ymax north
     */
    public record Bounds(double xmin, double ymin, double xmax, double ymax) {
        public Bounds {
            boolean finite = Double.isFinite(xmin + ymin + xmax + ymax);
            if (!finite || !(xmin < xmax) || !(ymin < ymax)) {
                throw new QueryRefused(
                        "xmin, ymin, xmax, ymax", "a rectangle in metres with xmin < xmax and ymin < ymax");
            }
        }
    }
}
