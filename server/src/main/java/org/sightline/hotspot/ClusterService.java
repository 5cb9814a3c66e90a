package org.sightline.hotspot;

import org.sightline.area.AreaRepository;
import org.sightline.job.Job;
import org.sightline.job.Jobs;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Gate;

/** Answers which circles of areas have more incidents than the people who live there explain. */
public final class ClusterService {
    private final HotspotService hotspots;
    private final AreaRepository areas;
    private final Gate gate;
    private final Jobs jobs;

    public ClusterService(HotspotService hotspots, AreaRepository areas, Gate gate, Jobs jobs) {
        this.hotspots = hotspots;
        this.areas = areas;
        this.gate = gate;
        this.jobs = jobs;
    }

    /** Looks for clusters: hundreds of simulated maps, so as a job. What cannot be asked is refused at once. */
    public Job<Disclosed<ScanResult>> scan(ScanQuery query) {
        IncidentView view = hotspots.view();
        ScanAnalysis analysis = new ScanAnalysis(view, query, areas.listPopulations(), gate.threshold());
        return jobs.of(new Question(view, query), "Which circles of areas have more than expected?", steps -> {
            steps.at(0, 1, "comparing with " + query.simulations() + " simulated maps");
            return gate.disclose(analysis.run());
        });
    }

    /** A question asked of one state of the data. */
    private record Question(IncidentView view, ScanQuery query) {}
}
