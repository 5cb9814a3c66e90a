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
 * @param levels on which flows can be shown, finest first
 * @param unit children or episodes
 */
public record MovementOverview(
        DatasetVersion version, MonthRange months, List<String> categories, List<Level> levels, String unit) {}
