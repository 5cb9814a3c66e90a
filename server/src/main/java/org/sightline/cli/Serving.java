package org.sightline.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.sightline.App;
import org.sightline.Config;
import org.sightline.store.Store;

/** Serves a store until the process is told to end, and closes both cleanly then. */
final class Serving {
    private static final int PATIENCE_SECONDS = 10;
    private static final int MOST_PORT = 65_535;

    private Serving() {}

    /**
     * Serves and waits.
     *
     * @param store is closed at the end
     * @param ready is told the port once requests are answered
     */
    static void run(Config config, Store store, IntConsumer ready) {
        CountDownLatch closed = new CountDownLatch(1);
        try (store;
                App app = start(config, store)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(app, closed), "close"));
            ready.accept(app.port());
            app.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed.countDown();
        }
    }

    /** Refuses a number that cannot be a port. */
    static void checkPort(@Nullable Integer port) {
        if (port != null && (port < 0 || port > MOST_PORT)) {
            throw new WrongUsage("--port: a whole number from 0 to " + MOST_PORT);
        }
    }

    /** Refuses a port that is taken, before anything is done for it. */
    static void checkFree(Config config) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(config.host(), config.port()));
        } catch (BindException e) {
            throw taken(config);
        } catch (IOException | SecurityException e) {
            throw new Refusal(config.host() + ": cannot be listened on; give --host 127.0.0.1");
        }
    }

    private static App start(Config config, Store store) {
        try {
            return App.start(config, store);
        } catch (RuntimeException e) {
            if (Failures.isPortTaken(e)) {
                throw taken(config);
            }
            throw e;
        }
    }

    private static Refusal taken(Config config) {
        return new Refusal("port " + config.port() + " of " + config.host()
                + " is taken by another program; stop it, or give --port N (--port 0: any that is free)");
    }

    /** Stops the server; the waiting thread then closes the store, and the process ends only after that. */
    private static void end(App app, CountDownLatch closed) {
        app.close();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
