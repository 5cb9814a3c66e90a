package org.sightline.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaRepository;
import org.sightline.area.CodeChange;
import org.sightline.area.Level;
import org.sightline.area.Population;
import org.sightline.dataset.DatasetKind;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.Draft;
import org.sightline.dataset.ImportSummary;
import org.sightline.dataset.RowIssue;
import org.sightline.incident.Agreement;
import org.sightline.incident.Coverage;
import org.sightline.incident.Incident;
import org.sightline.incident.IncidentDraft;
import org.sightline.incident.IncidentFrame;
import org.sightline.incident.IncidentRepository;
import org.sightline.movement.Movement;
import org.sightline.movement.MovementFrame;
import org.sightline.movement.MovementRepository;
import org.sightline.score.Activity;
import org.sightline.score.Observation;
import org.sightline.score.ObservationRepository;

/** A store in memory: what was committed can be looked at, what was not is gone. */
final class FakeStore {
    final Map<Level, AreaFrame> frames = new EnumMap<>(Level.class);
    final List<Population> populations = new ArrayList<>();
    final List<CodeChange> changes = new ArrayList<>();
    final List<Incident> incidents = new ArrayList<>();
    final List<Movement> movements = new ArrayList<>();
    final List<Observation> observations = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();

    Coverage coverage = new Coverage(Coverage.Basis.ASSUMED, List.of());

    Agreement agreement = Agreement.NONE;

    int commits;
    int closes;
    private long ids;

    /** Rows kept until the commit. */
    private class FakeDraft<T> implements Draft<T> {
        private final List<T> rows = new ArrayList<>();
        private final DatasetKind kind;
        private final String name;
        private final Consumer<List<T>> keep;

        FakeDraft(DatasetKind kind, String name, Consumer<List<T>> keep) {
            this.kind = kind;
            this.name = name;
            this.keep = keep;
        }

        @Override
        public void add(T row) {
            rows.add(row);
        }

        @Override
        public DatasetVersion commit(ImportSummary summary, List<RowIssue> issues) {
            commits++;
            DatasetVersion version = new DatasetVersion(++ids, kind, name, 1, Instant.EPOCH, summary);
            keep.accept(rows);
            return version;
        }

        @Override
        public void close() {
            closes++;
        }
    }

    final AreaRepository areas = new AreaRepository() {
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
            return new FakeDraft<Area>(DatasetKind.AREAS, level.id(), rows -> load(level, vintage, rows));
        }

        @Override
        public List<Population> listPopulations() {
            return populations;
        }

        @Override
        public List<DatasetVersion> listPopulationVersions() {
            return List.of();
        }

        @Override
        public Draft<Population> openPopulations(String name) {
            return new FakeDraft<>(DatasetKind.POPULATIONS, name, populations::addAll);
        }

        @Override
        public List<CodeChange> listCodeChanges() {
            return changes;
        }

        @Override
        public Draft<CodeChange> openCodeChanges(String name) {
            return new FakeDraft<>(DatasetKind.LOOKUP, name, changes::addAll);
        }
    };

    /** Puts areas in without an import. */
    void load(Level level, int vintage, List<Area> areas) {
        ImportSummary none = new ImportSummary(List.of(), "", 0, 0, 0, 0, List.of());
        frames.put(
                level,
                AreaFrame.of(
                        new DatasetVersion(++ids, DatasetKind.AREAS, level.id(), 1, Instant.EPOCH, none),
                        level,
                        vintage,
                        areas));
    }

    final IncidentRepository incidentRepository = new IncidentRepository() {
        @Override
        public Optional<IncidentFrame> find() {
            return Optional.empty();
        }

        @Override
        public IncidentDraft open() {
            return new FakeIncidentDraft();
        }
    };

    private final class FakeIncidentDraft extends FakeDraft<Incident> implements IncidentDraft {
        private @Nullable Coverage told;

        FakeIncidentDraft() {
            super(DatasetKind.INCIDENTS, "incidents", incidents::addAll);
        }

        @Override
        public void describe(Coverage newCoverage, Agreement newAgreement) {
            told = newCoverage;
            coverage = newCoverage;
            agreement = newAgreement;
        }

        @Override
        public DatasetVersion commit(ImportSummary summary, List<RowIssue> issues) {
            if (told == null) {
                throw new IllegalStateException("coverage and agreement must be told before the commit");
            }
            return super.commit(summary, issues);
        }
    }

    final MovementRepository movementRepository = new MovementRepository() {
        @Override
        public Optional<MovementFrame> find() {
            return Optional.empty();
        }

        @Override
        public Draft<Movement> open() {
            return new FakeDraft<>(DatasetKind.MOVEMENTS, "movements", movements::addAll);
        }
    };

    final ObservationRepository observationRepository = new ObservationRepository() {
        @Override
        public List<Observation> listObservations() {
            return observations;
        }

        @Override
        public List<DatasetVersion> listVersions() {
            return List.of();
        }

        @Override
        public Draft<Observation> open(String name) {
            return new FakeDraft<>(DatasetKind.INDICATORS, name, observations::addAll);
        }

        @Override
        public List<Activity> listActivities() {
            return activities;
        }

        @Override
        public Draft<Activity> openActivities(String name) {
            return new FakeDraft<>(DatasetKind.ACTIVITIES, name, activities::addAll);
        }
    };
}
