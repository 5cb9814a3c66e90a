package org.sightline.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaRepository;
import org.sightline.dataset.Draft;
import org.sightline.dataset.RowIssue;

/** Imports the areas of one level: in metres of the national grid, valid, with what each lies in. */
public final class AreaImport {
    private final AreaRepository areas;

    public AreaImport(AreaRepository areas) {
        this.areas = areas;
    }

    /**
     * Stores the files' areas as one new version of their level.
     *
     * @throws ImportRefused when a file cannot be read as areas; nothing is stored then
     */
    public ImportResult run(List<Path> paths, AreaOptions options, Progress progress) {
        if (paths.isEmpty()) {
            throw new ImportRefused("no file given; name at least one");
        }
        Tally tally = new Tally();
        List<String> names = paths.stream().map(SourceFile::name).toList();
        List<Numbered> found = new ArrayList<>();
        ProgressMeter meter = new ProgressMeter(progress, size(paths));
        Set<AreaCode> codes = new HashSet<>();
        for (Path path : paths) {
            FeatureFile file = FeatureFiles.read(path, options.layer(), meter);
            found.addAll(read(file, options, tally, codes));
        }
        meter.finish();
        tally.refuseUnlessStored(String.join(", ", names));
        Overlaps.report(found, tally);
        try (Draft<Area> draft = areas.open(options.level(), options.vintage())) {
            found.forEach(area -> draft.add(area.area()));
            List<RowIssue> issues = tally.issues();
            return new ImportResult(draft.commit(tally.summary(names, digest(paths)), issues), issues);
        }
    }

    /**
     * An area and where it was read.
     *
     * @param area the area
     * @param file its file
     * @param number its place in the file
     */
    record Numbered(Area area, String file, long number) {}

    private List<Numbered> read(FeatureFile file, AreaOptions options, Tally tally, Set<AreaCode> codes) {
        file.notes().forEach(tally::note);
        AreaFields fields = AreaFields.find(file, options, areas, tally);
        FileGeometry geometry = FileGeometry.of(file, options, tally);
        List<Numbered> result = new ArrayList<>();
        for (Feature feature : file.features()) {
            tally.read();
            String problem = fields.problem(feature, codes);
            if (problem.isEmpty() && feature.geometry() == null) {
                problem = feature.problem();
            }
            if (!problem.isEmpty()) {
                tally.reject(file.name(), feature.number(), fields.code(), problem);
                continue;
            }
            geometry.convert(feature).ifPresent(made -> {
                Area area = fields.area(feature, made);
                codes.add(area.code());
                tally.stored();
                result.add(new Numbered(area, file.name(), feature.number()));
            });
        }
        return result;
    }

    private static long size(List<Path> paths) {
        long size = 0;
        for (Path path : paths) {
            try {
                size += SourceFile.checkRegular(path, SourceFile.name(path));
            } catch (IOException e) {
                throw SourceFile.unreadable(SourceFile.name(path), e);
            }
        }
        return size;
    }

    private static String digest(List<Path> paths) {
        MessageDigest digest = SourceFiles.newDigest();
        for (Path path : paths) {
            try {
                SourceFile.digest(path, digest);
            } catch (IOException e) {
                throw SourceFile.unreadable(SourceFile.name(path), e);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
