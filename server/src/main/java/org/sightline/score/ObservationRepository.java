package org.sightline.score;

import java.util.List;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.Draft;

/** The stored observations of indicators, and the activities on the time line. */
public interface ObservationRepository {
    /** The current observations of every dataset name; a later dataset replaces the same figure of an earlier one. Cached by version. */
    List<Observation> listObservations();

    /** The versions that {@link #listObservations()} rests on. */
    List<DatasetVersion> listVersions();

    /** Begins a new version of the observations of that name. */
    Draft<Observation> open(String name);

    /** The current activities, in order of date. */
    List<Activity> listActivities();

    /** Begins a new version of the activities of that name. */
    Draft<Activity> openActivities(String name);
}
