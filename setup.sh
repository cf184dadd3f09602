#!/usr/bin/env bash
# Makes this checkout ready to use: installs the parts of the system that PDFs and the build need (Debian, Ubuntu and their
# kin) or names them, and compiles the tool once into artifacts/exportkit. Does nothing where nothing has changed.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly target=artifacts/exportkit
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { echo "setup.sh: $*"; }

has() { command -v "$1" >/dev/null 2>&1; }

fail() {
  echo "setup.sh: $*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif has sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    sudo "$@"
  else
    return 126
  fi
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

is_one_installed() {
  local package
  for package in "$@"; do
    ! is_installed "$package" || return 0
  done
  return 1
}

# The name of ICU's package carries its version.
has_icu() { PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | grep -q 'libicuuc\.so\.'; }

icu_package() { apt-cache --names-only search '^libicu[0-9]+$' 2>/dev/null | sort -V | tail -n 1 | cut -d ' ' -f 1; }

# What links machine code; without it the tool is compiled ahead of time all the same, and starts four times more slowly.
has_linker() { has clang || has gcc; }

missing_packages() {
  local package
  for package in libharfbuzz0b libharfbuzz-subset0 fonts-noto-core; do
    is_installed "$package" || echo "$package"
  done
  is_installed fonts-symbola || ! is_known fonts-symbola || echo fonts-symbola
  is_one_installed fonts-noto-cjk fonts-ipafont-gothic || echo fonts-noto-cjk
  has_linker || printf 'gcc\nlibc6-dev\n'
  has_icu || icu_package
}

is_known() { apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'; }

# Whether the lists of packages are there and know all that is missing.
are_lists_fresh() {
  local package
  has_icu || [ -n "$(icu_package)" ] || return 1
  for package in "$@"; do
    is_known "$package" || return 1
  done
}

apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y "$@" >"$log" 2>&1; }

install_debian() {
  local missing
  missing=$(missing_packages)
  if [ -z "$missing" ] && has_icu; then
    return 0
  fi
  # Names of packages hold no blanks, so the lists below may fall apart into words.
  # shellcheck disable=SC2086
  if ! are_lists_fresh $missing; then
    apt update || true
    missing=$(missing_packages)
  fi
  say "installing" $missing
  # shellcheck disable=SC2086
  if apt install --no-install-recommends $missing; then
    return 0
  fi
  # Lists that are old name files that the servers no longer have.
  # shellcheck disable=SC2086
  if ! apt update || ! apt install --no-install-recommends $missing; then
    cat "$log" >&2
    lacking=$missing
  fi
}

# Elsewhere nothing is installed; what is missing is needed for PDFs, and for a quick start.
name_parts() {
  cat <<'TEXT'
setup.sh: PDFs need HarfBuzz 4.0 or later with its subsetter, ICU, and fonts. Where they are missing, install them:
  Fedora:  sudo dnf install harfbuzz libicu google-noto-sans-fonts google-noto-sans-cjk-fonts
  macOS:   brew install harfbuzz && brew install --cask font-noto-sans font-noto-sans-cjk
  Windows: vcpkg install harfbuzz[core,subset], its folder of DLLs on the PATH; fonts and ICU come with Windows
EPUBs and texts need none of these. Pictures in the formats WebP and AVIF need libwebp and libavif; without, their texts
stand in the PDF. JPEGs finer than paper can show are made coarser by libturbojpeg; without, PDFs of such are larger:
  Fedora:  sudo dnf install libwebp libavif turbojpeg
  macOS:   brew install webp libavif jpeg-turbo
  Windows: vcpkg install libwebp libavif[dav1d] libjpeg-turbo
Braille needs liblouis with its tables:
  Fedora:  sudo dnf install liblouis
  macOS:   brew install liblouis
The tool starts four times sooner where it can be linked:
  Fedora:  sudo dnf install gcc
  macOS:   xcode-select --install
  Windows: winget install Microsoft.VisualStudio.BuildTools (with the workload for C++)
TEXT
}

# Not needed, so not installed unasked: without them such pictures are shown by their texts, and fine JPEGs stay as fine.
name_picture_libraries() {
  local wanted=() libraries
  libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) && has apt-cache || return 0
  [[ $libraries == *libwebp.so.7* ]] || wanted+=(libwebp7)
  [[ $libraries == *libavif.so.1[56]* ]] || wanted+=("$(apt-cache --names-only search '^libavif1[56]$' 2>/dev/null | tail -n 1 | cut -d ' ' -f 1)")
  [[ $libraries == *libturbojpeg.so.0* ]] || wanted+=("$(apt-cache --names-only search '^libturbojpeg0?$' 2>/dev/null | tail -n 1 | cut -d ' ' -f 1)")
  [ "${#wanted[@]}" -eq 0 ] || say "for WebP, AVIF and very fine JPEG pictures in PDFs, if you have such: apt-get install ${wanted[*]}"
}

check_sdk() {
  has dotnet && dotnet --version >/dev/null 2>&1 && return 0
  cat >&2 <<'TEXT'
setup.sh: the .NET SDK 10 is missing, or not on the PATH. Get it:
  Ubuntu:  sudo apt-get install dotnet-sdk-10.0
  Fedora:  sudo dnf install dotnet-sdk-10.0
  macOS:   brew install --cask dotnet-sdk
  Windows: winget install Microsoft.DotNet.SDK.10
  Debian and all others: https://dotnet.microsoft.com/download/dotnet/10.0
TEXT
  exit 1
}

runtime_identifier() {
  local system machine
  case $(uname -s) in
    Linux) if ldd --version 2>&1 | grep -q musl; then system=linux-musl; else system=linux; fi ;;
    Darwin) system=osx ;;
    MINGW* | MSYS* | CYGWIN*) system=win ;;
    *) fail "this system ($(uname -s)) is not known to .NET" ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) machine=x64 ;;
    aarch64 | arm64) machine=arm64 ;;
    armv7*) machine=arm ;;
    *) fail "this processor ($(uname -m)) is not known to .NET" ;;
  esac
  echo "$system-$machine"
}

# All that the build depends on, in one line.
stamp() {
  {
    dotnet --version
    runtime_identifier
    has_linker && echo linker
    find src Directory.Build.props Directory.Packages.props global.json setup.sh -type f \
      -not -path '*/bin/*' -not -path '*/obj/*' -print0 | LC_ALL=C sort -z | xargs -0 cksum
  } | cksum
}

# Where .NET is: the tool's starter finds it by itself in the usual places alone.
dotnet_root() { dotnet --list-runtimes | sed -n 's|^Microsoft\.NETCore\.App 10\..* \[\(.*\)/shared/Microsoft\.NETCore\.App\]$|\1|p' | tail -n 1; }

# The first restore holds what it gets against the committed lock files; those know nothing of this machine's runtime.
publish() {
  local out=$1
  shift
  dotnet restore src/ExportKit.Cli --locked-mode --artifacts-path artifacts/build -v quiet &&
    dotnet publish src/ExportKit.Cli -c Release -r "$(runtime_identifier)" \
      --artifacts-path artifacts/build -o "$out" --nologo -v quiet "$@"
}

why_not() {
  if has_linker; then
    grep -o -m 1 'error [A-Z]*[0-9]*: [^[]*' "$log" || tail -n 1 "$log"
  else
    echo "no clang or gcc"
  fi
}

# The packages of the two compilers that work ahead of time are not to be had everywhere, nor is a linker.
compile() {
  local fresh=$1
  if has_linker && publish "$fresh" -p:PublishAot=true >"$log" 2>&1; then
    rm -f "$fresh"/*.dbg "$fresh"/*.pdb
    return 0
  fi
  rm -rf "$fresh"
  say "compiling to machine code is not possible here ($(why_not)), so the tool will start more slowly"
  if publish "$fresh" --no-self-contained -p:PublishReadyToRun=true >"$log" 2>&1; then
    return 0
  fi
  rm -rf "$fresh"
  if ! grep -q -e 'NU1101.*Crossgen' -e 'NU1101.*Runtime' -e NETSDK1094 "$log"; then
    cat "$log" >&2
    fail "the build failed"
  fi
  say "compiling ahead of time is not possible here at all"
  publish "$fresh" --no-self-contained
}

# The served page is a program of its own on the shared runtime of ASP.NET Core, so that the tool itself starts as quickly as without.
compile_served_page() {
  local out=$1
  if dotnet restore src/ExportKit.Serve --locked-mode --artifacts-path artifacts/build -v quiet >"$log" 2>&1 &&
    dotnet publish src/ExportKit.Serve -c Release --no-restore --artifacts-path artifacts/build -o "$out" --nologo -v quiet >>"$log" 2>&1; then
    rm -f "$out"/*.pdb
  else
    rm -rf "$out"
    say "exportkit serve cannot be built here ($(grep -o -m 1 'error [A-Z]*[0-9]*: [^[]*' "$log" || tail -n 1 "$log")); all else works"
  fi
}

build() {
  local wanted fresh=$target.new
  wanted=$(stamp)
  if [ "$(cat $target/stamp 2>/dev/null)" = "$wanted" ]; then
    return 0
  fi
  say "building"
  rm -rf "$fresh"
  compile "$fresh"
  compile_served_page "$fresh/serve"
  dotnet_root >"$fresh/dotnet-root"
  echo "$wanted" >"$fresh/stamp"
  rm -rf "$target"
  mv "$fresh" "$target"
}

lacking=
check_sdk
if has apt-get && has dpkg-query; then
  install_debian
else
  name_parts
fi
build
if [ -n "$lacking" ]; then
  echo "setup.sh: EPUBs and texts work; PDFs need what could not be installed. As root, run:" >&2
  echo "  apt-get update && apt-get install" $lacking >&2
fi
name_picture_libraries
say "ready: ./exportkit --help"
