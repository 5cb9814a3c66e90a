package org.sightline.movement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.sightline.InMemory;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaGroup;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetKind;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;

/** The areas (as boxes) and movements of the sample region. */
final class SampleMovements {
    private static final Path DATA = Path.of("..", "sample-data", "data");

    private SampleMovements() {}

    static InMemory store() throws IOException {
        InMemory store = new InMemory();
        Map<String, List<AreaGroup>> groups = new HashMap<>();
        for (Level level : List.of(Level.FORCE, Level.AUTHORITY, Level.MSOA, Level.LSOA)) {
            List<Area> areas = areas(level, groups);
            store.areas(AreaFrame.of(store.version(DatasetKind.AREAS, level.id(), areas.size()), level, 2024, areas));
        }
        List<Movement> rows = rows();
        store.movements(new MovementFrame(store.version(DatasetKind.MOVEMENTS, "movements", rows.size()), rows));
        return store;
    }

    private static List<Area> areas(Level level, Map<String, List<AreaGroup>> groups) throws IOException {
        List<Area> areas = new ArrayList<>();
        JsonNode file = new ObjectMapper()
                .readTree(DATA.resolve("areas-" + level.id() + ".geojson").toFile());
        for (JsonNode feature : file.get("features")) {
            JsonNode names = feature.get("properties");
            List<AreaGroup> larger = new ArrayList<>();
            for (String field : List.of("msoa", "authority", "force", "region")) {
                if (names.has(field)) {
                    String code = names.get(field).asText();
                    larger.add(new AreaGroup(new AreaCode(code), code));
                    larger.addAll(groups.getOrDefault(code, List.of()));
                }
            }
            groups.put(names.get("code").asText(), larger);
            Envelope box = new Envelope(1000.0 * areas.size(), 1000.0 * areas.size() + 1000, 0, 1000);
            areas.add(new Area(
                    new AreaCode(names.get("code").asText()),
                    names.get("name").asText(),
                    larger,
                    new GeometryFactory().toGeometry(box)));
        }
        return areas;
    }

    private static List<Movement> rows() throws IOException {
        List<Movement> rows = new ArrayList<>();
        for (String line : Files.readAllLines(DATA.resolve("movements.csv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split(",", -1);
            Month month =
                    new Month(Integer.parseInt(cells[2].substring(0, 4)), Integer.parseInt(cells[2].substring(5)));
            rows.add(new Movement(
                    new AreaCode(cells[0]),
                    new AreaCode(cells[1]),
                    new MonthRange(month, month),
                    cells[3],
                    Long.parseLong(cells[4]),
                    Long.parseLong(cells[5])));
        }
        return rows;
    }
}
