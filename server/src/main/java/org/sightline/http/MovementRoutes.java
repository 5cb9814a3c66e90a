package org.sightline.http;

import java.util.List;
import java.util.Set;
import org.sightline.movement.Boundary;
import org.sightline.movement.FlowResult;
import org.sightline.movement.MovementQuery;
import org.sightline.movement.MovementService;
import org.sightline.privacy.Disclosed;
import org.sightline.report.FlowWriter;

/** Who moves where. */
public final class MovementRoutes {
    private final MovementService service;

    public MovementRoutes(MovementService service) {
        this.service = service;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(Route.result(
                "/api/v1/movements/flows",
                List.of("level", "from", "to", "category", "boundary", "format"),
                this::flows));
    }

    private Representation flows(Request request) {
        Boundary boundary = Boundary.find(request.word("boundary", "all", "authority", "force"))
                .orElse(Boundary.ALL);
        MovementQuery query =
                new MovementQuery(request.level(), request.months(), Set.copyOf(request.list("category")), boundary);
        Disclosed<FlowResult> flows = service.flows(query);
        return request.isCsv()
                ? Representation.of(Representation.CSV, FlowWriter.csv(flows))
                : Representation.json(FlowWriter.json(flows));
    }
}
