package org.sightline.sample;

import java.util.List;

/** Everything drawn on the region's land. */
record Sample(
        List<Hotspot> hotspots,
        Incidents incidents,
        List<Corridor> corridors,
        Movements movements,
        Indicators indicators) {
    Sample {
        hotspots = List.copyOf(hotspots);
        corridors = List.copyOf(corridors);
    }

    /** Draws it all. */
    static Sample draw(Region region) {
        List<Hotspot> hotspots = Hotspot.plant(region);
        List<Corridor> corridors = Corridor.plant(region);
        return new Sample(
                hotspots,
                Incidents.draw(region, hotspots),
                corridors,
                Movements.draw(region, corridors),
                Indicators.draw(region));
    }
}
