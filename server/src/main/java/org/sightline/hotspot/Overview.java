package org.sightline.hotspot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sightline.area.AreaCode;
import org.sightline.incident.CoverageSpan;
import org.sightline.incident.IncidentFrame;
import org.sightline.incident.Source;

/** Describes the loaded incidents. */
final class Overview {
    private Overview() {}

    static IncidentOverview of(IncidentView view) {
        IncidentFrame frame = view.frame();
        return new IncidentOverview(
                frame.version(),
                view.coverage().range(),
                frame.categories().dictionary(),
                sources(frame),
                frame.placeTypes().dictionary().stream()
                        .filter(word -> !word.isEmpty())
                        .toList(),
                frame.coverage().basis().name().toLowerCase(Locale.ROOT),
                frame.coverage().spans().stream().map(Overview::span).toList(),
                frame.agreement().compared(),
                frame.agreement().agree(),
                view.coverage().notes());
    }

    private static List<String> sources(IncidentFrame frame) {
        boolean[] found = new boolean[Source.values().length];
        for (byte source : frame.source()) {
            found[source] = true;
        }
        return Arrays.stream(Source.values())
                .filter(source -> found[source.ordinal()])
                .map(Source::id)
                .toList();
    }

    private static IncidentOverview.Span span(CoverageSpan span) {
        AreaCode area = span.area();
        return new IncidentOverview.Span(span.reporter(), area == null ? "" : area.value(), span.months());
    }
}
