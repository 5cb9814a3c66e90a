package org.sightline.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.area.AreaCode;
import org.sightline.dataset.Draft;
import org.sightline.movement.Movement;
import org.sightline.period.ReportingPeriod;
import org.sightline.period.ReportingPeriodParser;

/** Checks the rows of movement files and stores the good ones. */
final class MovementSink implements RowSink {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final List<Field> FIELDS = List.of(
            Field.needed("origin", "missing_from", "home_authority", "home_area"),
            Field.needed("destination", "found_in", "placement_authority", "placement_area"),
            Field.needed("period"),
            Field.optional("category", "kind"),
            Field.optional("children"),
            Field.optional("episodes"));

    /** What a file is about whose columns say so and that has no column for it. */
    private static final Map<String, String> KINDS =
            Map.of("missing_from", "missing and found", "home_authority", "placement", "home_area", "placement");

    private final Draft<Movement> draft;
    private final KnownCodes codes;
    private final Tally tally;
    private final TextGuard categories = new TextGuard("category");
    private final MovementPairs pairs = new MovementPairs();
    private String kind = "";

    MovementSink(Draft<Movement> draft, KnownCodes codes, Tally tally) {
        this.draft = draft;
        this.codes = codes;
        this.tally = tally;
    }

    @Override
    public List<Field> fields(List<String> header) {
        return FIELDS;
    }

    @Override
    public void begin(String file, Columns columns) {
        columns.require("children", "episodes");
        kind = columns.has("category")
                ? ""
                : KINDS.getOrDefault(columns.header("origin").strip().toLowerCase(Locale.ROOT), "");
        if (!kind.isEmpty()) {
            tally.note(file + " has no column for the kind of movement; its columns say it is \"" + kind + "\"");
        }
    }

    @Override
    public void row(RowReader row) {
        Optional<AreaCode> origin = code(row, "origin");
        Optional<AreaCode> destination = code(row, "destination");
        Optional<ReportingPeriod> period = period(row.needed("period"));
        if (period.isEmpty()) {
            row.reject("period", "a period such as 2024, 2023/24, 2023-24, 2024-05 or 2024-05-31");
        }
        long children = row.count("children", Movement.UNKNOWN);
        long episodes = row.count("episodes", Movement.UNKNOWN);
        if (children == Movement.UNKNOWN && episodes == Movement.UNKNOWN) {
            row.reject(row.has("children") ? "children" : "episodes", "children, episodes or both are given");
        }
        if (children > episodes && episodes != Movement.UNKNOWN) {
            row.reject("children", "a row has no more children than episodes");
        }
        if (row.isRejected()) {
            return;
        }
        String category = row.has("category") ? categories.text(row) : kind;
        keep(
                row,
                new Movement(
                        codes.carry(origin.orElseThrow()),
                        codes.carry(destination.orElseThrow()),
                        period.orElseThrow().months(),
                        category,
                        children,
                        episodes));
    }

    /** A period; of a day the month, for no day is kept. */
    private static Optional<ReportingPeriod> period(String text) {
        try {
            return DAY.matcher(text).matches()
                    ? ReportingPeriodParser.parse(
                            LocalDate.parse(text).toString().substring(0, "2024-05".length()))
                    : ReportingPeriodParser.parse(text);
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<AreaCode> code(RowReader row, String field) {
        Optional<AreaCode> code = row.code(field);
        if (code.isPresent() && codes.isIrregular(code.get())) {
            row.reject(field, "the area was changed irregularly between vintages and cannot be carried over");
        }
        return code;
    }

    private void keep(RowReader row, Movement movement) {
        draft.add(movement);
        tally.stored();
        pairs.add(movement, row);
        boolean placed = codes.check(movement.origin());
        if (!codes.check(movement.destination()) || !placed) {
            row.remark(
                    placed ? "destination" : "origin",
                    "the code is neither a loaded area nor a group of them: kept, but on no map until it is loaded or a lookup carries it over");
            tally.unlocated();
        }
    }

    /** Refuses personal content and says what must be known of the rows as a whole. */
    void finish(String names) {
        categories.finish(names);
        pairs.note(tally);
    }
}
