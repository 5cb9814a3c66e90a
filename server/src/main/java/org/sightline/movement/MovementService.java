package org.sightline.movement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collections;
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
import org.sightline.privacy.Protection;

/** Answers who moves where. Answers are kept as long as the data they rest on are current. */
public final class MovementService {
    private static final int ANSWERS_KEPT = 100;

    private final AtlasSource atlases;
    private final MovementRepository movements;
    private final Gate gate;
    private final Protection protection;
    private final Cache<Key, Disclosed<FlowResult>> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();
    private final Cache<LatticeKey, FlowLattice> lattices =
            Caffeine.newBuilder().maximumSize(1).build();

    public MovementService(AtlasSource atlases, MovementRepository movements, Gate gate) {
        this(atlases, movements, gate, Protection.FULL);
    }

    MovementService(AtlasSource atlases, MovementRepository movements, Gate gate, Protection protection) {
        this.protection = protection;
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
        Atlas atlas = atlases.get();
        FlowLattice lattice = lattice(atlas, frame);
        return new MovementOverview(
                frame.version(),
                new MonthRange(first, last),
                rows.stream()
                        .map(Movement::category)
                        .filter(category -> !category.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                levels(atlas, lattice),
                FlowUnits.isByChildren(rows) ? "children" : "episodes",
                lattice.periods(),
                lattice.tellsKinds());
    }

    /** Levels whose flows are told, finest first; the coarsest one where none are. */
    private List<Level> levels(Atlas atlas, FlowLattice lattice) {
        List<Level> told = new ArrayList<>(lattice.levels());
        told.removeIf(level -> atlas.find(level).map(AreaFrame::size).orElse(0) < 2);
        if (told.isEmpty()) {
            List<AreaFrame> several = atlas.listFrames().stream()
                    .filter(frame -> frame.size() > 1)
                    .toList();
            return several.isEmpty()
                    ? List.of()
                    : List.of(several.get(several.size() - 1).level());
        }
        Collections.reverse(told);
        return told;
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
        FlowLattice lattice = lattice(atlas, movementFrame);
        RunCard card = card(atlas, movementFrame, query, selected, lattice.notes(query));
        return gate.disclose(new FlowAnalysis(lattice, areas, query, selected, card).run());
    }

    private FlowLattice lattice(Atlas atlas, MovementFrame frame) {
        return lattices.get(
                new LatticeKey(atlas, frame.version().id()),
                unused -> new FlowLattice(atlas, frame.movements(), protection));
    }

    private static RunCard card(
            Atlas atlas, MovementFrame frame, MovementQuery query, Selected selected, List<String> notes) {
        List<String> all = new ArrayList<>(selected.notes());
        all.addAll(notes);
        List<DatasetVersion> versions = new ArrayList<>(List.of(frame.version()));
        atlas.listFrames().forEach(areas -> versions.add(areas.version()));
        return new RunCard(
                RunCard.versionsOf(versions),
                FlowAnalysis.parameters(query),
                "Movements added up by area of origin and destination, in " + selected.unit() + ".",
                selected.refused(),
                all);
    }

    private record LatticeKey(Atlas atlas, long version) {}

    private record Key(Atlas atlas, long version, MovementQuery query) {}
}
