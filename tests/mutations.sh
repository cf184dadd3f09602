#!/usr/bin/env bash
# Takes each rule and each phrase of reading out, one after the other, and prints those that no test of reading misses. Works in a copy
# of the tree; BEGINNINGS of files, such as Cleaning/ or Facts/Date, bound what is tried, SECONDS (900) how long it takes. Ends with 1
# where something survives.
#   tests/mutations.sh [SECONDS [rules|phrases] [BEGINNING...]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly seconds=${1:-900}; shift || true
readonly copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

git ls-files -z | xargs -0 cp --parents -t "$copy"
readonly project=tests/ExportKit.Mutations
nice dotnet build "$project" -c Release --nologo -v q -p:RunAnalyzers=false
readonly writer=$PWD/$project/bin/Release/net10.0/ExportKit.Mutations.dll
readonly sources=$PWD/src/ExportKit/Reading
skipped=()
for _ in 1 2 3 4; do
  rm -rf "$copy/src/ExportKit/Reading"; cp -r "$sources" "$copy/src/ExportKit/Reading"
  dotnet "$writer" rewrite "$copy/src/ExportKit/Reading" "$copy/switches.tsv" "${skipped[@]}"
  if log=$(nice dotnet build "$copy/$project" -c Release --nologo -v q -p:RunAnalyzers=false -p:TreatWarningsAsErrors=false 2>&1); then break; fi
  # Where a switch cannot stand, none is set.
  mapfile -t places < <(grep -oE '[A-Za-z]+/[A-Za-z]+\.cs\([0-9]+,[0-9]+\): error' <<< "$log" | sed -E 's/\(([0-9]+),.*/:\1/' | sort -u)
  [ ${#places[@]} -gt 0 ] || { echo "$log" >&2; exit 1; }
  skipped+=("${places[@]}")
done
nice dotnet "$copy/$project/bin/Release/net10.0/ExportKit.Mutations.dll" run "$copy/switches.tsv" "$seconds" "$@"
