package org.sightline.indicators.neighbour;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Geometry;
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

/** Who touches whom among 33,000 areas. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 7)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class ContiguityBenchmark {
    @Param({"1", "2"})
    private int threads;

    @Param({"0", "0.001"})
    private double snapTolerance;

    private Geometry[] areas = {};

    @Setup
    public void load() throws IOException {
        areas = Workload.load().areas();
    }

    @Benchmark
    public Neighbours queen() {
        return Contiguity.queen(areas, snapTolerance, threads);
    }

    @Benchmark
    public Neighbours rook() {
        return Contiguity.rook(areas, snapTolerance, threads);
    }
}
