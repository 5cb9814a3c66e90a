package org.sightline.indicators.hotspot;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
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
import org.sightline.indicators.neighbour.Contiguity;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.indicators.neighbour.PolygonIndex;
import org.sightline.indicators.neighbour.Workload;

/** Local statistics of 33,000 areas with the counts of 1,000,000 points: Gi* z, and 999 conditional permutations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class LocalStatisticBenchmark {
    private static final int PERMUTATIONS = 999;

    @Param({"1", "2"})
    private int threads;

    private double[] counts = {};
    private Neighbours binary = Neighbours.binary(new int[1], new int[0]);
    private Neighbours rows = binary;

    @Setup
    public void load() throws IOException {
        Workload work = Workload.load();
        counts = new double[work.areas().length];
        for (int area : PolygonIndex.of(work.ids(), work.areas(), 2).locateAll(work.x(), work.y(), 2)) {
            if (area >= 0) {
                counts[area]++;
            }
        }
        binary = Contiguity.queen(work.areas(), 0, 2);
        rows = binary.rowStandardised();
    }

    @Benchmark
    public LocalStatistics giStar() {
        return GetisOrd.giStar(counts, binary);
    }

    @Benchmark
    public TailCounts giStarPermutations() {
        return GetisOrd.permute(counts, binary, new PermutationPlan(PERMUTATIONS, 1, threads));
    }

    @Benchmark
    public TailCounts moranPermutations() {
        return LocalMoran.permute(counts, rows, new PermutationPlan(PERMUTATIONS, 1, threads));
    }
}
