package org.sightline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sightline.dataset.ImportSummary;
import org.sightline.dataset.RowIssue;
import org.sightline.ingest.ImportResult;
import org.sightline.ingest.Progress;
import org.sightline.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every import takes, and how it tells what became of the rows. */
final class ImportOptions {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files; together they make one version.")
    List<Path> files = List.of();

    @Mixin
    StoreOptions store = new StoreOptions();

    @Option(
            names = "--issues",
            paramLabel = "FILE",
            description = "Write every rejected or remarked row: file,line,column,rule,rejected (never a value).")
    @Nullable
    Path issues;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    /** Runs an import on the opened store and reports. */
    void run(BiFunction<Store, Progress, ImportResult> work) {
        if (issues != null) {
            Csv.checkWritable(issues);
        }
        report(imported(work), spec.commandLine().getOut());
    }

    private ImportResult imported(BiFunction<Store, Progress, ImportResult> work) {
        try (Store opened = store.open();
                ProgressBar progress = new ProgressBar(spec.commandLine().getErr())) {
            return work.apply(opened, progress);
        }
    }

    private void report(ImportResult result, PrintWriter out) {
        ImportSummary summary = result.version().summary();
        out.println(String.format(
                Locale.ROOT,
                "%s version %d: read %,d, stored %,d, rejected %,d, unlocated %,d",
                result.version().key(),
                result.version().number(),
                summary.read(),
                summary.stored(),
                summary.rejected(),
                summary.unlocated()));
        summary.notes().forEach(note -> out.println("  " + note));
        Path target = issues;
        if (target != null) {
            writeIssues(target, result.issues());
        } else if (!result.issues().isEmpty()) {
            out.println("  first remark: " + describe(result.issues().get(0)) + " (--issues FILE writes all "
                    + result.issues().size() + ")");
        }
    }

    private static String describe(RowIssue issue) {
        String column = issue.column().isEmpty() ? "" : ", column " + issue.column();
        return issue.file() + ", line " + issue.row() + column + ": " + issue.rule();
    }

    private static void writeIssues(Path target, List<RowIssue> found) {
        Csv.write(target, List.of("file", "line", "column", "rule", "rejected"), rows -> {
            for (RowIssue issue : found) {
                rows.add(
                        issue.file(),
                        Long.toString(issue.row()),
                        issue.column(),
                        issue.rule(),
                        Boolean.toString(issue.rejected()));
            }
        });
    }
}
