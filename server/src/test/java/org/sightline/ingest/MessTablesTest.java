package org.sightline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.dataset.RowIssue;
import org.sightline.movement.Movement;
import org.sightline.score.Observation;

/** The outcomes that shared/data/mess/README.txt demands of the tables, and the region's own tables. */
@Tag("shared")
class MessTablesTest {
    private final FakeStore store = TestAreas.store();

    private ImportResult indicators(String file, IndicatorOptions options) {
        return new IndicatorImport(store.areas, store.observationRepository)
                .run(List.of(Shared.file(file)), options, Progress.NONE);
    }

    @Test
    void case14KeepsTheSymbolsOfEducationStatistics() {
        ImportResult result = indicators("mess/14_dfe_symbols_c_x_z_k.csv", IndicatorOptions.of("dfe"));
        assertThat(store.observations)
                .extracting(Observation::status)
                .contains(
                        Observation.Status.KNOWN,
                        Observation.Status.CONFIDENTIAL,
                        Observation.Status.NOT_APPLICABLE,
                        Observation.Status.NOT_AVAILABLE,
                        Observation.Status.ROUNDS_TO_ZERO);
        assertThat(store.observations.stream().filter(figure -> figure.status() != Observation.Status.KNOWN))
                .allSatisfy(figure -> assertThat(figure.value()).isNaN());
        assertThat(result.version().summary().rejected()).isZero();
        assertThat(store.observations.get(0).period().months()).hasToString("2024-09 to 2025-08");
    }

    @Test
    void case16ReadsNinePeriodStyles() {
        store.load(
                Level.AUTHORITY,
                2024,
                List.of(named("E09000002", "Barking and Dagenham"), named("E09000003", "Barnet")));
        ImportResult result = indicators("mess/16_lait_period_formats.csv", IndicatorOptions.of("lait"));
        assertThat(store.observations).hasSize(16);
        assertThat(result.issues()).hasSize(2).allSatisfy(issue -> {
            assertThat(issue.column()).isEqualTo("Years");
            assertThat(issue.rejected()).isTrue();
        });
        assertThat(store.observations)
                .extracting(figure -> figure.period().label())
                .contains(
                        "2016",
                        "2015/16",
                        "2014-16",
                        "2016-17 (OT)",
                        "2018 (Rev)",
                        "2020 (Final)",
                        "2025 (prov)",
                        "2013/14-15/16");
        assertThat(store.observations)
                .extracting(Observation::value)
                .contains(10.199999999999999, 4.7980000000000002E-2);
    }

    private static Area named(String code, String name) {
        Area square = TestAreas.square(code, 0, 0, 10, "");
        return new Area(square.code(), name, List.of(), square.geometry());
    }

    @Test
    void case17RefusesCompositeCodesAndKeepsSelfFlowsAndRepeats() {
        Path file = Shared.file("mess/17_flows_composite_codes_self_dups.csv");
        TableOptions options = new TableOptions(
                Map.of("origin", "From", "destination", "To", "episodes", "Flow"),
                Map.of("period", "2011"),
                "",
                Optional.empty());
        ImportResult result =
                new MovementImport(store.areas, store.movementRepository).run(List.of(file), options, Progress.NONE);
        assertThat(result.issues().stream().filter(RowIssue::rejected))
                .hasSize(20)
                .allSatisfy(issue -> {
                    assertThat(issue.column()).isEqualTo("To");
                    assertThat(issue.rule()).contains("composite");
                });
        assertThat(store.movements.stream().filter(row -> row.origin().equals(row.destination())))
                .hasSize(6);
        assertThat(store.movements.stream()
                        .filter(row -> row.origin().equals(new AreaCode("E06000002"))
                                && row.destination().equals(new AreaCode("E06000059"))))
                .extracting(Movement::episodes)
                .containsExactly(3L, 2L, 4L);
    }

    @Test
    void case19AcceptsTinyDenominatorsAsTheyAre() {
        indicators(
                "mess/19_tiny_denominators.csv",
                new IndicatorOptions(
                        Map.of(
                                "area",
                                "lsoa21_code",
                                "numerator",
                                "drug_offences_2025",
                                "denominator",
                                "pop_10_17_2020"),
                        Optional.empty(),
                        "",
                        Map.of("indicator", "drug_offences", "period", "2025"),
                        Optional.empty()));
        assertThat(store.observations).anySatisfy(figure -> {
            assertThat(figure.numerator()).isEqualTo(941);
            assertThat(figure.denominator()).isEqualTo(7);
        });
    }

    @Test
    void readsTheRegionsIndicatorsLookupPopulationsAndFlows() {
        ImportResult lait = indicators("region/indicators/indicators_utla_long.csv", IndicatorOptions.of("lait"));
        assertThat(lait.version().summary().read()).isEqualTo(4266);
        assertThat(lait.issues().stream().filter(RowIssue::rejected))
                .allSatisfy(issue -> assertThat(issue.rule()).contains("no loaded area or group has this name"));
        ImportResult dfe = indicators("region/indicators/dfe_assessment_factors_utla.csv", IndicatorOptions.of("dfe"));
        assertThat(dfe.version().summary().read()).isEqualTo(186 * 8);
        assertThat(dfe.version().summary().rejected()).isZero();
        ImportResult lookup = new LookupImport(store.areas)
                .run(
                        List.of(Shared.file("region/population/lookup_lsoa11_lsoa21.csv")),
                        TableOptions.OWN,
                        Progress.NONE);
        assertThat(lookup.version().summary().stored()).isEqualTo(5009);
        ImportResult people = new PopulationImport(store.areas)
                .run(
                        List.of(Shared.file("region/population/lsoa21_pop_0_17_10_17_DERIVED_equal_split.csv")),
                        new TableOptions(
                                Map.of("area", "lsoa21_code", "population", "pop_10_17_2020"),
                                Map.of("period", "2020", "age_from", "10", "age_to", "17"),
                                "",
                                Optional.empty()),
                        Progress.NONE);
        assertThat(people.version().summary().stored()).isEqualTo(4984);
        ImportResult flows = new MovementImport(store.areas, store.movementRepository)
                .run(
                        List.of(Shared.file("region/flows/commuting_2011_lad19_region.csv")),
                        new TableOptions(
                                Map.of("origin", "from_lad19", "destination", "to_lad19", "episodes", "flow"),
                                Map.of("period", "2011", "category", "commuting"),
                                "",
                                Optional.empty()),
                        Progress.NONE);
        assertThat(flows.version().summary().stored()).isEqualTo(1940);
        assertThat(store.movements.stream().mapToLong(Movement::episodes).sum()).isEqualTo(2_853_747);
    }
}
