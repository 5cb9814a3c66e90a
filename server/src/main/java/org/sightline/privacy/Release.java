package org.sightline.privacy;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * One decision for all answers: which counts of a data set are shown, taken once and for every table together. A figure that is not made of
 * shown counts alone is hidden.
 *
 * <p>The idea of proof by alternative tables: Fischetti and Salazar (2001), Solving the cell suppression problem on tabular data with
 * linear constraints, Management Science 47(7); Hundepool et al. (2012), Statistical Disclosure Control, ch. 4.
 */
public final class Release {
    private final Ledger ledger;
    private final Map<CountTable, Integer> numbers = new IdentityHashMap<>();

    private Release(List<CountTable> tables, Ledger ledger) {
        this.ledger = ledger;
        for (int i = 0; i < tables.size(); i++) {
            numbers.put(tables.get(i), i);
        }
    }

    /**
     * Decides.
     *
     * @param units what is counted
     * @param sets sets of attributes, a bit each, that two units may exchange to make alternative data
     * @param tables every table that any answer is made of, coarse ones first
     */
    public static Release of(Units units, int[] sets, List<CountTable> tables, Rule rule) {
        return new Release(tables, new ReleaseSearch(units, tables, sets, rule.threshold()).run(rule.protection()));
    }

    /**
     * What is hidden.
     *
     * @param threshold smallest count shown
     * @param protection how much beside small counts
     */
    public record Rule(Threshold threshold, Protection protection) {}

    /** The true count of the cell with these codes. */
    public long count(CountTable table, int... codes) {
        return ledger.count(number(table), table.find(codes));
    }

    /** Whether that count may be shown. */
    public boolean isShown(CountTable table, int... codes) {
        return ledger.isShown(number(table), table.find(codes));
    }

    private int number(CountTable table) {
        Integer number = numbers.get(table);
        if (number == null) {
            throw new IllegalArgumentException("not a table of this release");
        }
        return number;
    }
}
