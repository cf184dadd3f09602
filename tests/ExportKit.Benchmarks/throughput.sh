#!/usr/bin/env bash
# Many pages in one process. The pages are those of ../shared/corpus where that is there, else those of input/; EXPORTKIT_PAGES names
# another folder of pages (.html).
#   throughput.sh throughput                 pages a second, in a warm process, with one worker and with two, beside Readability.js with jsdom
#   throughput.sh floor                      parsing and deflating alone as shares of whole exports
#   throughput.sh levels                     what each level of deflate takes and leaves, for books and for PDFs
#   throughput.sh archive [N [COMMAND]]      N articles (10000) in one call of the tool (all): memory, handles, files; CSV and SVG
#   throughput.sh tool                       one call of the tool over the pages: pages a second with one worker, with two, and in two processes
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly project=tests/ExportKit.Benchmarks work=artifacts/benchmarks
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { echo "throughput.sh: $*" >&2; }

# The corpus is packed, a folder for each set; all its pages come into one folder, once.
pages() {
  local corpus=../shared/corpus folder=$work/pages file name
  if [ -n "${EXPORTKIT_PAGES:-}" ]; then
    echo "$EXPORTKIT_PAGES"
  elif [ ! -d "$corpus" ]; then
    echo input
  else
    if [ ! -e "$folder.whole" ]; then
      say "unpacking the corpus"
      rm -rf "$folder"
      mkdir -p "$folder"
      find -L "$corpus" -name '*.html.gz' | LC_ALL=C sort | while read -r file; do
        name=${file#"$corpus/"}
        name=${name//\//-}
        gunzip -c "$file" >"$folder/${name%.gz}"
      done
      touch "$folder.whole"
    fi
    echo "$folder"
  fi
}

# Measured as machine code, as the tool is; where that cannot be linked, as the tool is there.
measure() {
  local runtime log=$work/machine-code.log
  mkdir -p $work
  runtime=$(dotnet msbuild src/ExportKit.Cli -getProperty:NETCoreSdkRuntimeIdentifier)
  say "compiling into machine code"
  if dotnet publish $project -c Release -r "$runtime" -p:PublishAot=true --artifacts-path artifacts/build/benchmarks -o $work/machine-code >$log 2>&1; then
    $work/machine-code/ExportKit.Benchmarks "$@"
  else
    say "no machine code here, see $log: measured as compiled when it runs"
    dotnet run --project $project -c Release -- "$@"
  fi
}

# Node's packages come into a folder of their own; the same versions each time.
readability() {
  local folder=$work/readability
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    say "no node or npm here: Readability.js is not measured"
    return 1
  fi
  mkdir -p "$folder"
  if [ ! -d "$folder/node_modules/jsdom" ] || [ ! -d "$folder/node_modules/@mozilla/readability" ]; then
    say "installing Readability.js and jsdom"
    echo '{ "private": true }' >"$folder/package.json"
    if ! npm install --silent --no-audit --no-fund --prefix "$folder" @mozilla/readability@0.6.0 jsdom@29.1.1 >&2; then
      say "they cannot be installed: Readability.js is not measured"
      return 1
    fi
  fi
  say "measuring Readability.js: each page is parsed twice"
  node $project/readability.mjs "$1" "$folder"
}

throughput() {
  local folder peer
  folder=$(pages)
  if peer=$(readability "$folder"); then
    measure throughput "$folder" "$peer" "Readability.js with jsdom, finding alone"
  else
    measure throughput "$folder"
  fi
}

# The run, in seconds.
seconds() {
  local start end
  start=$(date +%s%N)
  # Some pages of a corpus hold no article.
  "$@" >/dev/null 2>&1 || [ $? -eq 1 ]
  end=$(date +%s%N)
  awk -v ns=$((end - start)) 'BEGIN { printf "%.3f", ns / 1e9 }'
}

# Each page once, half of them in each of two processes: as much as two cores of this machine give.
two_shards() {
  local first status=0
  "$@" --jobs 1 --shard 1/2 -o $work/out1 &
  first=$!
  "$@" --jobs 1 --shard 2/2 -o $work/out2 || status=$?
  wait $first || status=$?
  return $status
}

less() { awk -v a="$1" -v b="$2" 'BEGIN { print (a < b) ? a : b }'; }

tool() {
  local folder count command jobs round time least=()
  ./setup.sh >&2
  folder=$(pages)
  count=$(find "$folder" -name '*.html' | wc -l)
  echo "$count pages, one call of the built tool for each figure (documents on the disk, records kept), the least time of 3"
  echo
  echo "| documents | pages/s, 1 worker | 2 workers | two of one | 2 processes | two of one |"
  echo "|---|---|---|---|---|---|"
  for command in txt epub pdf all; do
    least=()
    for round in 1 2 3; do
      for jobs in 1 2; do
        rm -rf $work/out
        time=$(seconds artifacts/exportkit/ExportKit.Cli "$command" "$folder" -o $work/out --jobs $jobs --force)
        least[jobs]=$(less "${least[jobs]:-1e9}" "$time")
      done
      rm -rf $work/out1 $work/out2
      least[3]=$(less "${least[3]:-1e9}" "$(seconds two_shards artifacts/exportkit/ExportKit.Cli "$command" "$folder" --force)")
    done
    awk -v c="$command" -v n="$count" -v a="${least[1]}" -v b="${least[2]}" -v s="${least[3]}" \
      'BEGIN { printf "| %s | %.1f | %.1f | %.2f | %.1f | %.2f |\n", c, n / a, n / b, a / b, n / s, a / s }'
  done
  rm -rf $work/out $work/out1 $work/out2
}

archive() {
  ./setup.sh >&2
  dotnet run --project $project -c Release -- archive artifacts/exportkit/ExportKit.Cli "${2:-all}" "$(pages)" "${1:-10000}" $work/archive exports/benchmarks
}

case ${1:-} in
  throughput) throughput ;;
  floor | levels) measure "$1" "$(pages)" ;;
  tool) tool ;;
  archive) archive "${@:2}" ;;
  *)
    sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
