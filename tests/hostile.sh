#!/usr/bin/env bash
# hostile.sh [TOOL...]: prints how long the tool takes, and how much memory its whole process at most, for inputs of hostile sizes: a table to
# be held against docs/limits.md. Without TOOL it is ./exportkit of this checkout. Needs Python 3, 3 GB of disk in TMPDIR, and some minutes.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
[ $# -gt 0 ] || set -- "$top/exportkit"
exec python3 "$top/tests/hostile.py" "$@"
