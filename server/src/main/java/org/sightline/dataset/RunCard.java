package org.sightline.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a result rests on: enough to make it again.
 *
 * @param versions number of each dataset version used, by {@link DatasetVersion#key()}
 * @param parameters what was asked, in the words of the address
 * @param computed what was done, in one sentence
 * @param refused what was left out, and why
 * @param notes what the reader must know
 */
public record RunCard(
        Map<String, Integer> versions,
        Map<String, String> parameters,
        String computed,
        List<String> refused,
        List<String> notes) {
    public RunCard {
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    /** This card of what was made out of its result: another sentence on what was done, and more notes. */
    public RunCard with(String computedNow, List<String> moreNotes) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(moreNotes);
        return new RunCard(versions, parameters, computed + " " + computedNow, refused, all);
    }

    /** This card with more of what was asked. */
    public RunCard with(Map<String, String> moreParameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.putAll(moreParameters);
        return new RunCard(versions, all, computed, refused, notes);
    }

    /** This card with something more that was left out. */
    public RunCard refusing(String what) {
        List<String> all = new ArrayList<>(refused);
        all.add(what);
        return new RunCard(versions, parameters, computed, all, notes);
    }

    /** The version numbers of datasets, by key. */
    public static Map<String, Integer> versionsOf(Collection<DatasetVersion> versions) {
        Map<String, Integer> numbers = new TreeMap<>();
        versions.forEach(version -> numbers.put(version.key(), version.number()));
        return numbers;
    }
}
