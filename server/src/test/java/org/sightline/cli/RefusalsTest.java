package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command says no in one line, with status 1 when it cannot be done and 2 when it cannot be meant. */
final class RefusalsTest {
    private static final String SURFACE = "hotspot surface --x x --y y --kernel quartic --out @o.csv ";
    private static final String GI = "hotspot gi --areas @a.geojson --id id --value v --out @o.csv ";

    private Path folder = Path.of("");

    @BeforeEach
    void writeFiles(@TempDir Path fresh) throws IOException {
        folder = fresh;
        write("good.csv", "x,y,n\n1,2,-3\n3,4,5\n");
        write("text.csv", "x,y\n1,2\n3,foo\n");
        write("nan.csv", "x,y\n1,2\n3,Infinity\n");
        write("short.csv", "x,y\n1,2\n3\n");
        write("half.csv", "x,y\n1,2\n3,\n");
        write("header.csv", "x,y\n");
        write("empty.csv", "");
        write("semicolons.csv", "x;y\n1;2\n");
        write("quote.csv", "x,y\n1,\"2\n3,4\n");
        write("zip.csv", "PK\u0003\u0004 and so on");
        write("binary.csv", "x,y\n1,\u0000\n");
        write("degrees.csv", "longitude,latitude\n-2.2,53.4\n-2.3,53.5\n");
        write("near.csv", "x,y\n-2.2,53.4\n-2.3,53.5\n");
        write("moves.csv", "o,d,c\na,b,-1\n");
        write("many.csv", "o,d\n\"a,b\",c\n");
        write("two.csv", "x,y\na,1\nb,2\nc,3\n");
        write("halves.csv", "focal,neighbour,weight\na,b,0.5\na,c,0.5\nb,a,1\nc,a,1\n");
        write("strange.csv", "focal,neighbour\n1,9\n");
        write("cut.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{");
        write("none.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}");
        write(
                "a.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"id\":1,\"v\":2},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[900,0],[900,900],[0,0]]]}}]}");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** Runs a command line in which @ stands before the name of a file in the folder. */
    private Outcome run(String line) {
        List<String> arguments = new ArrayList<>();
        Arrays.stream(line.strip().split("\\s+"))
                .map(word ->
                        word.startsWith("@") ? folder.resolve(word.substring(1)).toString() : word)
                .forEach(arguments::add);
        return Outcome.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no.csv         | no such file",
                ".              | is a directory",
                "text.csv       | line 3, column y: is not a finite number",
                "nan.csv        | line 3, column y: is not a finite number",
                "short.csv      | line 3: the row has 1 fields, the header 2",
                "half.csv       | row 2: one coordinate without the other",
                "header.csv     | there are no rows below the header",
                "empty.csv      | is empty",
                "semicolons.csv | separated by commas?",
                "quote.csv      | a quote that never closes",
                "zip.csv        | is a zip archive",
                "binary.csv     | NUL byte",
                "moves.csv      | no column 'x'; there are: o, d, c",
                "near.csv       | the coordinates are degrees",
            })
    void pointFilesAreRefusedInOneLine(String file, String reason) {
        refused(run(SURFACE + "--bandwidth 1 --cell 1 --bounds 0,0,9,9 --points @" + file), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assign --points @good.csv --x x --y y --areas @cut.geojson --id id --out @o.csv | not valid JSON",
                "assign --points @good.csv --x x --y y --areas @none.geojson --id id --out @o.csv | holds no areas",
                "assign --points @good.csv --x x --y y --areas @good.csv --id id --out @o.csv | no geometry file",
                "assign --points @good.csv --x x --y y --areas @a.geojson --id no --out @o.csv | there are: id, v",
                "assign --points @good.csv --x x --y y --areas @a.geojson --id id --out @no/o.csv | no such folder",
                "assign --points @good.csv --x x --y y --areas @a.geojson --id id --out @. | is a folder",
                "hotspot gi --areas @a.geojson --id id --value no --out @o.csv | no field 'no'; there are: id, v",
                "hotspot gi --areas @a.geojson --id id --value v --neighbours @strange.csv --out @o.csv | 9 is the id of no area",
                "hotspot gi-star --areas @two.csv --id x --value y --neighbours @halves.csv --out @o.csv | focal = neighbour",
                "hotspot gi --areas @a.geojson --id id --value v --weights knn:1 --out @o.csv | more than K areas",
                "hotspot clusters --points @degrees.csv --x longitude --y latitude --radius 1 --min-points 1 --out @o.csv | --project",
                "hotspot scan --areas @good.csv --id x --cases n --population y --x x --y y --out @o.csv | 0 or more",
                "movement flows --movements @moves.csv --origin o --destination d --count c --out @o.csv | whole number",
                "movement flows --movements @many.csv --origin o --destination d --out @o.csv | several area codes",
                "rate --table @good.csv --id x --numerator n --denominator y --kind rate --out @o.csv | row 1",
                "rate --table @good.csv --id x --numerator y --denominator x --kind proportion --out @o.csv | above 1",
                "import incidents --data @store @good.csv | import areas first",
                "import areas --data @store --level lsoa @no.geojson | no such file",
                "import areas --data @good.csv --level lsoa @a.geojson | cannot be opened",
                "serve --data @store --host 0.0.0.0 | host must be 127.0.0.1",
                "serve --config @no.conf | cannot be read as settings",
                "demo --data @good.csv --port 0 | cannot be opened",
            })
    void commandsRefuseInOneLine(String line, String reason) {
        refused(run(line), reason);
    }

    private static void refused(Outcome outcome, String reason) {
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(Sightline.FAILED);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).startsWith("sightline: ").contains(reason).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bogus",
                "hotspot",
                "movement",
                "import",
                "assign",
                "import incidents",
                "import areas --level town @a.geojson",
                "import incidents --delimiter ab @good.csv",
                "import incidents --map x @good.csv",
                "import incidents --data @a --database b @good.csv",
                "import incidents --database b @good.csv",
                "serve --port abc",
                "serve --port 70000",
                "demo --port -1",
                SURFACE + "--points @good.csv --bandwidth -1 --cell 1 --bounds 0,0,9,9",
                SURFACE + "--points @good.csv --bandwidth NaN --cell 1 --bounds 0,0,9,9",
                SURFACE + "--points @good.csv --bandwidth 1 --cell 0 --bounds 0,0,9,9",
                SURFACE + "--points @good.csv --bandwidth 1 --cell 1e-9 --bounds 0,0,9,9",
                SURFACE + "--points @good.csv --bandwidth 1 --cell 1 --columns 3 --rows 3 --bounds 0,0,9,9",
                SURFACE + "--points @good.csv --bandwidth 1 --columns 3 --bounds 0,0,9,9",
                SURFACE + "--points @good.csv --bandwidth 1 --cell 1 --bounds 0,0,9",
                SURFACE + "--points @good.csv --bandwidth 1 --cell 1 --bounds 9,0,0,9",
                SURFACE + "--points @good.csv --bandwidth 1 --cell 1 --bounds 0,0,9,9 --edge some",
                SURFACE + "--points @good.csv --bandwidth 1 --cell 1 --bounds 0,0,9,9 --threads 0",
                SURFACE + "--points @good.csv --bandwidth 1 --cell 1 --bounds 0,0,9,9 --repeat 0",
                SURFACE + "--points @good.csv --bandwidth 1 --cell 1 --bounds 0,0,9,9 --project 27700",
                GI + "--weights bishop",
                GI + "--weights knn:0",
                GI + "--weights knn:1.5",
                GI + "--weights distance:far",
                GI + "--weights queen --neighbours @strange.csv",
                GI + "--permutations -1",
                GI + "--alternative both",
                GI + "--style both",
                "hotspot gi --areas @good.csv --id x --value y --out @o.csv",
                "hotspot gi --areas @good.csv --id x --value y --x x --out @o.csv",
                "hotspot clusters --points @good.csv --x x --y y --radius 0 --min-points 1 --out @o.csv",
                "hotspot clusters --points @good.csv --x x --y y --radius 1 --min-points 0 --out @o.csv",
                "rate --table @good.csv --id x --numerator n --denominator y --kind rate --confidence 95 --out @o.csv",
                "rate --table @good.csv --id x --numerator n --denominator y --kind rate --smooth eb-local --out @o.csv",
                "rate --table @good.csv --id x --numerator n --denominator y --kind both --out @o.csv",
            })
    void wrongUsageIsStatusTwo(String line) {
        Outcome outcome = run(line);

        assertThat(outcome.status()).as(outcome.err()).isEqualTo(Sightline.WRONG_USAGE);
        assertThat(outcome.err().lines()).hasSize(2);
        assertThat(outcome.err()).startsWith("sightline: ").contains("--help").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo",
                "serve",
                "import",
                "import areas",
                "import incidents",
                "import indicators",
                "import movements",
                "import populations",
                "import lookup",
                "import activities",
                "assign",
                "hotspot",
                "hotspot surface",
                "hotspot contours",
                "hotspot relative-risk",
                "hotspot accuracy",
                "hotspot stability",
                "hotspot gi-star",
                "hotspot gi",
                "hotspot moran",
                "hotspot clusters",
                "hotspot scan",
                "movement flows",
                "rate",
            })
    void everyCommandHasHelp(String command) {
        Outcome outcome = run(command + " --help");

        assertThat(outcome.status()).isEqualTo(Sightline.DONE);
        assertThat(outcome.out()).startsWith("Usage: sightline").contains("--help");
    }
}
