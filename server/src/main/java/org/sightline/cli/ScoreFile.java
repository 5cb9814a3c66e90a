package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sightline.indicators.score.BandChange;
import org.sightline.indicators.score.Factor;
import org.sightline.indicators.score.LeaveOneOut;
import org.sightline.indicators.score.RankBands;
import org.sightline.indicators.score.RankUncertainty;
import org.sightline.indicators.score.ScoreMethod;
import org.sightline.indicators.score.ScoreTable;
import org.sightline.indicators.score.Sensitivity;
import org.sightline.indicators.score.Standing;
import org.sightline.score.IndicatorDefinition;

/** Writes what the score command found. */
final class ScoreFile {
    private static final List<String> COLUMNS = List.of(
            "area",
            "score",
            "rank",
            "rank_low",
            "rank_high",
            "top_decile_share",
            "band",
            "completeness",
            "rank_median",
            "rank_data_low",
            "rank_data_high",
            "standing",
            "reason");

    private final ScoreSheet sheet;
    private final ScoreCommand.Found found;
    private final ScoreMethod method;

    ScoreFile(ScoreSheet sheet, ScoreCommand.Found found, ScoreMethod method) {
        this.sheet = sheet;
        this.found = found;
        this.method = method;
    }

    void write(Path out) {
        List<String> header = new ArrayList<>(COLUMNS);
        sheet.columns()
                .forEach(column ->
                        header.add("contribution_" + column.definition().id()));
        Csv.write(out, header, rows -> {
            for (int area = 0; area < sheet.areas().size(); area++) {
                rows.add(row(area));
            }
        });
    }

    private String[] row(int area) {
        ScoreTable table = found.scores().table();
        RankUncertainty all = found.ranks().all();
        RankUncertainty data = found.ranks().data();
        boolean dataToo = found.isDataKnown();
        List<String> row = new ArrayList<>(List.of(
                sheet.areas().get(area),
                Csv.number(table.score()[area]),
                rank(found.scores().ranks()[area]),
                rank(all.low()[area]),
                rank(all.high()[area]),
                Csv.number(all.topShare()[area]),
                all.band(area),
                Csv.number(table.completeness()[area]),
                rank(all.median()[area]),
                dataToo ? rank(data.low()[area]) : "",
                dataToo ? rank(data.high()[area]) : "",
                found.scores().standing()[area].name().toLowerCase(Locale.ROOT).replace('_', ' '),
                reason(area)));
        for (int k = 0; k < sheet.columns().size(); k++) {
            row.add(Csv.number(table.contributions()[k][area]));
        }
        return row.toArray(String[]::new);
    }

    private static String rank(int rank) {
        return rank == 0 ? "" : Integer.toString(rank);
    }

    /** Which indicators lack a figure and why; for an area without score, that first. */
    private String reason(int area) {
        List<String> missing = new ArrayList<>();
        Set<String> proxies = new LinkedHashSet<>();
        Set<String> present = new LinkedHashSet<>();
        for (ScoreSheet.Column column : sheet.columns()) {
            if (column.definition().weight() > 0) {
                proxies.add(column.definition().proxy());
                if (Double.isNaN(column.figures()[area])) {
                    missing.add(column.definition().id() + ": " + column.why()[area]);
                } else {
                    present.add(column.definition().proxy());
                }
            }
        }
        String all = String.join("; ", missing);
        Standing standing = found.scores().standing()[area];
        if (standing == Standing.SCORED) {
            return all;
        }
        String why = standing == Standing.NOTHING_TO_COMPARE
                ? "not scored: fewer than two areas have a figure to compare with"
                : "not scored: " + (proxies.size() - present.size()) + " of " + proxies.size() + " indicators missing";
        return all.isEmpty() ? why : why + "; " + all;
    }

    void writeSensitivity(Path file) {
        Sensitivity doubt = found.sensitivity();
        if (doubt == null) {
            return;
        }
        List<String> header = new ArrayList<>(List.of("area", "variance"));
        for (Factor factor : Factor.values()) {
            header.add("first_" + Words.word(factor).replace('-', '_'));
            header.add("total_" + Words.word(factor).replace('-', '_'));
        }
        header.addAll(List.of("first_method", "total_method"));
        Csv.write(file, header, rows -> {
            rows.add(overall(doubt));
            for (int area = 0; area < sheet.areas().size(); area++) {
                List<String> row =
                        new ArrayList<>(List.of(sheet.areas().get(area), Csv.number(doubt.variance()[area])));
                for (Factor factor : Factor.values()) {
                    row.add(Csv.number(doubt.first()[factor.ordinal()][area]));
                    row.add(Csv.number(doubt.total()[factor.ordinal()][area]));
                }
                row.addAll(List.of("", ""));
                rows.add(row.toArray(String[]::new));
            }
        });
    }

    /** All areas together, with an empty name. */
    private static String[] overall(Sensitivity doubt) {
        double variance = Arrays.stream(doubt.variance())
                .filter(value -> !Double.isNaN(value))
                .sum();
        List<String> row = new ArrayList<>(List.of("", Csv.number(variance)));
        for (int f = 0; f <= Sensitivity.METHOD; f++) {
            row.add(Csv.number(doubt.overallFirst()[f]));
            row.add(Csv.number(doubt.overallTotal()[f]));
        }
        return row.toArray(String[]::new);
    }

    void writeExplanation(Path file) {
        LeaveOneOut without = LeaveOneOut.of(found.input().input(), method, found.scores());
        RankBands bands = new RankBands(
                found.ranks().all().bands().bands(), found.scores().ranked());
        List<String> header = List.of(
                "area",
                "indicator",
                "figure",
                "contribution",
                "rank_without",
                "figure_for_higher_band",
                "figure_for_lower_band");
        Csv.write(file, header, rows -> {
            for (int area = 0; area < sheet.areas().size(); area++) {
                List<BandChange> changes = BandChange.of(found.input().input(), method, found.scores(), bands, area);
                for (int k = 0; k < sheet.columns().size(); k++) {
                    ScoreSheet.Column column = sheet.columns().get(k);
                    rows.add(
                            sheet.areas().get(area),
                            column.definition().id(),
                            Csv.number(column.figures()[area]),
                            Csv.number(found.scores().table().contributions()[k][area]),
                            rank(without.ranks()[k][area]),
                            Csv.number(figure(changes, k, true, column.definition())),
                            Csv.number(figure(changes, k, false, column.definition())));
                }
            }
        });
    }

    private static double figure(List<BandChange> changes, int indicator, boolean up, IndicatorDefinition definition) {
        return changes.stream()
                .filter(change -> change.indicator() == indicator && change.up() == up)
                .mapToDouble(BandChange::figure)
                .filter(definition::canReach)
                .findFirst()
                .orElse(Double.NaN);
    }
}
