package org.sightline.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sightline.indicators.hotspot.GlobalAssociation;
import org.sightline.indicators.hotspot.LocalMoran;
import org.sightline.indicators.hotspot.RelativeRisk;
import org.sightline.indicators.hotspot.SpaceTimeScan;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.movement.Decay;
import org.sightline.indicators.movement.FlowTable;
import org.sightline.indicators.movement.Gravity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads options that are one of a few words, as they are written in the contract: small, with hyphens. */
final class Words {
    private Words() {}

    static <E extends Enum<E>> E read(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Words::word)
                                .collect(Collectors.joining(", "))));
    }

    /** The word for a value, such as {@code two-sided}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@code two-sided}, {@code greater}, {@code lesser}. */
    static final class AlternativeConverter implements ITypeConverter<Alternative> {
        @Override
        public Alternative convert(String text) {
            return read(Alternative.class, text);
        }
    }

    /** How the expected movement falls with distance: as the user says, or as suits the flows best. */
    enum Fall {
        BEST,
        EXPONENTIAL,
        POWER;

        /** The model for flows between places. */
        Gravity fit(FlowTable flows, double[] x, double[] y) {
            return switch (this) {
                case BEST -> Gravity.best(flows, x, y);
                case EXPONENTIAL -> Gravity.fit(flows, x, y, Decay.EXPONENTIAL);
                case POWER -> Gravity.fit(flows, x, y, Decay.POWER);
            };
        }
    }

    /** Reads {@code best}, {@code exponential}, {@code power}. */
    static final class FallConverter implements ITypeConverter<Fall> {
        @Override
        public Fall convert(String text) {
            return read(Fall.class, text);
        }
    }

    /** Reads {@code none}, {@code uniform}, {@code jones-diggle}. */
    static final class EdgeConverter implements ITypeConverter<SurfaceOptions.Edge> {
        @Override
        public SurfaceOptions.Edge convert(String text) {
            return read(SurfaceOptions.Edge.class, text);
        }
    }

    /** Reads {@code bh}, {@code by}. */
    static final class FdrConverter implements ITypeConverter<FalseDiscovery.Method> {
        @Override
        public FalseDiscovery.Method convert(String text) {
            return read(FalseDiscovery.Method.class, text);
        }
    }

    /** Reads {@code randomisation}, {@code normality}. */
    static final class AssumptionConverter implements ITypeConverter<GlobalAssociation.Assumption> {
        @Override
        public GlobalAssociation.Assumption convert(String text) {
            return read(GlobalAssociation.Assumption.class, text);
        }
    }

    /** Reads {@code intensity}, {@code standard-error}. */
    static final class FigureConverter implements ITypeConverter<SurfaceOptions.Figure> {
        @Override
        public SurfaceOptions.Figure convert(String text) {
            return read(SurfaceOptions.Figure.class, text);
        }
    }

    /** Reads {@code ratio}, {@code log}. */
    static final class ScaleConverter implements ITypeConverter<RelativeRisk.Scale> {
        @Override
        public RelativeRisk.Scale convert(String text) {
            return read(RelativeRisk.Scale.class, text);
        }
    }

    /** Reads {@code prospective}, {@code retrospective}. */
    static final class IntervalsConverter implements ITypeConverter<SpaceTimeScan.Kind> {
        @Override
        public SpaceTimeScan.Kind convert(String text) {
            return read(SpaceTimeScan.Kind.class, text);
        }
    }

    /** Reads {@code none}, {@code as-observed}. */
    static final class TrendConverter implements ITypeConverter<SpaceTimeScan.Trend> {
        @Override
        public SpaceTimeScan.Trend convert(String text) {
            return read(SpaceTimeScan.Trend.class, text);
        }
    }

    /** Reads {@code conditional}, {@code total}. */
    static final class MomentsConverter implements ITypeConverter<LocalMoran.Moments> {
        @Override
        public LocalMoran.Moments convert(String text) {
            return read(LocalMoran.Moments.class, text);
        }
    }
}
