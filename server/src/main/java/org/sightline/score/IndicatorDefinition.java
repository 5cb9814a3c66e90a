package org.sightline.score;

import java.util.List;
import java.util.Optional;
import org.sightline.area.Level;

/**
 * What an indicator is, as data.
 *
 * @param id its id in files
 * @param aliases other ids of the same figure in the same unit
 * @param proxy the proxy of the scoping method it belongs to: two indicators may be halves of one; its own id otherwise
 * @param instead the indicator it stands in for where the store has no figure of that one
 * @param children id of the indicator that counts the children whose episodes these are; empty where none does
 * @param words title, reason and units for the reader
 * @param ages of the residents that are its denominator; empty where the denominator is something else
 * @param kind how numerator and denominator make a figure
 * @param per what the quotient is multiplied by
 * @param higherIsMoreNeed whether a high figure means more need
 * @param source reported, discovered or administrative
 * @param level at which it is published
 * @param weight share in the score, 0 or more; 0 = shown but not scored
 * @param breaks where its figures cannot be compared with earlier ones
 */
public record IndicatorDefinition(
        String id,
        List<String> aliases,
        String proxy,
        Optional<String> instead,
        Optional<String> children,
        Words words,
        Optional<Ages> ages,
        Kind kind,
        double per,
        boolean higherIsMoreNeed,
        String source,
        Level level,
        double weight,
        List<Break> breaks) {
    public IndicatorDefinition {
        aliases = List.copyOf(aliases);
        breaks = List.copyOf(breaks);
        if (!(per > 0) || !(weight >= 0) || Double.isInfinite(per + weight)) {
            throw new IllegalArgumentException("indicator " + id + ": per is above 0 and weight 0 or more");
        }
    }

    /** How a figure is made of a numerator and a denominator. */
    public enum Kind {
        /** Events per exposure: Byar's interval, exact below 10 events. */
        RATE,
        /** A share of a whole: Wilson's interval. */
        PROPORTION,
        /** The published figure as it is, without an interval. */
        VALUE
    }

    /**
     * A change of definition or circumstances: no trend goes across it.
     *
     * @param from label of the first period of the new kind
     * @param what changed, in a sentence
     */
    public record Break(String from, String what) {}

    /**
     * An indicator in words.
     *
     * @param title its name on the screen
     * @param why why it is a proxy
     * @param evidence what is known of how it goes with exploitation, and its limits, with the source; empty where not stated
     * @param numerator what is counted
     * @param denominator out of whom or what
     * @param unit of the figure
     * @param refresh how often new figures are expected; empty where not stated
     * @param weightReason why it has its weight
     */
    public record Words(
            String title,
            String why,
            String evidence,
            String numerator,
            String denominator,
            String unit,
            String refresh,
            String weightReason) {}

    /** The same indicator with another weight. */
    IndicatorDefinition withWeight(double other) {
        return new IndicatorDefinition(
                id,
                aliases,
                proxy,
                instead,
                children,
                words,
                ages,
                kind,
                per,
                higherIsMoreNeed,
                source,
                level,
                other,
                breaks);
    }

    /** Whether its figure can be so high: no share is above the whole. */
    public boolean canReach(double figure) {
        return kind != Kind.PROPORTION || figure <= per;
    }

    /** Whether files may call it so. */
    public boolean isCalled(String name) {
        return id.equals(name) || aliases.contains(name);
    }
}
