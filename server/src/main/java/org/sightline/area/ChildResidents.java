package org.sightline.area;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The residents of whom incidents and movement are expected: aged 10 to 17 where such figures are loaded, else 0 to 17, else all. */
public final class ChildResidents {
    private static final int[][] AGES = {{10, 17}, {0, 17}, {0, Population.OLDEST}};

    private final Map<Level, double[]> people = new EnumMap<>(Level.class);
    private final int[] ages;
    private final Level finest;

    private ChildResidents(int[] ages, Level finest) {
        this.ages = ages;
        this.finest = finest;
    }

    /** Takes the finest level at or below {@code level} for which nearly every area has a figure, and adds up. */
    public static ChildResidents of(Atlas atlas, Level level, List<Population> populations) {
        for (int[] ages : AGES) {
            Map<AreaCode, Population> latest = latest(populations, ages);
            for (AreaFrame frame : atlas.listFrames()) {
                double[] own = published(frame, latest);
                boolean found = Arrays.stream(own).anyMatch(value -> value >= 0);
                if (found && frame.level().compareTo(level) <= 0) {
                    ChildResidents residents = new ChildResidents(ages, frame.level());
                    residents.people.put(frame.level(), own);
                    residents.people.put(level, frame.level() == level ? own : sums(atlas, frame, level, own));
                    return residents;
                }
            }
        }
        ChildResidents none = new ChildResidents(AGES[2], level);
        double[] unknown = new double[atlas.find(level).map(AreaFrame::size).orElse(0)];
        Arrays.fill(unknown, Double.NaN);
        none.people.put(level, unknown);
        return none;
    }

    private static Map<AreaCode, Population> latest(List<Population> populations, int[] ages) {
        Map<AreaCode, Population> latest = new HashMap<>();
        for (Population population : populations) {
            if (population.ageFrom() == ages[0] && population.ageTo() == ages[1]) {
                latest.merge(population.area(), population, (a, b) -> b.year() >= a.year() ? b : a);
            }
        }
        return latest;
    }

    private static double[] published(AreaFrame frame, Map<AreaCode, Population> latest) {
        return frame.areas().stream()
                .map(area -> latest.get(area.code()))
                .mapToDouble(population -> population == null ? Double.NaN : population.people())
                .toArray();
    }

    private static double[] sums(Atlas atlas, AreaFrame parts, Level level, double[] own) {
        double[] sums = new double[atlas.find(level).map(AreaFrame::size).orElse(0)];
        boolean[] any = new boolean[sums.length];
        int[] up = atlas.ancestors(parts.level(), level);
        for (int i = 0; i < up.length; i++) {
            if (up[i] >= 0) {
                sums[up[i]] += own[i];
                any[up[i]] = true;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = any[i] ? sums[i] : Double.NaN;
        }
        return sums;
    }

    /** By area of a level; NaN = not known. */
    public double[] at(Level level) {
        double[] found = people.get(level);
        if (found == null) {
            throw new IllegalArgumentException("not counted at level " + level.id());
        }
        return found;
    }

    /** The level that the figures come from. */
    public Level finest() {
        return finest;
    }

    /** Which ages, in words. */
    public String ages() {
        return ages[1] == Population.OLDEST ? "residents of all ages" : "residents aged " + ages[0] + " to " + ages[1];
    }
}
