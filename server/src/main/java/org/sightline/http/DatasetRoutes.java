package org.sightline.http;

import java.util.List;
import org.sightline.dataset.DatasetRepository;
import org.sightline.dataset.NotAvailable;
import org.sightline.report.DatasetWriter;

/** What was imported, and what was wrong with it. */
public final class DatasetRoutes {
    private static final int ISSUES_SHOWN = 1000;

    private final DatasetRepository datasets;

    public DatasetRoutes(DatasetRepository datasets) {
        this.datasets = datasets;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.result("/api/v1/datasets", List.of(), request -> datasets()),
                Route.result("/api/v1/datasets/{id}/issues", List.of(), this::issues));
    }

    private Representation datasets() {
        return Representation.json(DatasetWriter.json(datasets.listVersions(), datasets.listCurrent()));
    }

    private Representation issues(Request request) {
        String text = request.path("id");
        long id = text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
        if (datasets.find(id).isEmpty()) {
            throw new NotAvailable("There is no dataset version of that id.");
        }
        return Representation.json(
                DatasetWriter.issues(datasets.listIssues(id, ISSUES_SHOWN), datasets.countIssues(id)));
    }
}
