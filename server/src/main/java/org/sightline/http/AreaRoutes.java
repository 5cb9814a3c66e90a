package org.sightline.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sightline.area.Atlas;
import org.sightline.area.AtlasSource;
import org.sightline.area.Level;
import org.sightline.dataset.NotAvailable;
import org.sightline.hotspot.IncidentFilter;
import org.sightline.hotspot.RecordedProfile;
import org.sightline.movement.Boundary;
import org.sightline.movement.FlowResult;
import org.sightline.movement.MovementQuery;
import org.sightline.privacy.Disclosed;
import org.sightline.report.ProfileWriter;
import org.sightline.score.ScoreResult;

/** All that is known of one area. */
public final class AreaRoutes {
    private final AtlasSource atlases;
    private final Services services;

    public AreaRoutes(AtlasSource atlases, Services services) {
        this.atlases = atlases;
        this.services = services;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(Route.result(
                "/api/v1/areas/{code}",
                Stream.concat(
                                Stream.of("from", "to", "category", "source", "place_type"),
                                ScoreRoutes.QUESTION.stream())
                        .toList(),
                this::profile));
    }

    private Representation profile(Request request) {
        Atlas atlas = atlases.get();
        Atlas.Place place =
                atlas.find(request.pathCode("code")).orElseThrow(() -> new NotAvailable("There is no such area."));
        IncidentFilter filter = HotspotRoutes.filter(request);
        ProfileWriter.Content content = new ProfileWriter.Content(
                atlas,
                place,
                ifLoaded(() -> scores(request, place.level())),
                ifLoaded(() -> recorded(place, filter)),
                flows(request, place.level()));
        return Representation.json(ProfileWriter.json(content));
    }

    private Disclosed<ScoreResult> scores(Request request, Level level) {
        return services.scores().score(ScoreRoutes.query(request, level));
    }

    private Disclosed<RecordedProfile> recorded(Atlas.Place place, IncidentFilter filter) {
        return services.hotspots().recorded(place.area().code(), filter);
    }

    /** Movement at this level; the months are asked for, the kinds of incident are not kinds of movement. */
    private Optional<Disclosed<FlowResult>> flows(Request request, Level level) {
        boolean shown = services.movements()
                .overview()
                .filter(overview -> overview.levels().contains(level))
                .isPresent();
        MovementQuery query = new MovementQuery(level, request.months(), Set.of(), Boundary.ALL);
        return shown ? ifLoaded(() -> services.movements().flows(query)) : Optional.empty();
    }

    private static <T> Optional<T> ifLoaded(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (NotAvailable notLoaded) {
            return Optional.empty();
        }
    }
}
