package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every hotspot command, with arguments and files that cannot be meant: a named answer, never NaN, never a stack trace. */
final class HotspotRefusalsTest {
    private static final String GRID = " --cell 100 --bounds 0,0,900,900 ";
    private static final String QUARTIC = " --x x --y y --kernel quartic --bandwidth 100 ";

    private Path folder = Path.of("");

    @BeforeEach
    void writeFiles(@TempDir Path fresh) throws IOException {
        folder = fresh;
        StringBuilder points = new StringBuilder("x,y,n,day\n");
        for (int i = 0; i < 40; i++) {
            points.append("%d,%d,1,2025-0%d-1%d%n".formatted(i * 37 % 900, i * 53 % 900, 1 + i % 9, i % 9));
        }
        write("p", points.toString());
        write("one", "x,y,n,day\n100,100,1,2025-01-03\n");
        write("same", "x,y,n,day\n" + "100,100,1,2025-01-03\n".repeat(30));
        write("empty", "");
        write("header", "x,y,n,day\n");
        write("blank", "x,y,n,day\nNaN,NaN,1,2025-01-01\n,,1,2025-01-01\n");
        write("infinite", "x,y,n,day\nInfinity,2,1,2025-01-01\n");
        write("negative", "x,y,n,day\n1,2,-1,2025-01-01\n3,4,-2,2025-01-02\n");
        write("a", areas("%d"));
        write("even", areas("5"));
        write("none", areas(""));
        write("vast", areas("1e308"));
        write("twice", areas("%d") + "A1,9,9,9,9\n");
        write("c", "area,step,count\nA0,1,1\nA1,2,2\n");
        write("cminus", "area,step,count\nA0,0,-1\n");
        write("cfar", "area,step,count\nA0,1,1\nA1,2000000000,2\n");
        write("cflat", counts());
        Files.writeString(folder.resolve("far.geojson"), window("[90000,0],[91000,0],[91000,900],[90000,0]"));
        Files.writeString(folder.resolve("flat.geojson"), window("[0,0],[900,0],[0,0],[0,0]"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), text);
    }

    private static String areas(String value) {
        StringBuilder rows = new StringBuilder("id,x,y,v,n\n");
        for (int i = 0; i < 25; i++) {
            rows.append("A%d,%d,%d,".formatted(i, i % 5 * 100, i / 5 * 100))
                    .append(String.format(Locale.ROOT, value, 7 * i % 11))
                    .append(",100\n");
        }
        return rows.toString();
    }

    private static String counts() {
        StringBuilder rows = new StringBuilder("area,step,count\n");
        for (int i = 0; i < 100; i++) {
            rows.append("A%d,%d,3\n".formatted(i % 25, i / 25));
        }
        return rows.toString();
    }

    private static String window(String ring) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}}]}";
    }

    private Outcome run(String line) {
        String command = "hotspot " + line.replace("QUARTIC", QUARTIC).replace("GRID", GRID);
        String out = command.contains("contours") ? "@o.geojson" : "@o.csv";
        return Outcome.of(
                (command + (command.contains("--out") ? "" : " --out " + out)).replace("@", folder + "/"),
                new Object[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "surface --points @p.csv --x x --y y --kernel quartic --bandwidth=-5 GRID | 2 | --bandwidth: a number from",
                "surface --points @p.csv --x x --y y --kernel quartic --bandwidth 1e300 GRID | 2 | --bandwidth: a number from",
                "surface --points @p.csv --x x --y y --kernel box --bandwidth 5 GRID | 2 | --kernel",
                "surface --points @same.csv --x x --y y --kernel gaussian --bandwidth scott GRID | 1 | do not spread out",
                "surface --points @same.csv --x x --y y --kernel gaussian --bandwidth ppl GRID | 1 | --bandwidth ppl: points must be three or more, in different places",
                "surface --points @same.csv --x x --y y --kernel gaussian --bandwidth diggle GRID | 1 | do not spread out",
                "surface --points @one.csv --x x --y y --kernel gaussian --bandwidth cvl GRID | 1 | --bandwidth cvl: points must be",
                "surface --points @blank.csv QUARTIC GRID | 1 | no row has a position",
                "surface --points @p.csv QUARTIC --bounds 0,0,9,9 --columns 100000 --rows 100000 | 2 | at most 2,147,483,639 cells",
                "surface --points @p.csv QUARTIC GRID --window @far.geojson | 1 | no point lies in",
                "surface --points @p.csv QUARTIC GRID --window @flat.geojson --edge uniform | 1 | has no area",
                "surface --points @p.csv QUARTIC GRID --weight zzz | 1 | there are: x, y, n, day",
                "surface --points @p.csv QUARTIC GRID --out @p.csv | 2 | --out would write over the file of --points",
                "surface --points @p.csv QUARTIC GRID --card-out @o.csv --out @o.csv | 2 | would write over the file of",
                "surface --points @p.csv QUARTIC GRID --timing @p.csv | 2 | --timing would write over the file of --points",
                "at-points --points @p.csv --x x --y y --kernel quartic --bandwidth 0 | 2 | --bandwidth: a number from",
                "at-points --points @blank.csv QUARTIC | 1 | no row has a position",
                "at-points --points @p.csv QUARTIC --window @far.geojson | 1 | no row has a position in",
                "at-points --points @p.csv QUARTIC --edge uniform | 2 | needs --window",
                "contours --points @p.csv QUARTIC GRID --levels 3,2 | 2 | each above the one before",
                "contours --points @p.csv QUARTIC GRID --classes 0 | 2 | --classes",
                "contours --points @header.csv QUARTIC GRID | 1 | no rows below the header",
                "relative-risk --points @p.csv QUARTIC GRID --at-risk @negative.csv --at-risk-weight n | 1 | weights of 0 or more",
                "relative-risk --points @p.csv QUARTIC GRID --at-risk @p.csv --least-at-risk NaN | 2 | --least-at-risk",
                "accuracy --points @p.csv QUARTIC GRID --date day --split 2030-01 | 1 | no later point",
                "accuracy --points @p.csv QUARTIC GRID --date day --split 2025-03 --shares 2 | 2 | --shares",
                "stability --points @p.csv QUARTIC GRID --share 0 | 2 | --share",
                "stability --points @p.csv QUARTIC GRID --jitter NaN | 2 | --jitter",
                "gi --areas @twice.csv --id id --x x --y y --value v --weights knn:2 | 1 | two areas have the id A1",
                "moran --areas @a.csv --id id --x x --y y --value v --weights knn:25 | 1 | more than K areas",
                "geary --areas @a.csv --id id --x x --y y --value v --weights distance:-1 | 2 | --weights",
                "global --areas @a.csv --id id --x x --y y --value v --weights knn:2 --assumption even | 2 | --assumption",
                "gi-star --areas @empty.csv --id id --x x --y y --value v --weights knn:2 | 1 | is empty",
                "clusters --points @infinite.csv --x x --y y --radius 5 --min-points 2 | 1 | is not a finite number",
                "clusters --points @p.csv --x x --y y --radius NaN --min-points 2 | 2 | --radius",
                "scan --areas @vast.csv --id id --x x --y y --cases v --population n | 1 | more than 100,000,000 cases",
                "scan --areas @vast.csv --id id --x x --y y --cases n --population v | 1 | too large to be added up",
                "scan --areas @twice.csv --id id --x x --y y --cases v --population n | 1 | two areas have the id A1",
                "scan --areas @none.csv --id id --x x --y y --cases v --population n | 1 | is needed for every area",
                "scan --areas @a.csv --id id --x x --y y --cases v --population n --max-population 2 | 2 | --max-population",
                "space-time-scan --areas @a.csv --id id --x x --y y --population n --counts @c.csv --longest 9 | 2 | only 2 steps",
                "space-time-scan --areas @a.csv --id id --x x --y y --population n --counts @cminus.csv | 1 | 0 or more",
                "emerging --areas @a.csv --id id --x x --y y --weights knn:4 --counts @cfar.csv | 1 | more than 100000 steps",
                "emerging --areas @a.csv --id id --x x --y y --weights knn:4 --counts @c.csv --level 1 | 2 | --level",
                "emerging --areas @a.csv --id id --x x --y y --weights knn:4 --counts @c.csv --bins @c.csv | 2 | --bins would write over",
                "change --table @a.csv --id id --before v --after n --length-before 0 | 2 | numbers above 0",
                "profile --incidents @p.csv --date n --hour n | 1 | column n",
                "near-repeat --points @same.csv --x x --y y --date day --distances 0,100 --days 0,7 | 1 | near repeat cannot be said",
                "near-repeat --points @p.csv --x x --y y --date day --distances 100,0 --days 0,7 | 2 | must rise",
            })
    void saysWhatIsWrong(String line, int status, String reason) throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("p.csv"));

        Outcome outcome = run(line);

        assertThat(outcome.err()).contains(reason).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(status);
        assertThat(folder.resolve("p.csv")).hasBinaryContent(before);
        assertThat(folder.resolve("o.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gi --areas @even.csv --id id --x x --y y --value v --weights knn:4 --permutations 99 | the values do not differ | undefined",
                "moran --areas @even.csv --id id --x x --y y --value v --population n --weights knn:4 | the values do not differ | undefined",
                "gi-star --areas @none.csv --id id --x x --y y --value v --weights knn:4 | no area has a value | undefined",
                "global --areas @even.csv --id id --x x --y y --value v --weights knn:4 | the values do not differ | moran",
                "geary --areas @a.csv --id id --x x --y y --value v --weights distance:1 | have no neighbour | isolated",
                "scan --areas @even.csv --id id --x x --y y --cases v --population n | no circle of areas has more cases | rank",
                "emerging --areas @a.csv --id id --x x --y y --weights knn:4 --counts @cflat.csv | the values do not differ | undefined",
                "clusters --points @same.csv --x x --y y --radius 5 --min-points 31 |  | -1",
                "surface --points @one.csv QUARTIC GRID |  | 0.0",
                "stability --points @same.csv QUARTIC GRID |  | true",
            })
    void nothingToFindIsAnAnswer(String line, String said, String word) throws IOException {
        Outcome outcome = run(line);

        assertThat(outcome.status()).as(outcome.err()).isEqualTo(Sightline.DONE);
        assertThat(outcome.err()).contains(said == null ? "" : said);
        assertThat(Files.readString(folder.resolve("o.csv")))
                .contains(word)
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }

    @Test
    void standardisedRatesHaveNoShareOfTheirSum() throws IOException {
        Outcome outcome = run("gi-star --areas @a.csv --id id --x x --y y --value v --population n --weights knn:4");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        List<String> statistics = Outcome.rows(folder.resolve("o.csv")).stream()
                .map(row -> row.getOrDefault("statistic", "?"))
                .distinct()
                .toList();
        assertThat(statistics).containsExactly("");
        assertThat(Outcome.rows(folder.resolve("o.csv")))
                .allMatch(row -> !row.getOrDefault("z", "").isEmpty());
    }
}
