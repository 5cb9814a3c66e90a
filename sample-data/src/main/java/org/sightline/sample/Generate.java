package org.sightline.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the sample region: {@code java -cp … org.sightline.sample.Generate OUTDIR}. */
public final class Generate {
    private Generate() {}

    /** Writes all files into the folder given as the only argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Usage: java -cp … org.sightline.sample.Generate OUTDIR");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** All files by name, in the order of import. */
    static Map<String, String> files() {
        Region region = Region.build();
        AreaFiles areas = new AreaFiles(region);
        Sample sample = Sample.draw(region);
        Manifest manifest = new Manifest();
        manifest.areas("areas-region.geojson", "region", "", areas.region());
        manifest.areas("areas-force.geojson", "force", "region", areas.forces());
        manifest.areas("areas-authority.geojson", "authority", "force", areas.authorities());
        manifest.areas("areas-msoa.geojson", "msoa", "authority", areas.middleAreas());
        manifest.areas("areas-lsoa.geojson", "lsoa", "msoa", areas.smallAreas());
        manifest.table("populations.csv", "populations", Populations.table(region));
        manifest.table("coverage.csv", "coverage", Reporting.coverage());
        manifest.table("incidents.csv", "incidents", sample.incidents().table());
        manifest.table("indicators.csv", "indicators", sample.indicators().table());
        manifest.table("movements.csv", "movements", sample.movements().table());
        manifest.table("activities.csv", "activities", Reporting.activities());
        manifest.other("truth.json", "truth", Json.text(new Truth(region, sample).describe()));
        return manifest.files();
    }
}
