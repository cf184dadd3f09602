#!/usr/bin/env bash
# Makes the pictures of README and docs/ from exports/ and input/: the PDF, the EPUB and the text, each as tall as a sheet of A4; the
# report for people; the served page. Needs the tool (setup.sh; or EXPORTKIT_TOOL), the tools of the tests (test.sh), poppler-utils,
# unzip, chromium, ImageMagick and optipng. Run it from anywhere when something looks otherwise than before:
#   docs/pictures.sh [pdf|epub|text|report|served]...
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly pictures=docs/pictures story=exports/news-story
readonly width=416 height=588
readonly tool=$(realpath "${EXPORTKIT_TOOL:-exportkit}")
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT

# A page in Chromium: FILE NAME [WIDTH,HEIGHT [SCALE]]; on a small screen where nothing is said.
look() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-color-profile=srgb --user-data-dir="$work/profile" \
    --force-device-scale-factor="${4:-1.25}" --window-size="${3:-$width,$height}" --screenshot="$work/$2.png" "file://$1" >/dev/null 2>&1
}

# Few colours and no date make a small file: NAME [SIZE [COLOURS [DITHERING]]]
keep() {
  convert "$work/$1.png" -strip ${2:+-resize "$2"} -dither "${4:-FloydSteinberg}" -colors "${3:-96}" -bordercolor '#8c8c8c' -border 2 \
    -define png:exclude-chunks=date,time "png8:$work/small.png"
  optipng -quiet -o5 "$work/small.png"
  mv "$work/small.png" "$pictures/$1.png"
}

pdf() {
  pdftoppm -r 96 -f 1 -l 1 -png -singlefile "$story.pdf" "$work/pdf"
  keep pdf 520x
}

epub() {
  mkdir "$work/book"
  unzip -q "$story.epub" -d "$work/book"
  look "$(find "$work/book" -name article.xhtml)" epub
  keep epub
}

# As a plain editor shows it.
text() {
  {
    printf '<!DOCTYPE html><meta charset="utf-8"><style>body{margin:14px;font:12px/1.4 "DejaVu Sans Mono","Noto Sans Mono",monospace;white-space:pre-wrap;overflow-wrap:break-word}</style>'
    head -n 40 "$story.txt" | sed 's/&/\&amp;/g; s/</\&lt;/g'
  } >"$work/text.html"
  look "$work/text.html" text
  keep text "" 16
}

report() {
  "$tool" all input/*.html -o "$work/documents" --report "$work/report.html" --quiet
  look "$work/report.html" report 960,640 1
  keep report "" 64 None
}

served() {
  mkdir "$work/served"
  cp -R input/. "$work/served"
  (cd "$work/served" && exec "$tool" serve --port 0 >"$work/address") &
  local address=
  server=$!
  while [ -z "$address" ]; do
    kill -0 "$server"
    sleep 0.2
    address=$(grep -o 'http://[^ ]*token=[^ ]*' "$work/address" || true)
  done
  node docs/pictures.mjs "$address" images-without-text.html "$work/served.png"
  kill "$server"
  wait "$server" || true
  server=
  keep served "" 160 None
}

mkdir -p "$pictures"
[ $# -gt 0 ] || set -- pdf epub text report served
for name; do
  "$name"
done
du -cb "$pictures"/*.png | tail -n 1
