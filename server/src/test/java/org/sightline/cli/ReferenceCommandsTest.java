package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands against ../shared/references: spdep 1.2-7, spatstat.explore 3.0-6, dbscan 1.1-11, SpatialEpi 1.2.8. */
@Tag("shared")
final class ReferenceCommandsTest {
    private static Path reference(String relative) {
        Path found = Path.of("shared");
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve("shared/references"))) {
                found = up.resolve("shared/references").resolve(relative);
                break;
            }
        }
        if ("1".equals(System.getenv("REQUIRE_SHARED"))) {
            assertTrue(Files.exists(found), "../shared/references/" + relative + " is required");
        }
        assumeTrue(Files.exists(found), "no ../shared/references/" + relative);
        return found;
    }

    private static void runs(String line, Object... more) {
        Outcome outcome = Outcome.of(line, more);
        assertThat(outcome.status()).as(outcome.err()).isZero();
    }

    private static void same(Path out, String column, List<Map<String, String>> expected, String name)
            throws IOException {
        Map<String, String> got = new HashMap<>();
        Outcome.rows(out).forEach(row -> got.put(row.getOrDefault("id", ""), row.getOrDefault(column, "")));
        for (Map<String, String> row : expected) {
            double value = Double.parseDouble(row.getOrDefault(name, ""));
            assertThat(Double.parseDouble(got.getOrDefault(row.getOrDefault("id", ""), "")))
                    .as("%s of %s", column, row.get("id"))
                    .isCloseTo(value, within(1e-12 * Math.max(1, Math.abs(value))));
        }
    }

    @ParameterizedTest
    @CsvSource({"columbus, CRIME, queen", "columbus, HOVAL, published", "nc_sids, RATE74, queen"})
    void globalStatisticsAreThoseOfSpdep(String set, String value, String graph, @TempDir Path folder)
            throws IOException {
        Path out = folder.resolve("out.csv");
        Map<String, String> spdep = new HashMap<>();
        Outcome.rows(reference(set + "/global_" + value + "_" + graph + ".csv"))
                .forEach(row -> spdep.put(row.getOrDefault("statistic", ""), row.getOrDefault("value", "")));
        for (String assumption : List.of("randomisation", "normality")) {
            runs(
                    "hotspot global --permutations 99 --assumption " + assumption + " --areas",
                    reference(set + "/input.geojson"),
                    "--id",
                    "id",
                    "--value",
                    value,
                    "--neighbours",
                    reference(set + "/neighbours_" + graph + ".csv"),
                    "--out",
                    out);
            List<Map<String, String>> lines = Outcome.rows(out);
            // spdep 1.2-7: moran.test, geary.test (style W), globalG.test (style B)
            close(lines.get(0), "statistic", spdep.get("moran_W_" + assumption + "_I"));
            close(lines.get(0), "variance", spdep.get("moran_W_" + assumption + "_Var"));
            close(lines.get(0), "p", spdep.get("moran_W_" + assumption + "_p_two_sided"));
            close(lines.get(1), "statistic", spdep.get("geary_W_" + assumption + "_C"));
            close(lines.get(1), "z", spdep.get("geary_W_" + assumption + "_z"));
            close(lines.get(2), "statistic", spdep.get("globalG_B"));
            close(lines.get(2), "z", spdep.get("globalG_B_z"));
        }
    }

    private static void close(Map<String, String> line, String column, @Nullable String expected) {
        double value = Double.parseDouble(String.valueOf(expected));
        assertThat(Double.parseDouble(line.getOrDefault(column, "")))
                .as(column)
                .isCloseTo(value, within(1e-9 * Math.abs(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "columbus, CRIME, published, --neighbours",
        "columbus, HOVAL, queen, --weights",
        "nc_sids, SID74, queen, --weights",
    })
    void localStatisticsAreThoseOfSpdep(String set, String value, String graph, String option, @TempDir Path folder)
            throws IOException {
        Path out = folder.resolve("out.csv");
        Object neighbours = option.equals("--weights") ? "queen" : reference(set + "/neighbours_" + graph + ".csv");
        List<Map<String, String>> expected = Outcome.rows(reference(set + "/expected_" + value + "_" + graph + ".csv"));
        Object[] input = {
            reference(set + "/input.geojson"), "--id", "id", "--value", value, option, neighbours, "--out", out
        };

        runs("hotspot gi-star --areas", input);
        same(out, "z", expected, "Gistar_z");
        same(out, "statistic", expected, "Gistar");
        same(out, "variance", expected, "V_Gistar");
        same(out, "p_adjusted", expected, "Gistar_p_fdr");
        runs("hotspot gi-star --style row --areas", input);
        same(out, "z", expected, "Gistar_z_rowstd");
        runs("hotspot gi --areas", input);
        same(out, "z", expected, "Gi_z");
        runs("hotspot geary --areas", input);
        same(out, "statistic", expected, "localC");
        runs("hotspot moran --areas", input);
        same(out, "statistic", expected, "Ii");
        same(out, "z", expected, "Z_Ii_cond");
        runs("hotspot moran --moments total --areas", input);
        same(out, "variance", expected, "Var_Ii_tot");
    }

    @Test
    void surfaceIsTheDirectSum(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("out.csv");
        runs(
                "hotspot surface --x x --y y --kernel quartic --bandwidth 0.22627416997969524 --columns 64 --rows 64"
                        + " --bounds 0,-1,1,0 --points",
                reference("redwood/points.csv"),
                "--out",
                out);

        Map<String, Double> got = new HashMap<>();
        Outcome.rows(out)
                .forEach(row ->
                        got.put(row.get("x") + " " + row.get("y"), Double.valueOf(row.getOrDefault("intensity", ""))));
        for (Map<String, String> row : Outcome.rows(reference("redwood/expected_grid.csv"))) {
            double value = Double.parseDouble(row.getOrDefault("exact_quartic_noedge", ""));
            // written to 9 significant digits
            assertThat(got.get(row.get("x") + " " + row.get("y"))).isCloseTo(value, within(1e-8 * Math.max(1, value)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gaussian --bandwidth 0.08 --leave-one-out, gauss_noedge_loo",
        "gaussian --bandwidth 0.08, gauss_noedge",
        "gaussian --bandwidth 0.08 --edge uniform, gauss_edge",
        "quartic --bandwidth 0.22627416997969524, quartic_noedge",
    })
    void intensitiesAtThePointsAreThoseOfSpatstat(String kernel, String column, @TempDir Path folder)
            throws IOException {
        Path out = folder.resolve("out.csv");
        runs(
                "hotspot at-points --x x --y y --kernel " + kernel + " --window",
                reference("redwood/window.geojson"),
                "--points",
                reference("redwood/points.csv"),
                "--out",
                out);

        List<Map<String, String>> got = Outcome.rows(out);
        List<Map<String, String>> expected = Outcome.rows(reference("redwood/expected_points.csv"));
        for (int i = 0; i < expected.size(); i++) {
            assertThat(got.get(i).get("row")).isEqualTo(expected.get(i).get("id"));
            assertThat(Double.parseDouble(got.get(i).getOrDefault("intensity", "")))
                    .isCloseTo(Double.parseDouble(expected.get(i).getOrDefault(column, "")), within(1e-8));
        }
    }

    @Test
    void clustersAreThoseOfDbscan(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("out.csv");
        runs(
                "hotspot clusters --x x --y y --radius 0.06 --min-points 4 --points",
                reference("redwood/points.csv"),
                "--out",
                out);

        // references/redwood/README.txt: 5 clusters, 27 noise; 0 there is noise
        List<Map<String, String>> expected = Outcome.rows(reference("redwood/expected_points.csv"));
        List<Map<String, String>> got = Outcome.rows(out);
        for (int i = 0; i < got.size(); i++) {
            boolean noise = "0".equals(expected.get(i).get("dbscan_cluster"));
            assertThat("-1".equals(got.get(i).get("cluster")))
                    .as("row %d", i + 1)
                    .isEqualTo(noise);
        }
        assertThat(got.stream().map(row -> row.get("cluster")).distinct()).hasSize(6);
    }

    @Test
    void scanFindsTheClustersOfSpatialEpi(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("out.csv");
        runs(
                "hotspot scan --id id --cases cases --population population --expected expected --x x_km --y y_km"
                        + " --simulations 199 --seed 1 --areas",
                reference("scan_pennlc/areas.csv"),
                "--out",
                out);

        List<Map<String, String>> expected = Outcome.rows(reference("scan_pennlc/expected.csv"));
        for (int i = 0; i < expected.size(); i++) {
            Map<String, String> got = Outcome.rows(out).get(i);
            assertThat(Double.parseDouble(got.getOrDefault("llr", "")))
                    .isCloseTo(Double.parseDouble(expected.get(i).getOrDefault("llr", "")), within(1e-9));
            assertThat(got.getOrDefault("ids", "").replace(';', ' '))
                    .isEqualTo(expected.get(i).get("areas"));
        }
    }

    @ParameterizedTest
    @CsvSource({"eb, EB_global", "eb-local, EB_local"})
    void smoothedRatesAreThoseOfSpdep(String smooth, String column, @TempDir Path folder) throws IOException {
        Path out = folder.resolve("out.csv");
        Path table = reference("nc_sids/expected_rates_queen.csv");
        runs(
                "rate --id id --numerator events --denominator population --kind rate --smooth " + smooth + " --table",
                table,
                "--neighbours",
                reference("nc_sids/neighbours_queen.csv"),
                "--out",
                out);

        same(out, "smoothed", Outcome.rows(table), column);
    }
}
