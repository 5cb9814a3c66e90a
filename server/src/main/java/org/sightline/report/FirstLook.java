package org.sightline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.sightline.area.Level;
import org.sightline.dataset.NotAvailable;
import org.sightline.hotspot.HotspotService;
import org.sightline.hotspot.IncidentFilter;
import org.sightline.hotspot.LocalArea;
import org.sightline.hotspot.LocalQuery;
import org.sightline.privacy.Figure;
import org.sightline.report.RegionWriter.Hint;
import org.sightline.score.AreaScore;
import org.sightline.score.ScoreQuery;
import org.sightline.score.ScoreService;

/** What a newcomer should look at first, in sentences made of disclosed results only. */
public final class FirstLook {
    private final ScoreService scores;
    private final HotspotService hotspots;

    public FirstLook(ScoreService scores, HotspotService hotspots) {
        this.scores = scores;
        this.hotspots = hotspots;
    }

    /** What can be said of the loaded levels, finest first. */
    public List<Hint> list(List<Level> levels) {
        List<Hint> hints = new ArrayList<>();
        if (levels.contains(Level.AUTHORITY)) {
            ifAvailable(this::score).ifPresent(hints::add);
        }
        levels.stream()
                .findFirst()
                .flatMap(level -> ifAvailable(() -> hotspot(level)))
                .ifPresent(hints::add);
        return hints;
    }

    /** Nothing to say about what is not loaded. */
    private static Optional<Hint> ifAvailable(Supplier<Optional<Hint>> question) {
        try {
            return question.get();
        } catch (NotAvailable notLoaded) {
            return Optional.empty();
        }
    }

    private Optional<Hint> score() {
        ScoreQuery query = ScoreQuery.of(Level.AUTHORITY);
        return scores.score(query).value().areas().stream()
                .filter(area -> area.score() instanceof Figure.Known)
                .max(Comparator.comparingDouble(area -> value(area.score())))
                .map(FirstLook::score);
    }

    private static Hint score(AreaScore area) {
        String text = String.format(
                Locale.ROOT,
                "The proxies point to %s first: its scoping score is %.1f, where 0 is the average authority.",
                area.name(),
                value(area.score()));
        return new Hint(text, "?view=areas&level=authority&area=" + area.code());
    }

    private Optional<Hint> hotspot(Level level) {
        LocalQuery query = new LocalQuery(level, LocalQuery.Measure.COUNT, IncidentFilter.ALL);
        List<LocalArea> hot = hotspots.local(query).value().areas().stream()
                .filter(area -> area.kind() == LocalArea.Kind.HOT)
                .toList();
        return hot.stream()
                .filter(area -> area.z() instanceof Figure.Known)
                .max(Comparator.comparingDouble(area -> value(area.z())))
                .map(top -> new Hint(
                        "Recorded incidents cluster in " + hot.size() + " areas; the strongest cluster is around "
                                + top.name() + ".",
                        "?view=hotspots&method=areas&level=" + level.id() + "&area=" + top.code()));
    }

    private static double value(Figure figure) {
        return figure instanceof Figure.Known known ? known.value() : Double.NaN;
    }
}
