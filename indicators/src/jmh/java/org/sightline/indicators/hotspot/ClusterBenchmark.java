package org.sightline.indicators.hotspot;

import java.io.IOException;
import java.util.List;
import java.util.Random;
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
import org.sightline.indicators.neighbour.Workload;

/** DBSCAN of 1,000,000 points (150 m, 10 points) and a scan of 1,000 areas with 999 simulations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 7)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class ClusterBenchmark {
    private static final int AREAS = 1000;

    @Param({"1", "2"})
    private int threads;

    private Points points = Points.of(new double[0], new double[0]);
    private CircularScan.Areas areas =
            new CircularScan.Areas(new double[0], new double[0], new double[0], new double[0], new double[0]);

    @Setup
    public void load() throws IOException {
        Workload work = Workload.load();
        points = Points.of(work.x(), work.y());
        Random random = new Random(8);
        double[][] columns = new double[4][AREAS];
        for (int i = 0; i < AREAS; i++) {
            columns[0][i] = work.x()[i];
            columns[1][i] = work.y()[i];
            columns[2][i] = 10 + random.nextInt(20);
            columns[3][i] = 1000 + random.nextInt(2000);
        }
        areas = new CircularScan.Areas(columns[0], columns[1], columns[2], columns[3], new double[0]);
    }

    @Benchmark
    public Dbscan dbscan() {
        return Dbscan.of(points, 150, 10, threads);
    }

    @Benchmark
    public List<CircularScan.Cluster> scan() {
        return CircularScan.of(areas, 0.5, 999, 1, threads);
    }
}
