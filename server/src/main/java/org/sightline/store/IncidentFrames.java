package org.sightline.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.incident.Agreement;
import org.sightline.incident.Coverage;
import org.sightline.incident.CoverageSpan;
import org.sightline.incident.IncidentFrame;
import org.sightline.incident.IncidentFrame.Words;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.privacy.CoarsePoint;

/** Loads a version of incidents as columns. */
final class IncidentFrames {
    private IncidentFrames() {}

    static IncidentFrame load(Handle handle, Dialect dialect, long version) throws SQLException {
        Head head = head(handle, version);
        int[][] columns = new int[IncidentColumn.COUNT][head.rows];
        dialect.readIncidents(handle, version, columns);
        requireCoarse(columns[IncidentColumn.X.ordinal()], columns[IncidentColumn.Y.ordinal()]);
        String[] words = VersionRows.list(
                        handle, "select word from incident_word", version, (row, context) -> row.getString(1))
                .toArray(String[]::new);
        Columns numbers = new Columns(columns, words);
        return new IncidentFrame(
                JdbcDatasetRepository.get(handle, version),
                numbers.whole(IncidentColumn.MONTH),
                numbers.bytes(IncidentColumn.WEEKDAY),
                numbers.bytes(IncidentColumn.HOUR),
                numbers.whole(IncidentColumn.X),
                numbers.whole(IncidentColumn.Y),
                numbers.words(IncidentColumn.CATEGORY),
                numbers.words(IncidentColumn.PLACE_TYPE),
                numbers.words(IncidentColumn.MODEL),
                numbers.words(IncidentColumn.METHOD),
                numbers.words(IncidentColumn.REPORTER),
                numbers.words(IncidentColumn.ORIGIN),
                numbers.bytes(IncidentColumn.SOURCE),
                numbers.areas(),
                new Coverage(head.basis, spans(handle, version)),
                head.agreement);
    }

    private static Head head(Handle handle, long version) {
        return handle.createQuery("""
                        select row_count, coverage_basis, compared, agree from incident_version
                        where version_id = :version""")
                .bind("version", version)
                .map((row, context) -> new Head(
                        row.getInt(1),
                        Coverage.Basis.valueOf(row.getString(2)),
                        new Agreement(row.getLong(3), row.getLong(4))))
                .one();
    }

    private static List<CoverageSpan> spans(Handle handle, long version) {
        return VersionRows.list(
                handle,
                "select reporter, area, month_from, month_to from incident_coverage",
                version,
                (row, context) -> new CoverageSpan(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)).map(AreaCode::new).orElse(null),
                        new MonthRange(Month.ofIndex(row.getInt(3)), Month.ofIndex(row.getInt(4)))));
    }

    private static void requireCoarse(int[] x, int[] y) throws SQLException {
        for (int i = 0; i < x.length; i++) {
            boolean nowhere = x[i] == IncidentFrame.NOWHERE && y[i] == IncidentFrame.NOWHERE;
            if (!nowhere && !isCoarse(x[i], y[i])) {
                throw new SQLException("a stored incident has a position that is not coarse");
            }
        }
    }

    private static boolean isCoarse(int x, int y) {
        try {
            CoarsePoint point = CoarsePoint.restore(x, y);
            return point.x() == x && point.y() == y;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    private record Head(int rows, Coverage.Basis basis, Agreement agreement) {}

    private record Columns(int[][] numbers, String[] dictionary) {
        int[] whole(IncidentColumn column) {
            return numbers[column.ordinal()];
        }

        byte[] bytes(IncidentColumn column) {
            int[] values = whole(column);
            byte[] bytes = new byte[values.length];
            for (int i = 0; i < values.length; i++) {
                bytes[i] = (byte) values[i];
            }
            return bytes;
        }

        /** The levels on which at least one row has an area. */
        Map<Level, Words> areas() {
            Map<Level, Words> areas = new EnumMap<>(Level.class);
            for (Level level : Level.values()) {
                if (Arrays.stream(whole(IncidentColumn.of(level))).anyMatch(number -> number != 0)) {
                    areas.put(level, words(IncidentColumn.of(level)));
                }
            }
            return areas;
        }

        /** The column with a dictionary of its own, sorted; the numbers are replaced where they are. */
        Words words(IncidentColumn column) {
            int[] codes = whole(column);
            boolean[] used = new boolean[dictionary.length];
            for (int code : codes) {
                used[code] = true;
            }
            List<String> sorted = IntStream.range(0, used.length)
                    .filter(number -> used[number])
                    .mapToObj(number -> dictionary[number])
                    .distinct()
                    .sorted()
                    .toList();
            int[] places = new int[dictionary.length];
            for (int number = 0; number < places.length; number++) {
                places[number] = used[number] ? Collections.binarySearch(sorted, dictionary[number]) : -1;
            }
            for (int i = 0; i < codes.length; i++) {
                codes[i] = places[codes[i]];
            }
            return new Words(sorted, codes);
        }
    }
}
