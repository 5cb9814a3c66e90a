package org.sightline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sightline.area.AreaCode;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.period.ReportingPeriod;
import org.sightline.score.Observation;

/** The rows of a version of observations; what is not a number is null. */
final class ObservationRows {
    private static final String SELECT = """
            select area, indicator, period, month_from, month_to, provisional, numerator, denominator, figure, status
            from observation""";

    private ObservationRows() {}

    static RowWriter<Observation> writer(Handle handle, long version) throws SQLException {
        return new BatchWriter<>(
                handle,
                version,
                "insert into observation values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ObservationRows::bind);
    }

    private static void bind(PreparedStatement statement, Observation row) throws SQLException {
        ReportingPeriod period = row.period();
        statement.setString(2, row.area().value());
        statement.setString(3, StoredText.of(row.indicator()));
        statement.setString(4, StoredText.of(period.label()));
        statement.setInt(5, period.months().from().index());
        statement.setInt(6, period.months().to().index());
        statement.setBoolean(7, period.provisional());
        bindNumber(statement, 8, row.numerator());
        bindNumber(statement, 9, row.denominator());
        bindNumber(statement, 10, row.value());
        statement.setString(11, row.status().name());
    }

    private static void bindNumber(PreparedStatement statement, int index, double number) throws SQLException {
        if (Double.isNaN(number)) {
            statement.setNull(index, Types.DOUBLE);
        } else {
            statement.setDouble(index, number);
        }
    }

    /** The observations of the versions, a later one replacing the same figure of an earlier one. */
    static List<Observation> list(Handle handle, List<Long> versions) {
        Sharing sharing = new Sharing();
        return LaterReplaces.merge(
                versions.stream()
                        .map(version ->
                                VersionRows.list(handle, SELECT, version, (row, context) -> sharing.observation(row)))
                        .toList(),
                row -> new Key(row.area(), row.indicator(), row.period().months()));
    }

    private record Key(AreaCode area, String indicator, MonthRange months) {}

    private static final class Sharing {
        private final Interned<AreaCode> codes = new Interned<>();
        private final Interned<String> indicators = new Interned<>();
        private final Interned<ReportingPeriod> periods = new Interned<>();

        Observation observation(ResultSet row) throws SQLException {
            return new Observation(
                    codes.one(new AreaCode(row.getString("area"))),
                    indicators.one(row.getString("indicator")),
                    periods.one(period(row)),
                    number(row, "numerator"),
                    number(row, "denominator"),
                    number(row, "figure"),
                    Observation.Status.valueOf(row.getString("status")));
        }

        private static ReportingPeriod period(ResultSet row) throws SQLException {
            MonthRange months =
                    new MonthRange(Month.ofIndex(row.getInt("month_from")), Month.ofIndex(row.getInt("month_to")));
            return new ReportingPeriod(row.getString("period"), months, row.getBoolean("provisional"));
        }

        private static double number(ResultSet row, String column) throws SQLException {
            double number = row.getDouble(column);
            return row.wasNull() ? Double.NaN : number;
        }
    }
}
