package org.sightline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.area.AreaCode;
import org.sightline.area.CodeChange;
import org.sightline.dataset.RowIssue;
import org.sightline.score.Observation;

class IndicatorImportTest {
    private static final String HEADER = "area,indicator,period,numerator,denominator,value\n";

    @TempDir
    Path folder = Path.of("");

    private final FakeStore store = TestAreas.store();

    private ImportResult run(String text) throws IOException {
        return run(text, IndicatorOptions.OWN);
    }

    private ImportResult run(String text, IndicatorOptions options) throws IOException {
        Path file = Files.writeString(folder.resolve("figures.csv"), text);
        return new IndicatorImport(store.areas, store.observationRepository).run(List.of(file), options, Progress.NONE);
    }

    private void change(String from, String to, CodeChange.Kind kind) {
        store.changes.add(new CodeChange(new AreaCode(from), new AreaCode(to), kind));
    }

    @Test
    void keepsSymbolsAsStatusesAndNeverAsZero() throws IOException {
        run(HEADER
                + "E06000001,a,2020,,,c\nE06000001,a,2021,,,x\nE06000001,a,2022,,,z\nE06000001,a,2023,,,k\nE06000001,a,2024,,,\n"
                + "E06000001,a,2025,,,low\nE06000001,b,2020,,,u\nE06000001,b,2021,c,100,\nE06000001,b,2022,0,100,0\n");
        assertThat(store.observations)
                .extracting(Observation::status)
                .containsExactly(
                        Observation.Status.CONFIDENTIAL,
                        Observation.Status.NOT_AVAILABLE,
                        Observation.Status.NOT_APPLICABLE,
                        Observation.Status.ROUNDS_TO_ZERO,
                        Observation.Status.NOT_AVAILABLE,
                        Observation.Status.ROUNDS_TO_ZERO,
                        Observation.Status.NOT_AVAILABLE,
                        Observation.Status.NOT_AVAILABLE,
                        Observation.Status.KNOWN);
        assertThat(store.observations.subList(0, 8)).allSatisfy(figure -> {
            assertThat(figure.value()).isNaN();
            assertThat(figure.numerator()).isNaN();
        });
    }

    @Test
    void rejectsBadFigures() throws IOException {
        ImportResult result =
                run(HEADER + "E06000001,a,2020,,,1\nE06000001,a,2021,,,-1\nE06000001,a,0,,,1\nE06000001,a,2022,,,many\n"
                        + "E06000001,,2022,,,1\n\"E1,E2\",a,2022,,,1\nE06000001,a,2023,-5,1,\n");
        assertThat(result.issues()).extracting(RowIssue::row).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(store.observations).hasSize(1);
    }

    @Test
    void rejectsContradictionsByLineAndStoresRepeatsOnce() throws IOException {
        ImportResult result = run(
                HEADER + "E06000001,a,2020,,,1\nE06000001,a,2020,,,2\nE06000001,b,2020,,,1\nE06000001,b,2020,,,1\n");
        assertThat(store.observations).hasSize(1);
        assertThat(result.version().summary().rejected()).isEqualTo(2);
        assertThat(result.version().summary().stored()).isEqualTo(2);
        assertThat(result.issues().get(0).rule()).contains("lines 2, 3 differ");
    }

    @Test
    void carriesOldCodesOver() throws IOException {
        change("U1", TestAreas.WEST, CodeChange.Kind.UNCHANGED);
        change("M1", TestAreas.EAST, CodeChange.Kind.MERGED);
        change("M2", TestAreas.EAST, CodeChange.Kind.MERGED);
        change("S1", TestAreas.WEST, CodeChange.Kind.SPLIT);
        change("S1", TestAreas.EAST, CodeChange.Kind.SPLIT);
        change("X1", TestAreas.EAST, CodeChange.Kind.IRREGULAR);
        ImportResult result =
                run(HEADER + "U1,a,2020,,,1\nM1,b,2020,1,10,10\nM2,b,2020,5,20,25\nM1,c,2020,1,10,10\nS1,d,2020,,,7\n"
                        + "S1,e,2020,7,,\nX1,f,2020,,,1\nE10000017,g,2020,,,1\n");
        assertThat(store.observations)
                .extracting(figure -> figure.indicator() + " " + figure.area() + " " + figure.numerator() + "/"
                        + figure.denominator() + "=" + figure.value())
                .containsExactlyInAnyOrder(
                        "a E01000001 NaN/NaN=1.0",
                        "b E01000002 6.0/30.0=20.0",
                        "d E01000001 NaN/NaN=7.0",
                        "d E01000002 NaN/NaN=7.0",
                        "e S1 7.0/NaN=NaN",
                        "g E10000017 NaN/NaN=1.0");
        assertThat(result.issues().stream().filter(RowIssue::rejected))
                .extracting(RowIssue::row)
                .containsExactly(5L, 8L);
        assertThat(result.version().summary().unlocated()).isEqualTo(2);
        assertThat(result.version().summary().notes())
                .anyMatch(note -> note.contains("E10000017"))
                .anyMatch(note -> note.contains("split area"));
    }

    @Test
    void takesConstants() throws IOException {
        run(
                "lad,rate\nE06000001,1.5\n",
                new IndicatorOptions(
                        Map.of("area", "lad", "value", "rate"),
                        Optional.empty(),
                        "drugs",
                        Map.of("indicator", "drug_offences", "period", "2025"),
                        Optional.empty()));
        assertThat(store.observations).singleElement().satisfies(figure -> {
            assertThat(figure.indicator()).isEqualTo("drug_offences");
            assertThat(figure.value()).isEqualTo(1.5);
        });
    }

    @Test
    void readsFingertipsWithWhatTellsFiguresApart() throws IOException {
        run(
                "Indicator ID,Indicator Name,Area Code,Sex,Age,Time period,Value,Count,Denominator\n"
                        + "1,Conceptions,E06000001,Female,<18 yrs,2020,10,1,100\n1,Conceptions,E06000001,Male,<18 yrs,2020,11,1,100\n",
                IndicatorOptions.of("fingertips"));
        assertThat(store.observations)
                .extracting(Observation::indicator)
                .containsExactly("Conceptions [Female]", "Conceptions [Male]");
    }

    @Test
    void readsAWideTable() throws IOException {
        ImportResult result = run(
                "time_period,time_identifier,geographic_level,new_la_code,la_name,school,n,pt\n"
                        + "202425,Academic year,Local authority,E06000001,X,primary,10,c\n202425,Academic year,Local authority,E06000001,X,special,k,z\n",
                IndicatorOptions.of("dfe"));
        assertThat(store.observations)
                .extracting(figure -> figure.indicator() + " " + figure.status())
                .containsExactly(
                        "n [primary] KNOWN",
                        "pt [primary] CONFIDENTIAL",
                        "n [special] ROUNDS_TO_ZERO",
                        "pt [special] NOT_APPLICABLE");
        assertThat(result.version().summary().read()).isEqualTo(4);
    }

    @Test
    void refusesAnUnknownPreset() {
        assertThatThrownBy(() -> run(HEADER, IndicatorOptions.of("ofsted"))).isInstanceOf(ImportRefused.class);
        assertThat(store.commits).isZero();
    }
}
