package org.sightline.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Level;

/** Counts the areas of forces and regions, from answers that have passed the gate. */
final class SummaryCount {
    private final Atlas atlas;
    private final Answers answers;

    /**
     * What is counted; lists in code order of the level.
     *
     * @param scored scores
     * @param ranked ranks and bands
     * @param worsening codes of areas with an indicator that is worse and worsening
     * @param expected recorded against expected; empty where no incidents are loaded
     */
    record Answers(ScoreResult scored, RankResult ranked, Set<AreaCode> worsening, List<ExpectedArea> expected) {}

    SummaryCount(Atlas atlas, Answers answers) {
        this.atlas = atlas;
        this.answers = answers;
    }

    /** Forces in code order, areas in no force, then regions; all areas together where no region is loaded. */
    List<SummaryResult.Group> groups() {
        List<SummaryResult.Group> groups = new ArrayList<>();
        int[] everything = IntStream.range(0, answers.scored.areas().size()).toArray();
        Level own = answers.scored.level();
        for (Level level : List.of(Level.FORCE, Level.REGION)) {
            if (level.compareTo(own) > 0) {
                atlas.find(level).ifPresent(frame -> groups.addAll(groups(level, frame)));
            }
        }
        if (atlas.find(Level.REGION).isEmpty()) {
            groups.add(group(new Whole("", "All areas", Level.REGION), everything));
        }
        return groups;
    }

    private List<SummaryResult.Group> groups(Level level, AreaFrame wholes) {
        int[] up = atlas.ancestors(answers.scored.level(), level);
        List<SummaryResult.Group> groups = new ArrayList<>();
        for (int i = 0; i < wholes.size(); i++) {
            int whole = i;
            groups.add(group(
                    new Whole(
                            wholes.areas().get(i).code().value(),
                            wholes.areas().get(i).name(),
                            level),
                    IntStream.range(0, up.length)
                            .filter(area -> up[area] == whole)
                            .toArray()));
        }
        int[] none = IntStream.range(0, up.length).filter(area -> up[area] < 0).toArray();
        if (none.length > 0) {
            groups.add(group(new Whole("", "In no " + level.id(), level), none));
        }
        return groups;
    }

    private SummaryResult.Group group(Whole whole, int[] areas) {
        List<RankedArea> ranked = IntStream.of(areas)
                .mapToObj(i -> answers.ranked.areas().get(i))
                .filter(area -> area.rank() > 0)
                .toList();
        List<SummaryResult.Band> bands = new ArrayList<>();
        List<String> names = answers.ranked.simulated().bands();
        for (int band = 0; band < names.size(); band++) {
            bands.add(band(names.get(band), band, ranked));
        }
        return new SummaryResult.Group(
                whole.code,
                whole.name,
                whole.level,
                areas.length,
                ranked.size(),
                bands,
                (int) ranked.stream().filter(area -> area.band().isEmpty()).count(),
                IntStream.of(areas)
                        .mapToDouble(i -> answers.scored.areas().get(i).completeness())
                        .average()
                        .orElse(Double.NaN),
                (int) IntStream.of(areas)
                        .filter(i -> answers.scored.areas().get(i).missing().isEmpty())
                        .count(),
                recorded(areas),
                (int) IntStream.of(areas)
                        .filter(i -> answers.worsening.contains(
                                answers.scored.areas().get(i).code()))
                        .count());
    }

    private static SummaryResult.Band band(String name, int band, List<RankedArea> ranked) {
        List<RankedArea> in = ranked.stream()
                .filter(area -> !area.band().isEmpty() && most(area.bandShares()) == band)
                .toList();
        int sure = (int) in.stream().filter(area -> area.band().equals(name)).count();
        return new SummaryResult.Band(name, in.size(), sure);
    }

    /** The band with most runs; the first of several. */
    private static int most(double[] shares) {
        int most = 0;
        for (int band = 1; band < shares.length; band++) {
            if (shares[band] > shares[most]) {
                most = band;
            }
        }
        return most;
    }

    private List<SummaryResult.Recorded> recorded(int[] areas) {
        if (answers.expected.isEmpty()) {
            return List.of();
        }
        Map<String, Long> counts = IntStream.of(areas)
                .mapToObj(i -> answers.expected.get(i).standing())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        return Stream.concat(ExpectedAnalysis.listWords().stream(), Stream.of("hidden"))
                .map(word -> new SummaryResult.Recorded(
                        word, counts.getOrDefault(word, 0L).intValue()))
                .toList();
    }

    private record Whole(String code, String name, Level level) {}
}
