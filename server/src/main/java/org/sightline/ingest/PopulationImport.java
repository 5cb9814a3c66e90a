package org.sightline.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaRepository;
import org.sightline.area.Population;
import org.sightline.dataset.Draft;
import org.sightline.dataset.RowIssue;
import org.sightline.period.ReportingPeriod;
import org.sightline.period.ReportingPeriodParser;

/** Imports how many people live where: {@code area,period,population,age_from,age_to}. */
public final class PopulationImport {
    private static final List<Field> FIELDS = List.of(
            Field.needed("area", "area_code"),
            Field.needed("period", "year"),
            Field.needed("population", "people"),
            Field.optional("age_from"),
            Field.optional("age_to"));

    private final AreaRepository areas;

    public PopulationImport(AreaRepository areas) {
        this.areas = areas;
    }

    /**
     * Stores the files' rows as one new version of the populations of their name.
     *
     * @throws ImportRefused when a file cannot be read as populations; nothing is stored then
     */
    public ImportResult run(List<Path> paths, TableOptions options, Progress progress) {
        SourceFiles files = SourceFiles.check(paths);
        Tally tally = new Tally();
        KnownCodes codes = KnownCodes.of(areas);
        try (Draft<Population> draft = areas.openPopulations(options.nameFor(files))) {
            new TableReader(options, tally).read(files, progress, new Sink(draft, codes, tally));
            tally.refuseUnlessStored(String.join(", ", files.names()));
            codes.note(tally);
            List<RowIssue> issues = tally.issues();
            return new ImportResult(draft.commit(tally.summary(files.names(), files.sha256()), issues), issues);
        }
    }

    private record Sink(Draft<Population> draft, KnownCodes codes, Tally tally) implements RowSink {
        @Override
        public List<Field> fields(List<String> header) {
            return FIELDS;
        }

        @Override
        public void begin(String file, Columns columns) {
            if (!columns.has("age_from") && !columns.has("age_to")) {
                tally.note(file + " has no age_from and age_to: the figures are taken as people of all ages");
            }
        }

        @Override
        public void row(RowReader row) {
            Optional<AreaCode> area = row.code("area");
            int year = year(row);
            row.needed("population");
            double people = row.number("population");
            if (people < 0) {
                row.reject("population", "a population is not negative");
            }
            long ageFrom = row.count("age_from", 0);
            long ageTo = row.count("age_to", Population.OLDEST);
            if (ageTo < ageFrom || ageTo > Population.OLDEST) {
                row.reject("age_to", "age_to is an age from age_from up");
            }
            if (row.isRejected()) {
                return;
            }
            draft.add(new Population(area.orElseThrow(), year, (int) ageFrom, (int) ageTo, people));
            tally.stored();
            if (!codes.check(area.orElseThrow())) {
                tally.unlocated();
            }
        }

        private static int year(RowReader row) {
            String text = row.needed("period");
            Optional<ReportingPeriod> period = ReportingPeriodParser.parse(text);
            if (period.isEmpty()) {
                row.reject("period", "a population is of a year such as 2023");
            }
            return period.map(found -> found.months().from().year()).orElse(0);
        }
    }
}
