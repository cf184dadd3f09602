#!/usr/bin/env bash
# Holds the PDFs of a folder against the standards that they claim:
#   conformance.sh FOLDER [option of "exportkit check"]...
# One of the sample articles has pictures without a text. Its PDF says by what it leaves out that it is not PDF/UA: that alone
# must be found in it, and nothing in all others.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly folder=$1 flawed=images-without-text.pdf
readonly program=${EXPORT_PROGRAM:-./exportkit}
shift
others=()
for file in "$folder"/*.pdf; do
  [ "${file##*/}" = "$flawed" ] || others+=("$file")
done

status=0
"$program" check "${others[@]}" "$@" || status=$?
found=$("$program" check "$folder/$flawed" "$@" || true)
printf '%s\n' "$found"
wanted='fail: PDF/UA-1 5-1: '
if [ "$(grep -c '^fail: ' <<<"$found")" -ne 1 ] || ! grep -q "^$wanted" <<<"$found"; then
  echo "conformance.sh: in $flawed, more or less was found than that it does not say to be PDF/UA" >&2
  status=1
fi
exit "$status"
