package org.sightline.store;

import java.util.List;
import org.sightline.dataset.DatasetKind;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.ImportSummary;
import org.sightline.dataset.RowIssue;
import org.sightline.incident.Agreement;
import org.sightline.incident.Coverage;
import org.sightline.incident.Incident;
import org.sightline.incident.IncidentDraft;

/** A version of the incidents being written. */
final class JdbcIncidentDraft implements IncidentDraft {
    /** The one name incidents are stored under. */
    static final String NAME = "incidents";

    private final JdbcDraft<Incident, IncidentRows> draft;

    private JdbcIncidentDraft(JdbcDraft<Incident, IncidentRows> draft) {
        this.draft = draft;
    }

    static JdbcIncidentDraft open(Database database) {
        return new JdbcIncidentDraft(JdbcDraft.open(
                database,
                DatasetKind.INCIDENTS,
                NAME,
                (handle, version) ->
                        new IncidentRows(handle, version, database.dialect().writeIncidents(handle, version))));
    }

    @Override
    public void describe(Coverage coverage, Agreement agreement) {
        draft.writer().describe(coverage, agreement);
    }

    @Override
    public void add(Incident incident) {
        draft.add(incident);
    }

    @Override
    public DatasetVersion commit(ImportSummary summary, List<RowIssue> issues) {
        return draft.commit(summary, issues);
    }

    @Override
    public void close() {
        draft.close();
    }
}
