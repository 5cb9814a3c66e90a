package org.sightline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.area.Level;
import org.sightline.incident.Coverage;
import org.sightline.incident.CoverageSpan;
import org.sightline.incident.Incident;
import org.sightline.incident.Source;

/** The region's published incidents, all of them accounted for (figures: shared/data/region/PROVENANCE.txt). */
@Tag("shared")
class RegionIncidentsTest {
    private final FakeStore store = new FakeStore();

    private void areas(String file, Level level, int vintage) {
        new AreaImport(store.areas)
                .run(List.of(Shared.file("region/boundaries/" + file)), AreaOptions.of(level, vintage), Progress.NONE);
    }

    @Test
    void accountsForEveryRowAndAgreesWithThePublishedSmallAreas() {
        areas("lad24_derived_wgs84.geojson", Level.AUTHORITY, 2024);
        areas("pfa24_derived_wgs84.geojson", Level.FORCE, 2024);
        areas("lsoa21_wgs84.geojson", Level.LSOA, 2021);
        List<Long> heard = new ArrayList<>();
        ImportResult result = new IncidentImport(store.areas, store.incidentRepository)
                .run(
                        List.of(Shared.file("region/incidents/police_uk_2025_drugs_weapons_robbery_violence.csv.gz")),
                        IncidentOptions.POLICE_UK,
                        (bytes, total) -> heard.add(bytes));
        assertThat(result.version().summary().stored()).isEqualTo(236_832);
        assertThat(store.incidents.stream().filter(incident -> incident.point() == null))
                .hasSize(2_642);
        assertThat(result.version().summary().notes()).anyMatch(note -> note.startsWith("2642 rows have no position"));
        assertThat((double) store.agreement.agree() / store.agreement.compared())
                .isGreaterThan(0.95);
        // PROVENANCE: Drugs 25,052; Possession of weapons 5,140
        assertThat(store.incidents.stream().map(Incident::source).filter(Source.DISCOVERED::equals))
                .hasSize(30_192);
        assertThat(store.coverage.basis()).isEqualTo(Coverage.Basis.REPORTER);
        assertThat(store.coverage.spans())
                .hasSize(5)
                .allSatisfy(span -> assertThat(span.months().months()).isEqualTo(12))
                .extracting(CoverageSpan::reporter)
                .noneMatch(reporter -> reporter.contains("Manchester"));
        assertThat(heard).isSorted().isNotEmpty();
    }
}
