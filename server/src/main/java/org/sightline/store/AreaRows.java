package org.sightline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaGroup;

/** The rows of a version of areas: one for each area, one for each parent it names. */
final class AreaRows implements RowWriter<Area> {
    private final BatchWriter<Area> areas;
    private final BatchWriter<Parent> parents;
    private final Set<AreaCode> codes = new HashSet<>();

    AreaRows(Handle handle, Dialect dialect, long version, int vintage) throws SQLException {
        handle.execute("insert into area_version (version_id, vintage) values (?, ?)", version, vintage);
        areas = new BatchWriter<>(
                handle, version, "insert into area (id, code, name, shape) values (?, ?, ?, ?)", (statement, area) -> {
                    statement.setString(2, area.code().value());
                    statement.setString(3, StoredText.of(area.name()));
                    dialect.bindShape(statement, 4, Shapes.multi(area.geometry()));
                });
        parents = new BatchWriter<>(
                handle,
                version,
                "insert into area_parent (id, area_id, code, name) values (?, ?, ?, ?)",
                (statement, parent) -> {
                    statement.setLong(2, parent.areaId);
                    statement.setString(3, parent.group.code().value());
                    statement.setString(4, StoredText.of(parent.group.name()));
                });
    }

    @Override
    public void write(Area area) throws SQLException {
        if (!codes.add(area.code())) {
            throw new IllegalArgumentException("two areas have the code " + area.code());
        }
        long id = areas.nextId();
        areas.write(area);
        for (AreaGroup group : area.parents()) {
            parents.write(new Parent(id, group));
        }
    }

    @Override
    public void finish() throws SQLException {
        areas.finish();
        parents.finish();
    }

    /** The year whose borders a version has. */
    static int vintage(Handle handle, long version) {
        return handle.createQuery("select vintage from area_version where version_id = :version")
                .bind("version", version)
                .mapTo(Integer.class)
                .one();
    }

    /** The areas of a version. */
    static List<Area> list(Handle handle, Dialect dialect, long version) {
        Map<Long, List<AreaGroup>> parents = new HashMap<>();
        VersionRows.list(
                        handle,
                        "select area_id, code, name from area_parent",
                        version,
                        (row, context) -> new Parent(
                                row.getLong("area_id"),
                                new AreaGroup(new AreaCode(row.getString("code")), row.getString("name"))))
                .forEach(parent -> parents.computeIfAbsent(parent.areaId, id -> new ArrayList<>())
                        .add(parent.group));
        return VersionRows.list(
                handle,
                "select id, code, name, shape from area",
                version,
                (row, context) -> area(row, parents.getOrDefault(row.getLong("id"), List.of()), dialect));
    }

    private static Area area(ResultSet row, List<AreaGroup> parents, Dialect dialect) throws SQLException {
        return new Area(
                new AreaCode(row.getString("code")), row.getString("name"), parents, dialect.readShape(row, "shape"));
    }

    private record Parent(long areaId, AreaGroup group) {}
}
