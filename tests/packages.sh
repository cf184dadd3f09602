#!/usr/bin/env bash
# Makes the packages as .github/scripts/pack.sh does, and tries them as strangers would: installs the tool into an empty folder, runs the
# first example of the README and the served page, and compiles and runs the sample against the library. Prints what held, a line each.
#   tests/packages.sh [FOLDER]   keeps the packages there
# EXPORTKIT_TOOL_RUNTIMES are the machines to pack the tool for ("linux-x64;any"); this one alone where nothing is said.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
packages=${1:-$work/packages}
# A version that nobody has, so that no other one is taken from anywhere.
readonly root work version=0.0.0-try
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
unset CI GITHUB_ACTIONS MSBuildSDKsPath MSBUILD_EXE_PATH MSBuildExtensionsPath MSBuildLoadMicrosoftTargetsReadOnly

held() { echo "held: $*"; }

fail() {
  echo "packages.sh: $*" >&2
  exit 1
}

machine() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) echo linux-x64 ;;
    Linux-aarch64) echo linux-arm64 ;;
    Darwin-arm64) echo osx-arm64 ;;
    *) echo any ;;
  esac
}

pack() {
  "$root/.github/scripts/pack.sh" "$packages" "${EXPORTKIT_TOOL_RUNTIMES:-$(machine)}" "$version"
  packages=$(cd "$packages" && pwd)
  for name in "ExportKit.$version.nupkg" "ExportKit.$version.snupkg" "ExportKit.Tool.$version.nupkg" "ExportKit.Tool.$(machine).$version.nupkg"; do
    [ -s "$packages/$name" ] || fail "there is no $name"
  done
  held "the packages are made: $(cd "$packages" && ls | tr '\n' ' ')"
}

# The library's own dependencies come from where this machine has them, else from the registry.
sources() {
  cat >"$1/nuget.config" <<XML
<configuration>
  <packageSources><clear/><add key="packed" value="$packages"/><add key="nuget.org" value="https://api.nuget.org/v3/index.json"/></packageSources>
  <packageSourceMapping>
    <packageSource key="packed"><package pattern="ExportKit"/><package pattern="ExportKit.*"/></packageSource>
    <packageSource key="nuget.org"><package pattern="*"/></packageSource>
  </packageSourceMapping>
  <fallbackPackageFolders><add key="machine" value="${NUGET_PACKAGES:-$HOME/.nuget/packages}"/></fallbackPackageFolders>
</configuration>
XML
}

try_tool() {
  local empty=$work/empty
  mkdir "$empty"
  cd "$empty"
  dotnet tool install ExportKit.Tool --version "$version" --tool-path . --add-source "$packages" >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "the tool cannot be installed"; }
  held "dotnet tool install, into an empty folder"

  # The README's first example, with its own page.
  cp -R "$root/input" .
  said=$(./exportkit all input/news-story.html -o exports 2>&1)
  [ "$said" = "Written: exports/news-story.pdf, exports/news-story.epub, exports/news-story.txt." ] || fail "the first example of the README says: $said"
  [ "$(head -c 5 exports/news-story.pdf)" = "%PDF-" ] && [ "$(head -c 2 exports/news-story.epub)" = PK ] || fail "the documents of the first example are none"
  head -n 1 exports/news-story.txt | grep -q '^Council accuses ferry firm' || fail "the text of the first example begins otherwise"
  held "the first example of the README: $(wc -c <exports/news-story.pdf) bytes of PDF, $(wc -c <exports/news-story.epub) of EPUB, $(wc -c <exports/news-story.txt) of text"
  # The program says its version without what marks a trial.
  case $(./exportkit --version) in *"${version%%-*}"*) ;; *) fail "the tool is of another version: $(./exportkit --version)" ;; esac
  find .store -path '*/share/man/man1/exportkit.1' | grep -q . || fail "the package has no manual page"
  held "the manual page and completions lie in the package"
}

try_served_page() {
  ./exportkit serve --port 0 >"$work/served" 2>&1 &
  local server=$! address=
  for _ in $(seq 300); do
    address=$(grep -o 'http://127[^ ]*' "$work/served" || true)
    [ -z "$address" ] || break
    sleep 0.1
  done
  local status=0
  [ -n "$address" ] && curl -s -L --cookie-jar "$work/cookies" --max-time 20 "$address" | grep -q '<html' || status=1
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  [ "$status" -eq 0 ] || fail "the served page does not answer: $(cat "$work/served")"
  held "exportkit serve answers"
}

try_library() {
  local other=$work/other
  mkdir -p "$other/story_files"
  cp "$root"/tests/ExportKit.Sample/{ExportKit.Sample.csproj,Program.cs,story.html} "$other/"
  cp "$root/tests/ExportKit.Sample/story_files/boat.png" "$other/story_files/"
  sources "$other"
  cd "$other"
  NUGET_PACKAGES=$work/nuget dotnet build -c Release --nologo -v quiet "-p:ExportKitVersion=$version" -o built >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "the sample does not compile"; }
  held "the sample compiles against the packed library"
  dotnet built/ExportKit.Sample.dll >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "the sample fails"; }
  for line in "PDF: Written" "EPUB: Written" "Headline: The ferry stays" "Headings: 1" "louder: Written" "# THE FERRY STAYS"; do
    grep -qxF "$line" "$work/log" || { cat "$work/log" >&2; fail "the sample does not say: $line"; }
  done
  ! grep -q ' Error ' "$work/log" || { cat "$work/log" >&2; fail "the sample finds errors"; }
  head -n 1 story.txt | grep -qx 'The ferry stays' || fail "the sample's text begins otherwise"
  held "the sample reads, normalises, changes and writes: $(wc -c <story.pdf) bytes of PDF, $(wc -c <story.epub) of EPUB, $(wc -c <story.txt) of text"
}

pack
try_tool
try_served_page
try_library
echo "packages.sh: all held"
