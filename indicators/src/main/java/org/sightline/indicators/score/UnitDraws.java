package org.sightline.indicators.score;

import org.sightline.indicators.inference.GammaBlock;
import org.sightline.indicators.inference.RandomStream;
import org.sightline.indicators.rate.Posteriors;

/** Draws of one indicator's true figures, turned so that more need is higher; for some units, in an order of their own. */
final class UnitDraws {
    private final Posteriors posteriors;
    private final int[] units;
    private final GammaColumn[] first;
    private final GammaColumn[] second;
    private final double sign;
    private final double[] limits;

    /**
     * Prepares.
     *
     * @param posteriors of all units
     * @param units those to draw for, in the order of the result
     * @param sign 1, or −1 where a low figure means more need
     * @param limits between which figures count as they are
     */
    UnitDraws(Posteriors posteriors, int[] units, double sign, double[] limits) {
        this.posteriors = posteriors;
        this.units = units;
        this.sign = sign;
        this.limits = limits;
        boolean drawn = posteriors.family() != Posteriors.Family.FIXED;
        boolean beta = posteriors.family() == Posteriors.Family.BETA;
        first = new GammaColumn[drawn ? posteriors.pairs() : 0];
        second = new GammaColumn[beta ? posteriors.pairs() : 0];
        for (int p = 0; p < first.length; p++) {
            double[] rate = beta ? new double[0] : posteriors.second(p);
            first[p] = new GammaColumn(posteriors.first(p), rate, units, beta ? 1 : sign * posteriors.per());
            if (beta) {
                second[p] = new GammaColumn(posteriors.second(p), new double[0], units, 1);
            }
        }
    }

    int size() {
        return units.length;
    }

    /**
     * What a thread needs to draw.
     *
     * @param spare as long as the most units
     */
    @SuppressWarnings("ArrayRecordComponent") // room, never compared
    record Room(double[] spare, GammaBlock block) {}

    /**
     * Fills one draw.
     *
     * @param stream its address
     * @param drawn result, at least {@link #size} long
     * @param room of the thread
     */
    void fill(long stream, double[] drawn, Room room) {
        double[] spare = room.spare();
        if (first.length == 0) {
            for (int i = 0; i < units.length; i++) {
                drawn[i] = sign * posteriors.first(0)[units[i]] * posteriors.per();
            }
        } else {
            int pair = (int) Long.remainderUnsigned(RandomStream.bits(stream, -2), first.length);
            first[pair].fill(RandomStream.of(stream, 1), drawn, room.block());
            if (second.length > 0) {
                second[pair].fill(RandomStream.of(stream, 2), spare, room.block());
                double scale = sign * posteriors.per();
                for (int i = 0; i < units.length; i++) {
                    drawn[i] = scale * (drawn[i] / (drawn[i] + spare[i]));
                }
            }
        }
        if (limits[0] > Double.NEGATIVE_INFINITY || limits[1] < Double.POSITIVE_INFINITY) {
            double low = limits[0];
            double high = limits[1];
            for (int i = 0; i < units.length; i++) {
                drawn[i] = Math.min(high, Math.max(low, drawn[i]));
            }
        }
    }
}
