package org.sightline.indicators.neighbour;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Index build and a million look-ups: ours against JTS's STRtree with IndexedPointInAreaLocator. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 7)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class AssignBenchmark {
    @Param({"1", "2"})
    private int threads;

    private Workload work = new Workload(new double[0], new double[0], new String[0], new Geometry[0]);

    @Setup
    public void load() throws IOException {
        work = Workload.load();
    }

    @Benchmark
    public int[] sightline() {
        return PolygonIndex.of(work.ids(), work.areas(), threads).locateAll(work.x(), work.y(), threads);
    }

    @Benchmark
    public int[] jts() {
        STRtree tree = new STRtree();
        IndexedPointInAreaLocator[] locators = new IndexedPointInAreaLocator[work.areas().length];
        for (int i = 0; i < locators.length; i++) {
            tree.insert(work.areas()[i].getEnvelopeInternal(), i);
            locators[i] = new IndexedPointInAreaLocator(work.areas()[i]);
        }
        tree.build();
        int[] result = new int[work.x().length];
        Shares.run(result.length, threads, (share, from, to) -> {
            for (int i = from; i < to; i++) {
                result[i] = locate(tree, locators, new Coordinate(work.x()[i], work.y()[i]));
            }
        });
        return result;
    }

    private static int locate(STRtree tree, IndexedPointInAreaLocator[] locators, Coordinate point) {
        for (Object found : tree.query(new Envelope(point))) {
            if (locators[(Integer) found].locate(point) != Location.EXTERIOR) {
                return (Integer) found;
            }
        }
        return -1;
    }
}
