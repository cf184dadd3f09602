#!/usr/bin/env bash
# Holds SSML against the schema of SSML 1.1 (W3C), which is no part of this repository.
#   tests/ssml-schema.sh SCHEMA FILE...   SCHEMA: synthesis-nonamespace.xsd or synthesis-nonamespace.xsd.gz, as W3C has published it
# Ends with 0 where each file is valid, with 1 where one is not, with 77 where xmllint is not there (Debian: libxml2-utils).
set -euo pipefail
[ $# -ge 2 ] || { echo "usage: tests/ssml-schema.sh SCHEMA FILE..." >&2; exit 2; }
command -v xmllint >/dev/null || { echo "ssml-schema.sh: xmllint is not installed (Debian: apt-get install libxml2-utils)"; exit 77; }
schema=$1
shift
work=$(mktemp -d "${TMPDIR:-/tmp}/exportkit-ssml-XXXXXX")
trap 'rm -rf "$work"' EXIT

# W3C's schema has the elements without their namespace, and imports that of xml:lang from the web: both are given to it here.
gunzip -cf "$schema" | sed 's|schemaLocation="[^"]*xml\.xsd"|schemaLocation="xml.xsd"|' >"$work/synthesis-nonamespace.xsd"
cat >"$work/xml.xsd" <<'XSD'
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xs:attribute name="lang" type="xs:language"/>
  <xs:attribute name="base" type="xs:anyURI"/>
  <xs:attribute name="id" type="xs:ID"/>
</xs:schema>
XSD
cat >"$work/synthesis.xsd" <<'XSD'
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.w3.org/2001/10/synthesis" targetNamespace="http://www.w3.org/2001/10/synthesis" elementFormDefault="qualified">
  <xs:include schemaLocation="synthesis-nonamespace.xsd"/>
</xs:schema>
XSD
status=0
xmllint --noout --nonet --schema "$work/synthesis.xsd" "$@" >"$work/said" 2>&1 || status=$?
grep -v ' validates$' "$work/said" >&2 || true
echo "$(grep -c ' validates$' "$work/said" || true) of $# files are valid"
[ "$status" -eq 0 ] || exit 1
