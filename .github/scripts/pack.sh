#!/usr/bin/env bash
# Makes the packages for NuGet: the library ExportKit with its symbols, and the tool ExportKit.Tool with the served page within:
#   pack.sh FOLDER [RUNTIMES [VERSION]]
# RUNTIMES are the machines that the tool is compiled for, with semicolons between; without, those of the project.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mkdir -p "$1"
target=$(cd "$1" && pwd)
readonly root target runtimes=${2:-}
cd "$root"
version=${3:-$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)}
readonly version
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
common=(-c Release --artifacts-path "$work/build" --nologo -v quiet "-p:Version=$version")
# Where the packages say that their sources are; else what git knows of its remote.
[ -z "${GITHUB_REPOSITORY:-}" ] || common+=("-p:RepositoryUrl=${GITHUB_SERVER_URL:-https://github.com}/$GITHUB_REPOSITORY")

# Held against the committed lock files; the tool's own restore, for several machines at once, takes the same versions.
dotnet restore src/ExportKit.Serve --locked-mode --artifacts-path "$work/build" -v quiet
dotnet publish src/ExportKit.Serve --no-restore -p:UseAppHost=false -p:DebugType=portable -o "$work/serve" "${common[@]}"

# The library as it was just compiled.
dotnet pack src/ExportKit --no-restore -o "$target" "${common[@]}"

share=$work/share
mkdir -p "$share/man/man1" "$share/bash-completion/completions" "$share/zsh/site-functions" "$share/fish/vendor_completions.d"
tool() { dotnet "$work/serve/ExportKit.Cli.dll" "$@"; }
tool man >"$share/man/man1/exportkit.1"
tool completion bash >"$share/bash-completion/completions/exportkit"
tool completion zsh >"$share/zsh/site-functions/_exportkit"
tool completion fish >"$share/fish/vendor_completions.d/exportkit.fish"

# MSBuild takes a semicolon in a property for the end of it.
dotnet pack src/ExportKit.Cli -o "$target" "${common[@]}" -p:PackTool=true "-p:ServeFolder=$work/serve" "-p:ToolShare=$share" \
  ${runtimes:+"-p:ToolRuntimes=${runtimes//;/%3B}"}
echo "pack.sh: $target"
