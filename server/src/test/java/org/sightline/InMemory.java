package org.sightline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaRepository;
import org.sightline.area.CodeChange;
import org.sightline.area.Level;
import org.sightline.area.Population;
import org.sightline.dataset.DatasetKind;
import org.sightline.dataset.DatasetRepository;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.Draft;
import org.sightline.dataset.ImportSummary;
import org.sightline.dataset.RowIssue;
import org.sightline.incident.IncidentDraft;
import org.sightline.incident.IncidentFrame;
import org.sightline.incident.IncidentRepository;
import org.sightline.movement.Movement;
import org.sightline.movement.MovementFrame;
import org.sightline.movement.MovementRepository;
import org.sightline.score.Activity;
import org.sightline.score.Observation;
import org.sightline.score.ObservationRepository;

/** Repositories that hold what a test puts in; nothing can be imported into them. */
public final class InMemory {
    private final List<DatasetVersion> versions = new ArrayList<>();
    private final Map<Level, AreaFrame> frames = new EnumMap<>(Level.class);
    private final List<Population> populations = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private @Nullable IncidentFrame incidents;
    private @Nullable MovementFrame movements;

    /** A version of a dataset, which becomes the current one. */
    public DatasetVersion version(DatasetKind kind, String name, long rows) {
        ImportSummary summary = new ImportSummary(List.of(name + ".csv"), "00", rows, rows, 0, 0, List.of());
        int number = 1
                + (int) versions.stream()
                        .filter(known -> known.kind() == kind && known.name().equals(name))
                        .count();
        DatasetVersion version = new DatasetVersion(
                versions.size() + 1L, kind, name, number, Instant.parse("2026-01-01T00:00:00Z"), summary);
        versions.add(0, version);
        return version;
    }

    public InMemory areas(AreaFrame frame) {
        frames.put(frame.level(), frame);
        return this;
    }

    public InMemory populations(List<Population> people) {
        version(DatasetKind.POPULATIONS, "populations", people.size());
        populations.addAll(people);
        return this;
    }

    public InMemory observations(List<Observation> figures) {
        version(DatasetKind.INDICATORS, "indicators", figures.size());
        observations.addAll(figures);
        return this;
    }

    public InMemory incidents(IncidentFrame frame) {
        incidents = frame;
        return this;
    }

    public InMemory movements(MovementFrame frame) {
        movements = frame;
        return this;
    }

    public Repositories repositories() {
        return new Repositories(new Areas(), new Incidents(), new Observations(), new Movements(), new Datasets());
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("tests put rows in directly");
    }

    private final class Areas implements AreaRepository {
        @Override
        public Optional<AreaFrame> find(Level level) {
            return Optional.ofNullable(frames.get(level));
        }

        @Override
        public List<Level> listLevels() {
            return List.copyOf(frames.keySet());
        }

        @Override
        public Draft<Area> open(Level level, int vintage) {
            throw readOnly();
        }

        @Override
        public List<Population> listPopulations() {
            return List.copyOf(populations);
        }

        @Override
        public List<DatasetVersion> listPopulationVersions() {
            return new Datasets()
                    .listCurrent().stream()
                            .filter(version -> version.kind() == DatasetKind.POPULATIONS)
                            .toList();
        }

        @Override
        public Draft<Population> openPopulations(String name) {
            throw readOnly();
        }

        @Override
        public List<CodeChange> listCodeChanges() {
            return List.of();
        }

        @Override
        public Draft<CodeChange> openCodeChanges(String name) {
            throw readOnly();
        }
    }

    private final class Incidents implements IncidentRepository {
        @Override
        public Optional<IncidentFrame> find() {
            return Optional.ofNullable(incidents);
        }

        @Override
        public IncidentDraft open() {
            throw readOnly();
        }
    }

    private final class Movements implements MovementRepository {
        @Override
        public Optional<MovementFrame> find() {
            return Optional.ofNullable(movements);
        }

        @Override
        public Draft<Movement> open() {
            throw readOnly();
        }
    }

    private final class Observations implements ObservationRepository {
        @Override
        public List<Observation> listObservations() {
            return List.copyOf(observations);
        }

        @Override
        public List<DatasetVersion> listVersions() {
            return versions.stream()
                    .filter(version -> version.kind() == DatasetKind.INDICATORS)
                    .toList();
        }

        @Override
        public Draft<Observation> open(String name) {
            throw readOnly();
        }

        @Override
        public List<Activity> listActivities() {
            return List.of();
        }

        @Override
        public Draft<Activity> openActivities(String name) {
            throw readOnly();
        }
    }

    private final class Datasets implements DatasetRepository {
        @Override
        public List<DatasetVersion> listVersions() {
            return List.copyOf(versions);
        }

        @Override
        public List<DatasetVersion> listCurrent() {
            return versions.stream()
                    .filter(version -> versions.stream()
                            .noneMatch(other -> other.key().equals(version.key()) && other.number() > version.number()))
                    .toList();
        }

        @Override
        public Optional<DatasetVersion> find(long id) {
            return versions.stream().filter(version -> version.id() == id).findFirst();
        }

        @Override
        public List<RowIssue> listIssues(long id, int limit) {
            return List.of();
        }

        @Override
        public long countIssues(long id) {
            return 0;
        }
    }
}
