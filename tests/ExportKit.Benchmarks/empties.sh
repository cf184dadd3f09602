#!/usr/bin/env bash
# Publishes the program that does nothing, as .NET programs are as a rule and as machine code, where they are not there yet.
#   empties.sh FOLDER
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly project=tests/ExportKit.Benchmarks/Empty folder=${1:?usage: empties.sh FOLDER}
runtime=$(dotnet msbuild $project -getProperty:NETCoreSdkRuntimeIdentifier)
publish() {
  [ -x "$folder/$1/Empty" ] || dotnet publish $project -c Release -r "$runtime" --artifacts-path artifacts/build/empty -o "$folder/$1" -v quiet "${@:2}" >&2
}

publish ready-to-run --no-self-contained -p:PublishReadyToRun=true
publish native -p:PublishAot=true || echo "empties.sh: machine code cannot be linked here" >&2
