#!/usr/bin/env bash
# Measures, and asserts nothing: whole runs of the tool against an empty program, or the stages in a warm process.
#   tests/benchmark.sh cold [PAGE]   whole runs, each in a process of its own (default page: the first of input/)
#   tests/benchmark.sh warm [PAGE]   read, normalise, write, one by one
#   tests/benchmark.sh growth        how time grows with the article, shape by shape
#   tests/benchmark.sh throughput|floor|tool|archive   many pages in one process (tests/ExportKit.Benchmarks/throughput.sh)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly project=tests/ExportKit.Benchmarks empty=artifacts/benchmarks/empty
kind=${1:-cold}
page=$(realpath -m "${2:-$(printf '%s\n' input/*.html | head -n 1)}")
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

case $kind in
  cold)
    ./setup.sh
    runtime=$(dotnet msbuild $project/Empty -getProperty:NETCoreSdkRuntimeIdentifier)
    dotnet publish $project/Empty -c Release -r "$runtime" --no-self-contained -p:PublishReadyToRun=true \
      --artifacts-path artifacts/build/empty -o $empty/ready-to-run -v quiet
    dotnet publish $project/Empty -c Release -r "$runtime" -p:PublishAot=true \
      --artifacts-path artifacts/build/empty -o $empty/native -v quiet
    dotnet run --project $project -c Release -- cold artifacts/exportkit/ExportKit.Cli $empty "$page"
    ;;
  warm) EXPORTKIT_PAGE=$page dotnet run --project $project -c Release -- --filter '*' --artifacts artifacts/benchmarks/warm ;;
  throughput | floor | tool | archive) exec $project/throughput.sh "$@" ;;
  growth) dotnet run --project $project -c Release -- growth ;;
  *)
    sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
