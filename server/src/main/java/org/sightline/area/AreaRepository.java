package org.sightline.area;

import java.util.List;
import java.util.Optional;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.Draft;

/** The stored areas, populations and code changes. Every read gives the newest committed version. */
public interface AreaRepository {
    /** The current areas of a level. */
    Optional<AreaFrame> find(Level level);

    /** The levels that have areas, finest first. */
    List<Level> listLevels();

    /** Begins a new version of a level's areas; nothing is visible before its commit. */
    Draft<Area> open(Level level, int vintage);

    /** All current population figures, of every dataset name; a later dataset replaces the same figure of an earlier one. */
    List<Population> listPopulations();

    /** The versions that {@link #listPopulations} comes from. */
    List<DatasetVersion> listPopulationVersions();

    /** Begins a new version of the populations of that name. */
    Draft<Population> openPopulations(String name);

    /** The current code changes between vintages. */
    List<CodeChange> listCodeChanges();

    /** Begins a new version of the code changes of that name. */
    Draft<CodeChange> openCodeChanges(String name);
}
