package org.sightline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code truth.json} says is in the files, and nothing else stands out. */
final class PlantedTest {
    /** Two-sided p = .0005; false-discovery control over 1,500 areas with some 50 true ones asks for about .0017. */
    private static final double CLEARLY_HOT = 3.5;

    @SuppressWarnings("NullAway.Init")
    private static PlacedIncidents incidents;

    @SuppressWarnings("NullAway.Init")
    private static JsonNode truth;

    @BeforeAll
    static void read() throws IOException {
        incidents = new PlacedIncidents();
        truth = DataFolder.json("truth.json");
    }

    @Test
    void everyHotspotIsSignificantAndNothingElseIs() {
        double[] z = incidents.giStar(incidents.counts("2022-09", "2025-08"));
        TreeSet<Integer> near = new TreeSet<>();
        for (JsonNode hotspot : truth.get("hotspots")) {
            int area = incidents.index(hotspot.get("lsoa").asText());
            assertThat(z[area]).as(hotspot.get("id").asText()).isGreaterThan(CLEARLY_HOT);
            near.addAll(incidents.around(area, 3));
        }
        for (int i = 0; i < z.length; i++) {
            assertThat(near.contains(i) || z[i] < 3)
                    .as("area " + i + " is quiet")
                    .isTrue();
        }
    }

    @Test
    void hotspotsEmergeAndFade() {
        double[] early = incidents.giStar(incidents.counts("2022-09", "2022-11"));
        double[] late = incidents.giStar(incidents.counts("2025-06", "2025-08"));
        for (JsonNode hotspot : truth.get("hotspots")) {
            int area = incidents.index(hotspot.get("lsoa").asText());
            String kind = hotspot.get("kind").asText();
            assertThat(early[area] > 2.5).as(kind + " at first").isEqualTo(!kind.equals("emerging"));
            assertThat(late[area] > 2.5).as(kind + " at last").isEqualTo(!kind.equals("fading"));
        }
    }

    @Test
    void everyPointIsInsideTheRegionAndNoneAfterTheFeedStopped() {
        String stopped = truth.at("/stopped_feed/authority").asText();
        String last = truth.at("/stopped_feed/last_month").asText();
        for (int i = 0; i < incidents.areaOfRow.length; i++) {
            Map<String, String> row = incidents.rows.get(i);
            int area = incidents.areaOfRow[i];
            assertThat(area == PlacedIncidents.OUTSIDE)
                    .isEqualTo(row.getOrDefault("easting", "").isEmpty());
            if (area >= 0 && incidents.areas.get(area).property("authority").equals(stopped)) {
                assertThat(row.getOrDefault("occurred", "").substring(0, 7)).isLessThanOrEqualTo(last);
            }
        }
    }

    @Test
    void oneAuthorityRecordsFarLessThanItsNeed() {
        Map<String, Double> recorded = new LinkedHashMap<>();
        for (int area : incidents.areaOfRow) {
            if (area >= 0) {
                recorded.merge(incidents.areas.get(area).property("authority"), 1.0, Double::sum);
            }
        }
        String under = truth.at("/under_recording/authority").asText();
        String stopped = truth.at("/stopped_feed/authority").asText();
        for (JsonNode authority : truth.get("authorities")) {
            String code = authority.get("code").asText();
            double expected = authority.get("need").asDouble()
                    * authority.get("residents_0_17").asDouble();
            double rate = recorded.getOrDefault(code, 0.0) / expected;
            if (code.equals(under)) {
                assertThat(rate).isLessThan(0.022);
            } else if (!code.equals(stopped)) {
                assertThat(rate).as(code).isGreaterThan(0.04);
            }
        }
    }

    @Test
    void movementsFollowGravityButForTheTwoCorridors() throws IOException {
        Region region = Region.build();
        Movements movements = Movements.draw(region, Corridor.plant(region));
        double[][] observed = observed();
        double[][] planted = planted();
        for (int i = 0; i < observed.length; i++) {
            for (int j = 0; j < observed.length; j++) {
                double expected = movements.expected(i, j) + planted[i][j];
                // 4.5 standard deviations of a Poisson count: 81 pairs, so a false alarm in 1,800 seeds
                assertThat(observed[i][j])
                        .as(i + " to " + j)
                        .isBetween(expected - 4.5 * Math.sqrt(expected), expected + 4.5 * Math.sqrt(expected) + 1);
                assertThat(planted[i][j] == 0 || expected > 3 * movements.expected(i, j))
                        .isTrue();
            }
        }
    }

    private static double[][] observed() throws IOException {
        Map<String, Integer> authorities = new LinkedHashMap<>();
        for (DataFolder.Feature area : DataFolder.areas("msoa")) {
            authorities.put(area.property("code"), number(area.property("authority")));
        }
        double[][] children = new double[9][9];
        for (Map<String, String> row : DataFolder.rows("movements.csv")) {
            int origin = authorities.getOrDefault(row.getOrDefault("origin", ""), -1);
            int destination = authorities.getOrDefault(row.getOrDefault("destination", ""), -1);
            children[origin][destination] += Double.parseDouble(row.getOrDefault("children", ""));
        }
        return children;
    }

    private static double[][] planted() {
        double[][] children = new double[9][9];
        for (JsonNode corridor : truth.get("corridors")) {
            children[number(corridor.get("origin").asText())][
                            number(corridor.get("destination").asText())] =
                    corridor.get("added_children").asDouble();
        }
        return children;
    }

    private static int number(String authority) {
        return Integer.parseInt(authority.substring(4)) - 1;
    }
}
