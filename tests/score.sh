#!/usr/bin/env bash
# Reads every page of the corpus and prints how near what was read is to what is true: set, measure, wanted, ours, and what an
# oracle reaches that chooses whole blocks of the page. OUTPUT takes what was read; a temporary folder where it is not named.
#   tests/score.sh [OUTPUT]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly shared=../shared
for needed in "$shared/corpus" "$shared/tools/score_bodies.py" "$shared/tools/score_inspect.py"; do
  if [ ! -e "$needed" ]; then
    echo "score.sh: $needed is not there. Pages with ground truth and their scorers are no part of this repository; they lie beside it, in shared/corpus and shared/tools." >&2
    exit 2
  fi
done
command -v python3 >/dev/null || { echo "score.sh: python3 is missing; the scorers are written in it." >&2; exit 2; }
command -v dotnet >/dev/null || { echo "score.sh: dotnet is missing; ./setup.sh says how to get it." >&2; exit 2; }

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
output=${1:-$(mktemp -d)}
dotnet build tests/ExportKit.Scoring -c Release --nologo -v q
dotnet tests/ExportKit.Scoring/bin/Release/net10.0/ExportKit.Scoring.dll "$shared" "$output"
