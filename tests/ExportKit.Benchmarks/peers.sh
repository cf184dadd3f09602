#!/usr/bin/env bash
# Measures the tool beside programs that do the like, cold, whole processes, in one run: exports/benchmarks/peers.md and peers.svg.
# Installs what Debian and npm have of them; what cannot be had is named with the reason.
#   tests/ExportKit.Benchmarks/peers.sh [--only NAME,...] [--rounds N] [--page FILE] [--output FOLDER] [--no-install]
# NAME: exportkit pandoc typst weasyprint calibre chromium percollate lynx w3m. Programs that do nothing are always measured.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly packages=artifacts/benchmarks/peers empty=artifacts/benchmarks/empty
readonly reasons=$packages/reasons
page=../shared/article/article.html output=exports/benchmarks only='' installs=yes rounds=9
[ -f "$page" ] || page=$(printf '%s\n' input/*.html | head -n 1)

usage() {
  sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case $1 in
    --no-install) installs='' ;;
    --only | --rounds | --page | --output)
      [ $# -gt 1 ] || usage
      declare "${1#--}=$2"
      shift
      ;;
    *) usage ;;
  esac
  shift
done

is_wanted() { [ -z "$only" ] || [[ ,$only, == *,"$1",* ]]; }

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }

# A program of Debian: its name here, the command, the package. Each by itself, so that one that cannot be had costs no other.
debian() {
  local name=$1 command=$2 package=$3 said
  is_wanted "$name" && ! command -v "$command" >/dev/null || return 0
  echo "peers.sh: installing $package" >&2
  if ! command -v apt-get >/dev/null; then
    said="this system has no apt-get"
  elif said=$(as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "$package" 2>&1); then
    return 0
  else
    said=$(tail -n 1 <<<"$said")
  fi
  printf '%s\t%s\n' "$name" "the package $package cannot be installed: $said" >>"$reasons"
}

# A package of npm, in just this version, without what it would run at its installation.
npm_package() {
  local name=$1 package=$2 version=$3 said
  is_wanted "$name" || return 0
  [ "$(cat "$packages/$name.version" 2>/dev/null)" != "$version" ] || return 0
  echo "peers.sh: installing $package@$version" >&2
  [ -f "$packages/package.json" ] || echo '{ "private": true }' >"$packages/package.json"
  if ! command -v npm >/dev/null; then
    said="npm is not installed"
  elif said=$(cd "$packages" && PUPPETEER_SKIP_DOWNLOAD=1 npm install --ignore-scripts --no-audit --no-fund --loglevel=error "$package@$version" 2>&1); then
    echo "$version" >"$packages/$name.version"
    return 0
  else
    said=$(tail -n 1 <<<"$said")
  fi
  printf '%s\t%s\n' "$name" "the package $package $version cannot be installed: $said" >>"$reasons"
}

install_all() {
  [ -z "$(command -v apt-get)" ] || as_root apt-get -qq update || true
  debian pandoc pandoc pandoc
  debian weasyprint weasyprint weasyprint
  debian calibre ebook-convert calibre
  debian chromium chromium chromium
  debian lynx lynx lynx
  debian w3m w3m w3m
  debian percollate npm npm
  debian typst npm npm
  npm_package percollate percollate 4.3.0
  npm_package typst @myriaddreamin/typst-ts-node-compiler 0.7.0
}

# By which peaks of memory are counted.
need_time() {
  local program
  program=$(type -P time || true)
  [ -n "$program" ] || as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y install time >&2
}

build() {
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
  ./setup.sh >&2
  tests/ExportKit.Benchmarks/empties.sh $empty
}

mkdir -p $packages
: >$reasons
need_time
[ -z "$installs" ] || install_all
build
DOTNET_ROOT=$(cat artifacts/exportkit/dotnet-root)
export DOTNET_ROOT
exec python3 tests/ExportKit.Benchmarks/Peers/peers.py --only "$only" --rounds "$rounds" --page "$page" --output "$output" \
  --tool artifacts/exportkit/ExportKit.Cli --empties $empty --packages $packages --reasons $reasons
