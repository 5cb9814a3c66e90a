package org.sightline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sightline.dataset.CodeVersion;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** JSON being written into memory: names and values one after the other, with the words every result shares. */
final class Json {
    /** The fast writer of numbers gives the shortest text that reads back the same, which that of Java 17 does not always. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** The bytes of one object. */
    static byte[] object(Consumer<Json> body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            Json json = new Json(generator);
            json.braces(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The bytes of one array of objects. */
    static <T> byte[] array(Collection<T> items, ItemWriter<T> each) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            Json json = new Json(generator);
            json.brackets(() -> items.forEach(item -> json.braces(inner -> each.write(inner, item))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Json put(String name, @Nullable String value) {
        return run(() -> {
            generator.writeFieldName(name);
            generator.writeString(value);
        });
    }

    Json put(String name, long value) {
        return run(() -> generator.writeNumberField(name, value));
    }

    Json put(String name, boolean value) {
        return run(() -> generator.writeBooleanField(name, value));
    }

    /** A number, or null for NaN. */
    Json put(String name, double value) {
        return run(() -> {
            generator.writeFieldName(name);
            number(value);
        });
    }

    Json putNull(String name) {
        return run(() -> generator.writeNullField(name));
    }

    Json put(String name, Figure figure) {
        return object(name, inner -> inner.figure(figure));
    }

    /** The members of a figure, into the object that is open. */
    void figure(Figure figure) {
        if (figure instanceof Figure.Known known) {
            put("status", "known");
            putDefined("value", known.value());
            putDefined("lower", known.lower());
            putDefined("upper", known.upper());
            if (known.count() >= 0) {
                put("n", known.count());
            }
        } else if (figure instanceof Figure.Undefined undefined) {
            put("status", undefined.reason() == Figure.Reason.NO_DATA ? "no-data" : "undefined");
            put("reason", undefined.explanation());
        } else {
            put("status", "suppressed");
        }
    }

    private void putDefined(String name, double value) {
        if (!Double.isNaN(value)) {
            put(name, value);
        }
    }

    Json object(String name, Consumer<Json> body) {
        run(() -> generator.writeFieldName(name));
        braces(body);
        return this;
    }

    <T> Json objects(String name, Collection<T> items, ItemWriter<T> each) {
        run(() -> generator.writeFieldName(name));
        brackets(() -> items.forEach(item -> braces(inner -> each.write(inner, item))));
        return this;
    }

    Json texts(String name, Collection<String> items) {
        run(() -> generator.writeFieldName(name));
        brackets(() -> items.forEach(item -> run(() -> generator.writeString(item))));
        return this;
    }

    Json numbers(String name, double[] values) {
        run(() -> generator.writeFieldName(name));
        brackets(() -> {
            for (double value : values) {
                number(value);
            }
        });
        return this;
    }

    /** An array whose items the body writes with {@link #item} or {@link #items}. */
    Json list(String name, Runnable body) {
        run(() -> generator.writeFieldName(name));
        brackets(body);
        return this;
    }

    void items(Runnable body) {
        brackets(body);
    }

    /** An object as an item. */
    void item(Consumer<Json> body) {
        braces(body);
    }

    void item(long value) {
        run(() -> generator.writeNumber(value));
    }

    void item(double value) {
        number(value);
    }

    /** The run card of a disclosed result. */
    void runCard(RunCard card, Disclosed<?> disclosed) {
        object("runCard", json -> {
            json.object(
                    "versions", inner -> card.versions().forEach((key, number) -> inner.put(key, number.longValue())));
            json.object("parameters", inner -> putAll(inner, card.parameters()));
            json.put("threshold", disclosed.threshold().smallest());
            json.put("codeVersion", CodeVersion.get());
            json.put("computed", card.computed());
            json.texts("refused", card.refused());
            json.texts("notes", card.notes());
        });
    }

    private static void putAll(Json json, Map<String, String> texts) {
        texts.forEach(json::put);
    }

    /** A number; whole ones without a decimal point, null for NaN. */
    private void number(double value) {
        run(() -> {
            if (Double.isNaN(value)) {
                generator.writeNull();
            } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                generator.writeNumber((long) value);
            } else {
                generator.writeNumber(value);
            }
        });
    }

    private void braces(Consumer<Json> body) {
        run(generator::writeStartObject);
        body.accept(this);
        run(generator::writeEndObject);
    }

    private void brackets(Runnable body) {
        run(generator::writeStartArray);
        body.run();
        run(generator::writeEndArray);
    }

    private Json run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes one item into the object that is open for it. */
    @FunctionalInterface
    interface ItemWriter<T> {
        void write(Json json, T item);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
