package org.sightline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.score.RankSimulation;
import org.sightline.indicators.score.RankUncertainty;
import org.sightline.indicators.score.ScoreInput;
import org.sightline.indicators.score.ScorePipeline;
import org.sightline.indicators.score.Scores;
import org.sightline.indicators.score.Sensitivity;
import org.sightline.indicators.score.SimulationInput;
import org.sightline.indicators.score.SimulationPlan;
import org.sightline.report.DefinitionReader;
import org.sightline.score.IndicatorDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The scoping score of the areas of a file, with rank intervals. */
@Command(
        name = "score",
        description = {
            "The scoping score of areas, how sure each rank is, and what each indicator contributes.",
            "O.csv: area,indicator,period,numerator,denominator,value. The latest period with any figure counts.",
            "Writes area,score,rank,rank_low,rank_high,top_decile_share,band,completeness,rank_median,rank_data_low,",
            "rank_data_high,standing,reason and contribution_INDICATOR (they add up to the score). A field is empty",
            "where there is no figure; rows that make no sense are left out and listed (--issues)."
        })
final class ScoreCommand implements Runnable {
    private static final long MOST_RANKS = 400_000_000;

    @Option(names = "--observations", required = true, paramLabel = "O.csv", description = "The figures.")
    @SuppressWarnings("NullAway.Init")
    Path observations;

    @Option(
            names = "--definitions",
            paramLabel = "D.yaml",
            description = "The indicators (default: the seven proxies that come with the program).")
    @Nullable
    Path definitions;

    @Option(
            names = "--populations",
            paramLabel = "P.csv",
            description = {
                "area,period,population,age_from,age_to: denominators that O.csv leaves blank, and which areas there are."
            })
    @Nullable
    Path populations;

    @Mixin
    ScoreOptions options = new ScoreOptions();

    @Option(
            names = "--issues",
            paramLabel = "FILE",
            description = "Write file,row,column,rule of every row with a fault.")
    @Nullable
    Path issues;

    @Option(
            names = "--sensitivity",
            paramLabel = "FILE",
            description = "Write how much of the doubt about each rank is data and how much method (Sobol indices).")
    @Nullable
    Path sensitivity;

    @Option(
            names = "--explain",
            paramLabel = "FILE",
            description =
                    "Write each indicator's figure, the rank without it, and the change that would move the band.")
    @Nullable
    Path explain;

    @Option(
            names = "--trend",
            paramLabel = "FILE",
            description =
                    "Write how every indicator and the score of every area change a year, with interval and breaks.")
    @Nullable
    Path trend;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    private ScoreSheet sheet;

    private List<ScoreTrends.History> histories = List.of();

    @Override
    public void run() {
        timing.check(out);
        for (@Nullable Path file : new @Nullable Path[] {issues, sensitivity, explain, trend}) {
            if (file != null) {
                Csv.checkWritable(file);
            }
        }
        sheet = timing.read(this::read);
        ScoreInput input = sheet.input();
        if ((long) options.draws * input.areas() > MOST_RANKS) {
            throw new WrongUsage("--draws: draws times areas is at most " + MOST_RANKS);
        }
        timing.size("areas", input.areas());
        timing.size("indicators", sheet.columns().size());
        timing.size("draws", options.draws);
        Found found = timing.compute(() -> compute(input));
        timing.write(() -> write(found));
        timing.finish();
    }

    private ScoreSheet read() {
        List<IndicatorDefinition> all = readDefinitions();
        options.check(all);
        RowRemarks remarks = new RowRemarks();
        PopulationTable table =
                populations == null ? PopulationTable.none() : PopulationTable.read(populations, remarks);
        ObservationRows rows = ObservationRows.read(observations, all, table.areas(), remarks);
        List<ObservationRows.Row> used = rows.finish();
        remarks.print(spec.commandLine().getOut(), rows.size());
        if (issues != null) {
            remarks.write(issues);
        }
        if (used.isEmpty()) {
            throw new Refusal(observations + ": no row can be used"
                    + (remarks.first().isEmpty() ? "; it has none" : "; " + remarks.first()));
        }
        ScoreSheet.Rules rules = new ScoreSheet.Rules(options.apply(all), table, options.denominator, options.pool);
        ScoreSheet made = ScoreSheet.of(used, rules);
        if (made.columns().stream().noneMatch(column -> column.definition().weight() > 0)) {
            throw new Refusal(observations + ": no indicator has a weight above 0; see --weight, --without");
        }
        if (trend != null) {
            histories = made.histories(used);
        }
        return made;
    }

    private List<IndicatorDefinition> readDefinitions() {
        Path file = definitions;
        if (file == null) {
            return DefinitionReader.own();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return DefinitionReader.read(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new Refusal(file + ": " + e.getMessage());
        }
    }

    /** What was computed. */
    record Found(
            SimulationInput input,
            RankSimulation.Result ranks,
            ScoreOptions.Vary vary,
            @Nullable Sensitivity sensitivity) {
        /** Whether there are intervals from the figures alone. */
        boolean isDataKnown() {
            return vary == ScoreOptions.Vary.ALL || vary == ScoreOptions.Vary.DATA;
        }

        Scores scores() {
            return input.scores();
        }
    }

    private Found compute(ScoreInput input) {
        Scores scores = ScorePipeline.of(input, options.method());
        SimulationInput simulated = new SimulationInput(
                input,
                scores,
                sheet.columns().stream().map(ScoreSheet.Column::posteriors).toList());
        SimulationPlan plan =
                new SimulationPlan(options.draws, options.seed, timing.threads, options.confidence, options.bands);
        RankSimulation.Result ranks = ranks(simulated, plan);
        return new Found(
                simulated,
                ranks,
                options.vary,
                sensitivity == null
                        ? null
                        : RankSimulation.sensitivity(simulated, options.method(), options.variation(), plan));
    }

    private RankSimulation.Result ranks(SimulationInput simulated, SimulationPlan plan) {
        if (options.vary == ScoreOptions.Vary.ALL) {
            return RankSimulation.of(simulated, options.method(), options.variation(), plan);
        }
        RankUncertainty only = RankSimulation.together(simulated, options.method(), options.variation(), plan);
        return new RankSimulation.Result(only, only);
    }

    private void write(Found found) {
        ScoreFile file = new ScoreFile(sheet, found, options.method());
        file.write(out);
        if (sensitivity != null) {
            file.writeSensitivity(sensitivity);
        }
        if (explain != null) {
            file.writeExplanation(explain);
        }
        if (trend != null) {
            new ScoreTrends(sheet.areas(), histories, options.method()).write(trend);
        }
    }
}
