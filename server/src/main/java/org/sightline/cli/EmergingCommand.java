package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.indicators.time.AreaPattern;
import org.sightline.indicators.time.EmergingHotspots;
import org.sightline.indicators.time.EmergingPlan;
import org.sightline.indicators.time.Pattern;
import org.sightline.indicators.time.SpaceTimeCube;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hotspots that are new, growing, steady or gone. */
@Command(
        name = "emerging",
        description = {
            "Which hotspots are new, growing, steady or gone: Gi* of every area and step, a false discovery rate over all of them, Mann-Kendall",
            "on each area's scores of single steps, and the sixteen patterns as Esri publishes them (new, consecutive, intensifying, persistent, diminishing,",
            "sporadic, oscillating, historical; hot and cold). Writes id,class,trend,trend_z,trend_p,hot_steps,cold_steps,steps,last_step,last_z,",
            "last_p_adjusted: class also 'no pattern', 'no data' (none for the last step), 'undefined' or 'isolated'; steps are those with a score."
        })
final class EmergingCommand implements Runnable {
    @Mixin
    AreaOptions areas = new AreaOptions();

    @Mixin
    CountsFile counts = new CountsFile();

    @Option(
            names = "--population",
            paramLabel = "FIELD",
            description =
                    "Field of people at risk: rates are compared (default: counts, which show where people live).")
    @Nullable
    String population;

    @Option(
            names = "--steps-before",
            paramLabel = "K",
            description = "How many earlier steps count as neighbours, with the area's own (default: 1).")
    int stepsBefore = 1;

    @Option(
            names = "--compared",
            paramLabel = "cube|steps",
            description =
                    "With all areas and steps, or with those of its own and the earlier steps, so that growth of the whole map"
                            + " makes nothing hot (default: cube).")
    EmergingPlan.Compared compared = EmergingPlan.Compared.CUBE;

    @Option(
            names = "--p",
            paramLabel = "skewed|normal",
            description =
                    "How z becomes p: with the skewness of counts, or by the normal distribution (default: skewed).")
    EmergingPlan.Rule rule = EmergingPlan.Rule.SKEWED;

    @Option(
            names = "--level",
            paramLabel = "L",
            description = "False discovery rate, and level of a trend (default: 0.05).")
    double level = 0.05;

    @Option(
            names = "--bins",
            paramLabel = "FILE",
            description = "Also write every area and step: id,step,count,z,p,p_adjusted,class.")
    @Nullable
    Path bins;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public void run() {
        check();
        AreaTable table = timing.read(() -> areas.read(population == null ? List.of() : List.of(population)));
        Optional<Neighbours> given = timing.read(() -> areas.given(table));
        CountsFile.Counts read = timing.read(() -> counts.read(table.ids()));
        SpaceTimeCube cube = new SpaceTimeCube(read.steps().size(), exposure(table), read.count());
        EmergingPlan plan = new EmergingPlan(stepsBefore, compared, rule, level, timing.threads);
        Found found = timing.compute(() -> {
            Neighbours w = given.orElseGet(() -> timing.phase("neighbours_s", () -> areas.find(table, timing.threads)));
            return new Found(w, timing.phase("statistic_s", () -> EmergingHotspots.of(cube, w, plan)));
        });
        describe(table, read, found);
        timing.write(() -> {
            write(table.ids(), read, found.hotspots);
            writeBins(table.ids(), read, found.hotspots);
        });
        timing.finish();
        card.finish(out);
    }

    private void check() {
        timing.check(out);
        card.check();
        areas.check();
        if (bins != null) {
            Csv.checkWritable(bins);
        }
        if (stepsBefore < 0) {
            throw new WrongUsage("--steps-before: a whole number, 0 or more");
        }
        if (!(level > 0 && level < 1)) {
            throw new WrongUsage("--level: a number between 0 and 1");
        }
    }

    private double[] exposure(AreaTable table) {
        double[] people = new double[table.size()];
        Arrays.fill(people, 1);
        if (population == null) {
            return people;
        }
        double[] given = table.numbers(population);
        for (int i = 0; i < given.length; i++) {
            if (given[i] < 0) {
                throw new Refusal(areas.areas + ": area " + table.ids()[i] + ", field " + population
                        + ": a number of people is 0 or more");
            }
            people[i] = given[i] > 0 ? given[i] : Double.NaN;
        }
        return people;
    }

    private void describe(AreaTable table, CountsFile.Counts read, Found found) {
        Connections connections = Connections.of(found.w);
        timing.size("areas", table.size());
        timing.size("steps", read.steps().size());
        timing.size("bins", read.count().length);
        timing.size("islands", connections.islands());
        connections.describe().ifPresent(this::say);
        card.rows(areas.areas, table.size());
        card.rows(counts.file, read.rows());
        card.neighbours(areas.describe(), found.w);
        card.fact("steps", List.of(read.steps().words().get(0), last(read)));
        card.fact("trend", "Mann-Kendall over scores of single steps, without earlier ones");
        double[] p = found.hotspots.p();
        card.tests(
                Arrays.stream(p).filter(each -> !Double.isNaN(each)).count(),
                Words.word(rule) + ", two-sided, from z; Benjamini-Hochberg over areas and steps at " + level);
        LocalRun.nothingToCompare(read.count()).ifPresent(this::say);
        if (read.missing() > 0) {
            String without = read.missing() + " of " + read.count().length + " areas and steps have no data";
            say(without + ", which is not 0");
            card.refused(without);
        }
    }

    /** Counts that do not differ have no score, but they are not missing. */
    private static String word(AreaPattern area, double lastCount) {
        return area.pattern() == Pattern.NO_DATA && !Double.isNaN(lastCount) ? "undefined" : area.words();
    }

    private static String last(CountsFile.Counts read) {
        return read.steps().words().get(read.steps().size() - 1);
    }

    private void say(String what) {
        spec.commandLine().getErr().println("sightline: " + what);
    }

    private void write(String[] ids, CountsFile.Counts read, EmergingHotspots found) {
        List<String> header = List.of(
                "id",
                "class",
                "trend",
                "trend_z",
                "trend_p",
                "hot_steps",
                "cold_steps",
                "steps",
                "last_step",
                "last_z",
                "last_p_adjusted");
        Csv.write(out, header, rows -> {
            for (int i = 0; i < ids.length; i++) {
                AreaPattern area = found.areas().get(i);
                int lastBin = (i + 1) * read.steps().size() - 1;
                rows.add(
                        ids[i],
                        word(area, read.count()[lastBin]),
                        area.trend().p() <= level ? (area.trend().s() > 0 ? "rising" : "falling") : "none",
                        Csv.number(area.trend().z()),
                        Csv.number(area.trend().p()),
                        Integer.toString(area.hotSteps()),
                        Integer.toString(area.coldSteps()),
                        Integer.toString(area.steps()),
                        last(read),
                        Csv.number(found.z()[lastBin]),
                        Csv.number(found.adjusted()[lastBin]));
            }
        });
    }

    private void writeBins(String[] ids, CountsFile.Counts read, EmergingHotspots found) {
        if (bins == null) {
            return;
        }
        List<String> words = read.steps().words();
        Csv.write(bins, List.of("id", "step", "count", "z", "p", "p_adjusted", "class"), rows -> {
            for (int bin = 0; bin < read.count().length; bin++) {
                rows.add(
                        ids[bin / words.size()],
                        words.get(bin % words.size()),
                        Csv.count(read.count()[bin]),
                        Csv.number(found.z()[bin]),
                        Csv.number(found.p()[bin]),
                        Csv.number(found.adjusted()[bin]),
                        word(found.z()[bin], found.adjusted()[bin]));
            }
        });
    }

    private String word(double z, double adjusted) {
        if (Double.isNaN(z)) {
            return "undefined";
        }
        return adjusted <= level ? (z > 0 ? "hot" : "cold") : "not significant";
    }

    private record Found(Neighbours w, EmergingHotspots hotspots) {}
}
