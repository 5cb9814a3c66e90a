package org.sightline;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sightline.area.AtlasSource;
import org.sightline.crs.NationalGrid;
import org.sightline.dataset.DatasetRepository;
import org.sightline.hotspot.ClusterService;
import org.sightline.hotspot.HoldService;
import org.sightline.hotspot.HotspotService;
import org.sightline.http.AreaRoutes;
import org.sightline.http.ClusterRoutes;
import org.sightline.http.CompareRoutes;
import org.sightline.http.ComparisonRoutes;
import org.sightline.http.DatasetRoutes;
import org.sightline.http.HoldRoutes;
import org.sightline.http.HotspotRoutes;
import org.sightline.http.JobRoutes;
import org.sightline.http.MethodRoutes;
import org.sightline.http.MovementRoutes;
import org.sightline.http.RankRoutes;
import org.sightline.http.RegionRoutes;
import org.sightline.http.Route;
import org.sightline.http.ScoreRoutes;
import org.sightline.http.Services;
import org.sightline.http.Site;
import org.sightline.http.SitePlan;
import org.sightline.http.SystemRoutes;
import org.sightline.http.TimeRoutes;
import org.sightline.job.Jobs;
import org.sightline.movement.MovementService;
import org.sightline.movement.PatternService;
import org.sightline.privacy.Gate;
import org.sightline.report.DefinitionReader;
import org.sightline.report.FirstLook;
import org.sightline.score.CompareService;
import org.sightline.score.ComparisonService;
import org.sightline.score.ExpectedService;
import org.sightline.score.RankService;
import org.sightline.score.ScoreService;
import org.sightline.score.SummaryService;
import org.sightline.score.TrendService;
import org.sightline.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server, wired by hand: repositories, services, routes, site. */
public final class App implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final Site site;
    private final Jobs jobs;

    private App(Site site, Jobs jobs) {
        this.site = site;
        this.jobs = jobs;
    }

    /** Serves a store, which stays the caller's to close. */
    public static App start(Config config, Store store) {
        return start(config, Repositories.of(store));
    }

    /**
     * Starts to serve what the repositories hold.
     *
     * @throws ConfigRefused when it would listen on anything but this machine's own loopback interface: there are no accounts yet
     */
    public static App start(Config config, Repositories repositories) {
        refuseOpenInterfaces(config.host());
        Build build = Build.current();
        Jobs jobs = new Jobs();
        List<Route> routes = routes(config, repositories, build, jobs);
        Supplier<String> state = () -> state(config, build, repositories.datasets());
        Site site = Site.start(new SitePlan(config.host(), config.limits(), routes, jobs, state), config.port());
        warmUp(site);
        return new App(site, jobs);
    }

    /** What is slow the first time is done before anybody waits for it: the region in words, and the change of coordinates. */
    private static void warmUp(Site site) {
        Thread thread = new Thread(
                () -> {
                    site.prepare("/api/v1/region");
                    NationalGrid.toDegrees(new double[] {0, 0});
                },
                "warm-up");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(
                (unused, e) -> LOG.warn("could not prepare the first answers; they will be made when asked for", e));
        thread.start();
    }

    static List<Route> routes(Config config, Repositories repositories, Build build, Jobs jobs) {
        Gate gate = new Gate(config.threshold());
        AtlasSource atlases = new AtlasSource(repositories.areas());
        HotspotService hotspots = new HotspotService(repositories.areas(), atlases, repositories.incidents(), gate);
        ScoreService scores = new ScoreService(atlases, repositories.observations(), DefinitionReader.own(), gate);
        MovementService movements = new MovementService(atlases, repositories.movements(), gate);
        Services services = new Services(hotspots, scores, movements);
        RegionRoutes region = new RegionRoutes(
                new RegionRoutes.Words(config.title(), config.fictional(), config.threshold()),
                atlases,
                services,
                new FirstLook(scores, hotspots));
        return Stream.of(
                        new SystemRoutes(repositories.datasets(), build.version()).routes(),
                        region.routes(),
                        new DatasetRoutes(repositories.datasets()).routes(),
                        new AreaRoutes(atlases, services).routes(),
                        scores(repositories, atlases, services, gate),
                        hotspots(repositories, hotspots, gate, jobs),
                        new MovementRoutes(
                                        movements, new PatternService(atlases, repositories.areas(), movements, gate))
                                .routes(),
                        new JobRoutes(jobs).routes(),
                        MethodRoutes.routes(),
                        SystemRoutes.app())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> hotspots(Repositories repositories, HotspotService hotspots, Gate gate, Jobs jobs) {
        return Stream.of(
                        new HotspotRoutes(hotspots).routes(),
                        new TimeRoutes(hotspots).routes(),
                        new HoldRoutes(new HoldService(hotspots, gate, jobs)).routes(),
                        new ClusterRoutes(new ClusterService(hotspots, repositories.areas(), gate, jobs)).routes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> scores(Repositories repositories, AtlasSource atlases, Services services, Gate gate) {
        ScoreService scores = services.scores();
        ExpectedService expected = new ExpectedService(scores, services.hotspots(), gate);
        TrendService trends =
                new TrendService(repositories.areas(), atlases, repositories.observations(), scores, gate);
        RankService ranks = new RankService(atlases, repositories.observations(), scores, gate);
        ComparisonService comparison =
                new ComparisonService(repositories.areas(), atlases, repositories.observations(), scores, gate);
        return Stream.of(
                        new ScoreRoutes(scores, expected, trends).routes(),
                        new RankRoutes(ranks).routes(),
                        new ComparisonRoutes(comparison).routes(),
                        new CompareRoutes(
                                        new CompareService(scores, ranks, trends, comparison, gate),
                                        new SummaryService(
                                                atlases,
                                                new SummaryService.Questions(scores, ranks, trends, expected),
                                                gate),
                                        ranks)
                                .routes())
                .flatMap(List::stream)
                .toList();
    }

    private static void refuseOpenInterfaces(String host) {
        if (!isLoopback(host)) {
            throw new ConfigRefused(
                    List.of("host must be 127.0.0.1 or localhost: there are no accounts yet, so whoever could"
                            + " reach another interface could see everything"));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String state(Config config, Build build, DatasetRepository datasets) {
        String versions = datasets.listCurrent().stream()
                .map(version -> Long.toString(version.id()))
                .sorted()
                .reduce("", (a, b) -> a + " " + b);
        return build.fingerprint() + versions + " " + config;
    }

    /** The port it listens on. */
    public int port() {
        return site.port();
    }

    /** Waits until it is closed. */
    public void await() throws InterruptedException {
        site.await();
    }

    @Override
    public void close() {
        jobs.close();
        site.close();
    }
}
