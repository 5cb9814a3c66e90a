#!/usr/bin/env bash
# compare.sh PEERS_DIR [LINE…]: the commands against plain-C floors and peers' workloads, in the same run.
#
# PEERS_DIR holds gen_data.py, counts.py, floors.c, exact_kde.c; work/data below it is used where it is there, else generated
# (python3 with numpy, scipy, shapely, pandas). LINE: quartic gaussian moran gi-star gi-z queen dbscan scan assign (default: all).
# SIGHTLINE   the program (default: ./sightline of this checkout)     THREADS, REPEAT   (default: 2, 7)
# WORK        a scratch folder (default: target/peers)                PYTHON            (default: python3)
# GROWTH=1    also runs a tenth of each workload (points, areas; for the scan simulations) and prints by how much the time grew
#
# Prints: line, median seconds, median seconds of the floor, their ratio, peak resident megabytes, growth.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
peers=$(cd "${1:?usage: compare.sh PEERS_DIR [LINE…]}" && pwd)
shift
lines=("$@")
[ ${#lines[@]} -gt 0 ] || lines=(quartic gaussian moran gi-star gi-z queen dbscan scan assign)
sightline=${SIGHTLINE:-$root/sightline}
threads=${THREADS:-2}
repeat=${REPEAT:-7}
python=${PYTHON:-python3}
work=${WORK:-$root/target/peers}
export OMP_NUM_THREADS=$threads

prepare() {
  mkdir -p "$work/work/build" "$work/work/data"
  cp "$peers"/{gen_data.py,counts.py,lib.py,floors.c,exact_kde.c} "$work"
  if [ -f "$peers/work/data/counts_33000.csv" ] && [ ! -f "$work/work/data/counts_33000.csv" ]; then
    cp -r "$peers/work/data" "$work/work"
  fi
  cd "$work"
  for floor in floors exact_kde; do
    gcc -O3 -march=native -fopenmp -o "work/build/$floor" "$floor.c" -lm
  done
  [ -f work/data/points_1000000.csv ] || "$python" gen_data.py >&2
  [ -f work/data/counts_33000.csv ] || "$python" counts.py >&2
  sed '1s/.*/focal,neighbour/' work/data/queen_33000.csv >work/data/neighbours_33000.csv
  [ -z "${GROWTH:-}" ] || tenth
}

# a tenth of the areas, from the same generator: with the border per area and the neighbours per area of the whole
tenth() {
  local data=work/data
  if [ ! -f $data/polygons_3300.geojson ]; then
    { sed '/^polys(33000/,$d' gen_data.py; echo 'polys(3300,33)'; } >work/build/tenth.py
    "$python" work/build/tenth.py >&2
  fi
  sed '1s/.*/focal,neighbour/' $data/queen_3300.csv >$data/neighbours_3300.csv
  "$sightline" assign --points $data/points_100000.csv --x x --y y --areas $data/polygons_3300.geojson --id id --out work/build/area.csv
  awk -F, 'FNR > 1 {n[$2]++} END {print "id,count"; for (i = 0; i < 3300; i++) print i "," n[i] + 0}' work/build/area.csv >$data/counts_3300.csv
}

# the median of seconds on standard input
median() { sort -g | awk '{s[NR]=$1} END {print NR ? (NR % 2 ? s[(NR+1)/2] : (s[NR/2]+s[NR/2+1])/2) : "-"}'; }

# seconds of a floor's phase whose name holds $1, from JSON lines on standard input
phase() { grep -F "\"phase\":\"$1" | sed 's/.*"seconds":\([0-9.e+-]*\).*/\1/' | median; }

floor() { # line
  case $1 in
    quartic) work/build/exact_kde work/data/points_1000000.csv quartic 1000 work/build/floor.bin 5 | phase kde ;;
    gaussian) work/build/exact_kde work/data/points_1000000.csv gauss 500 work/build/floor.bin 5 | phase kde ;;
    moran | gi-star) work/build/floors W4 33000 | phase 'lmoran-perm999 independent' ;;
    gi-z) work/build/floors W4 33000 | phase gistar-analytic ;;
    dbscan) work/build/floors W5 1000000 | phase dbscan ;;
    scan) work/build/floors W8 0.5 | phase scan ;;
    assign) work/build/floors W2 1000000 | phase count ;;
    *) echo - ;;
  esac
}

# run NAME FIELD SIGHTLINE-ARGUMENTS: prints the median of FIELD and the peak resident megabytes
run() {
  local name=$1 field=$2
  shift 2
  "$python" - "$sightline" "$@" --threads "$threads" --repeat "$repeat" --timing "work/build/$name.json" \
    >"work/build/$name.rss" 2>"work/build/$name.log" <<'PY' || { cat "work/build/$name.log" >&2; exit 1; }
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=sys.stderr)
print(round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024))
PY
  local seconds
  seconds=$(sed "s/.*\"$field\":\([0-9.eE+-]*\).*/\1/" "work/build/$name.json")
  echo "$seconds $(cat "work/build/$name.rss")"
}

surface=(hotspot surface --x x --y y --columns 1000 --rows 1000 --bounds 400000,300000,460000,360000)
sightline() { # line points areas scan-simulations
  local points=work/data/points_$2.csv areas=work/data/counts_$3.csv given=work/data/neighbours_$3.csv
  local out=work/build/out.csv
  case $1 in
    quartic) run "$1" compute_median_s "${surface[@]}" --points "$points" --kernel quartic --bandwidth 1000 --out work/build/out.bin ;;
    gaussian) run "$1" compute_median_s "${surface[@]}" --points "$points" --kernel gaussian --bandwidth 500 --out work/build/out.bin ;;
    moran | gi-star) run "$1" permutations_s hotspot "$1" --areas "$areas" --id id --value count --neighbours "$given" --permutations 999 --permutation-limit 0 --seed 1 --out $out ;;
    gi-z) run "$1" statistic_s hotspot gi-star --areas "$areas" --id id --value count --neighbours "$given" --out $out ;;
    queen) run "$1" neighbours_s hotspot gi-star --areas "work/data/polygons_$3.geojson" --id id --value id --weights queen --out $out ;;
    dbscan) run "$1" compute_median_s hotspot clusters --points "$points" --x x --y y --radius 150 --min-points 10 --out $out ;;
    scan) run "$1" compute_median_s hotspot scan --areas work/data/scan_1000.csv --id id --x x --y y --cases cases --population pop --simulations "$4" --seed 1 --out $out ;;
    assign) run "$1" compute_median_s assign --points "$points" --x x --y y --areas work/data/polygons_33000.geojson --id id --out $out ;;
    *) echo "no such line: $1" >&2; exit 2 ;;
  esac
}

prepare
printf '%-9s %10s %10s %7s %7s %7s\n' line median_s floor_s ratio rss_mb growth
for line in "${lines[@]}"; do
  growth=-
  if [ -n "${GROWTH:-}" ]; then
    small=$(sightline "$line" 100000 3300 99)
  fi
  native=$(floor "$line")
  large=$(sightline "$line" 1000000 33000 999)
  read -r seconds rss <<<"$large"
  [ -z "${GROWTH:-}" ] || growth=$(awk -v a="$seconds" -v b="${small% *}" 'BEGIN {printf "%.1f", a / b}')
  ratio=$(awk -v a="$seconds" -v b="$native" 'BEGIN {if (b > 0) printf "%.2f", a / b; else print "-"}')
  printf '%-9s %10.4f %10s %7s %7s %7s\n' "$line" "$seconds" "$native" "$ratio" "$rss" "$growth"
done
