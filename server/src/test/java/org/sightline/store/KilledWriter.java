package org.sightline.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sightline.area.Area;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.Draft;
import org.sightline.incident.Agreement;
import org.sightline.incident.Incident;
import org.sightline.incident.IncidentDraft;

/** A process that writes one version after the other until it is killed, and says each number once it is committed. */
final class KilledWriter {
    /** Rows of the first version; each later one has one more. More than one piece of the embedded store's columns. */
    static final int ROWS = 60_000;

    static final int AREAS = 1_500;

    private KilledWriter() {}

    /** Takes a folder or a database's address, and whether to write or only to hold the store open. */
    public static void main(String[] arguments) throws IOException {
        String place = arguments[0];
        try (Store store = place.startsWith("postgresql:") ? Store.postgis(place) : Store.embedded(Path.of(place))) {
            System.out.println("open");
            if (arguments[1].equals("hold")) {
                System.in.read();
                return;
            }
            for (int next = nextNumber(store); ; next++) {
                say(writeIncidents(store, next));
                say(writeAreas(store, next));
            }
        }
    }

    private static void say(DatasetVersion version) {
        System.out.println(version.kind() + " " + version.number());
        System.out.flush();
    }

    private static int nextNumber(Store store) {
        return store.incidents().find().map(frame -> frame.version().number()).orElse(0) + 1;
    }

    private static DatasetVersion writeIncidents(Store store, int number) {
        try (IncidentDraft draft = store.incidents().open()) {
            for (int row = 0; row < ROWS + number; row++) {
                draft.add(incident(number, row));
            }
            draft.describe(Facts.ASSUMED, Agreement.NONE);
            return draft.commit(Facts.summary(ROWS + number), List.of());
        }
    }

    private static DatasetVersion writeAreas(Store store, int number) {
        try (Draft<Area> draft = store.areas().open(Level.LSOA, 2000 + number)) {
            for (int row = 0; row < AREAS; row++) {
                draft.add(Facts.square("E" + row, 100 * number + row));
            }
            return draft.commit(Facts.summary(AREAS), List.of());
        }
    }

    /** The incident in a row of a version. */
    static Incident incident(int number, int row) {
        return Facts.incident(1_000 * number + row);
    }
}
