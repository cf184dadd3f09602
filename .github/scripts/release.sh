#!/usr/bin/env bash
# Makes the archive of a release for the machine that it runs on (machine code is linked by the system it is for):
#   release.sh RUNTIME FOLDER [TAG]
# writes FOLDER/exportkit-VERSION-RUNTIME.tar.gz (.zip for Windows) and its SHA-256 beside it. A tag must be the version's own.
set -euo pipefail

readonly runtime=$1 tag=${3:-}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mkdir -p "$2"
target=$(cd "$2" && pwd)
cd "$root"
readonly root target

version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)
readonly version name=exportkit-$version-$runtime
if [ -n "$tag" ] && [ "$tag" != "v$version" ]; then
  echo "release.sh: the tag is $tag, but Directory.Build.props says version $version" >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

publish() {
  dotnet restore src/ExportKit.Cli --locked-mode --artifacts-path "$work/build" -v quiet
  dotnet publish src/ExportKit.Cli -c Release -r "$runtime" --self-contained -p:PublishAot=true \
    --artifacts-path "$work/build" -o "$work/published" --nologo -v quiet
}

# The served page brings the runtime of ASP.NET Core along, packed into one file.
publish_served_page() {
  dotnet restore src/ExportKit.Serve --locked-mode --artifacts-path "$work/serve" -v quiet
  dotnet publish src/ExportKit.Serve -c Release -r "$runtime" --self-contained -p:PublishSingleFile=true \
    -p:EnableCompressionInSingleFile=true -p:DebugType=none --artifacts-path "$work/serve" -o "$work/served" --nologo -v quiet
}

gather() {
  local ending=
  [[ $runtime != win-* ]] || ending=.exe
  mkdir "$work/$name"
  cp "$work/published/ExportKit.Cli$ending" "$work/$name/exportkit$ending"
  cp "$work/served/ExportKit.Serve$ending" "$work/$name/exportkit-serve$ending"
  cp README.md CHANGELOG.md LICENSE SECURITY.md THIRD-PARTY-NOTICES.md "$work/$name/"

  .github/scripts/sbom.py >"$work/$name/exportkit.cdx.json"

  # What README leads to, and what `exportkit codes CODE` points to.
  cp -R docs "$work/$name/docs"
  program=$work/$name/exportkit$ending
}

# A program that starts and makes a text and a book; PDFs need the system's libraries and fonts.
try() {
  "$program" --version
  "$program" txt input/news-story.html -o "$work/story.txt"
  "$program" epub input/news-story.html -o "$work/story.epub"
  cmp "$work/story.txt" exports/news-story.txt
}

# Where packagers look for them.
add_manuals() {
  local share=$work/$name/share
  mkdir -p "$share/man/man1" "$share/bash-completion/completions" "$share/zsh/site-functions" "$share/fish/vendor_completions.d"
  "$program" man >"$share/man/man1/exportkit.1"
  "$program" completion bash >"$share/bash-completion/completions/exportkit"
  "$program" completion zsh >"$share/zsh/site-functions/_exportkit"
  "$program" completion fish >"$share/fish/vendor_completions.d/exportkit.fish"
}

# The same files give the same archive, where tar can leave out who packed them and when.
pack() {
  local steady=()
  if tar --version 2>/dev/null | grep -q GNU; then
    steady=(--sort=name --owner=0 --group=0 --numeric-owner --mtime="@${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}")
  fi
  case $runtime in
    win-*) file=$name.zip && (cd "$work" && 7z a -tzip -bso0 "$target/$file" "$name") ;;
    *) file=$name.tar.gz && tar "${steady[@]}" -cf - -C "$work" "$name" | gzip -n >"$target/$file" ;;
  esac
}

checksum() {
  if command -v sha256sum >/dev/null; then
    sha256sum "$file"
  else
    shasum -a 256 "$file"
  fi
}

publish
publish_served_page
gather
try
add_manuals
rm -f "$target/$name".*
pack
(cd "$target" && checksum >"$file.sha256")
echo "release.sh: $target/$file"
