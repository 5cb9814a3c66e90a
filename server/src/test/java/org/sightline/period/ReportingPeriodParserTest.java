package org.sightline.period;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodParserTest {
    @ParameterizedTest
    @CsvSource({
        "2016, 2016-01 to 2016-12, false",
        "2015/16, 2015-09 to 2016-08, false",
        "1999/00, 1999-09 to 2000-08, false",
        "2015/2016, 2015-09 to 2016-08, false",
        "202425, 2024-09 to 2025-08, false",
        "2014-16, 2014-01 to 2016-12, false",
        "2016-17 (OT), 2016-04 to 2017-03, false",
        "2016-2017, 2016-04 to 2017-03, false",
        "2018 (Rev), 2018-01 to 2018-12, false",
        "2020 (Final), 2020-01 to 2020-12, false",
        "2025 (prov), 2025-01 to 2025-12, true",
        "2013/14-15/16, 2013-04 to 2016-03, false",
        "2025-01, 2025-01 to 2025-01, false"
    })
    void readsTheStylesOfPublishers(String label, String months, boolean provisional) {
        ReportingPeriod period = ReportingPeriodParser.parse(label).orElseThrow();
        assertThat(period.months()).hasToString(months);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.provisional()).isEqualTo(provisional);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "",
                " ",
                "202427",
                "2015/17",
                "2016-",
                "20162017201",
                "NaN",
                "-1",
                "1066",
                "9999",
                "13",
                "2016 (",
                "2013/15-15/16"
            })
    void refusesWhatIsNoPeriod(String label) {
        assertThat(ReportingPeriodParser.parse(label)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "202425, Academic year, 2024-09 to 2025-08",
        "202425, Financial year, 2024-04 to 2025-03",
        "2025, Calendar year, 2025-01 to 2025-12",
        "2025, Reporting year, 2025-01 to 2025-12",
        "202425, Autumn term, 2024-09 to 2024-12"
    })
    void letsTheTimeIdentifierDecide(String label, String identifier, String months) {
        assertThat(ReportingPeriodParser.parse(label, identifier).orElseThrow().months())
                .hasToString(months);
    }

    @Test
    void refusesAnIdentifierItDoesNotKnow() {
        assertThat(ReportingPeriodParser.parse("202425", "Week 12")).isEmpty();
    }
}
