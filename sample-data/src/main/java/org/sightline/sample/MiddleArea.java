package org.sightline.sample;

import java.util.List;

/**
 * One middle area (MSOA level).
 *
 * @param smallAreas indices of its small areas
 * @param centre mean of its small areas, weighted by residents aged 10–17
 * @param teenagers residents aged 10–17
 */
record MiddleArea(String code, String name, int authority, List<Integer> smallAreas, Point centre, int teenagers) {
    MiddleArea {
        smallAreas = List.copyOf(smallAreas);
    }
}
