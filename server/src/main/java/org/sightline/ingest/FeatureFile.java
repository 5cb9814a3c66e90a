package org.sightline.ingest;

import java.util.List;

/**
 * Everything a geometry file holds.
 *
 * @param name of the file
 * @param crs what the file says its coordinates are
 * @param features its records
 * @param notes what had to be decided to read it
 */
record FeatureFile(String name, FileCrs crs, List<Feature> features, List<String> notes) {
    FeatureFile {
        features = List.copyOf(features);
        notes = List.copyOf(notes);
    }
}
