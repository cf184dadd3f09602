#!/usr/bin/env bash
# Builds the program twice from the committed sources, in two folders of different names, and compares what comes out byte for byte:
#
#   tests/reproducible.sh                  the assemblies
#   tests/reproducible.sh --machine-code   the program as machine code too (needs a linker, and some minutes)
#
# Prints the SHA-256 of each file; ends with 1 where the two builds differ.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly kind=${1:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 CI=true

# No node of the build is kept: what it remembers is just what must not matter here.
build() {
  local place=$1 out=$2
  mkdir -p "$place" "$out"
  git archive HEAD | tar -x -C "$place"
  (
    cd "$place"
    dotnet restore src/ExportKit.Cli --locked-mode -v quiet
    dotnet build src/ExportKit.Cli -c Release --no-restore --nologo -v quiet -nodeReuse:false -o "$out/managed"
    if [ "$kind" = --machine-code ]; then
      dotnet publish src/ExportKit.Cli -c Release -r "$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)" -p:PublishAot=true \
        -nodeReuse:false --nologo -v quiet -o "$out/machine"
    fi
  )
}

hashes() {
  (cd "$1" && find . -type f \( -name 'ExportKit*.dll' -o -name 'ExportKit*.pdb' -o -path './machine/ExportKit.Cli' \) -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}

build "$folder/one" "$folder/out1"
build "$folder/another folder, of a longer name" "$folder/out2"
hashes "$folder/out1" | tee "$folder/1"
hashes "$folder/out2" >"$folder/2"
if [ ! -s "$folder/1" ]; then
  echo "reproducible.sh: nothing was built" >&2
  exit 1
fi
if ! diff "$folder/1" "$folder/2" >&2; then
  echo "reproducible.sh: the two builds differ" >&2
  exit 1
fi
echo "The two builds are the same, byte for byte."
