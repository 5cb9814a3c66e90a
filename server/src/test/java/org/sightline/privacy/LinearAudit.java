package org.sightline.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * An attacker who knows every answer: unknown counts of 0 or more, and the sums of some of them that were shown. Says between which bounds
 * a hidden sum must lie (linear programming, ojAlgo). Knows nothing of how figures were chosen to be hidden.
 */
public final class LinearAudit {
    private static final double NO_BOUND = 1e6;
    private static final double ROUNDING = 1e-6;
    private static final double CLOSE = 1e-5;

    private final int size;
    private final Map<BitSet, Long> shown = new HashMap<>();
    private final Map<BitSet, String> hidden = new HashMap<>();

    /** Over so many unknown counts. */
    public LinearAudit(int size) {
        this.size = size;
    }

    /** A sum that was shown. */
    public void show(BitSet members, long sum) {
        Long before = shown.put(members, sum);
        if (before != null && before != sum) {
            throw new IllegalStateException("two answers disagree");
        }
    }

    /** A sum that was hidden; {@code words} say which. */
    public void hide(BitSet members, String words) {
        hidden.putIfAbsent(members, words);
    }

    /** How many sums were hidden. */
    public int hidden() {
        return hidden.size();
    }

    /** The hidden sums that must lie in a range narrower than that, with the range. */
    public List<String> narrowerThan(double width) {
        Model model = new Model();
        Map<Target, double[]> ranges = new HashMap<>();
        hidden.keySet()
                .forEach(members -> ranges.put(
                        model.target(members), new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}));
        List<Target> targets = List.copyOf(ranges.keySet());
        for (Target target : targets) {
            double[] own = ranges.getOrDefault(target, new double[2]);
            for (int sign = 1; sign >= -1 && own[1] - own[0] < width; sign -= 2) {
                BitSet around = model.around(target.touched());
                double[] solution = model.solve(sign > 0 ? target.touched() : target.whole(), around, sign);
                ranges.forEach((other, range) -> {
                    if (contains(around, other.touched())) {
                        range[0] = Math.min(range[0], sum(solution, other.whole()));
                        range[1] = Math.max(range[1], sum(solution, other.touched()));
                    }
                });
            }
        }
        return hidden.entrySet().stream()
                .filter(entry -> isNarrow(ranges.get(model.target(entry.getKey())), width))
                .map(entry -> entry.getValue() + " in " + Arrays.toString(ranges.get(model.target(entry.getKey()))))
                .sorted()
                .toList();
    }

    private static boolean isNarrow(double @Nullable [] range, double width) {
        return range == null || range[1] - range[0] < width - ROUNDING;
    }

    private static double sum(double[] solution, BitSet classes) {
        return classes.stream().mapToDouble(i -> solution[i]).sum();
    }

    private static boolean contains(BitSet set, BitSet part) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(set);
        return rest.isEmpty();
    }

    /** The unknowns that may lie in a hidden sum, and those that do as a whole: what is never told apart moves freely between them. */
    private record Target(BitSet touched, BitSet whole) {}

    /** Counts that occur in the same shown sums are one unknown. */
    private final class Model {
        private final int[] classOf = new int[size];
        private Map<BitSet, Long> sums = new HashMap<>();
        private final List<BitSet> members = new ArrayList<>();

        Model() {
            List<BitSet> sets = List.copyOf(shown.keySet());
            Map<BitSet, Integer> classes = new HashMap<>();
            for (int i = 0; i < size; i++) {
                BitSet where = new BitSet();
                for (int set = 0; set < sets.size(); set++) {
                    where.set(set, sets.get(set).get(i));
                }
                classOf[i] = classes.computeIfAbsent(where, key -> {
                    members.add(new BitSet());
                    return members.size() - 1;
                });
                members.get(classOf[i]).set(i);
            }
            shown.forEach((set, sum) -> sums.put(target(set).touched(), sum));
            while (reduce()) {}
        }

        /** Subtracts sums from larger ones that hold them: the same equations, but shorter. Whether there was anything to do. */
        private boolean reduce() {
            List<BitSet> sets = sums.keySet().stream()
                    .sorted(Comparator.comparingInt(BitSet::cardinality))
                    .toList();
            Map<BitSet, Long> shorter = new LinkedHashMap<>();
            boolean reduced = false;
            for (BitSet set : sets) {
                BitSet rest = (BitSet) set.clone();
                long sum = sums.getOrDefault(set, 0L);
                for (Map.Entry<BitSet, Long> part : shorter.entrySet()) {
                    if (contains(rest, part.getKey())) {
                        rest.andNot(part.getKey());
                        sum -= part.getValue();
                        reduced = true;
                    }
                }
                Long before = shorter.put(rest, sum);
                if ((rest.isEmpty() && sum != 0) || (before != null && before != sum)) {
                    throw new IllegalStateException("two answers disagree");
                }
                shorter.remove(new BitSet());
            }
            sums = shorter;
            return reduced;
        }

        /** All unknowns that anything shown ties to these. */
        BitSet around(BitSet start) {
            BitSet all = (BitSet) start.clone();
            int size = 0;
            while (all.cardinality() > size) {
                size = all.cardinality();
                sums.keySet().stream().filter(all::intersects).forEach(all::or);
            }
            return all;
        }

        Target target(BitSet set) {
            BitSet touched = new BitSet();
            set.stream().forEach(i -> touched.set(classOf[i]));
            BitSet whole = new BitSet();
            touched.stream().forEach(i -> {
                BitSet rest = (BitSet) members.get(i).clone();
                rest.andNot(set);
                whole.set(i, rest.isEmpty());
            });
            return new Target(touched, whole);
        }

        /** Solves a copy each time: solving fixes unknowns of the model itself. */
        double[] solve(BitSet target, BitSet around, int sign) {
            ExpressionsBasedModel own = new ExpressionsBasedModel();
            int[] places = around.stream().toArray();
            Map<Integer, Variable> unknown = new HashMap<>();
            for (int i : places) {
                unknown.put(i, own.newVariable("x" + i).lower(0).upper(NO_BOUND).weight(target.get(i) ? 1 : 0));
            }
            List<BitSet> near =
                    sums.keySet().stream().filter(around::intersects).toList();
            for (BitSet set : near) {
                Expression total =
                        own.newExpression("s" + own.countExpressions()).level(sums.getOrDefault(set, 0L));
                set.stream().forEach(i -> total.set(unknown.get(i), 1));
            }
            Optimisation.Result result = sign > 0 ? own.maximise() : own.minimise();
            double[] solution = new double[members.size()];
            for (int k = 0; k < places.length; k++) {
                solution[places[k]] = result.doubleValue(k);
            }
            boolean agrees =
                    near.stream().allMatch(set -> Math.abs(sum(solution, set) - sums.getOrDefault(set, 0L)) < CLOSE);
            if (!result.getState().isOptimal() || !agrees) {
                throw new IllegalStateException("not solved: " + result.getState());
            }
            return solution;
        }
    }
}
