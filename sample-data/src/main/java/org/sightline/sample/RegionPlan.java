package org.sightline.sample;

import java.util.List;
import org.sightline.sample.Authority.Town;

/** Everything invented by hand: names, coast, towns. All of it is fictional and lies in open sea west of Cornwall. */
final class RegionPlan {
    /** Seed of the whole region. */
    static final long SEED = 20260917L;

    static final String REGION = "Westreach";
    static final List<String> FORCES =
            List.of("Tarnwick Constabulary", "Varrin and Northshore Police", "Southmarch Police");
    static final int BLOCKS_PER_SMALL_AREA = 6;
    static final double SMALL_AREAS_PER_MIDDLE_AREA = 7.5;

    static final int UNDER_RECORDING = 2;
    static final int STOPPED_FEED = 5;

    private static final double EAST = 12_000;
    private static final double NORTH = 110_000;

    private RegionPlan() {}

    /** Position from kilometres inside the region's frame (0–80 east, 0–76 north). */
    static Point at(double east, double north) {
        return new Point(EAST + 1000 * east, NORTH + 1000 * north);
    }

    /** Rough outline of the mainland, kilometres, before it is roughened; pairs of east, north. */
    static final double[] MAINLAND = {
        76, 6, 78, 22, 75, 38, 79, 52, 74, 70, 60, 75, 46, 73, 36, 72, 30, 67, 24, 62, 20, 55, 26, 51.5, 33, 50, 38,
        47.5, 43.5, 43.8, 43.2, 42.2, 37, 44, 32, 45.5, 25, 45, 19, 40, 17, 33, 21, 28, 16, 22, 10, 17, 12, 11, 20, 10,
        28, 6, 34, 10, 40, 5, 50, 3, 56.5, 6, 58.5, 11.5, 60, 11.3, 61, 7, 70, 4
    };

    /** Outline of the island and of an islet. */
    static final double[][] ISLANDS = {
        {6, 30, 7, 27.5, 9.5, 26.5, 11.5, 28.5, 12, 32, 10.5, 35, 8, 35.5, 6.2, 33},
        {12.6, 46.6, 13.8, 46, 14.6, 47, 13.6, 48}
    };

    /** The nine authorities in the order of their codes. */
    static final List<Authority> AUTHORITIES = List.of(
            new Authority("Tarnwick", "urban", 0, at(47, 40.5), 2500, 310, 0.06, tarnwick(), 1.2, 1),
            new Authority("Harrowmoor", "suburban", 0, at(56, 31.5), 1000, 190, 0.12, harrowmoor(), 0.95, 1),
            new Authority("Coldhallow", "urban", 1, at(50, 60), 0, 230, 0.08, coldhallow(), 1.16, 0.4),
            new Authority("Quillbridge", "university", 2, at(55, 15), 0, 165, 0.14, quillbridge(), 0.93, 1),
            new Authority("Sallowsea", "coastal", 1, at(29, 59), 0, 150, 0.15, sallowsea(), 1.12, 1),
            new Authority("Fennimoor", "suburban", 0, at(64.5, 46), 0, 170, 0.12, fennimoor(), 0.9, 1),
            new Authority("Aberllain", "coastal", 2, at(22, 36), 0, 120, 0.22, aberllain(), 1.04, 1),
            new Authority("Varrindale", "rural", 1, at(67, 64), 0, 110, 0.35, varrindale(), 0.86, 1),
            new Authority("Llanhelwy", "rural", 2, at(24, 17), 3000, 55, 0.45, llanhelwy(), 0.88, 1));

    private static Town town(double east, double north, double spreadKilometres, double weight) {
        return new Town(at(east, north), 1000 * spreadKilometres, weight);
    }

    private static List<Town> tarnwick() {
        return List.of(
                town(46.8, 41, 2.9, 6), town(44, 36.5, 1.7, 1.6), town(50, 44.5, 1.8, 1.5), town(39, 41, 1.3, 0.8));
    }

    private static List<Town> harrowmoor() {
        return List.of(town(54, 34, 1.9, 3), town(60, 30.5, 1.6, 2), town(52, 28, 1.4, 1.5), town(66, 33, 1, 0.6));
    }

    private static List<Town> coldhallow() {
        return List.of(town(50, 58.5, 2.6, 5), town(45.5, 64, 1.5, 1.6), town(55, 63, 1.3, 1.2), town(41, 57, 1, 0.6));
    }

    private static List<Town> quillbridge() {
        return List.of(town(54.5, 16, 2.1, 4), town(61, 20, 1.2, 1.2), town(46, 10, 1, 1), town(67, 12, 1, 0.9));
    }

    private static List<Town> sallowsea() {
        return List.of(town(24, 58, 1.5, 3), town(32, 55, 1.3, 1.5), town(31, 66, 1, 1), town(36, 64, 0.8, 0.6));
    }

    private static List<Town> fennimoor() {
        return List.of(town(60, 45.5, 1.6, 2.4), town(67, 49, 1.5, 2), town(64, 40, 1.3, 1.4), town(71, 44, 0.8, 0.6));
    }

    private static List<Town> aberllain() {
        return List.of(
                town(20.5, 36.5, 1.4, 3), town(28, 41.5, 1.1, 1.4), town(25, 29, 0.9, 1), town(9.6, 31.5, 0.9, 0.45));
    }

    private static List<Town> varrindale() {
        return List.of(town(64, 62.5, 1.2, 2), town(70, 57, 0.9, 1), town(60, 70, 0.8, 0.8), town(70.5, 67, 0.7, 0.6));
    }

    private static List<Town> llanhelwy() {
        return List.of(town(27, 16, 0.9, 2), town(14.5, 15, 0.6, 0.8), town(35, 16, 0.6, 0.7));
    }
}
