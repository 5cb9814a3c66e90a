package org.sightline.score;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.area.Level;
import org.sightline.indicators.rate.Funnel;

/**
 * Which areas differ from all together by more than areas ordinarily do?
 *
 * @param level of which areas
 * @param indicator id
 * @param period label; the latest when empty
 * @param adjustment one of {@link #ADJUSTMENTS}
 */
public record FunnelQuery(Level level, String indicator, Optional<String> period, String adjustment) {
    /** How limits allow for what areas ordinarily differ by; the first is the default. */
    public static final List<String> ADJUSTMENTS = List.of("multiplicative", "additive", "none");

    public FunnelQuery {
        if (!ADJUSTMENTS.contains(adjustment)) {
            throw new IllegalArgumentException("no such adjustment");
        }
    }

    Funnel.Adjustment method() {
        return Funnel.Adjustment.valueOf(adjustment.toUpperCase(Locale.ROOT));
    }
}
