#!/usr/bin/env bash
# Builds the tool in each way that .NET can publish it, and measures whole cold runs in turns: exports/benchmarks/variants.md.
#   tests/ExportKit.Benchmarks/variants.sh [--only NAME,...] [--rounds N] [--page FILE] [--output FOLDER]
# NAME: fixed packed ready-to-run contained composite trimmed compiled. What cannot be built here is named with the reason.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly built=artifacts/benchmarks/variants
page=../shared/article/article.html output=exports/benchmarks only='' rounds=15
[ -f "$page" ] || page=$(printf '%s\n' input/*.html | head -n 1)
while [ $# -gt 1 ]; do
  case $1 in
    --only | --rounds | --page | --output) declare "${1#--}=$2" ;;
    *) break ;;
  esac
  shift 2
done
if [ $# -gt 0 ]; then
  sed -n '2,4s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  exit 2
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
runtime=$(dotnet msbuild src/ExportKit.Cli -getProperty:NETCoreSdkRuntimeIdentifier)
mkdir -p $built
stamp=$(find src Directory.Build.props Directory.Packages.props -type f -not -path '*/bin/*' -not -path '*/obj/*' -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum)

# One way to publish, built anew where the sources have changed.
variant() {
  local name=$1
  [ -z "$only" ] || [[ ,$only, == *,"$name",* ]] || return 0
  [ "$(cat "$built/$name/stamp" 2>/dev/null)" != "$stamp" ] || return 0
  echo "variants.sh: building $name" >&2
  rm -rf "${built:?}/$name"
  if dotnet publish src/ExportKit.Cli -c Release -r "$runtime" --artifacts-path "artifacts/build/variants/$name" -o "$built/$name" -v quiet "${@:2}" >"$built/$name.log" 2>&1; then
    echo "$stamp" >"$built/$name/stamp"
    rm -f "$built/$name"/*.dbg "$built/$name"/*.pdb
  else
    rm -rf "${built:?}/$name"
    mkdir "$built/$name"
    { grep -o -m 1 'error [A-Z]*[0-9]*: [^[]*' "$built/$name.log" || tail -n 1 "$built/$name.log"; } >"$built/$name/reason"
  fi
}

variant fixed -p:PublishAot=true
variant packed -p:PublishAot=true -p:IlcDehydrate=true -p:PositionIndependentExecutable=true
variant ready-to-run --no-self-contained -p:PublishReadyToRun=true
variant contained --self-contained -p:PublishReadyToRun=true
variant composite --self-contained -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true
variant trimmed --self-contained -p:PublishReadyToRun=true -p:PublishTrimmed=true
variant compiled --no-self-contained
tests/ExportKit.Benchmarks/empties.sh artifacts/benchmarks/empty
exec python3 tests/ExportKit.Benchmarks/Peers/variants.py --built $built --empties artifacts/benchmarks/empty --only "$only" --rounds "$rounds" --page "$page" --output "$output"
