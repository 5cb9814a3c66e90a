package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sightline.area.AreaFrame;
import org.sightline.area.ChildResidents;
import org.sightline.area.Level;
import org.sightline.area.Population;
import org.sightline.incident.RecordedCounts;
import org.sightline.incident.RecordedIncidents;
import org.sightline.indicators.rate.FeedFaults;
import org.sightline.period.MonthRange;
import org.sightline.privacy.CountTree;

/**
 * How long and of how many children anything would have been recorded: residents of the finest areas times the months that were reported for and in which no feed
 * failed ({@link FeedFaults}, looked for in the areas of every level, and taken to hold for all areas within).
 */
final class ExposureAnalysis {
    private static final double MONTHS_A_YEAR = 12;
    /** A feed fault is seen where a tenth of the usual number is at least as large as every count that is hidden: it tells nothing of those. */
    private static final int TENTH = 10;

    private final IncidentView view;
    private final Level level;
    private final Counting counting;
    private final MonthRange months;
    private final double least;
    private final Map<Level, BitSet[]> faults = new EnumMap<>(Level.class);

    ExposureAnalysis(IncidentView view, RecordedIncidents.Question question, int threshold) {
        this.view = view;
        this.level = question.level();
        view.areas(level);
        view.positions(level);
        this.counting = new Counting(
                view,
                new IncidentFilter(question.months(), question.categories(), question.sources(), java.util.Set.of()));
        this.months = counting.selection().months();
        this.least = TENTH * Math.max(1.0, threshold - 1.0);
    }

    RecordedCounts run(List<Population> populations) {
        CountTree tree = counting.tree();
        long[] counts = tree.counts(level);
        for (AreaFrame frame : view.atlas().listFrames()) {
            if (view.frame().areas().containsKey(frame.level())) {
                faults.put(frame.level(), faults(frame));
            }
        }
        boolean[] silent = new boolean[counts.length];
        int[] failed = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            silent[i] = counting.isSilent(counts[i], counting.monthsCovered(level, i));
            failed[i] = failed(level, i).cardinality();
        }
        ChildResidents residents = ChildResidents.of(view.atlas(), level, populations);
        double[] exposure = exposure(residents);
        return new RecordedCounts(
                view.areas(level),
                tree,
                silent,
                residents.at(level),
                exposure,
                failed,
                residents.ages(),
                counting.card("Recorded incidents", Map.of(), notes(failed)));
    }

    private BitSet[] faults(AreaFrame frame) {
        double[][] monthly = new double[frame.size()][months.months()];
        int from = months.from().index();
        for (int area = 0; area < frame.size(); area++) {
            for (int month = 0; month < months.months(); month++) {
                boolean covered = view.coverage().covers(frame.level(), area, from + month);
                monthly[area][month] = covered ? 0 : Double.NaN;
            }
        }
        int[] positions = view.positions(frame.level());
        for (int row : counting.selection().rows()) {
            if (positions[row] >= 0) {
                monthly[positions[row]][view.frame().month()[row] - from]++;
            }
        }
        return Arrays.stream(monthly).map(this::faults).toArray(BitSet[]::new);
    }

    private BitSet faults(double[] monthly) {
        BitSet found = new BitSet();
        boolean[] each = FeedFaults.of(monthly, least);
        for (int month = 0; month < each.length; month++) {
            found.set(month, each[month]);
        }
        return found;
    }

    /** The months in which the feed of an area, or of a larger area that it lies in, failed. */
    private BitSet failed(Level own, int area) {
        BitSet failed = new BitSet();
        faults.forEach((above, each) -> {
            if (above.compareTo(own) >= 0) {
                int up = above == own ? area : view.atlas().ancestors(own, above)[area];
                if (up >= 0) {
                    failed.or(each[up]);
                }
            }
        });
        return failed;
    }

    private double years(Level of, int area) {
        BitSet failed = failed(of, area);
        int good = 0;
        for (int month = 0; month < months.months(); month++) {
            boolean covered = view.coverage().covers(of, area, months.from().index() + month);
            good += covered && !failed.get(month) ? 1 : 0;
        }
        return good / MONTHS_A_YEAR;
    }

    private double[] exposure(ChildResidents residents) {
        Level finest = residents.finest();
        double[] people = residents.at(finest);
        if (finest == level) {
            double[] own = new double[people.length];
            Arrays.setAll(own, area -> people[area] * years(level, area));
            return own;
        }
        double[] sums = new double[view.areas(level).size()];
        boolean[] any = new boolean[sums.length];
        int[] up = view.atlas().ancestors(finest, level);
        for (int i = 0; i < up.length; i++) {
            if (up[i] >= 0) {
                sums[up[i]] += people[i] * years(finest, i);
                any[up[i]] = true;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = any[i] ? sums[i] : Double.NaN;
        }
        return sums;
    }

    private List<String> notes(int[] failed) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < failed.length; i++) {
            if (failed[i] > 0) {
                names.add(view.areas(level).areas().get(i).name() + " (" + failed[i] + ")");
            }
        }
        int shown = Math.min(names.size(), TENTH);
        return names.isEmpty()
                ? List.of()
                : List.of("Months in which a feed failed (a fall by nine tenths or more) count as not reported: "
                        + String.join(", ", names.subList(0, shown))
                        + (names.size() > shown ? " and " + (names.size() - shown) + " more areas." : "."));
    }
}
