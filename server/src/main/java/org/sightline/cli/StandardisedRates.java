package org.sightline.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.rate.EmpiricalBayes;
import picocli.CommandLine.Option;

/** The option that turns counts into empirical-Bayes standardised rates, so that small populations do not look extreme. */
final class StandardisedRates {
    @Option(
            names = "--population",
            paramLabel = "FIELD",
            description =
                    "Field of people at risk: --value is then a count of events, and the statistic that of empirical Bayes"
                            + " standardised rates (Assuncao and Reis 1999), which are written as value.")
    @Nullable
    String population;

    /** Whether rates are asked for. */
    boolean isAsked() {
        return population != null;
    }

    /** The fields to read. */
    List<String> fields(LocalRun local) {
        return population == null ? List.of(local.value) : List.of(local.value, population);
    }

    /** The values themselves, or the standardised rates of these counts. */
    double[] values(AreaTable table, LocalRun local) {
        double[] values = table.numbers(local.value);
        if (population == null) {
            return values;
        }
        double[] people = table.numbers(population);
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0 || people[i] < 0) {
                throw new Refusal(local.areas.areas + ": area " + table.ids()[i]
                        + ": events and population are 0 or more; correct the file");
            }
        }
        return EmpiricalBayes.standardised(values, people);
    }
}
