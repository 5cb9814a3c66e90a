package org.sightline.indicators.score;

import java.util.Arrays;
import org.sightline.indicators.rate.Posteriors;

/**
 * One indicator in the order of a {@link Layout}.
 *
 * @param draws of its units
 * @param place one per ranked area: place of its unit among the draws; {@code draws.size()} = it has none
 * @param straight whether place i is i for all
 */
record LaidOut(UnitDraws draws, int[] place, boolean straight) {

    static LaidOut of(Layout layout, int k, ScoreMethod method, boolean drawn) {
        Indicator indicator = layout.source().input().indicators().get(k);
        Posteriors posteriors = layout.source().posteriors().get(k);
        int[] newPlace = new int[indicator.figures().length];
        int[] units = new int[indicator.figures().length];
        int count = 0;
        for (int area : layout.areas()) {
            int unit = indicator.unitOf()[area];
            if (unit >= 0 && newPlace[unit] == 0 && !Double.isNaN(indicator.figures()[unit])) {
                units[count++] = unit;
                newPlace[unit] = count;
            }
        }
        int[] place = new int[layout.ranked()];
        boolean straight = true;
        for (int i = 0; i < place.length; i++) {
            int unit = indicator.unitOf()[layout.areas()[i]];
            place[i] = unit < 0 || newPlace[unit] == 0 ? count : newPlace[unit] - 1;
            straight &= place[i] == i;
        }
        double[] limits = method.outliers()
                .limits(ScorePipeline.comparedFigures(
                        indicator, layout.source().input().compared()));
        int[] used = Arrays.copyOf(units, count);
        requirePosteriors(posteriors, used);
        UnitDraws draws = new UnitDraws(
                drawn ? posteriors : Posteriors.fixed(indicator.figures()),
                used,
                indicator.higherIsMoreNeed() ? 1 : -1,
                limits);
        return new LaidOut(draws, place, straight);
    }

    private static void requirePosteriors(Posteriors posteriors, int[] units) {
        for (int unit : units) {
            if (Double.isNaN(posteriors.first(0)[unit])) {
                throw new IllegalArgumentException("a unit with a figure must have a posterior");
            }
        }
    }
}
