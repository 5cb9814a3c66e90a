package org.sightline.hotspot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.sightline.area.AreaFrame;
import org.sightline.indicators.neighbour.PolygonIndex;
import org.sightline.job.Job;
import org.sightline.job.Jobs;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Gate;

/** Answers whether a map holds: against other choices, and against later incidents. */
public final class HoldService {
    private static final int ANSWERS_KEPT = 50;

    private final HotspotService hotspots;
    private final Gate gate;
    private final Jobs jobs;
    private final Cache<Question, Disclosed<AccuracyResult>> accuracies =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();
    private final Cache<Long, PolygonIndex> indexes =
            Caffeine.newBuilder().maximumSize(1).build();

    public HoldService(HotspotService hotspots, Gate gate, Jobs jobs) {
        this.hotspots = hotspots;
        this.gate = gate;
        this.jobs = jobs;
    }

    /** Which hotspots stay when the map is drawn with other choices: dozens of maps, so as a job. What cannot be asked is refused at once. */
    public Job<Disclosed<StabilityResult>> stability(StabilityQuery query) {
        IncidentView view = hotspots.view();
        SurfaceResult surface = hotspots.surface(query.surface()).value();
        StabilityAnalysis analysis = new StabilityAnalysis(view, query, surface, gate.threshold());
        return jobs.of(new Question(view, query), "Does the map hold? Drawing it with other choices", steps -> {
            steps.at(0, 1, "finding the areas reported for");
            ReportedCells reported = ReportedCells.inAnyOf(view, index(view), analysis.months());
            return gate.disclose(analysis.run(reported, steps));
        });
    }

    /** How well the map of earlier months tells where later incidents are. */
    public Disclosed<AccuracyResult> accuracy(AccuracyQuery query) {
        IncidentView view = hotspots.view();
        return accuracies.get(
                new Question(view, query),
                key -> gate.disclose(new AccuracyAnalysis(
                                view,
                                query,
                                index(view),
                                surface -> hotspots.surface(surface).value())
                        .run()));
    }

    private PolygonIndex index(IncidentView view) {
        AreaFrame finest = ReportedCells.finest(view);
        return indexes.get(finest.version().id(), id -> ReportedCells.index(finest));
    }

    /** A question asked of one state of the data. */
    private record Question(IncidentView view, Object query) {}
}
