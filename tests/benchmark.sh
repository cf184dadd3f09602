#!/usr/bin/env bash
# Measures, and asserts nothing: whole runs of the tool against an empty program, or the stages in a warm process.
#   tests/benchmark.sh cold [PAGE]   whole runs, each in a process of its own (default page: ../shared/article, else the first of input/)
#   tests/benchmark.sh warm [PAGE]   the stages one by one in a warm process: time and allocations
#   tests/benchmark.sh growth        how time grows with the article, shape by shape
#   tests/benchmark.sh throughput|floor|levels|tool|archive   many pages in one process (tests/ExportKit.Benchmarks/throughput.sh)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly project=tests/ExportKit.Benchmarks empty=artifacts/benchmarks/empty
kind=${1:-cold}
page=$(realpath -m "${2:-$(printf '%s\n' input/*.html | head -n 1)}")
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# A real page, where one lies beside the repository.
[ $# -gt 1 ] || [ ! -f ../shared/article/article.html ] || page=$(realpath ../shared/article/article.html)

case $kind in
  cold)
    ./setup.sh
    $project/empties.sh $empty
    dotnet run --project $project -c Release -- cold artifacts/exportkit/ExportKit.Cli $empty "$page"
    ;;
  warm) EXPORTKIT_PAGE=$page dotnet run --project $project -c Release -- --filter '*' --artifacts artifacts/benchmarks/warm ;;
  throughput | floor | levels | tool | archive) exec $project/throughput.sh "$@" ;;
  growth) dotnet run --project $project -c Release -- growth ;;
  *)
    sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
