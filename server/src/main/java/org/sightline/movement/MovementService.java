package org.sightline.movement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.AtlasSource;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.RunCard;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Gate;

/** Answers who moves where. Answers are kept as long as the data they rest on are current. */
public final class MovementService {
    private static final int ANSWERS_KEPT = 100;

    private final AtlasSource atlases;
    private final MovementRepository movements;
    private final Gate gate;
    private final Cache<Key, Disclosed<FlowResult>> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();

    public MovementService(AtlasSource atlases, MovementRepository movements, Gate gate) {
        this.atlases = atlases;
        this.movements = movements;
        this.gate = gate;
    }

    /** What the loaded movements are, if there are any. */
    public Optional<MovementOverview> overview() {
        return movements.find().filter(frame -> !frame.movements().isEmpty()).map(this::describe);
    }

    private MovementOverview describe(MovementFrame frame) {
        List<Movement> rows = frame.movements();
        Month first = rows.stream()
                .map(row -> row.months().from())
                .min(Month::compareTo)
                .orElseThrow();
        Month last = rows.stream()
                .map(row -> row.months().to())
                .max(Month::compareTo)
                .orElseThrow();
        boolean children = rows.stream().anyMatch(row -> row.children() != Movement.UNKNOWN);
        return new MovementOverview(
                frame.version(),
                new MonthRange(first, last),
                rows.stream()
                        .map(Movement::category)
                        .filter(category -> !category.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                levels(rows),
                children ? "children" : "episodes");
    }

    /** Levels on which at least one area of origin is known: that of the codes given, and those above. */
    private List<Level> levels(List<Movement> rows) {
        Atlas atlas = atlases.get();
        Optional<Level> finest = rows.stream()
                .flatMap(row -> atlas.find(row.origin()).stream())
                .map(Atlas.Place::level)
                .min(Level::compareTo);
        return atlas.listFrames().stream()
                .map(AreaFrame::level)
                .filter(level -> finest.isPresent() && level.compareTo(finest.get()) >= 0)
                .filter(level -> atlas.find(level).map(AreaFrame::size).orElse(0) > 1)
                .toList();
    }

    /** The flows between the areas of a level. */
    public Disclosed<FlowResult> flows(MovementQuery query) {
        MovementFrame frame = movements
                .find()
                .orElseThrow(() -> new NotAvailable("No movements are loaded: import movements first."));
        Atlas atlas = atlases.get();
        Key key = new Key(atlas, frame.version().id(), query);
        return answers.get(key, unused -> flowsNow(atlas, frame, query));
    }

    private Disclosed<FlowResult> flowsNow(Atlas atlas, MovementFrame movementFrame, MovementQuery query) {
        AreaFrame areas = atlas.find(query.level())
                .orElseThrow(() ->
                        new NotAvailable("No areas of level " + query.level().id() + " are loaded."));
        Selected selected = Selected.of(movementFrame, atlas, query);
        RunCard card = card(atlas, movementFrame, query, selected);
        return gate.disclose(new FlowAnalysis(atlas, areas, query, selected, card).run());
    }

    private static RunCard card(Atlas atlas, MovementFrame frame, MovementQuery query, Selected selected) {
        List<DatasetVersion> versions = new ArrayList<>(List.of(frame.version()));
        atlas.listFrames().forEach(areas -> versions.add(areas.version()));
        return new RunCard(
                RunCard.versionsOf(versions),
                FlowAnalysis.parameters(query),
                "Movements added up by area of origin and destination, in " + selected.unit() + ".",
                selected.refused(),
                selected.notes());
    }

    private record Key(Atlas atlas, long version, MovementQuery query) {}
}
