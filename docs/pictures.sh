#!/usr/bin/env bash
# Makes the pictures of README and docs/ from exports/ and input/: pages of the PDF, the EPUB and the text, each as tall as a sheet of A4.
# Needs poppler-utils, unzip, chromium, ImageMagick and optipng. Run it from anywhere when the documents look otherwise than before.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly pictures=docs/pictures story=exports/news-story
readonly width=416 height=588
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A page in Chromium on a small screen: FILE NAME
look() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-color-profile=srgb --user-data-dir="$work/profile" \
    --force-device-scale-factor=1.25 --window-size="$width,$height" --screenshot="$work/$2.png" "file://$1" >/dev/null 2>&1
}

# Few colours and no date make a small file, the same each time.
keep() {
  convert "$work/$1.png" -strip ${2:+-resize "$2"} -dither FloydSteinberg -colors "${3:-96}" -bordercolor '#8c8c8c' -border 2 \
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

mkdir -p "$pictures"
pdf
epub
text
du -cb "$pictures"/*.png | tail -n 1
