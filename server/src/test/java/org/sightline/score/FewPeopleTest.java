package org.sightline.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sightline.area.AreaCode;
import org.sightline.period.ReportingPeriod;
import org.sightline.privacy.Figure;
import org.sightline.report.DefinitionReader;

final class FewPeopleTest {
    private static final IndicatorDefinition POSSESSION = DefinitionReader.own().stream()
            .filter(definition -> definition.id().equals("possession_offences"))
            .findFirst()
            .orElseThrow();

    private static Measured measured(double events, double people) {
        return FigureMaker.of(
                POSSESSION,
                new Observation(
                        new AreaCode("E01000001"),
                        POSSESSION.id(),
                        ReportingPeriod.ofYear(2025),
                        events,
                        people,
                        Double.NaN,
                        Observation.Status.KNOWN));
    }

    @Test
    void aCityCentreWithSevenResidentsHasNoRateThatCouldTopAList() {
        Measured centre = measured(941, 7);
        assertThat(centre.figure()).isInstanceOf(Figure.Undefined.class);
        assertThat(((Figure.Undefined) centre.figure()).explanation()).contains("fewer than 50");
        // what larger areas add up to is still known
        assertThat(centre.numerator()).isEqualTo(941);
    }

    @Test
    void fiftyPeopleAreEnough() {
        assertThat(measured(3, 50).figure()).isInstanceOf(Figure.Known.class);
    }
}
