package org.sightline.store;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaGroup;
import org.sightline.area.Level;
import org.sightline.dataset.ImportSummary;
import org.sightline.incident.Agreement;
import org.sightline.incident.Coverage;
import org.sightline.incident.Incident;
import org.sightline.incident.IncidentDraft;
import org.sightline.incident.IncidentKind;
import org.sightline.incident.Source;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.privacy.CoarsePoint;

/** Rows to store. */
final class Facts {
    static final Coverage ASSUMED = new Coverage(Coverage.Basis.ASSUMED, List.of());
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private Facts() {}

    static ImportSummary summary(long rows) {
        return new ImportSummary(List.of("rows.csv"), "ab12", rows, rows, 0, 0, List.of());
    }

    static MonthRange months(int fromYear, int toYear) {
        return new MonthRange(new Month(fromYear, 1), new Month(toYear, 12));
    }

    static Area square(String code, int side) {
        return new Area(
                new AreaCode(code),
                "Square " + code,
                List.of(new AreaGroup(new AreaCode("UP1"), "Upper")),
                GEOMETRIES.toGeometry(new Envelope(400_000, 400_000 + side, 300_000, 300_000 + side)));
    }

    /** An incident that depends on nothing but its number. */
    static Incident incident(int number) {
        return new Incident(
                Month.ofIndex(2022 * 12 + number % 36),
                number % 8,
                number % 25 - 1,
                new IncidentKind("category " + number % 7, "place " + number % 12, "model " + number % 3, ""),
                Source.values()[number % 3],
                "reporter " + number % 4,
                number % 10 == 0
                        ? null
                        : CoarsePoint.of(350_000 + number * 37L % 90_000, 400_000 + number * 53L % 90_000),
                number % 10 == 0
                        ? Map.of()
                        : Map.of(
                                Level.LSOA, new AreaCode("L" + number % 1_500),
                                Level.AUTHORITY, new AreaCode("A" + number % 9)),
                number % 3 == 0 ? new AreaCode("A" + number % 5) : null);
    }

    /** Writes incidents from one number up to another, and commits them. */
    static void writeIncidents(IncidentDraft draft, int from, int to) {
        for (int i = from; i < to; i++) {
            draft.add(incident(i));
        }
        draft.describe(ASSUMED, Agreement.NONE);
        draft.commit(summary(to - from), List.of());
    }

    static Coordinate[] ring(double... xy) {
        Coordinate[] ring = new Coordinate[xy.length / 2];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return ring;
    }
}
