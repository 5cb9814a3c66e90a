package org.sightline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.crs.NationalGrid;
import org.sightline.incident.Agreement;
import org.sightline.incident.Incident;
import org.sightline.incident.IncidentDraft;
import org.sightline.privacy.CoarsePoint;

/** Some thousand checked rows at a time: placed on every level, rounded, stored. Raw positions live no longer than a batch. */
final class IncidentBatch {
    private static final int SIZE = 50_000;
    /** A position this close to the grid's false origin is a missing 0,0 that somebody converted to degrees. */
    private static final double ORIGIN_METRES = 100;

    private final Placement placement;
    private final IncidentDraft draft;
    private final Tally tally;
    private final List<Incident> rows = new ArrayList<>(SIZE);
    private final List<Whereabouts> where = new ArrayList<>(SIZE);
    private PositionReader positions = PositionReader.NONE;
    private long nowhere;
    private long offGrid;
    private long outside;
    private long notLoaded;
    private long compared;
    private long agree;
    private long incomparable;

    IncidentBatch(Placement placement, IncidentDraft draft, Tally tally) {
        this.placement = placement;
        this.draft = draft;
        this.tally = tally;
    }

    /**
     * Where a row says it was.
     *
     * @param position raw, in the file's coordinates
     * @param area published code, empty when there is none
     * @param line for remarks
     */
    record Whereabouts(Position position, String area, long line) {}

    /** From now on rows are of this file; the batch must be empty. */
    void begin(PositionReader file) {
        positions = file;
    }

    /** Takes a checked row; its point and areas are filled in here. */
    void add(Incident row, Whereabouts whereabouts) {
        rows.add(row);
        where.add(whereabouts);
        if (rows.size() == SIZE) {
            flush();
        }
    }

    /** Places and stores the rows of the batch. */
    void flush() {
        double[] pairs = metres();
        double[] x = new double[rows.size()];
        double[] y = new double[rows.size()];
        for (int i = 0; i < x.length; i++) {
            boolean usable = isUsable(pairs[2 * i], pairs[2 * i + 1], i);
            x[i] = usable ? pairs[2 * i] : Double.NaN;
            y[i] = usable ? pairs[2 * i + 1] : Double.NaN;
        }
        List<Map<Level, AreaCode>> areas = placement.locate(x, y);
        for (int i = 0; i < x.length; i++) {
            boolean placed = !Double.isNaN(x[i]);
            store(i, placed ? CoarsePoint.of(x[i], y[i]) : null, placed ? byPoint(i, areas.get(i)) : byCode(i));
        }
        rows.clear();
        where.clear();
    }

    private double[] metres() {
        double[] pairs = new double[2 * rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Position position = where.get(i).position();
            boolean far = positions.isDegrees() && !isNearBritain(position);
            if (far && position.isKnown()) {
                pairs[2 * i] = Double.NEGATIVE_INFINITY;
            } else {
                pairs[2 * i] = position.x();
                pairs[2 * i + 1] = position.y();
            }
        }
        if (positions.isDegrees()) {
            NationalGrid.toMetres(pairs);
        }
        return pairs;
    }

    private static boolean isNearBritain(Position position) {
        return position.x() > -12 && position.x() < 6 && position.y() > 46 && position.y() < 64;
    }

    private boolean isUsable(double x, double y, int row) {
        if (Double.isNaN(x)) {
            return false;
        }
        Whereabouts at = where.get(row);
        if (Math.abs(x) < ORIGIN_METRES && Math.abs(y) < ORIGIN_METRES) {
            tally.remark(
                    positions.file(),
                    at.line(),
                    positions.column(),
                    "the grid's origin (a missing 0,0) is not a position; the row is kept without a place");
            return false;
        }
        if (!NationalGrid.contains(x, y)) {
            offGrid++;
            tally.remark(
                    positions.file(),
                    at.line(),
                    positions.column(),
                    "the position is off the British National Grid; the row is kept without a place");
            return false;
        }
        return true;
    }

    private Map<Level, AreaCode> byPoint(int row, Map<Level, AreaCode> areas) {
        if (areas.isEmpty()) {
            outside++;
        }
        String code = where.get(row).area();
        if (!code.isEmpty()) {
            Optional<Boolean> agrees = placement.published().get(code).agrees(areas);
            compared += agrees.isPresent() ? 1 : 0;
            agree += agrees.orElse(false) ? 1 : 0;
            incomparable += agrees.isPresent() ? 0 : 1;
        }
        return areas;
    }

    private Map<Level, AreaCode> byCode(int row) {
        String code = where.get(row).area();
        if (code.isEmpty()) {
            nowhere++;
            return Map.of();
        }
        PublishedCodes.Meaning meaning = placement.published().get(code);
        switch (meaning.relation()) {
            case SPLIT ->
                tally.remark(
                        positions.file(),
                        where.get(row).line(),
                        "area",
                        "the area was split between vintages; the row is placed only where all its parts lie");
            case UNKNOWN, IRREGULAR -> {
                notLoaded++;
                tally.remark(
                        positions.file(),
                        where.get(row).line(),
                        "area",
                        "the area is not loaded; the row is kept without a place");
            }
            case LOADED, CARRIED -> {}
        }
        return meaning.areas();
    }

    private void store(int row, @Nullable CoarsePoint point, Map<Level, AreaCode> areas) {
        Incident read = rows.get(row);
        draft.add(new Incident(
                read.month(),
                read.weekday(),
                read.hour(),
                read.kind(),
                read.source(),
                read.reporter(),
                point,
                areas,
                read.origin()));
        tally.stored();
        if (areas.isEmpty()) {
            tally.unlocated();
        }
    }

    Agreement agreement() {
        return new Agreement(compared, agree);
    }

    /** Says what became of the positions. */
    void note() {
        noteIf(nowhere, "rows have no position and are kept unlocated");
        noteIf(offGrid, "rows have a position off the British National Grid and are kept unlocated");
        noteIf(outside, "rows lie outside all areas and are kept unlocated");
        noteIf(notLoaded, "rows name an area that is not loaded and are kept unlocated");
        if (compared > 0) {
            tally.note(String.format(
                    Locale.ROOT,
                    "published area code against the position's: %d of %d rows agree (%.2f %%), %d disagree",
                    agree,
                    compared,
                    100.0 * agree / compared,
                    compared - agree));
        }
        noteIf(
                incomparable,
                "rows have a published area code that is neither loaded nor in a code lookup, or lie outside its level: not comparable");
    }

    private void noteIf(long count, String rest) {
        if (count > 0) {
            tally.note(count + " " + rest);
        }
    }
}
