package org.sightline.hotspot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaRepository;
import org.sightline.area.Atlas;
import org.sightline.area.AtlasSource;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.RunCard;
import org.sightline.incident.IncidentFrame;
import org.sightline.incident.IncidentRepository;
import org.sightline.incident.RecordedCounts;
import org.sightline.incident.RecordedIncidents;
import org.sightline.indicators.hotspot.Points;
import org.sightline.indicators.neighbour.Contiguity;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.privacy.CountTree;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Gate;

/** Answers the questions about where incidents concentrate. Answers are kept as long as the data they rest on are current. */
public final class HotspotService implements RecordedIncidents {
    private static final int ANSWERS_KEPT = 200;
    private static final double SNAP_METRES = 0.01;

    private final AtlasSource atlases;
    private final AreaRepository areas;
    private final IncidentRepository incidents;
    private final Gate gate;
    private final AtomicReference<@Nullable IncidentView> last = new AtomicReference<>();
    private final Cache<Object, Disclosed<?>> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();
    private final Cache<Long, Neighbours> neighbours =
            Caffeine.newBuilder().maximumSize(Level.values().length).build();

    public HotspotService(AreaRepository areas, AtlasSource atlases, IncidentRepository incidents, Gate gate) {
        this.areas = areas;
        this.atlases = atlases;
        this.incidents = incidents;
        this.gate = gate;
    }

    /** What the loaded incidents are, if there are any. */
    public Optional<IncidentOverview> overview() {
        return incidents.find().map(frame -> Overview.of(view()));
    }

    /** The areas of a level, as answers are about them. */
    public AreaFrame areas(Level level) {
        return view().areas(level);
    }

    /** How many incidents were recorded in each area. */
    public Disclosed<CountResult> count(CountQuery query) {
        IncidentView view = view();
        return answer(view, query, () -> countNow(view, query));
    }

    /** How dense the incidents are. */
    public Disclosed<SurfaceResult> surface(SurfaceQuery query) {
        IncidentView view = view();
        return answer(view, query, () -> surfaceNow(view, query));
    }

    private Disclosed<SurfaceResult> surfaceNow(IncidentView view, SurfaceQuery query) {
        return gate.disclose(new SurfaceAnalysis(view, query, gate.threshold(), () -> people(view)).run());
    }

    /** Where the surface reaches which values, with the incidents within. */
    public Disclosed<ContourResult> contours(SurfaceQuery query) {
        IncidentView view = view();
        Disclosed<SurfaceResult> surface = surface(query);
        return answer(
                view, List.of("contours", query), () -> gate.disclose(new ContourAnalysis(view, query, surface).run()));
    }

    /** How the surface changes from period to period. */
    public Disclosed<SeriesResult> series(SeriesQuery query) {
        IncidentView view = view();
        return answer(
                view, query, () -> gate.disclose(new SeriesAnalysis(view, query, one -> surfaceNow(view, one)).run()));
    }

    /** In which areas, with their neighbours, there is more than chance would put there. */
    public Disclosed<LocalResult> local(LocalQuery query) {
        IncidentView view = view();
        return answer(view, query, () -> {
            AreaFrame frame = view.areas(query.level());
            double[] residents = Residents.of(view.atlas(), query.level(), areas.listPopulations());
            return gate.disclose(new LocalAnalysis(view, query, neighboursOf(frame), residents).run(gate.threshold()));
        });
    }

    /** On which weekday at which hour. */
    public Disclosed<WhenResult> when(WhenQuery query) {
        IncidentView view = view();
        return answer(view, query, () -> gate.disclose(new WhenAnalysis(view, query, gate.threshold()).run()));
    }

    /** Which hotspots are new, growing, steady or gone. */
    public Disclosed<EmergingResult> emerging(EmergingQuery query) {
        IncidentView view = view();
        return answer(view, query, () -> {
            AreaFrame frame = view.areas(query.level());
            double[] residents = Residents.of(view.atlas(), query.level(), areas.listPopulations());
            return gate.disclose(
                    new EmergingAnalysis(view, query, neighboursOf(frame), gate.threshold()).run(residents));
        });
    }

    /** In which areas there were more, or fewer, than in the period before. */
    public Disclosed<ChangeResult> change(ChangeQuery query) {
        IncidentView view = view();
        return answer(view, query, () -> gate.disclose(new ChangeAnalysis(view, query, gate.threshold()).run()));
    }

    /** The recorded incidents of one area. */
    public Disclosed<RecordedProfile> recorded(AreaCode code, IncidentFilter filter) {
        IncidentView view = view();
        Atlas.Place place =
                view.atlas().find(code).orElseThrow(() -> new NotAvailable("No area of that code is loaded."));
        return answer(view, List.of(code, filter), () -> {
            double[] residents = Residents.of(view.atlas(), place.level(), areas.listPopulations());
            return gate.disclose(
                    new ProfileAnalysis(view, place, filter).run(residents[place.position()], gate.threshold()));
        });
    }

    @Override
    public RecordedCounts count(Question question, int threshold) {
        return new ExposureAnalysis(view(), question, threshold).run(areas.listPopulations());
    }

    private Disclosed<CountResult> countNow(IncidentView view, CountQuery query) {
        Counting counting = new Counting(view, query.filter());
        CountTree tree = counting.tree();
        view.positions(query.level());
        double[] residents = Residents.of(view.atlas(), query.level(), areas.listPopulations());
        List<AreaCount> figures = counting.areas(query.level(), tree.counts(query.level()), residents);
        RunCard card = counting.card(
                "Recorded incidents by area, and their rate per 1,000 residents a year with Byar's 95 % interval (exact below 10).",
                query.filter().parameters(), List.of());
        RunCard named = card.with(Map.of("level", query.level().id()));
        return gate.disclose(new CountResult(query.level(), figures, counting.totals(), named, tree));
    }

    /** Residents at the middle of their areas of the finest level. */
    private Points people(IncidentView view) {
        AreaFrame frame = view.atlas().listFrames().get(0);
        double[] residents = Residents.of(view.atlas(), frame.level(), areas.listPopulations());
        int[] known = IntStream.range(0, residents.length)
                .filter(i -> residents[i] > 0)
                .toArray();
        if (known.length == 0) {
            throw new NotAvailable("No population is loaded: import populations to see risk relative to residents.");
        }
        Coordinate[] middles = Arrays.stream(known)
                .mapToObj(
                        i -> frame.areas().get(i).geometry().getInteriorPoint().getCoordinate())
                .toArray(Coordinate[]::new);
        return new Points(
                Arrays.stream(middles).mapToDouble(middle -> middle.x).toArray(),
                Arrays.stream(middles).mapToDouble(middle -> middle.y).toArray(),
                Arrays.stream(known).mapToDouble(i -> residents[i]).toArray());
    }

    private Neighbours neighboursOf(AreaFrame frame) {
        return neighbours.get(
                frame.version().id(),
                id -> Contiguity.queen(
                        frame.areas().stream().map(Area::geometry).toArray(Geometry[]::new), SNAP_METRES));
    }

    /** The incidents as they are now, over the areas as they are now. */
    IncidentView view() {
        IncidentFrame frame = incidents
                .find()
                .orElseThrow(() -> new NotAvailable("No incidents are loaded: import incidents first."));
        Atlas atlas = atlases.get();
        List<DatasetVersion> populations = areas.listPopulationVersions();
        IncidentView known = last.get();
        if (known != null && known.isOf(frame, atlas, populations)) {
            return known;
        }
        IncidentView made = IncidentView.of(frame, atlas, populations);
        last.set(made);
        return made;
    }

    @SuppressWarnings("unchecked")
    private <T> Disclosed<T> answer(IncidentView view, Object query, Supplier<Disclosed<T>> work) {
        return (Disclosed<T>) answers.get(new Key(view, query), key -> work.get());
    }

    /** A question asked of one state of the data. */
    private record Key(IncidentView view, Object query) {}
}
