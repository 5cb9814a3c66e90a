package org.sightline.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.ContourPolygon;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** What may be said of a contour. */
final class ContourResultTest {
    private static final RunCard CARD = new RunCard(Map.of(), Map.of(), "", List.of(), List.of());

    private static ContourResult shown(int incidents, int places) {
        double[] ring = {0, 0, 1000, 0, 1000, 2000, 0, 2000, 0, 0};
        ContourPolygon polygon = new ContourPolygon(List.of(ring));
        return new ContourResult(new ContourResult.Basis(
                        SurfaceQuery.Measure.DENSITY,
                        List.of(new ContourResult.Raw(1, polygon, incidents, places)),
                        List.of(new ContourResult.RawClass(1, incidents)),
                        200,
                        CARD))
                .hiding(Threshold.DEFAULT);
    }

    @Test
    void withholdsAContourOfFewerThanFiveIncidents() {
        assertThat(shown(4, 4).contours()).isEmpty();
        assertThat(shown(4, 4).withheld()).isEqualTo(1);
        assertThat(shown(4, 4).classes().get(0).count()).isInstanceOf(Figure.Hidden.class);
        assertThat(shown(5, 5).contours()).hasSize(1);
    }

    @Test
    void withholdsAContourOfFewerThanThreePlaces() {
        assertThat(shown(40, 2).contours()).isEmpty();
        assertThat(shown(40, 3).contours()).hasSize(1);
    }

    @Test
    void roundsCountsSoThatOneIncidentMoreIsNotSeen() {
        // 23, 24, 25, 26 and 27 are all 25 to the nearest 5
        for (int incidents = 23; incidents <= 27; incidents++) {
            Contour contour = shown(incidents, 9).contours().get(0);
            assertThat(contour.count()).isEqualTo(Figure.Known.count(25));
            // 25 of 200 is 12.5 %, given in whole percent
            assertThat(contour.share()).isEqualTo(Figure.Known.of(0.12));
            assertThat(contour.squareKilometres()).isEqualTo(2);
        }
    }

    @Test
    void aClassWithoutIncidentsHasNoneButNotAFew() {
        assertThat(shown(0, 0).classes().get(0).count()).isEqualTo(Figure.Known.count(0));
        assertThat(shown(6, 6).classes().get(0).count()).isEqualTo(Figure.Known.count(5));
    }
}
