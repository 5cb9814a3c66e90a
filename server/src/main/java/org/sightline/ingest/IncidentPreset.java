package org.sightline.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.incident.Source;

/**
 * The columns of an incident file.
 *
 * @param fields what is read
 * @param discovered the categories that policing finds rather than somebody reports; all others of the file are reported
 * @param tellsSource whether the category tells the source
 */
record IncidentPreset(List<Field> fields, Set<String> discovered, boolean tellsSource) {
    /** Sightline's own columns. */
    static final IncidentPreset OWN = new IncidentPreset(
            List.of(
                    Field.needed("occurred"),
                    Field.needed("category"),
                    Field.optional("longitude"),
                    Field.optional("latitude"),
                    Field.optional("easting"),
                    Field.optional("northing"),
                    Field.optional("area"),
                    Field.optional("hour"),
                    Field.optional("place_type"),
                    Field.optional("model"),
                    Field.optional("method"),
                    Field.optional("source"),
                    Field.optional("origin_area"),
                    Field.optional("reporter")),
            Set.of(),
            false);

    /**
     * The street-level file of police.uk: {@code Crime ID}, {@code Location}, {@code LSOA name}, {@code Last outcome category} and
     * {@code Context} are never read. Drug offences and possession of weapons come to notice by policing (searches, patrols), so
     * they are discovered; the other types are reported.
     */
    static final IncidentPreset POLICE_UK = new IncidentPreset(
            List.of(
                    Field.needed("occurred", "Month"),
                    Field.needed("category", "Crime type"),
                    Field.needed("longitude", "Longitude"),
                    Field.needed("latitude", "Latitude"),
                    Field.optional("area", "LSOA code"),
                    Field.optional("reporter", "Reported by")),
            Set.of("Drugs", "Possession of weapons"),
            true);

    IncidentPreset {
        fields = List.copyOf(fields);
        discovered = Set.copyOf(discovered);
    }

    /** The preset of that name; own columns when none is named. */
    static IncidentPreset get(Optional<String> name) {
        if (name.isEmpty()) {
            return OWN;
        }
        if (name.get().equals("police.uk")) {
            return POLICE_UK;
        }
        throw new ImportRefused(
                "--preset: incidents have the preset police.uk only; leave it out for Sightline's own columns");
    }

    /** Whether a header is that of the police.uk file, to suggest the preset. */
    static boolean looksLikePoliceUk(List<String> header) {
        return header.contains("Crime type") && header.contains("Reported by") && header.contains("Falls within");
    }

    /** The source that a category tells. */
    Source source(String category) {
        if (!tellsSource) {
            return Source.UNKNOWN;
        }
        return discovered.contains(category) ? Source.DISCOVERED : Source.REPORTED;
    }
}
