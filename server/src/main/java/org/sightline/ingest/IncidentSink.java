package org.sightline.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.area.AreaCode;
import org.sightline.incident.Agreement;
import org.sightline.incident.Incident;
import org.sightline.incident.IncidentDraft;
import org.sightline.incident.IncidentKind;
import org.sightline.incident.Source;
import org.sightline.period.Month;

/** Checks the rows of incident files and hands them to the batch that places and stores them. */
final class IncidentSink implements RowSink {
    private static final int DAY_LENGTH = 10;

    private final IncidentPreset preset;
    private final CoverageTracker coverage;
    private final IncidentBatch batch;
    private final PublishedCodes published;
    private final Map<String, Optional<When>> dates = new HashMap<>();
    private final TextGuard category = new TextGuard("category");
    private final TextGuard placeType = new TextGuard("place_type");
    private final TextGuard model = new TextGuard("model");
    private final TextGuard method = new TextGuard("method");
    private final TextGuard reporters = new TextGuard("reporter");
    private final Tally tally;
    private PositionReader positions = PositionReader.NONE;

    IncidentSink(
            IncidentPreset preset, Placement placement, CoverageTracker coverage, IncidentDraft draft, Tally tally) {
        this.preset = preset;
        this.coverage = coverage;
        this.tally = tally;
        this.published = placement.published();
        this.batch = new IncidentBatch(placement, draft, tally);
    }

    @Override
    public List<Field> fields(List<String> header) {
        if (!preset.tellsSource() && IncidentPreset.looksLikePoliceUk(header)) {
            boolean own = header.stream().anyMatch(column -> column.equalsIgnoreCase("occurred"));
            if (!own) {
                tally.note("the columns are those of police.uk: --preset police.uk reads them");
            }
        }
        return preset.fields();
    }

    @Override
    public void begin(String file, Columns columns) {
        positions.finish();
        batch.flush();
        positions = PositionReader.of(file, columns, tally);
        batch.begin(positions);
    }

    @Override
    public void row(RowReader row) {
        Optional<When> when = when(row);
        int hour = hour(row);
        String kind = row.needed("category");
        Source source = source(row, kind);
        AreaCode origin = origin(row);
        Position position = positions.read(row);
        String area = area(row, position);
        if (row.isRejected() || when.isEmpty()) {
            return;
        }
        IncidentKind words =
                new IncidentKind(category.text(row), placeType.text(row), model.text(row), method.text(row));
        String reporter = reporters.text(row);
        When then = when.get();
        coverage.saw(reporter, then.month);
        batch.add(
                new Incident(then.month, then.weekday, hour, words, source, reporter, null, Map.of(), origin),
                new IncidentBatch.Whereabouts(position, area, row.line()));
    }

    /** Places and stores what is left, and refuses files that look personal or swapped as a whole. */
    void finish(String files) {
        positions.finish();
        batch.flush();
        batch.note();
        List.of(category, placeType, model, method, reporters).forEach(guard -> guard.finish(files));
    }

    Agreement agreement() {
        return batch.agreement();
    }

    private Optional<When> when(RowReader row) {
        String text = row.needed("occurred");
        if (row.isRejected()) {
            return Optional.empty();
        }
        Optional<When> when = dates.get(text);
        if (when == null) {
            when = Dates.month(text).map(month -> new When(month, Dates.weekday(text)));
            if (dates.size() < 100_000) {
                dates.put(text, when);
            }
        }
        if (when.isEmpty()) {
            boolean day = text.length() >= DAY_LENGTH;
            row.reject(
                    "occurred",
                    day
                            ? "a date that exists, written 2025-01-31"
                            : "a month written 2025-01, from 01 to 12, or a date written 2025-01-31");
        }
        return when;
    }

    private static int hour(RowReader row) {
        long hour = row.count("hour", Incident.UNKNOWN_HOUR);
        if (hour > 23) {
            row.reject("hour", "an hour is from 0 to 23");
            return Incident.UNKNOWN_HOUR;
        }
        return (int) hour;
    }

    private Source source(RowReader row, String kind) {
        String text = row.text("source");
        if (text.isEmpty()) {
            return row.has("source") ? Source.UNKNOWN : preset.source(kind);
        }
        Optional<Source> source = Source.find(text.toLowerCase(Locale.ROOT));
        if (source.isEmpty()) {
            row.reject("source", "the source is reported or discovered, or blank");
        }
        return source.orElse(Source.UNKNOWN);
    }

    private static @Nullable AreaCode origin(RowReader row) {
        if (row.text("origin_area").isEmpty()) {
            return null;
        }
        TextGuard.check(row, "origin_area", row.text("origin_area"));
        return row.code("origin_area").orElse(null);
    }

    /** The published area code; where there is no position it must be one that can be carried over. */
    private String area(RowReader row, Position position) {
        String text = row.text("area");
        if (text.isEmpty() || row.isRejected()) {
            return "";
        }
        if (row.code("area").isEmpty()) {
            TextGuard.check(row, "area", text);
            return "";
        }
        if (!position.isKnown() && published.get(text).relation() == PublishedCodes.Relation.IRREGULAR) {
            row.reject("area", "the area was changed irregularly between vintages and cannot be carried over");
        }
        if (published.get(text).relation() == PublishedCodes.Relation.UNKNOWN) {
            TextGuard.check(row, "area", text);
        }
        return text;
    }

    /** What is kept of a date. */
    private record When(Month month, int weekday) {}
}
