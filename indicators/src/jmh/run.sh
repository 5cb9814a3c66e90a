#!/usr/bin/env bash
# run.sh [PATTERN] [JMH-OPTIONS…]: compiles the benchmarks and runs those whose name holds PATTERN (default: all), with JMH.
# PEERS_DATA=DIR takes points_1000000.csv and polygons_33000.geojson from there (see compare.sh); else they are made up from a seed.
# Example: run.sh SurfaceBenchmark.quartic -p threads=2
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
cd "$root"
paths=indicators/target/bench.classpath
mvn -q -B -o -Pbench -pl indicators test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath ||
  mvn -q -B -Pbench -pl indicators test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath
[ -z "${PEERS_DATA:-}" ] || set -- "$@" -jvmArgsPrepend "-Dpeers.data=$(cd "$PEERS_DATA" && pwd)"
exec java -cp "indicators/target/test-classes:indicators/target/classes:$(cat $paths)" org.openjdk.jmh.Main "$@"
