#!/usr/bin/env bash
# Makes the release for this machine's processor and lays it out as below /usr/local:
#   build.sh FOLDER
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
readonly root target=$1
export PATH=$PATH:/usr/share/dotnet DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# The archive is taken apart again at once; the day of its files is nobody's matter.
export SOURCE_DATE_EPOCH=0
case $(uname -m) in
  x86_64) runtime=linux-x64 ;;
  aarch64) runtime=linux-arm64 ;;
  *) echo "build.sh: there is no release for this processor ($(uname -m))" >&2 && exit 1 ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/.github/scripts/release.sh" "$runtime" "$work"
tar -xzf "$work"/exportkit-*.tar.gz -C "$work"
cd "$work"/exportkit-*/
mkdir -p "$target/bin" "$target/share/doc/exportkit"
mv exportkit exportkit-serve "$target/bin/"
cp -R share/. "$target/share/"
rm -rf share
mv ./* "$target/share/doc/exportkit/"
