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
import org.sightline.indicators.neighbour.Workload;

/** The intensity of 1,000,000 points on 1,000 × 1,000 cells: quartic (1,000 m) and Gaussian (500 m). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 9)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class SurfaceBenchmark {
    private static final int CELLS = 1000;

    @Param({"1", "2"})
    private int threads;

    private Points points = Points.of(new double[0], new double[0]);
    private Grid grid = new Grid(0, 0, 1, 1, 1, 1);

    @Setup
    public void load() throws IOException {
        Workload work = Workload.load();
        points = Points.of(work.x(), work.y());
        grid = Grid.of(work.square(), CELLS, CELLS);
    }

    @Benchmark
    public double[] quartic() {
        return KernelSurface.intensity(points, grid, Kernel.QUARTIC, 1000, threads);
    }

    @Benchmark
    public double[] gaussian() {
        return KernelSurface.intensity(points, grid, Kernel.GAUSSIAN, 500, threads);
    }
}
