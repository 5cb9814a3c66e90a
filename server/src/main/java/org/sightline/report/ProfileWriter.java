package org.sightline.report;

import java.util.List;
import java.util.Optional;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaGroup;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.hotspot.RecordedProfile;
import org.sightline.movement.AreaFlows;
import org.sightline.movement.FlowResult;
import org.sightline.period.ReportingPeriod;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;
import org.sightline.score.AreaScore;
import org.sightline.score.IndicatorColumn;
import org.sightline.score.ScoreResult;

/** Writes the panel of one area: score, indicators, recorded incidents, movement, quality. */
public final class ProfileWriter {
    private static final Figure NOT_LOADED =
            new Figure.Undefined(Figure.Reason.NO_DATA, "No data: nothing of this kind is loaded.");

    private ProfileWriter() {}

    /** As JSON; what is not loaded is left empty and said. */
    public static byte[] json(Content content) {
        Atlas.Place place = content.place();
        return Json.object(json -> {
            json.put("code", place.area().code().value())
                    .put("name", place.area().name());
            json.put("level", place.level().id());
            parents(json, content);
            score(json, content);
            recorded(json, content);
            movement(json, content);
            quality(json, content);
            card(json, content);
        });
    }

    private static void parents(Json json, Content content) {
        json.objects(
                "parents",
                larger(content),
                (inner, upper) -> inner.put("code", upper.area().code().value())
                        .put("name", upper.area().name())
                        .put("level", upper.level().id()));
    }

    private static List<Atlas.Place> larger(Content content) {
        Level own = content.place().level();
        return content.atlas().listFrames().stream()
                .filter(frame -> frame.level().compareTo(own) > 0)
                .flatMap(frame -> above(content, frame).stream())
                .toList();
    }

    private static Optional<Atlas.Place> above(Content content, AreaFrame frame) {
        int position = content.atlas()
                .ancestors(content.place().level(), frame.level())[
                content.place().position()];
        return position < 0
                ? Optional.empty()
                : Optional.of(
                        new Atlas.Place(frame.level(), position, frame.areas().get(position)));
    }

    private static void score(Json json, Content content) {
        json.put(
                "population", content.recorded().map(r -> r.value().residents()).orElse(NOT_LOADED));
        Optional<AreaScore> found = content.scores().flatMap(scores -> find(scores.value(), content));
        json.put("score", found.map(AreaScore::score).orElse(NOT_LOADED)).putNull("rank");
        json.put("of", content.scores().map(scores -> scores.value().scored()).orElse(0));
        json.put("completeness", found.map(AreaScore::completeness).orElse(Double.NaN));
        content.scores()
                .ifPresent(scores -> ScoreWriter.method(json, scores.value().method()));
        List<IndicatorColumn> columns =
                content.scores().map(scores -> scores.value().columns()).orElse(List.of());
        json.objects(
                "indicators",
                found.isPresent() ? columns : List.of(),
                (inner, column) -> found.ifPresent(
                        area -> indicator(inner, column, area.entries().get(columns.indexOf(column)), content)));
    }

    private static Optional<AreaScore> find(ScoreResult scores, Content content) {
        return scores.areas().stream()
                .filter(area -> area.code().equals(content.place().area().code()))
                .findFirst();
    }

    private static void indicator(Json json, IndicatorColumn column, AreaScore.Entry entry, Content content) {
        json.put("id", column.definition().id())
                .put("title", column.definition().words().title());
        json.put("why", column.definition().words().why())
                .put("unit", column.definition().words().unit());
        json.object("figure", figure -> {
            figure.figure(entry.figure());
            entry.shared().ifPresent(group -> shared(figure, group, content));
        });
        json.object(
                "region",
                region -> region.put("mean", column.mean())
                        .put("low", column.low())
                        .put("high", column.high())
                        .put("units", column.units()));
        column.nation().ifPresent(figure -> json.put("nation", figure));
        json.put("standardised", entry.standardised()).put("contribution", entry.contribution());
        json.put("weight", column.definition().weight());
        json.put("period", column.period().map(ReportingPeriod::label).orElse(""));
        json.put("source", column.definition().source())
                .put("proxy", column.definition().proxy());
        json.put("publishedLevel", column.definition().level().id());
    }

    private static void shared(Json json, AreaGroup group, Content content) {
        Level level = content.atlas().find(group.code()).map(Atlas.Place::level).orElse(Level.AUTHORITY);
        json.object(
                "shared",
                inner -> inner.put("code", group.code().value())
                        .put("name", group.name())
                        .put("level", level.id()));
    }

    private static void recorded(Json json, Content content) {
        if (content.recorded().isEmpty()) {
            json.putNull("recorded");
            return;
        }
        RecordedProfile profile = content.recorded().get().value();
        json.object("recorded", inner -> {
            inner.put("count", profile.totals().count())
                    .put("rate", profile.totals().rate());
            inner.put("rateUnit", "per 1,000 residents a year");
            inner.objects(
                    "byMonth",
                    profile.byMonth(),
                    (part, month) -> part.put("month", month.name()).put("count", month.count()));
            inner.objects(
                    "byPlaceType",
                    profile.byPlaceType(),
                    (part, kind) -> part.put("placeType", kind.name()).put("count", kind.count()));
        });
    }

    private static void movement(Json json, Content content) {
        Optional<AreaFlows> flows = content.flows()
                .flatMap(result -> result.value().areas().stream()
                        .filter(area ->
                                area.code().equals(content.place().area().code()))
                        .findFirst());
        if (flows.isEmpty()) {
            json.putNull("movement");
            return;
        }
        String unit = content.flows().map(result -> result.value().unit()).orElse("");
        json.object(
                "movement",
                inner -> inner.put("in", flows.get().in())
                        .put("out", flows.get().out())
                        .put("within", flows.get().within())
                        .put("unit", unit));
    }

    private static void quality(Json json, Content content) {
        List<String> sentences =
                content.recorded().map(profile -> profile.value().quality()).orElse(List.of());
        json.objects(
                "quality", sentences, (inner, text) -> inner.put("text", text).put("severity", "warning"));
    }

    private static void card(Json json, Content content) {
        if (content.scores().isPresent()) {
            json.runCard(content.scores().get().value().card(), content.scores().get());
        } else if (content.recorded().isPresent()) {
            json.runCard(
                    content.recorded().get().value().card(), content.recorded().get());
        } else {
            json.putNull("runCard");
        }
    }

    /**
     * What is known of an area.
     *
     * @param atlas loaded areas
     * @param place the area
     * @param scores scores of its level, empty where no indicators are loaded
     * @param recorded its incidents, empty where none are loaded
     * @param flows flows of its level, empty where none are loaded or its level is finer than theirs
     */
    public record Content(
            Atlas atlas,
            Atlas.Place place,
            Optional<Disclosed<ScoreResult>> scores,
            Optional<Disclosed<RecordedProfile>> recorded,
            Optional<Disclosed<FlowResult>> flows) {}
}
