package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.ChildResidents;
import org.sightline.area.Population;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.QueryRefused;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.CircularScan;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Looks for circles of areas with more incidents than expected, in published counts. */
final class ScanAnalysis {
    private static final long SEED = 20260101;
    /** Areas times the areas of the largest circle. */
    private static final double MOST_ZONES = 20_000_000;

    private static final double DIGITS = 1e3;
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final ScanQuery query;
    private final List<Area> areas;
    private final PublishedCounts counts;
    private final double[] cases;
    private final double[] people;
    private final String who;
    private final int[] taken;

    ScanAnalysis(IncidentView view, ScanQuery query, List<Population> populations, Threshold threshold) {
        this.query = query;
        this.areas = view.areas(query.level()).areas();
        this.counts = new PublishedCounts(view, query.filter(), query.level(), threshold);
        this.cases = counts.estimates();
        if (query.people() == ScanQuery.People.CHILDREN) {
            ChildResidents children = ChildResidents.of(view.atlas(), query.level(), populations);
            this.people = children.at(query.level());
            this.who = children.ages();
        } else {
            this.people = Residents.of(view.atlas(), query.level(), populations);
            this.who = "residents of all ages";
        }
        this.taken = IntStream.range(0, areas.size())
                .filter(i -> cases[i] >= 0 && people[i] > 0)
                .toArray();
        check();
    }

    private void check() {
        if (Arrays.stream(people).noneMatch(number -> number > 0)) {
            throw new NotAvailable(
                    "No population is loaded: import populations to see clusters relative to residents.");
        }
        if (Arrays.stream(taken).mapToDouble(i -> cases[i]).sum() == 0) {
            throw new NotAvailable(
                    "No incident matches in areas that were reported for in all months: choose other months or categories.");
        }
        if (taken.length * (double) taken.length * query.maxPopulation() > MOST_ZONES) {
            throw new QueryRefused(
                    "max_population", "smaller, or a level with fewer areas: there are too many circles");
        }
    }

    ScanResult run() {
        Coordinate[] middles = Arrays.stream(taken)
                .mapToObj(i -> areas.get(i).geometry().getInteriorPoint().getCoordinate())
                .toArray(Coordinate[]::new);
        CircularScan.Areas scanned = new CircularScan.Areas(
                Arrays.stream(middles).mapToDouble(middle -> middle.x).toArray(),
                Arrays.stream(middles).mapToDouble(middle -> middle.y).toArray(),
                Arrays.stream(taken).mapToDouble(i -> cases[i]).toArray(),
                Arrays.stream(taken).mapToDouble(i -> people[i]).toArray(),
                new double[0]);
        List<CircularScan.Cluster> found =
                CircularScan.of(scanned, query.maxPopulation(), query.simulations(), SEED, THREADS);
        List<ScanCluster> shown = new ArrayList<>();
        int withheld = 0;
        for (CircularScan.Cluster one : found) {
            ScanCluster cluster = cluster(one);
            if (!cluster.isSignificant() && !shown.isEmpty()) {
                continue;
            }
            if (isMostlyHidden(one)) {
                withheld += cluster.isSignificant() ? 1 : 0;
            } else {
                shown.add(cluster);
            }
        }
        return new ScanResult(query, shown, withheld, taken.length, left(), card(shown.size()));
    }

    private List<AreaCode> left() {
        return IntStream.range(0, areas.size())
                .filter(i -> Arrays.binarySearch(taken, i) < 0)
                .mapToObj(i -> areas.get(i).code())
                .toList();
    }

    private int[] members(CircularScan.Cluster cluster) {
        return Arrays.stream(cluster.areas()).map(position -> taken[position]).toArray();
    }

    /** Whether less than half of its incidents are in areas whose counts are shown. */
    private boolean isMostlyHidden(CircularScan.Cluster cluster) {
        double known = Arrays.stream(members(cluster))
                .filter(i -> counts.figure(i) instanceof Figure.Known)
                .mapToDouble(i -> cases[i])
                .sum();
        return 2 * known < cluster.cases();
    }

    private ScanCluster cluster(CircularScan.Cluster cluster) {
        int[] members = members(cluster);
        int hidden = (int) Arrays.stream(members)
                .filter(i -> counts.figure(i) instanceof Figure.Hidden)
                .count();
        return new ScanCluster(
                Arrays.stream(members).mapToObj(areas::get).toList(),
                hidden,
                hidden > 0 ? new Figure.Hidden() : Figure.Known.count(Math.round(cluster.cases())),
                Math.rint(cluster.expected() * DIGITS) / DIGITS,
                Math.rint(cluster.relativeRisk() * DIGITS) / DIGITS,
                Math.rint(cluster.logLikelihoodRatio() * DIGITS) / DIGITS,
                cluster.p());
    }

    private RunCard card(int shown) {
        Map<String, String> parameters = new TreeMap<>(query.filter().parameters());
        parameters.put("level", query.level().id());
        parameters.put("people", who);
        parameters.put("max_population", Double.toString(query.maxPopulation()));
        parameters.put("simulations", Integer.toString(query.simulations()));
        parameters.put("seed", Long.toString(SEED));
        parameters.put(
                "window", taken.length + " of " + areas.size() + " areas: reported for in all months, with residents");
        parameters.put("crs", "EPSG:27700, distances between points within the areas");
        parameters.put("tests", "1: the whole scan is one test, whatever the number of circles");
        parameters.put("p rule", "rank of the likelihood ratio among the highest of the simulated maps");
        List<String> notes = new ArrayList<>();
        notes.add(PublishedCounts.NOTE);
        notes.add("Clusters that rest on hidden counts for the most part are withheld.");
        if (taken.length < areas.size()) {
            notes.add((areas.size() - taken.length)
                    + " areas take no part: not reported for in all months, or nobody lives there.");
        }
        if (shown > 0) {
            notes.add(
                    "Every cluster is compared with the highest of a whole simulated map, so the p of those after the first is careful: rather too high.");
        }
        return counts.counting()
                .card(
                        "Kulldorff's circular scan, Poisson: circles of areas, up to a share of the people, with more incidents than the "
                                + who + " explain; likelihood ratio, Monte Carlo.",
                        parameters,
                        notes);
    }
}
