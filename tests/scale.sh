#!/usr/bin/env bash
# Measures what articles cost in one process that exports many, and writes the table and the sums of docs/scale.md anew.
#   tests/scale.sh [--pages N] [--rounds N] [--articles N] [--print]
# --pages: how many of each kind at most (600); --articles: what the sums are for (10000000); --print: leaves docs/scale.md as it is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
./setup.sh >&2
type -P time >/dev/null || { echo "scale.sh: the program time is missing, by which memory is counted: apt-get install time" >&2; exit 1; }
exec python3 tests/ExportKit.Benchmarks/Scale/scale.py --tool artifacts/exportkit/ExportKit.Cli "$@"
