package org.sightline.area;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The atlas of the current areas; made again only when a level has a new version. */
public final class AtlasSource {
    private final AreaRepository repository;
    private final AtomicReference<@Nullable Atlas> last = new AtomicReference<>();

    public AtlasSource(AreaRepository repository) {
        this.repository = repository;
    }

    /** The atlas of the areas that are current now. */
    public Atlas get() {
        List<AreaFrame> frames = repository.listLevels().stream()
                .flatMap(level -> repository.find(level).stream())
                .toList();
        Atlas known = last.get();
        if (known != null && ids(known.listFrames()).equals(ids(frames))) {
            return known;
        }
        Atlas made = Atlas.of(frames);
        last.set(made);
        return made;
    }

    private static List<Long> ids(List<AreaFrame> frames) {
        return frames.stream().map(frame -> frame.version().id()).toList();
    }
}
