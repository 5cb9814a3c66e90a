package org.sightline.sample;

import java.util.List;

/**
 * One small area (LSOA level).
 *
 * @param middle index of its middle area
 * @param authority index of its authority
 * @param blocks its blocks
 * @param residents all ages
 * @param children residents aged 0–17
 * @param teenagers residents aged 10–17
 */
record SmallArea(
        String code,
        String name,
        int middle,
        int authority,
        List<Integer> blocks,
        Point centre,
        int residents,
        int children,
        int teenagers) {
    SmallArea {
        blocks = List.copyOf(blocks);
    }
}
