package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns and meanings that the contract promises to scripts. */
final class StatelessCommandsTest {
    private Path folder = Path.of("");
    private Path squares = Path.of("");
    private Path points = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void writeFiles(@TempDir Path fresh) throws IOException {
        folder = fresh;
        out = folder.resolve("out.csv");
        squares = write(
                "squares.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[" + square(10, 0, 5) + "," + square(9, 1, 7) + ","
                        + square(2, 2, 20) + "," + square(30, 9, 1) + "]}");
        points = write("points.csv", "n,x,y\na,100,50\nb,50,50\nc,,\nd,500,50\ne,100.0,0\n");
    }

    /** A square of side 100 whose south-western corner is at x = 100 place. */
    private static String square(int id, int place, int value) {
        int west = 100 * place;
        int east = west + 100;
        return "{\"type\":\"Feature\",\"properties\":{\"id\":" + id + ",\"v\":" + value + ",\"n\":100},\"geometry\":"
                + "{\"type\":\"Polygon\",\"coordinates\":[[[" + west + ",0],[" + east + ",0],[" + east + ",100],["
                + west + ",100],[" + west + ",0]]]}}";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void runs(String line, Object... more) {
        Outcome outcome = Outcome.of(line, more);
        assertThat(outcome.status()).as(outcome.err()).isZero();
    }

    @Test
    void assignGivesTheLowestIdOnASharedBorderAndNothingOutside() throws IOException {
        runs("assign --x x --y y --id id --points", points, "--areas", squares, "--out", out);

        // ids 10 and 9 share the border x = 100: 9 is the lower number, though "10" is the lower text
        assertThat(out).content().isEqualTo("row,area\n1,9\n2,10\n3,\n4,\n5,9\n");
    }

    @Test
    void assignOrdersOtherIdsAsText() throws IOException {
        Path named = write(
                "named.geojson",
                Files.readString(squares).replace("\"id\":10", "\"id\":\"A10\"").replace("\"id\":9", "\"id\":\"A9\""));

        runs("assign --x x --y y --id id --points", points, "--areas", named, "--out", out);

        assertThat(Outcome.rows(out).get(0)).containsEntry("area", "A10");
    }

    @Test
    void assignBringsDegreesIntoTheAreasMetres() throws IOException {
        // The origin of EPSG:27700's true grid, 2 degrees west and 49 north of OSGB36, is 400000, -100000; 52 north
        // lies near 233,500
        Path metres = write(
                "metres.geojson",
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:27700\"}},"
                        + "\"features\":[{\"type\":\"Feature\",\"properties\":{\"id\":\"m\"},\"geometry\":{\"type\":"
                        + "\"Polygon\",\"coordinates\":[[[399000,230000],[401000,230000],[401000,240000],[399000,240000],"
                        + "[399000,230000]]]}}]}");
        Path degrees = write("degrees.csv", "lon,lat\n-2,52\n-3,52\n");

        runs("assign --x lon --y lat --id id --crs EPSG:4326 --points", degrees, "--areas", metres, "--out", out);

        assertThat(out).content().isEqualTo("row,area\n1,m\n2,\n");
    }

    @Test
    void surfaceSumsTheKernelAtCellCentres() throws IOException {
        Path one = write("one.csv", "x,y,w\n1000,1000,2\n");

        runs(
                "hotspot surface --x x --y y --weight w --kernel quartic --bandwidth 100 --cell 50 --bounds 975,975,1075,1025"
                        + " --points",
                one,
                "--out",
                out);

        List<Map<String, String>> rows = Outcome.rows(out);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).containsEntry("x", "1000.0").containsEntry("y", "1000.0");
        // quartic: w 3/(pi h^2) (1 - d^2/h^2)^2 with w = 2, h = 100 at d = 0 and d = 50, by hand
        assertThat(Double.parseDouble(rows.get(0).get("intensity"))).isCloseTo(6 / (Math.PI * 1e4), within(1e-15));
        assertThat(Double.parseDouble(rows.get(1).get("intensity")))
                .isCloseTo(6 / (Math.PI * 1e4) * 0.5625, within(1e-15));
    }

    @Test
    void surfaceWritesTheSameNumbersAsBinary() throws IOException {
        Path binary = folder.resolve("out.bin");
        String line =
                "hotspot surface --x x --y y --kernel gaussian --bandwidth 80 --columns 3 --rows 2 --bounds 0,0,300,200"
                        + " --points";
        runs(line, points, "--out", out);
        runs(line, points, "--out", binary);

        ByteBuffer numbers = ByteBuffer.wrap(Files.readAllBytes(binary)).order(ByteOrder.LITTLE_ENDIAN);
        for (Map<String, String> row : Outcome.rows(out)) {
            assertThat(numbers.getDouble()).isEqualTo(Double.parseDouble(row.get("intensity")));
        }
        assertThat(numbers.hasRemaining()).isFalse();
    }

    @Test
    void surfaceWritesAGeoTiff() throws IOException {
        Path tiff = folder.resolve("out.tif");
        runs(
                "hotspot surface --x x --y y --kernel quartic --bandwidth 500 --cell 100 --bounds 300000,400000,302000,401000"
                        + " --points",
                write("grid.csv", "x,y\n301000,400500\n"),
                "--out",
                tiff);

        byte[] bytes = Files.readAllBytes(tiff);
        assertThat(new String(bytes, 0, 2, StandardCharsets.US_ASCII)).isIn("MM", "II");
        assertThat(bytes.length).isGreaterThan(20 * 10 * Double.BYTES);
    }

    @Test
    void localStatisticsLeaveIslandsOut() throws IOException {
        runs("hotspot gi-star --id id --value v --permutations 99 --seed 7 --areas", squares, "--out", out);

        List<Map<String, String>> rows = Outcome.rows(out);
        assertThat(rows.get(0).keySet())
                .containsExactly(
                        "id",
                        "value",
                        "neighbours",
                        "statistic",
                        "expected",
                        "variance",
                        "z",
                        "p",
                        "p_permutation",
                        "p_adjusted",
                        "class");
        assertThat(rows.get(3))
                .containsEntry("id", "30")
                .containsEntry("class", "isolated")
                .containsEntry("statistic", "")
                .containsEntry("p_adjusted", "");
        // Gi* of the first of three areas in a row, values 5, 7, 20: (5 + 7)/32, by hand; the island takes no part
        assertThat(Double.parseDouble(rows.get(0).get("statistic"))).isCloseTo(12 / 32.0, within(1e-15));
    }

    @Test
    void sameSeedGivesSameBytesWithAnyNumberOfThreads() throws IOException {
        String line = "hotspot moran --id id --value v --permutations 999 --seed 5 --threads ";
        runs(line + "1 --areas", squares, "--out", out);
        String one = Files.readString(out);
        runs(line + "3 --repeat 2 --areas", squares, "--out", out);

        assertThat(out).content().isEqualTo(one);
    }

    @Test
    void neighboursAndDistancesComeFromTablesToo() throws IOException {
        Path table =
                write("table.csv", "id,v,x,y\na,2,10,10\nb,3,20,10\nc,3.2,40,10\nd,5,15,20\ne,8,30,20\nf,7,30,30\n");
        runs("hotspot gi --id id --value v --x x --y y --weights distance:15 --areas", table, "--out", out);

        // esda 2.5.0's six points, band 15, binary: z of the first is -1.0136729 (references/README.md)
        assertThat(Double.parseDouble(Outcome.rows(out).get(0).get("z"))).isCloseTo(-1.0136729, within(1e-7));

        Path neighbours = write("neighbours.csv", "focal,neighbour\na,b\nb,a\n");
        runs("hotspot gi --id id --value v --neighbours", neighbours, "--areas", table, "--out", out);
        assertThat(Outcome.rows(out).get(2)).containsEntry("class", "isolated");
    }

    @Test
    void clustersAreNumberedByTheirLowestRow() throws IOException {
        Path crowd = write("crowd.csv", "x,y\n0,0\n900,0\n901,0\n1,0\n,\n500,0\n");
        runs("hotspot clusters --x x --y y --radius 2 --min-points 2 --points", crowd, "--out", out);

        assertThat(out).content().isEqualTo("row,cluster\n1,0\n2,1\n3,1\n4,0\n5,\n6,-1\n");
    }

    @Test
    void scanListsClustersWithTheirAreas() throws IOException {
        runs("hotspot scan --id id --cases v --population n --simulations 99 --seed 1 --areas", squares, "--out", out);

        Map<String, String> first = Outcome.rows(out).get(0);
        assertThat(first.keySet())
                .containsExactly("rank", "llr", "p", "areas", "cases", "expected", "relative_risk", "ids");
        assertThat(first).containsEntry("ids", "2").containsEntry("cases", "20");
    }

    @Test
    void flowsAddUpRepeatedPairsAndKeepSelfFlowsApart() throws IOException {
        Path moves = write("moves.csv", "o,d,c\n10,9,5\n9,10,2\n10,9,3\n10,10,4\n2,10,6\n9,2,1\n");
        runs("movement flows --origin o --destination d --count c --movements", moves, "--out", out);

        List<Map<String, String>> rows = Outcome.rows(out);
        assertThat(rows.get(0).keySet())
                .containsExactly("origin", "destination", "count", "expected", "ratio", "z", "p_adjusted", "crosses");
        assertThat(rows.get(0))
                .containsEntry("origin", "10")
                .containsEntry("destination", "10")
                .containsEntry("count", "4")
                .containsEntry("expected", "");
        assertThat(rows.get(1)).containsEntry("destination", "9").containsEntry("count", "8");
        assertThat(rows.stream().mapToInt(row -> Integer.parseInt(row.get("count"))))
                .hasSize(5);
    }

    @Test
    void flowsBetweenAreasAreComparedWithDistanceAndBorders() throws IOException {
        Path areas = write("areas.csv", "id,x,y,p\na,0,0,north\nb,1000,0,north\nc,5000,3000,south\n");
        Path moves = write("moves.csv", "o,d\na,b\nb,a\na,c\nc,b\na,b\nc,a\nb,c\n");
        runs(
                "movement flows --origin o --destination d --all-pairs --id id --parent p --area-x x --area-y y --movements",
                moves,
                "--areas",
                areas,
                "--out",
                out);

        List<Map<String, String>> rows = Outcome.rows(out);
        assertThat(rows).hasSize(9);
        assertThat(rows.get(1)).containsEntry("crosses", "false");
        assertThat(rows.get(2)).containsEntry("crosses", "true").containsKey("expected_gravity");
        // the model keeps the margins: three left area a
        assertThat(Double.parseDouble(rows.get(1).get("expected_gravity"))
                        + Double.parseDouble(rows.get(2).get("expected_gravity")))
                .isCloseTo(3, within(1e-6));
    }

    @Test
    void ratesCarryTheirInterval() throws IOException {
        Path table = write("table.csv", "id,e,n\na,65,100\nb,0,0\nc,1,100\n");
        runs("rate --id id --numerator e --denominator n --kind rate --per 100 --table", table, "--out", out);

        List<Map<String, String>> rows = Outcome.rows(out);
        assertThat(rows.get(0).keySet()).startsWith("id", "value", "lower", "upper", "smoothed");
        // Byar 65: 50.16318771 to 82.84913855 (references/README.md)
        assertThat(Double.parseDouble(rows.get(0).get("lower"))).isCloseTo(50.16318771, within(1e-8));
        assertThat(Double.parseDouble(rows.get(0).get("upper"))).isCloseTo(82.84913855, within(1e-8));
        assertThat(rows.get(1)).containsEntry("value", "").containsEntry("lower", "");
        // exact, 1 event per 100: 0.0253178 to 5.5716434 (references/README.md)
        assertThat(Double.parseDouble(rows.get(2).get("upper"))).isCloseTo(5.5716434, within(1e-7));
    }

    @Test
    void timingSaysWhatTookHowLong() throws IOException {
        Path timing = folder.resolve("timing.json");
        runs(
                "assign --x x --y y --id id --threads 2 --repeat 3 --points",
                points,
                "--areas",
                squares,
                "--out",
                out,
                "--timing",
                timing);

        assertThat(timing)
                .content()
                .contains(
                        "\"read_s\":",
                        "\"compute_s\":",
                        "\"write_s\":",
                        "\"threads\":2",
                        "\"points\":5",
                        "\"areas\":4");
    }

    @Test
    void readsGzipAndWindowsText() throws IOException {
        Path packed = folder.resolve("points.csv.gz");
        try (var file = new GZIPOutputStream(Files.newOutputStream(packed))) {
            file.write("x,y,caf\u00e9\n50,50,\u00e9\n".getBytes(Charset.forName("windows-1252")));
        }
        runs("assign --x x --y y --id id --points", packed, "--areas", squares, "--out", out);

        assertThat(out).content().isEqualTo("row,area\n1,10\n");
    }
}
