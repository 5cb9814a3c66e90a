package org.sightline.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Four years of the seven proxies, at the levels where they are published, with suppressed and missing cells. */
final class Indicators {
    /** First year (counted from 0) in which the authority whose feed stops no longer publishes these. */
    static final int STOPPED_YEAR = 2;

    static final List<String> STOPPED = List.of("missing_children", "missing_episodes", "neet");
    private static final double SESSIONS_PER_PUPIL = 372;

    private final Region region;
    private final Rng random = Rng.of(RegionPlan.SEED, "indicators");
    private final CsvTable table = new CsvTable("area,indicator,period,numerator,denominator,value");
    private final List<Map<String, Object>> suppressed = new ArrayList<>();
    private final List<Map<String, Object>> notAvailable = new ArrayList<>();

    private Indicators(Region region) {
        this.region = region;
    }

    /** Draws every figure. */
    static Indicators draw(Region region) {
        Indicators indicators = new Indicators(region);
        for (Indicator indicator : Indicator.BY_AUTHORITY) {
            for (int authority = 0; authority < RegionPlan.AUTHORITIES.size(); authority++) {
                indicators.authority(indicator, authority);
            }
        }
        for (SmallArea area : region.smallAreas()) {
            indicators.possession(area);
        }
        return indicators;
    }

    CsvTable table() {
        return table;
    }

    /** Cells published as {@code c}. */
    List<Map<String, Object>> suppressed() {
        return suppressed;
    }

    /** Cells published as {@code x}. */
    List<Map<String, Object>> notAvailable() {
        return notAvailable;
    }

    private void authority(Indicator indicator, int authority) {
        double local = random.factor(0.04);
        for (int year = 0; year < Indicator.YEARS; year++) {
            int denominator = denominator(indicator.denominator(), authority);
            double rate = rate(indicator, authority, year) * local * random.factor(0.02);
            int numerator = StrictMath.min(denominator, count(rate * denominator));
            boolean stopped =
                    authority == RegionPlan.STOPPED_FEED && year >= STOPPED_YEAR && STOPPED.contains(indicator.id());
            write(indicator, Codes.authority(authority), year, stopped ? -1 : numerator, denominator);
        }
    }

    /** Large counts are drawn from the normal approximation, so that a hundred thousand sessions take one draw. */
    private int count(double mean) {
        if (mean < 2000) {
            return random.poisson(mean);
        }
        return (int) StrictMath.rint(mean + StrictMath.sqrt(mean) * random.normal());
    }

    private static double rate(Indicator indicator, int authority, int year) {
        double need = RegionPlan.AUTHORITIES.get(authority).need();
        double trend = 1 + 0.02 * (year - 1.5);
        return indicator.base() * StrictMath.pow(need, indicator.response()) * trend;
    }

    private void possession(SmallArea area) {
        double local = random.factor(0.22);
        for (int year = 0; year < Indicator.YEARS; year++) {
            double rate = rate(Indicator.POSSESSION, area.authority(), year) * local;
            int numerator = random.poisson(rate * area.residents());
            write(Indicator.POSSESSION, area.code(), year, numerator, area.residents());
        }
    }

    private int denominator(Indicator.Denominator kind, int authority) {
        int children = region.childrenOf(authority);
        return switch (kind) {
            case CHILDREN -> children;
            case PUPILS -> (int) (children * 0.71);
            case SESSIONS -> (int) (children * 0.71 * SESSIONS_PER_PUPIL);
            case AGED_16_17 -> Populations.aged16To17(children);
            case GIRLS_15_17 -> Populations.girls15To17(children);
            case RESIDENTS -> throw new IllegalArgumentException("Residents are counted by small area");
        };
    }

    private void write(Indicator indicator, String area, int year, int numerator, int denominator) {
        String period = indicator.period(year);
        boolean small = indicator.denominator() != Indicator.Denominator.RESIDENTS && numerator < Indicator.SMALL_COUNT;
        if (numerator < 0) {
            notAvailable.add(Json.object("area", area, "indicator", indicator.id(), "period", period));
            table.add(area, indicator.id(), period, "x", denominator, "x");
        } else if (small) {
            suppressed.add(
                    Json.object("area", area, "indicator", indicator.id(), "period", period, "numerator", numerator));
            table.add(area, indicator.id(), period, "c", denominator, "c");
        } else {
            table.add(area, indicator.id(), period, numerator, denominator, value(indicator, numerator, denominator));
        }
    }

    private static String value(Indicator indicator, int numerator, int denominator) {
        return BigDecimal.valueOf((long) numerator * indicator.per())
                .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
