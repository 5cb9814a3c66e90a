package org.sightline.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaRepository;
import org.sightline.area.Atlas;

/** Which codes are loaded areas or groups of them, and which of a file's are neither. */
final class KnownCodes {
    private static final int MOST_LISTED = 10;

    private final Atlas atlas;
    private final Map<AreaCode, String> groups;
    private final PublishedCodes published;
    private final Set<AreaCode> unknown = new LinkedHashSet<>();

    private KnownCodes(Atlas atlas, AreaRepository areas) {
        this.atlas = atlas;
        this.groups = atlas.groupNames();
        this.published = new PublishedCodes(atlas, areas.listCodeChanges());
    }

    static KnownCodes of(AreaRepository areas) {
        List<AreaFrame> frames = areas.listLevels().stream()
                .flatMap(level -> areas.find(level).stream())
                .toList();
        return new KnownCodes(Atlas.of(frames), areas);
    }

    Atlas atlas() {
        return atlas;
    }

    /** Names of groups without borders of their own, by code. */
    Map<AreaCode, String> groups() {
        return groups;
    }

    PublishedCodes published() {
        return published;
    }

    /** Whether a code is a loaded area's or a group's. */
    boolean isKnown(AreaCode code) {
        return groups.containsKey(code) || atlas.find(code).isPresent();
    }

    /** Like {@link #isKnown} and remembers a code that is not. */
    boolean check(AreaCode code) {
        boolean known = isKnown(code);
        if (!known) {
            unknown.add(code);
        }
        return known;
    }

    /** Lists the first codes that are neither. */
    void note(Tally tally) {
        if (!unknown.isEmpty()) {
            String listed =
                    unknown.stream().limit(MOST_LISTED).map(AreaCode::value).collect(Collectors.joining(", "));
            tally.note(unknown.size() + " area codes are neither loaded areas nor groups of them: " + listed
                    + (unknown.size() > MOST_LISTED ? ", …" : ""));
        }
    }

    /** The one loaded area that a code was carried over to, itself when it was not. */
    AreaCode carry(AreaCode code) {
        PublishedCodes.Meaning meaning = published.get(code.value());
        return meaning.relation() == PublishedCodes.Relation.CARRIED
                ? meaning.accepted().iterator().next()
                : code;
    }

    boolean isIrregular(AreaCode code) {
        return published.get(code.value()).relation() == PublishedCodes.Relation.IRREGULAR;
    }
}
