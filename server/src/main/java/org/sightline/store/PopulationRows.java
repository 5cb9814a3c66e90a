package org.sightline.store;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sightline.area.AreaCode;
import org.sightline.area.Population;

/** The rows of a version of populations. */
final class PopulationRows {
    private PopulationRows() {}

    static RowWriter<Population> writer(Handle handle, long version) throws SQLException {
        return new BatchWriter<>(
                handle, version, "insert into population values (?, ?, ?, ?, ?, ?)", (statement, population) -> {
                    statement.setString(2, population.area().value());
                    statement.setInt(3, population.year());
                    statement.setInt(4, population.ageFrom());
                    statement.setInt(5, population.ageTo());
                    statement.setDouble(6, population.people());
                });
    }

    /** The populations of the versions, a later one replacing the same figure of an earlier one. */
    static List<Population> list(Handle handle, List<Long> versions) {
        Interned<AreaCode> codes = new Interned<>();
        return LaterReplaces.merge(
                versions.stream()
                        .map(version -> VersionRows.list(
                                handle,
                                "select area, estimate_year, age_from, age_to, people from population",
                                version,
                                (row, context) -> new Population(
                                        codes.one(new AreaCode(row.getString(1))),
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getDouble(5))))
                        .toList(),
                row -> new Key(row.area(), row.year(), row.ageFrom(), row.ageTo()));
    }

    private record Key(AreaCode area, int year, int ageFrom, int ageTo) {}
}
