package org.sightline.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.App;
import org.sightline.Config;
import org.sightline.InMemory;
import org.sightline.SmallRegion;
import org.sightline.incident.IncidentFrame;
import org.sightline.period.Month;

/** Incidents by weekday and hour over HTTP. */
final class WhenIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The small region with weekdays and hours by row. */
    private static App region(IntUnaryOperator weekday, IntUnaryOperator hour) {
        InMemory region = SmallRegion.create();
        IncidentFrame frame = region.repositories().incidents().find().orElseThrow();
        byte[] weekdays = new byte[frame.size()];
        byte[] hours = new byte[frame.size()];
        for (int row = 0; row < weekdays.length; row++) {
            weekdays[row] = (byte) weekday.applyAsInt(row);
            hours[row] = (byte) hour.applyAsInt(row);
        }
        IncidentFrame changed = new IncidentFrame(
                frame.version(),
                frame.month(),
                weekdays,
                hours,
                frame.x(),
                frame.y(),
                frame.categories(),
                frame.placeTypes(),
                frame.models(),
                frame.methods(),
                frame.reporters(),
                frame.origins(),
                frame.source(),
                frame.areas(),
                frame.coverage(),
                frame.agreement());
        return App.start(
                Config.of(Map.of("port", "0")), region.incidents(changed).repositories());
    }

    private static HttpResponse<String> get(App app, String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + app.port() + "/api/v1/hotspots/when" + query))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode count(JsonNode result, int weekday, int hour) {
        for (JsonNode each : result.get("counts")) {
            boolean day = weekday == 0
                    ? each.get("weekday").isNull()
                    : each.get("weekday").asInt() == weekday;
            if (day && (hour < 0 ? each.get("hour").isNull() : each.get("hour").asInt(-1) == hour)) {
                return each.get("count");
            }
        }
        throw new AssertionError("no such cell");
    }

    @Test
    void countsByWeekdayAndHourWithTheUnknownOnesApartAndSmallOnesHidden() throws Exception {
        // the first 23 on Friday at 22, the next 3 on Monday at 3, 12 on Sunday at an unknown hour, the others unknown
        try (App app = region(
                row -> row < 23 ? 5 : row < 26 ? 1 : row < 38 ? 7 : 0, row -> row < 23 ? 22 : row < 26 ? 3 : -1)) {
            JsonNode result = JSON.readTree(get(app, "").body());
            assertThat(result.get("counts")).hasSize(7 * 24 + 7 + 24 + 1);
            assertThat(count(result, 5, 22).get("value").asInt()).isEqualTo(25);
            assertThat(count(result, 1, 3).get("status").asText()).isEqualTo("suppressed");
            assertThat(count(result, 7, -1).get("value").asInt()).isEqualTo(10);
            assertThat(count(result, 2, 2).get("value").asInt()).isZero();
            assertThat(result.get("hourKnown").get("value").asInt()).isEqualTo(25);
            assertThat(get(app, "?format=csv").body())
                    .startsWith("weekday,hour,count,status\n1,0,0,known\n")
                    .contains("\n1,3,,suppressed\n")
                    .contains("\n7,,10,known\n");
        }
    }

    @Test
    void datesThatStandForMonthsGiveNoWeekday() throws Exception {
        IncidentFrame frame =
                SmallRegion.create().repositories().incidents().find().orElseThrow();
        try (App app = region(row -> firstDay(frame.month()[row]), row -> 12)) {
            JsonNode result = JSON.readTree(get(app, "").body());
            assertThat(result.get("weekdayKnown").get("value").asInt()).isZero();
            assertThat(count(result, 1, 12).get("status").asText())
                    .as("no data is not 0")
                    .isEqualTo("no-data");
            assertThat(count(result, 0, 12).get("status").asText()).isEqualTo("known");
            assertThat(result.get("runCard").get("notes").toString()).contains("Every date is the first of its month");
        }
    }

    private static int firstDay(int index) {
        Month month = Month.ofIndex(index);
        return LocalDate.of(month.year(), month.number(), 1).getDayOfWeek().getValue();
    }

    @ParameterizedTest
    @CsvSource({
        "?category=missing&area=A1,400,one at a time",
        "?from=2025-01&to=2025-06,400,a year that ends",
        "?area=S00,400,an authority or larger",
        "?area=%20,400,the code of an area",
        "?area=NONE,404,No area of that code",
        "?level=authority,400,known names only"
    })
    void whatCannotBeToldIsRefusedByName(String query, int status, String words) throws Exception {
        try (App app = region(row -> 0, row -> -1)) {
            HttpResponse<String> response = get(app, query);
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.body()).contains(words);
        }
    }
}
