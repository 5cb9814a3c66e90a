package org.sightline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sightline.crs.Projection;
import org.sightline.dataset.CodeVersion;
import org.sightline.dataset.CommandCard;
import org.sightline.dataset.CommandCard.CardFile;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.SnapPoints;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.report.CommandCardWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The run card of a command. Arguments and input files are taken from the command line as it was parsed, so a command adds only
 * what it found out on the way.
 */
@Command
final class Card {
    /** Options that change no byte of the result, and are therefore not on the card. */
    static final Set<String> FREE = Set.of("--threads", "--timing", "--repeat", "--card-out");

    @Option(
            names = "--card-out",
            paramLabel = "FILE",
            description =
                    "Write the run card (JSON): inputs with digests, parameters, what was found, refused and written.")
    @Nullable
    Path file;

    @Option(
            names = CardRun.OPTION,
            paramLabel = "FILE",
            description =
                    "Make the result of this run card again, byte for byte, or say why that cannot be. Files that have moved"
                            + " may be given with their options; everything else is taken from the card.")
    @Nullable
    Path source;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    private final Map<String, Object> facts = new TreeMap<>();
    private final Map<Path, Long> rows = new HashMap<>();
    private final List<String> refused = new ArrayList<>();

    /** Refuses a card that cannot be written, before any work is done. */
    void check() {
        if (file != null) {
            Csv.checkWritable(file);
        }
    }

    /** How many rows or areas an input file has. */
    void rows(Path input, long count) {
        rows.put(input, count);
    }

    /** Something the result rests on: a text, a number, a list or a map. */
    void fact(String name, Object value) {
        facts.put(name, value);
    }

    /** Something that was left out, and why. */
    void refused(String what) {
        refused.add(what);
    }

    /** The points that were read: how many, in which plane, how many share their place with another. */
    void points(Path input, PointFile.Columns columns, Plane plane) {
        rows(input, columns.x().length);
        int located = columns.rows().length;
        fact("points", located);
        if (file != null) {
            fact("snap_point_share", SnapPoints.of(columns.located()).share());
        }
        Projection projection = plane.projection();
        fact("crs", projection == null ? "the file's own plane" : "EPSG:" + projection.epsg());
        if (located < columns.x().length) {
            refused(columns.x().length - located + " rows without a position");
        }
    }

    /** The cells. */
    void grid(Grid grid) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("west", grid.west());
        json.put("south", grid.south());
        json.put("cell_width", grid.cellWidth());
        json.put("cell_height", grid.cellHeight());
        json.put("columns", grid.columns());
        json.put("rows", grid.rows());
        fact("grid", json);
    }

    /** Who is next to whom. */
    void neighbours(String rule, Neighbours w) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", rule);
        json.put("links", w.targets().length);
        json.put("islands", w.islands().length);
        fact("neighbours", json);
    }

    /** Which tests were made, and how p was found. */
    void tests(long count, String rule) {
        fact("tests", count);
        fact("p_rule", rule);
    }

    /** Writes the card when it was asked for; the result must be there. */
    void finish(Path out) {
        Path target = file;
        if (target == null) {
            return;
        }
        List<String> arguments = new ArrayList<>();
        List<CardFile> inputs = new ArrayList<>();
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            take(option, arguments, inputs);
        }
        CardFile output = FileDigest.of("--out", out, -1);
        byte[] json = CommandCardWriter.write(new CommandCard(
                spec.commandLine().getCommandName(), arguments, inputs, output, CodeVersion.get(), facts, refused));
        try {
            Files.write(target, json);
        } catch (IOException e) {
            throw Csv.notWritten(target);
        }
    }

    private void take(OptionSpec option, List<String> arguments, List<CardFile> inputs) {
        String name = option.longestName();
        if (FREE.contains(name)) {
            return;
        }
        for (String value : option.originalStringValues()) {
            arguments.add(option.arity().max() == 0 ? name : name + "=" + value);
            if (option.type() == Path.class && !FilesApart.WRITTEN.contains(name)) {
                Path input = Path.of(value);
                inputs.add(FileDigest.of(name, input, rows.getOrDefault(input, -1L)));
            }
        }
    }
}
