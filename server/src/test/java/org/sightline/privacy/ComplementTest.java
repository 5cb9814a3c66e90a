package org.sightline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ComplementTest {
    private static final Threshold FIVE = Threshold.DEFAULT;

    @Test
    void leavesAGroupAloneInWhichNothingIsSmall() {
        long[] parts = {0, 5, 12, 40};
        assertThat(close(parts)).containsExactly(false, false, false, false);
    }

    @Test
    void hidesTheNextSmallestBesideASingleSmallPart() {
        long[] parts = {0, 3, 12, 40};
        assertThat(close(parts)).containsExactly(false, true, true, false);
    }

    @Test
    void hidesAThirdPartWhenTwoOnesWouldAddUpToTwo() {
        long[] parts = {1, 1, 9, 40};
        assertThat(close(parts)).containsExactly(true, true, true, false);
    }

    @Test
    void neverHidesAZeroForAnother() {
        long[] parts = {0, 0, 2};
        assertThat(close(parts)).containsExactly(false, false, true);
    }

    /** An attacker who knows the total, the parts shown and that hidden parts are 1 or more finds no hidden part to within four. */
    @Test
    void withstandsAnAttackerWhoKnowsTheTotal() {
        SplittableRandom random = new SplittableRandom(17);
        for (int run = 0; run < 2_000; run++) {
            long[] parts = random.longs(2 + random.nextInt(5), 0, 15).toArray();
            boolean[] hidden = close(parts);
            if (Complement.isClosed(parts, hidden, FIVE)) {
                attack(parts, hidden);
            } else {
                assertThat(Complement.smallestShown(parts, hidden)).isNegative();
            }
        }
    }

    private static void attack(long[] parts, boolean[] hidden) {
        long left = 0;
        int unknown = 0;
        for (int i = 0; i < parts.length; i++) {
            if (hidden[i]) {
                left += parts[i];
                unknown++;
            }
        }
        for (int i = 0; i < parts.length; i++) {
            if (hidden[i]) {
                int values = countFeasible((int) left, unknown);
                assertThat(values).as(Arrays.toString(parts)).isGreaterThanOrEqualTo(FIVE.smallest());
            }
        }
    }

    /** How many values one of the unknown parts can take so that the others, each 1 or more, make up the rest: by trying them all. */
    private static int countFeasible(int total, int unknown) {
        int feasible = 0;
        for (int value = 1; value <= total; value++) {
            feasible += canMake(total - value, unknown - 1) ? 1 : 0;
        }
        return feasible;
    }

    private static boolean canMake(int total, int parts) {
        if (parts == 0) {
            return total == 0;
        }
        for (int value = 1; value <= total; value++) {
            if (canMake(total - value, parts - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] close(long[] parts) {
        return Complement.close(parts, Complement.small(parts, FIVE), FIVE);
    }
}
