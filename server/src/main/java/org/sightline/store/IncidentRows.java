package org.sightline.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.incident.Agreement;
import org.sightline.incident.Coverage;
import org.sightline.incident.CoverageSpan;
import org.sightline.incident.Incident;
import org.sightline.incident.IncidentFrame;
import org.sightline.privacy.CoarsePoint;

/** Writes a version of incidents as rows of numbers and, at the end, the words the numbers stand for. */
final class IncidentRows implements RowWriter<Incident> {
    private static final Level[] LEVELS = Level.values();

    private final Handle handle;
    private final long version;
    private final IncidentSink sink;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final int[] row = new int[IncidentColumn.COUNT];
    private int written;
    private @Nullable Description description;

    IncidentRows(Handle handle, long version, IncidentSink sink) {
        this.handle = handle;
        this.version = version;
        this.sink = sink;
        number("");
    }

    void describe(Coverage coverage, Agreement agreement) {
        description = new Description(coverage, agreement);
    }

    @Override
    public void write(Incident incident) throws SQLException {
        CoarsePoint point = incident.point();
        AreaCode origin = incident.origin();
        set(IncidentColumn.MONTH, incident.month().index());
        set(IncidentColumn.WEEKDAY, incident.weekday());
        set(IncidentColumn.HOUR, incident.hour());
        set(IncidentColumn.X, point == null ? IncidentFrame.NOWHERE : point.x());
        set(IncidentColumn.Y, point == null ? IncidentFrame.NOWHERE : point.y());
        set(IncidentColumn.SOURCE, incident.source().ordinal());
        set(IncidentColumn.CATEGORY, number(incident.kind().category()));
        set(IncidentColumn.PLACE_TYPE, number(incident.kind().placeType()));
        set(IncidentColumn.MODEL, number(incident.kind().model()));
        set(IncidentColumn.METHOD, number(incident.kind().method()));
        set(IncidentColumn.REPORTER, number(incident.reporter()));
        set(IncidentColumn.ORIGIN, origin == null ? 0 : number(origin.value()));
        for (Level level : LEVELS) {
            AreaCode code = incident.areas().get(level);
            set(IncidentColumn.of(level), code == null ? 0 : number(code.value()));
        }
        sink.write(row);
        written++;
    }

    private void set(IncidentColumn column, int value) {
        row[column.ordinal()] = value;
    }

    private int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        numbers.put(word, words.size());
        words.add(StoredText.of(word));
        return words.size() - 1;
    }

    @Override
    public void finish() throws SQLException {
        Description told = description;
        if (told == null) {
            throw new IllegalStateException("coverage and agreement are told before the commit");
        }
        sink.finish();
        writeWords();
        writeCoverage(told.coverage.spans());
        handle.createUpdate("insert into incident_version values (:version, :rows, :basis, :compared, :agree)")
                .bind("version", version)
                .bind("rows", written)
                .bind("basis", told.coverage.basis().name())
                .bind("compared", told.agreement.compared())
                .bind("agree", told.agreement.agree())
                .execute();
    }

    @Override
    public void abandon() throws SQLException {
        sink.abandon();
    }

    private void writeWords() throws SQLException {
        BatchWriter<String> writer = new BatchWriter<>(
                handle,
                version,
                "insert into incident_word values (?, ?)",
                (statement, word) -> statement.setString(2, word));
        for (String word : words) {
            writer.write(word);
        }
        writer.finish();
    }

    private void writeCoverage(List<CoverageSpan> spans) throws SQLException {
        BatchWriter<CoverageSpan> writer = new BatchWriter<>(
                handle, version, "insert into incident_coverage values (?, ?, ?, ?, ?)", IncidentRows::bindSpan);
        for (CoverageSpan span : spans) {
            writer.write(span);
        }
        writer.finish();
    }

    private static void bindSpan(PreparedStatement statement, CoverageSpan span) throws SQLException {
        AreaCode area = span.area();
        statement.setString(2, StoredText.of(span.reporter()));
        if (area == null) {
            statement.setNull(3, Types.VARCHAR);
        } else {
            statement.setString(3, area.value());
        }
        statement.setInt(4, span.months().from().index());
        statement.setInt(5, span.months().to().index());
    }

    private record Description(Coverage coverage, Agreement agreement) {}
}
