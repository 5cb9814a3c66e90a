package org.sightline.indicators.score;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.indicators.inference.GammaBlock;
import org.sightline.indicators.inference.RandomStream;

/** Scores and ranks one run after the other. One per thread. */
final class RunScorer {
    private final List<LaidOut> columns;
    private final int[] pattern;
    private final boolean[][] patterns;
    private final double[][] drawn;
    private final double[] scaled;
    private final double[] spare;
    private final double[] score;
    private final UnitDraws.Room room;
    private final RankOrder order;
    private final int size;

    RunScorer(List<LaidOut> columns, Patterns patterns) {
        this.columns = columns;
        this.pattern = patterns.of();
        this.patterns = patterns.present();
        size = pattern.length;
        int most = size;
        drawn = new double[columns.size()][];
        for (int k = 0; k < drawn.length; k++) {
            drawn[k] = new double[columns.get(k).draws().size() + 1];
            most = Math.max(most, drawn[k].length);
        }
        scaled = new double[most];
        spare = new double[most];
        score = new double[size];
        room = new UnitDraws.Room(spare, new GammaBlock());
        order = new RankOrder(most);
    }

    /** Draws the true figures of one run. */
    void draw(long stream) {
        for (int k = 0; k < drawn.length; k++) {
            columns.get(k).draws().fill(RandomStream.of(stream, k), drawn[k], room);
        }
    }

    /** Ranks the areas by the figures last drawn. */
    int[] rank(RunChoice choice) {
        int[] ranks = new int[size];
        rank(choice, ranks);
        return ranks;
    }

    /** The same into room that there is. */
    void rank(RunChoice choice, int[] ranks) {
        Arrays.fill(score, 0);
        for (int k = 0; k < drawn.length; k++) {
            if (choice.weights()[k] > 0) {
                add(columns.get(k), drawn[k], choice, choice.weights()[k]);
            }
        }
        if (patterns.length > 1) {
            divideByPresentWeight(choice.weights());
        }
        order.rank(score, size, ranks);
    }

    private void add(LaidOut column, double[] figures, RunChoice choice, double weight) {
        int units = figures.length - 1;
        double[] values = figures;
        double centre = 0;
        double perUnit = 1;
        if (choice.normaliser().isLinear()) {
            double[] line = Lines.fit(choice.normaliser(), figures, units, spare);
            centre = line[0];
            perUnit = line[1];
        } else {
            order.percentiles(figures, units, scaled);
            if (choice.normaliser() == Normaliser.EXPONENTIAL) {
                for (int i = 0; i < units; i++) {
                    scaled[i] = Normaliser.exponential(Math.min(1, scaled[i] + 0.5 / units));
                }
            }
            values = scaled;
        }
        // what an area without a figure is given adds nothing
        values[units] = centre;
        if (choice.aggregation() == Aggregation.ARITHMETIC) {
            addLinear(column, values, centre, weight * perUnit);
        } else {
            addLogarithm(column, values, new double[] {centre, perUnit}, weight, choice.normaliser());
        }
    }

    private void addLinear(LaidOut column, double[] values, double centre, double factor) {
        if (column.straight()) {
            for (int i = 0; i < size; i++) {
                score[i] += factor * (values[i] - centre);
            }
        } else {
            int[] place = column.place();
            for (int i = 0; i < size; i++) {
                score[i] += factor * (values[place[i]] - centre);
            }
        }
    }

    private void addLogarithm(LaidOut column, double[] values, double[] line, double weight, Normaliser normaliser) {
        double factor = line[1] * (normaliser.step() / normaliser.base());
        double least = 1 / normaliser.base();
        int[] place = column.place();
        for (int i = 0; i < size; i++) {
            score[i] += weight * FastLogarithm.of(Math.max(least, 1 + factor * (values[place[i]] - line[0])));
        }
    }

    private void divideByPresentWeight(double[] weights) {
        double[] inverse = new double[patterns.length];
        for (int p = 0; p < inverse.length; p++) {
            double present = 0;
            for (int k = 0; k < weights.length; k++) {
                present += patterns[p][k] ? weights[k] : 0;
            }
            inverse[p] = present > 0 ? 1 / present : 0;
        }
        for (int i = 0; i < size; i++) {
            score[i] *= inverse[pattern[i]];
        }
    }

    /**
     * Which indicators the areas have.
     *
     * @param of one per area: number of its pattern
     * @param present {@code [pattern][indicator]}
     */
    record Patterns(int[] of, boolean[][] present) {

        static Patterns of(List<LaidOut> columns, int areas) {
            Map<BitSet, Integer> numbers = new LinkedHashMap<>();
            int[] of = new int[areas];
            for (int i = 0; i < areas; i++) {
                BitSet has = new BitSet();
                for (int k = 0; k < columns.size(); k++) {
                    has.set(
                            k,
                            columns.get(k).place()[i] < columns.get(k).draws().size());
                }
                of[i] = numbers.computeIfAbsent(has, key -> numbers.size());
            }
            boolean[][] present = new boolean[numbers.size()][columns.size()];
            numbers.forEach((has, number) -> has.stream().forEach(k -> present[number][k] = true));
            return new Patterns(of, present);
        }
    }
}
