package org.sightline.cli;

import java.nio.file.Path;
import org.locationtech.jts.geom.Geometry;
import org.sightline.ingest.PlanarFeatures;
import org.sightline.ingest.PlanarFeatures.CoordinateSystem;

/** The fields of a geometry file as columns. */
final class FeatureTable {
    private final Path file;
    private final PlanarFeatures features;

    FeatureTable(Path file, PlanarFeatures features) {
        this.file = file;
        this.features = features;
    }

    CoordinateSystem system() {
        return features.system();
    }

    Geometry[] geometries() {
        return features.geometries().toArray(new Geometry[0]);
    }

    /** Texts of a field, empty where an area has none. */
    String[] texts(String field) {
        if (!features.fields().contains(field)) {
            throw new Refusal(file + ": no field '" + field + "'; there are: " + String.join(", ", features.fields()));
        }
        return features.properties().stream()
                .map(properties -> properties.getOrDefault(field, ""))
                .toArray(String[]::new);
    }

    /** Numbers of a field, NaN where an area has none. */
    double[] numbers(String field) {
        String[] texts = texts(field);
        double[] numbers = new double[texts.length];
        for (int i = 0; i < texts.length; i++) {
            numbers[i] = number(texts[i], field, i);
        }
        return numbers;
    }

    private double number(String text, String field, int place) {
        if (text.isEmpty() || text.equals("NA") || text.equals("NaN")) {
            return Double.NaN;
        }
        try {
            double value = Decimal.parse(text.toCharArray(), 0, text.length());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw notANumber(field, place);
        }
        throw notANumber(field, place);
    }

    private Refusal notANumber(String field, int place) {
        return new Refusal(file + ": area " + (place + 1) + ", field " + field
                + ": is not a finite number; correct it (leave it out where it is not known)");
    }
}
