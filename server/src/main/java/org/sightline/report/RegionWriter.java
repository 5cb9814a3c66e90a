package org.sightline.report;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.dataset.CodeVersion;
import org.sightline.hotspot.IncidentOverview;
import org.sightline.movement.MovementOverview;
import org.sightline.privacy.Threshold;
import org.sightline.score.IndicatorDefinition;

/** Writes what there is to look at: levels, months, words, indicators. The app asks for this first. */
public final class RegionWriter {
    private RegionWriter() {}

    /** As JSON. */
    public static byte[] json(Content content) {
        return Json.object(json -> {
            json.put("title", content.title()).put("fictional", content.fictional());
            json.put("threshold", content.threshold().smallest());
            json.put("codeVersion", CodeVersion.get()).put("crs", "EPSG:27700");
            json.numbers("extent", extent(content.atlas()));
            json.objects("levels", content.atlas().listFrames(), RegionWriter::level);
            content.incidents()
                    .ifPresentOrElse(
                            overview -> json.object("incidents", inner -> incidents(inner, overview)),
                            () -> json.putNull("incidents"));
            json.objects("indicators", content.indicators(), RegionWriter::indicator);
            content.movements()
                    .ifPresentOrElse(
                            overview -> json.object("movements", inner -> movements(inner, overview)),
                            () -> json.putNull("movements"));
            json.objects(
                    "first",
                    content.first(),
                    (inner, hint) -> inner.put("text", hint.text()).put("href", hint.href()));
        });
    }

    private static double[] extent(Atlas atlas) {
        Envelope extent = new Envelope();
        for (AreaFrame frame : atlas.listFrames()) {
            for (Area area : frame.areas()) {
                extent.expandToInclude(area.geometry().getEnvelopeInternal());
            }
        }
        return extent.isNull()
                ? new double[] {0, 0, 700_000, 1_300_000}
                : new double[] {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()};
    }

    private static void level(Json json, AreaFrame frame) {
        json.put("level", frame.level().id()).put("title", frame.level().title());
        json.put("areas", frame.size()).put("vintage", frame.vintage());
        json.put("version", frame.version().number());
    }

    private static void incidents(Json json, IncidentOverview overview) {
        json.put("version", overview.version().number());
        json.put("rows", overview.version().summary().stored());
        json.put("unlocated", overview.version().summary().unlocated());
        json.put("from", overview.months().from().toString());
        json.put("to", overview.months().to().toString());
        json.texts("categories", overview.categories()).texts("sources", overview.sources());
        json.texts("placeTypes", overview.placeTypes());
        json.objects(
                "coverage",
                overview.coverage(),
                (inner, span) -> inner.put("reporter", span.reporter())
                        .put("area", span.area())
                        .put("from", span.months().from().toString())
                        .put("to", span.months().to().toString()));
        json.put("coverageBasis", overview.basis()).texts("coverageNotes", overview.notes());
        if (overview.compared() > 0) {
            json.object(
                    "agreement",
                    inner -> inner.put("compared", overview.compared()).put("agree", overview.agree()));
        } else {
            json.putNull("agreement");
        }
        json.put("snapped", true);
    }

    private static void indicator(Json json, Indicator indicator) {
        IndicatorDefinition definition = indicator.definition();
        json.put("id", definition.id()).put("title", definition.words().title());
        json.put("why", definition.words().why()).put("unit", definition.words().unit());
        json.put("evidence", definition.words().evidence())
                .put("refresh", definition.words().refresh());
        json.put("numerator", definition.words().numerator())
                .put("denominator", definition.words().denominator());
        json.put("source", definition.source());
        json.put("polarity", definition.higherIsMoreNeed() ? "higher-is-more-need" : "lower-is-more-need");
        json.put("weight", definition.weight())
                .put("weightReason", definition.words().weightReason());
        json.put("level", definition.level().id());
        json.texts("periods", indicator.periods());
    }

    private static void movements(Json json, MovementOverview overview) {
        json.put("version", overview.version().number());
        json.texts("levels", overview.levels().stream().map(level -> level.id()).toList());
        json.texts("categories", overview.categories());
        json.put("from", overview.months().from().toString());
        json.put("to", overview.months().to().toString());
        json.put("unit", overview.unit());
        json.objects(
                "periods",
                overview.periods(),
                (inner, months) -> inner.put("from", months.from().toString())
                        .put("to", months.to().toString()));
        json.put("tellsKinds", overview.tellsKinds());
    }

    /**
     * What to write.
     *
     * @param title name of the region
     * @param fictional whether it is made up
     * @param threshold of the gate
     * @param atlas loaded areas
     * @param incidents loaded incidents
     * @param indicators loaded indicators
     * @param movements loaded movements
     * @param first what to look at first
     */
    public record Content(
            String title,
            boolean fictional,
            Threshold threshold,
            Atlas atlas,
            Optional<IncidentOverview> incidents,
            List<Indicator> indicators,
            Optional<MovementOverview> movements,
            List<Hint> first) {
        public Content {
            indicators = List.copyOf(indicators);
            first = List.copyOf(first);
        }
    }

    /**
     * An indicator that has figures.
     *
     * @param definition what it is
     * @param periods labels of the periods it has figures for
     */
    public record Indicator(IndicatorDefinition definition, List<String> periods) {}

    /**
     * Something worth looking at.
     *
     * @param text in plain words
     * @param href the query string of the view
     */
    public record Hint(String text, String href) {}
}
