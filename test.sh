#!/usr/bin/env bash
# Runs every test: sets the project up, installs what the tests need and is missing, and tests the whole solution.
# Ends with the count of tests, "N passed, N failed, N skipped", and the tests' exit code.
#   ./test.sh --fuzz MINUTES [OPTION...]   runs no tests, and tries inputs by chance for so long; CONTRIBUTING.md tells more
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly tools=tests/ExportKit.ConformanceTests/tools
readonly results=artifacts/test-results
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PUPPETEER_SKIP_DOWNLOAD=1 npm_config_update_notifier=false

# The count comes from what the runner recorded, whatever became of it, and is always the last line.
count() {
  local status=$? passed=0 failed=0 skipped=0 total executed line
  trap - EXIT
  for file in "$results"/*.trx; do
    [ -f "$file" ] || continue
    line=$(grep -o '<Counters [^>]*>' "$file" | head -n 1 || true)
    total=$(counter total) executed=$(counter executed)
    passed=$((passed + $(counter passed)))
    failed=$((failed + $(counter failed) + $(counter error) + $(counter timeout) + $(counter aborted)))
    skipped=$((skipped + total - executed))
  done
  if [ "$status" -eq 0 ] && { [ "$failed" -gt 0 ] || [ "$passed" -eq 0 ]; }; then
    status=1
  fi
  echo "$passed passed, $failed failed, $skipped skipped"
  exit "$status"
}

counter() {
  local value
  value=$(sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$line")
  echo "${value:-0}"
}

has() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif has sudo && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    echo "test.sh: as root, run: $*" >&2
    return 1
  fi
}

node_is_fit() { has node && [ "$(node -p 'const [a, b] = process.versions.node.split(".").map(Number); +(a > 20 || (a == 20 && b >= 19))')" = 1 ]; }

java_is_fit() { has java && java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1 | { read -r major && [ "$major" -ge 11 ]; }; }

# A browser that is a snap cannot see the folders of the tests; the stand-in that installs the snap is no browser at all.
find_browser() {
  local name path
  for name in "${PUPPETEER_EXECUTABLE_PATH:-}" chromium google-chrome-stable google-chrome chromium-browser; do
    [ -n "$name" ] && path=$(command -v "$name" 2>/dev/null) || continue
    case $(readlink -f "$path") in */snap | /snap/*) continue ;; esac
    if timeout 60 "$path" --version >/dev/null 2>&1; then
      echo "$path"
      return 0
    fi
  done
  return 1
}

install_packages() {
  local wanted=()
  java_is_fit || wanted+=(default-jre-headless)
  has qpdf || wanted+=(qpdf)
  has jq || wanted+=(jq)
  has_library libwoff2dec.so.1 && has woff2_compress || ! has apt-get || wanted+=(libwoff1 woff2)
  has pdfinfo || wanted+=(poppler-utils)
  has espeak-ng || wanted+=(espeak-ng)
  has opusenc || wanted+=(opus-tools)
  has lame || wanted+=(lame)
  # Optional for the tool, so that setup.sh only names them; the tests need all three.
  has_library libwebp.so.7 || ! has apt-get || wanted+=(libwebp7)
  has_library libturbojpeg.so.0 || ! has apt-get || wanted+=("$(first_package libturbojpeg0 libturbojpeg)")
  has_library 'libavif.so.1[56]' || ! has apt-get || wanted+=("$(first_package libavif15 libavif16)")
  has_library liblouis.so.20 && [ -d /usr/share/liblouis/tables ] || ! has apt-get || wanted+=(liblouis20 liblouis-data)
  # By which faults are made: wrong clocks, disks that answer late.
  ! has apt-get || [ -e "/usr/lib/$(uname -m)-linux-gnu/faketime/libfaketime.so.1" ] || wanted+=(libfaketime)
  ! has apt-get || has strace || wanted+=(strace)
  # Engines that schedule over machines, which tests start on loopback and put away.
  ! has apt-get || PATH=$PATH:/usr/sbin has slurmctld || wanted+=(slurmctld slurmd slurm-client munge)
  ! has apt-get || has parallel || wanted+=(parallel)
  ! has apt-get || has ssh || wanted+=(openssh-client)
  # The one library of sshd (below) that a bare system lacks.
  ! has apt-get || has_library libwrap.so.0 || wanted+=(libwrap0)
  # A Japanese font beside Noto's, whose table of characters is read and compared, too.
  ! has apt-get || [ -d /usr/share/fonts/opentype/ipafont-gothic ] || wanted+=(fonts-ipafont-gothic)
  node_is_fit || has node || wanted+=(nodejs)
  has npm || wanted+=(npm)
  find_browser >/dev/null || ! is_debian || wanted+=(chromium)
  [ "${#wanted[@]}" -gt 0 ] || return 0
  if ! has apt-get; then
    cat >&2 <<'TEXT'
test.sh: the tests that need what is missing will be skipped. They need:
  Java 11 or later, Node.js 20.19 or later with npm, qpdf, jq, poppler's pdfinfo, eSpeak NG, opus-tools, LAME, libwebp, libavif, libturbojpeg, and Chromium or Chrome.
  Fedora:  sudo dnf install java-21-openjdk-headless nodejs npm qpdf jq poppler-utils espeak-ng opus-tools lame libwebp libavif turbojpeg chromium
  macOS:   brew install openjdk node qpdf jq poppler espeak-ng opus-tools lame webp libavif jpeg-turbo && brew install --cask chromium
  Windows: winget install EclipseAdoptium.Temurin.21.JRE OpenJS.NodeJS.LTS QPDF.QPDF oschwartz10612.Poppler eSpeak-NG.eSpeak-NG Google.Chrome
TEXT
    return 0
  fi
  echo "test.sh: installing ${wanted[*]}"
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get -qq update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "${wanted[@]}" >/dev/null
}

has_library() { PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | grep -q "$1"; }

# The first of some packages that can be had, for those whose names differ from release to release; where none is known yet, the
# first of all.
first_package() {
  local name
  for name in "$@"; do
    if apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [^(]'; then
      echo "$name"
      return 0
    fi
  done
  echo "$1"
}

# On Ubuntu the package "chromium" is the stand-in for a snap.
is_debian() { has apt-get && grep -q '^ID=debian' /etc/os-release 2>/dev/null; }

# An sshd for the tests that is not installed, so that none begins to listen on this machine.
find_sshd() {
  local folder=artifacts/openssh
  if ! PATH=$PATH:/usr/sbin has sshd && has apt-get; then
    if [ ! -x "$folder/usr/sbin/sshd" ]; then
      mkdir -p "$folder"
      (cd "$folder" && apt-get -qq download openssh-server && dpkg -x openssh-server_*.deb .) || return 0
    fi
    export SSHD=$PWD/$folder/usr/sbin/sshd
  fi
}

# Installs the packages that a folder pins, unless just those are there.
npm_packages() {
  local folder=$1 stamp
  stamp="$(uname -sm) $(cksum <"$folder/package-lock.json")"
  if [ "$(cat "$folder/node_modules/.stamp" 2>/dev/null || true)" != "$stamp" ]; then
    echo "test.sh: installing what $folder pins"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
    echo "$stamp" >"$folder/node_modules/.stamp"
  fi
}

install_tools() {
  install_packages
  find_sshd
  has npm || return 0
  if ! node_is_fit; then
    npm_packages "$tools/node"
    PATH="$(cd "$tools/node/node_modules" && echo "$PWD"/node-linux-*/bin):$PATH"
  fi
  npm_packages "$tools"
  npm_packages "$tools/kubernetes"
  if [ "$(uname -sm)" = "Linux x86_64" ]; then
    npm_packages "$tools/sarif"
  fi
  if ! find_browser >/dev/null && [ "$(uname -sm)" = "Linux x86_64" ]; then
    npm_packages "$tools/browser"
    PUPPETEER_EXECUTABLE_PATH=$(node "$tools/browser/path.mjs")
  fi
  PUPPETEER_EXECUTABLE_PATH=$(find_browser || true)
  export PUPPETEER_EXECUTABLE_PATH
}

run_tests() {
  local expected found status=0
  # Packages are those of the lock files, or there is no test.
  dotnet restore ExportKit.sln --locked-mode --nologo -v quiet
  EXPORTKIT_TEST_RESULTS=true EXPORTKIT_TOOL=$PWD/artifacts/exportkit/ExportKit.Cli dotnet test ExportKit.sln -c Release --nologo --results-directory "$results" \
    --blame-hang --blame-hang-timeout 5m --blame-hang-dump-type none || status=$?
  expected=$(grep -l 'Microsoft.NET.Test.Sdk' tests/*/*.csproj | wc -l)
  found=$(find "$results" -maxdepth 1 -name '*.trx' | wc -l)
  if [ "$found" -ne "$expected" ]; then
    echo "test.sh: $expected test projects, but results of $found" >&2
    [ "$status" -ne 0 ] || status=1
  fi
  return "$status"
}

# Tries inputs by chance; without a build of the tool itself, which the cases do not run.
fuzz() {
  case ${1:-} in
    '' | *[!0-9.]*) echo "test.sh: --fuzz takes a number of minutes: ./test.sh --fuzz 10" >&2; return 2 ;;
  esac
  install_packages
  dotnet build tests/ExportKit.Fuzzing -c Release --nologo -v q
  dotnet exec tests/ExportKit.Fuzzing/bin/Release/net10.0/ExportKit.Fuzzing.dll run --minutes="$1" "${@:2}"
}

case ${1:-} in
  '') ;;
  --fuzz)
    fuzz "${@:2}"
    exit
    ;;
  -h | --help)
    sed -n '2,4s/^# \{0,1\}//p' "$0"
    exit
    ;;
  *)
    echo "test.sh: it takes no argument but --fuzz MINUTES: $1" >&2
    exit 2
    ;;
esac
rm -rf "$results"
trap count EXIT
./setup.sh
install_tools
run_tests
