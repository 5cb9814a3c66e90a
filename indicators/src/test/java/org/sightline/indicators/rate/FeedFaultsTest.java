package org.sightline.indicators.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;

final class FeedFaultsTest {
    private static final double[] STOPPED = {61, 55, 70, 58, 3, 0, 2, 57, 64};

    @Test
    void aFallByNineTenthsIsAFaultAsLongAsItLasts() {
        assertThat(FeedFaults.of(STOPPED, 40))
                .containsExactly(false, false, false, false, true, true, true, false, false);
    }

    @Test
    void aMonthThatNobodyReportedIsNoFaultAndDoesNotCount() {
        double[] counts = STOPPED.clone();
        counts[5] = Double.NaN;
        assertThat(FeedFaults.of(counts, 40))
                .containsExactly(false, false, false, false, true, false, true, false, false);
    }

    @Test
    void aFallByHalfIsNone() {
        double[] counts = {61, 55, 70, 58, 30, 28, 31};
        assertThat(FeedFaults.of(counts, 40)).containsOnly(false);
    }

    @Test
    void nothingIsSaidOfSmallNumbersNorBeforeThreeMonths() {
        assertThat(FeedFaults.of(STOPPED, 100)).containsOnly(false);
        assertThat(FeedFaults.of(new double[] {60, 70, 0, 65}, 40)).containsOnly(false);
        assertThat(FeedFaults.of(new double[] {4, 5, 4, 0, 5}, 1)).containsOnly(false);
    }

    @Test
    void chanceAloneNextToNeverLooksLikeAFault() {
        SplittableRandom random = new SplittableRandom(3);
        PoissonDistribution monthly = new PoissonDistribution(20);
        int faults = 0;
        for (int area = 0; area < 500; area++) {
            double[] counts = new double[36];
            Arrays.setAll(counts, month -> monthly.inverseCumulativeProbability(random.nextDouble()));
            for (boolean fault : FeedFaults.of(counts, 5)) {
                faults += fault ? 1 : 0;
            }
        }
        assertThat(faults).isZero();
    }
}
