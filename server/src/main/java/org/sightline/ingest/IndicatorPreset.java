package org.sightline.ingest;

import java.util.List;
import java.util.Optional;

/**
 * The columns of a long indicator file.
 *
 * @param fields what is read
 * @param dimensions of these, the ones that tell figures of one indicator apart
 * @param byName whether an area without a code is looked up by its name or number
 */
record IndicatorPreset(List<Field> fields, List<String> dimensions, boolean byName) {
    private static final IndicatorPreset OWN = new IndicatorPreset(
            List.of(
                    Field.needed("area", "area_code"),
                    Field.needed("indicator"),
                    Field.needed("period"),
                    Field.optional("numerator"),
                    Field.optional("denominator"),
                    Field.optional("value")),
            List.of(),
            false);
    /** The Local Authority Interactive Tool's export, which has DfE numbers and names, and long files made from it. */
    private static final IndicatorPreset LAIT = new IndicatorPreset(
            List.of(
                    Field.optional("area", "area_code"),
                    Field.needed("area_name", "LA and Regions"),
                    Field.optional("la_number", "LA Number"),
                    Field.needed("indicator", "Short Desc"),
                    Field.needed("period", "Years"),
                    Field.needed("value", "Values")),
            List.of(),
            true);

    private static final IndicatorPreset FINGERTIPS = new IndicatorPreset(
            List.of(
                    Field.needed("area", "Area Code", "AreaCode"),
                    Field.needed("indicator", "Indicator Name", "Indicator ID"),
                    Field.needed("period", "Time period", "Timeperiod"),
                    Field.optional("numerator", "Count"),
                    Field.optional("denominator", "Denominator"),
                    Field.needed("value", "Value"),
                    Field.optional("sex", "Sex"),
                    Field.optional("age", "Age"),
                    Field.optional("category", "Category")),
            List.of("sex", "age", "category"),
            false);

    IndicatorPreset {
        fields = List.copyOf(fields);
        dimensions = List.copyOf(dimensions);
    }

    /** The long preset of that name; own columns when none is named. The preset dfe is a wide table of its own. */
    static IndicatorPreset get(Optional<String> name) {
        return switch (name.orElse("")) {
            case "" -> OWN;
            case "lait" -> LAIT;
            case "fingertips" -> FINGERTIPS;
            default ->
                throw new ImportRefused("--preset: indicators have the presets lait, dfe and fingertips;"
                        + " leave it out for Sightline's own columns");
        };
    }
}
