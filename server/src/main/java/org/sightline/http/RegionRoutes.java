package org.sightline.http;

import java.util.List;
import java.util.Optional;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.AtlasSource;
import org.sightline.area.Level;
import org.sightline.dataset.NotAvailable;
import org.sightline.privacy.Threshold;
import org.sightline.report.AreasWriter;
import org.sightline.report.FirstLook;
import org.sightline.report.RegionWriter;
import org.sightline.report.ShapesWriter;

/** What is loaded: the region in words, and its borders. */
public final class RegionRoutes {
    private final Words words;
    private final AtlasSource atlases;
    private final Services services;
    private final FirstLook firstLook;

    /** Routes over the loaded areas, and all services for the region in words. */
    public RegionRoutes(Words words, AtlasSource atlases, Services services, FirstLook firstLook) {
        this.words = words;
        this.atlases = atlases;
        this.services = services;
        this.firstLook = firstLook;
    }

    /**
     * What the operator says of the region.
     *
     * @param title its name, empty for the name of the one area that holds all others
     * @param fictional whether the data are invented
     * @param threshold smallest count that may be shown
     */
    public record Words(String title, boolean fictional, Threshold threshold) {}

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.result("/api/v1/region", List.of(), request -> region()),
                Route.result("/api/v1/shapes", List.of("level"), this::shapes),
                Route.result("/api/v1/areas", List.of("level", "crs", "format"), this::areas));
    }

    private Representation region() {
        Atlas atlas = atlases.get();
        List<RegionWriter.Indicator> indicators = services.scores().listUsed().stream()
                .map(definition ->
                        new RegionWriter.Indicator(definition, services.scores().listPeriods(definition)))
                .toList();
        List<Level> levels = atlas.listFrames().stream().map(AreaFrame::level).toList();
        return Representation.json(RegionWriter.json(new RegionWriter.Content(
                title(atlas),
                words.fictional(),
                words.threshold(),
                atlas,
                levels.isEmpty() ? Optional.empty() : services.hotspots().overview(),
                indicators,
                services.movements().overview(),
                firstLook.list(levels))));
    }

    private String title(Atlas atlas) {
        if (!words.title().isBlank()) {
            return words.title();
        }
        return atlas.find(Level.REGION)
                .filter(frame -> frame.size() == 1)
                .map(frame -> frame.areas().get(0).name())
                .orElse("Loaded areas");
    }

    private Representation shapes(Request request) {
        Atlas atlas = atlases.get();
        return Representation.json(ShapesWriter.json(atlas, frame(atlas, request.level())));
    }

    private Representation areas(Request request) {
        Atlas atlas = atlases.get();
        request.word("format", "geojson");
        boolean degrees = request.word("crs", "4326", "27700").equals("4326");
        AreaFrame frame = frame(atlas, request.level());
        return Representation.of(
                Representation.GEOJSON, degrees ? AreasWriter.degrees(frame) : AreasWriter.metres(frame));
    }

    private static AreaFrame frame(Atlas atlas, Level level) {
        return atlas.find(level)
                .orElseThrow(() -> new NotAvailable("No areas of level " + level.id() + " are loaded."));
    }
}
