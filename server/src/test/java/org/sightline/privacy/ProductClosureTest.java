package org.sightline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables small enough to be closed by hand; the threshold is 5, so what is left for hidden parts must be 4. */
final class ProductClosureTest {

    /** Code 0 is the total of all others. */
    private static Families total(int parts) {
        return new Families(
                parts + 1,
                List.of(new Families.Family(0, IntStream.rangeClosed(1, parts).toArray())));
    }

    private static int[] hidden(List<Families> axes, int... counts) {
        byte[] stages = new byte[counts.length];
        Arrays.fill(stages, (byte) 1);
        return which(ProductClosure.hide(axes, counts, stages, Threshold.DEFAULT));
    }

    private static int[] which(boolean[] hidden) {
        return IntStream.range(0, hidden.length).filter(cell -> hidden[cell]).toArray();
    }

    @Test
    void hidesTheSmallestBesideASmallCount() {
        // 20 - 9 = 11 is left for two: each could be 1 to 10
        assertThat(hidden(List.of(total(3)), 20, 3, 8, 9)).containsExactly(1, 2);
        assertThat(hidden(List.of(total(3)), 25, 8, 8, 9)).isEmpty();
        // 2 + 2 leave 2: the next goes with them
        assertThat(hidden(List.of(total(4)), 24, 2, 2, 9, 11)).containsExactly(1, 2, 3);
    }

    @Test
    void hidesAZeroWhereAllOthersAreHidden() {
        // six ones add up to 6: with no 0 among them each would be known
        assertThat(hidden(List.of(total(8)), 6, 1, 1, 1, 1, 1, 1, 0, 0))
                .hasSize(7)
                .contains(1, 2, 3, 4, 5, 6);
        assertThat(hidden(List.of(total(6)), 6, 1, 1, 1, 1, 1, 1)).contains(0);
    }

    @Test
    void hidesTheTotalOfAPlaceWhereNearlyAllHappens() {
        assertThat(hidden(List.of(total(3)), 63, 60, 3, 0)).containsExactly(0, 2);
        assertThat(hidden(List.of(total(2)), 18, 15, 3)).containsExactly(1, 2);
    }

    @Test
    void closesBothAxes() {
        // rows: all, first, second time; columns: all, three areas
        int[] counts = {60, 23, 18, 19, 30, 3, 11, 16, 30, 20, 7, 3};
        boolean[][] table = new boolean[3][4];
        for (int cell : hidden(List.of(total(2), total(3)), counts)) {
            table[cell / 4][cell % 4] = true;
        }
        assertThat(table[1][1]).isTrue();
        assertThat(table[2][3]).isTrue();
        for (int time = 0; time < 3; time++) {
            assertThat(table[time][0] || count(table[time]) != 1)
                    .as("time %d", time)
                    .isTrue();
        }
        for (int area = 0; area < 4; area++) {
            assertThat(table[0][area] || table[1][area] == table[2][area])
                    .as("area %d", area)
                    .isTrue();
        }
    }

    private static int count(boolean[] row) {
        return (int) IntStream.range(1, row.length).filter(i -> row[i]).count();
    }

    @Test
    void tellsNoPartOfWhatIsNotTold() {
        Families kinds = new Families(3, List.of(new Families.Family(0, new int[] {1, 2})), true);
        assertThat(hidden(List.of(kinds), 3, 3, 0)).containsExactly(0, 1, 2);
    }

    @Test
    void whatWasDecidedBeforeStays() {
        byte[] stages = {0, 1, 1};
        assertThat(which(ProductClosure.hide(List.of(total(2)), new int[] {5, 2, 3}, stages, Threshold.DEFAULT)))
                .containsExactly(1, 2);
    }

    @Test
    void aTotalWithoutPartsIsNoFamily() {
        Families none = new Families(1, List.of(new Families.Family(0, new int[0])));
        assertThat(hidden(List.of(none), 7)).isEmpty();
        assertThat(hidden(List.of(none), 2)).containsExactly(0);
    }
}
