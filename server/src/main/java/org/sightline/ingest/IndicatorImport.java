package org.sightline.ingest;

import java.nio.file.Path;
import java.util.List;
import org.sightline.area.AreaRepository;
import org.sightline.dataset.Draft;
import org.sightline.dataset.RowIssue;
import org.sightline.score.Observation;
import org.sightline.score.ObservationRepository;

/** Imports published figures of indicators, at the level at which they were published. */
public final class IndicatorImport {
    private final AreaRepository areas;
    private final ObservationRepository observations;

    public IndicatorImport(AreaRepository areas, ObservationRepository observations) {
        this.areas = areas;
        this.observations = observations;
    }

    /**
     * Stores the files' figures as one new version of the observations of their name.
     *
     * @throws ImportRefused when a file cannot be read as indicators; nothing is stored then
     */
    public ImportResult run(List<Path> paths, IndicatorOptions options, Progress progress) {
        boolean wide = options.preset().orElse("").equals("dfe");
        SourceFiles files = SourceFiles.check(paths);
        Tally tally = new Tally();
        KnownCodes codes = KnownCodes.of(areas);
        ObservationBuffer buffer = new ObservationBuffer(codes, tally);
        TableReader reader = new TableReader(options.table(), tally);
        if (wide) {
            WideSink sink = new WideSink(buffer, tally);
            reader.read(files, progress, sink);
            sink.finish();
        } else {
            IndicatorPreset preset = IndicatorPreset.get(options.preset());
            LongSink sink = new LongSink(preset, new AreaNames(codes), buffer);
            reader.read(files, progress, sink);
        }
        List<Observation> figures = buffer.finish();
        tally.refuseUnlessStored(String.join(", ", files.names()));
        codes.note(tally);
        try (Draft<Observation> draft = observations.open(options.table().nameFor(files))) {
            figures.forEach(draft::add);
            List<RowIssue> issues = tally.issues();
            return new ImportResult(draft.commit(tally.summary(files.names(), files.sha256()), issues), issues);
        }
    }
}
