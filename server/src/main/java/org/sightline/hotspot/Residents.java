package org.sightline.hotspot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.area.Population;

/** How many people of all ages live in each area, by the latest year published. */
final class Residents {
    private Residents() {}

    /**
     * Residents by area of a level, in its order: the published figure, else the sum over the finer areas within it where each of
     * them has one, else NaN.
     */
    static double[] of(Atlas atlas, Level level, List<Population> populations) {
        Map<AreaCode, Population> latest = latest(populations);
        double[] result = published(atlas, level, latest);
        Optional<AreaFrame> finest = atlas.listFrames().stream()
                .filter(frame -> frame.level().compareTo(level) < 0)
                .filter(frame ->
                        Arrays.stream(published(atlas, frame.level(), latest)).anyMatch(people -> people >= 0))
                .findFirst();
        finest.ifPresent(frame -> addUp(atlas, frame.level(), level, published(atlas, frame.level(), latest), result));
        return result;
    }

    private static Map<AreaCode, Population> latest(List<Population> populations) {
        Comparator<Population> widestThenLatest =
                Comparator.comparingInt(Population::ageTo).thenComparingInt(Population::year);
        Map<AreaCode, Population> latest = new HashMap<>();
        for (Population population : populations) {
            if (population.ageFrom() == 0 && population.ageTo() == Population.OLDEST) {
                latest.merge(population.area(), population, (a, b) -> widestThenLatest.compare(a, b) >= 0 ? a : b);
            }
        }
        return latest;
    }

    private static double[] published(Atlas atlas, Level level, Map<AreaCode, Population> latest) {
        return atlas.find(level).stream()
                .flatMap(frame -> frame.areas().stream())
                .map(area -> latest.get(area.code()))
                .mapToDouble(population -> population == null ? Double.NaN : population.people())
                .toArray();
    }

    private static void addUp(Atlas atlas, Level from, Level to, double[] parts, double[] result) {
        int[] up = atlas.ancestors(from, to);
        double[] sums = new double[result.length];
        boolean[] found = new boolean[result.length];
        for (int i = 0; i < up.length; i++) {
            if (up[i] >= 0) {
                sums[up[i]] += parts[i];
                found[up[i]] = true;
            }
        }
        for (int i = 0; i < result.length; i++) {
            if (Double.isNaN(result[i]) && found[i]) {
                result[i] = sums[i];
            }
        }
    }
}
