package org.sightline.movement;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.privacy.Figure;
import org.sightline.privacy.LinearAudit;
import org.sightline.privacy.Threshold;

/** Asks everything the service answers about some movements and hands it to an audit as sums of the rows of the file. */
final class FlowAnswers {
    private final MovementService service;
    private final Atlas atlas;
    private final List<Movement> rows;
    private final LinearAudit audit;

    FlowAnswers(MovementService service, Atlas atlas, List<Movement> rows) {
        this.service = service;
        this.atlas = atlas;
        this.rows = rows;
        audit = new LinearAudit(rows.size());
    }

    /** Every row stands for one unknown count, also rows that count 0. */
    LinearAudit audit() {
        return audit;
    }

    private String asking = "";

    void ask(MovementQuery query) {
        asking = query.toString();
        FlowResult result = service.flows(query).value();
        Level level = query.level();
        Predicate<Movement> asked = row -> isAsked(row, query);
        figure(result.totals().total(), asked);
        figure(
                result.totals().within(),
                asked.and(row -> place(row.origin(), level) == place(row.destination(), level)));
        Predicate<Movement> crossing = asked.and(row -> crosses(row, level) && isCrossing(row, query.boundary()));
        share(result.totals().authorityShare(), Level.AUTHORITY, asked);
        share(result.totals().forceShare(), Level.FORCE, asked);
        Set<List<AreaCode>> listed = new HashSet<>();
        for (Flow flow : result.flows()) {
            listed.add(List.of(flow.origin(), flow.destination()));
            figure(
                    Figure.Known.count(flow.count()),
                    asked.and(row -> ends(row, level).equals(List.of(flow.origin(), flow.destination()))));
        }
        figure(result.hidden().total(), crossing.and(row -> !listed.contains(ends(row, level))));
        rows.stream()
                .filter(crossing)
                .map(row -> ends(row, level))
                .distinct()
                .filter(ends -> !listed.contains(ends))
                .forEach(ends -> figure(
                        new Figure.Hidden(), asked.and(row -> ends(row, level).equals(ends))));
        for (AreaFlows area : result.areas()) {
            int own = frame(level).find(area.code()).orElseThrow();
            figure(
                    area.in(),
                    asked.and(row -> place(row.destination(), level) == own && place(row.origin(), level) != own));
            figure(
                    area.out(),
                    asked.and(row -> place(row.origin(), level) == own && place(row.destination(), level) != own));
            figure(
                    area.within(),
                    asked.and(row -> place(row.origin(), level) == own && place(row.destination(), level) == own));
        }
    }

    private void share(Figure share, Level level, Predicate<Movement> asked) {
        if (share instanceof Figure.Known known) {
            figure(Figure.Known.count(known.count()), asked.and(row -> crosses(row, level)));
            if (known.value() > 0) {
                figure(Figure.Known.count(Math.round(known.count() / known.value())), asked);
            }
        }
    }

    private void figure(Figure figure, Predicate<Movement> members) {
        BitSet set = new BitSet();
        long truth = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (members.test(rows.get(row))) {
                set.set(row);
                truth += rows.get(row).children();
            }
        }
        if (figure instanceof Figure.Known known) {
            if (known.count() != truth) {
                throw new IllegalStateException("an answer is not true, asked by " + asking);
            }
            audit.show(set, truth);
        } else if (figure instanceof Figure.Hidden && Threshold.DEFAULT.hides(truth)) {
            audit.hide(set, truth + " asked by " + asking);
        }
    }

    private static boolean isAsked(Movement row, MovementQuery query) {
        boolean inTime = query.months()
                .map(months -> months.contains(row.months().from())
                        && months.contains(row.months().to()))
                .orElse(true);
        return inTime && (query.categories().isEmpty() || query.categories().contains(row.category()));
    }

    private boolean isCrossing(Movement row, Boundary boundary) {
        Optional<Level> level = boundary.level();
        return level.isEmpty() || crosses(row, level.get());
    }

    private boolean crosses(Movement row, Level level) {
        return place(row.origin(), level) != place(row.destination(), level);
    }

    private List<AreaCode> ends(Movement row, Level level) {
        return List.of(code(row.origin(), level), code(row.destination(), level));
    }

    private AreaCode code(AreaCode fine, Level level) {
        return frame(level).areas().get(place(fine, level)).code();
    }

    private AreaFrame frame(Level level) {
        return atlas.find(level).orElseThrow();
    }

    private int place(AreaCode code, Level level) {
        return Selected.find(atlas, code, level);
    }
}
