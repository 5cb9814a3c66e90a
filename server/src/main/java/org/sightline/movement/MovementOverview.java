package org.sightline.movement;

import java.util.List;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetVersion;
import org.sightline.period.MonthRange;

/**
 * What the loaded movements are.
 *
 * @param version which import
 * @param months first to last month of any movement
 * @param categories words of the kinds of movement, without the empty one
 * @param levels whose flows are told, finest first
 * @param unit children or episodes
 * @param periods months that flows are told for; several in a row may be asked for together
 * @param tellsKinds whether kinds of movement are told apart
 */
public record MovementOverview(
        DatasetVersion version,
        MonthRange months,
        List<String> categories,
        List<Level> levels,
        String unit,
        List<MonthRange> periods,
        boolean tellsKinds) {
    public MovementOverview {
        categories = List.copyOf(categories);
        levels = List.copyOf(levels);
        periods = List.copyOf(periods);
    }
}
