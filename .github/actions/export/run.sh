#!/usr/bin/env bash
# Runs the tool for the action beside this file. Everything that a person wrote comes in environment variables and leaves as
# words of an argument list: nothing of it is ever read by a shell.
#
#   EXPORT_INPUTS    pages, folders, patterns, addresses; one a line
#   EXPORT_COMMAND   all, pdf, epub or txt
#   EXPORT_OUTPUT    the folder of the documents
#   EXPORT_OPTIONS   further words of the command line, one a line: --page-size=a5
#   EXPORT_REPORT    a report to write (.json or .sarif); may be empty
#   EXPORT_GOLDEN    a folder to hold against what would be written (--check-golden); may be empty
#   EXPORT_PROGRAM   the tool; without it, the one of this checkout
#
# Writes the outputs documents, report and exit-code to GITHUB_OUTPUT and a summary to GITHUB_STEP_SUMMARY, where these are
# set, and ends with the exit code of the tool; with 2, its code for a wrong command line, where a value cannot be used.
set -euo pipefail

readonly usage=2
# A step's summary has at most a megabyte; what is longer would be dropped whole.
readonly most_bytes=200000

folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly folder
readonly program=${EXPORT_PROGRAM:-$folder/../../../exportkit}
readonly command=${EXPORT_COMMAND:-all}
readonly output=${EXPORT_OUTPUT:-exports}
readonly report=${EXPORT_REPORT:-}
readonly golden=${EXPORT_GOLDEN:-}
words=()

refuse() {
  echo "export: $*" >&2
  exit "$usage"
}

# Adds each line that is not empty to the words.
add_lines() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    [ -z "$line" ] || words+=("$line")
  done <<<"$1"
}

# An output of a step is a line: a value with a line break could set other outputs.
require_line() {
  case $2 in
    *$'\n'* | *$'\r'*) refuse "the input \"$1\" must be one line" ;;
  esac
}

check_values() {
  case $command in
    all | pdf | epub | txt) ;;
    *) refuse "the input \"command\" must be all, pdf, epub or txt" ;;
  esac
  require_line output "$output"
  require_line report "$report"
  require_line golden "$golden"
  [ "$output" != - ] || refuse "the input \"output\" must be a folder"
  [ "$report" != - ] || refuse "the input \"report\" must be a file"
}

gather_words() {
  words=("$command")
  if [ -n "$golden" ]; then
    words+=("--check-golden=$golden")
  else
    words+=("--output=$output")
  fi
  [ -z "$report" ] || words+=("--report=$report")
  add_lines "${EXPORT_OPTIONS:-}"
  words+=(--)
  local before=${#words[@]}
  add_lines "${EXPORT_INPUTS:-}"
  [ "${#words[@]}" -gt "$before" ] || refuse "the input \"inputs\" names no page"
}

# A page may say what the runner would take for a command ("::set-env"), so it is told to read none until a word that
# nobody can guess.
run_program() {
  local token status=0
  token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  echo "::stop-commands::$token"
  "$program" "${words[@]}" 2>&1 </dev/null | tee "$log" || status=${PIPESTATUS[0]}
  # On a line of its own, even where what was said has no end of line.
  printf '\n::%s::\n' "$token"
  return "$status"
}

meaning() {
  case $1 in
    0) echo "All was done." ;;
    1) echo "An input failed, or a document could not be written." ;;
    2) echo "The command line is wrong; nothing was done." ;;
    3) echo "Accessibility problems stand under --strict." ;;
    4) echo "What would be written differs from the golden files." ;;
    5) echo "Problems stand that the run shall fail on." ;;
    130 | 143) echo "The run was ended from outside." ;;
    *) echo "The tool ended unexpectedly." ;;
  esac
}

# A fence longer than any row of backticks in what was said: no page can leave the block and write a summary of its own.
fence() {
  local longest
  longest=$(grep -a -o '`*' "$log" | LC_ALL=C sort | tail -n 1 || true)
  echo "\`\`\`$longest"
}

write_summary() {
  local status=$1 mark
  mark=$(fence)
  echo "## Export: $(meaning "$status")"
  echo
  echo "Exit code $status."
  echo
  echo "${mark}text"
  head -c "$most_bytes" "$log"
  # The last line of what was said may have no end, above all where it was cut.
  echo
  echo "$mark"
  if [ "$(wc -c <"$log")" -gt "$most_bytes" ]; then
    echo
    echo "The rest stands in the log of the step."
  fi
}

write_outputs() {
  # What was held against golden files was not written.
  if [ -z "$golden" ]; then
    echo "documents=$output"
  else
    echo "documents="
  fi
  if [ -n "$report" ] && [ -f "$report" ]; then
    echo "report=$report"
  else
    echo "report="
  fi
  echo "exit-code=$1"
}

log=$(mktemp)
trap 'rm -f "$log"' EXIT
check_values
gather_words
# For one document the tool takes a name that is no folder yet for the name of the file.
[ -n "$golden" ] || mkdir -p -- "$output"
status=0
run_program || status=$?
write_outputs "$status" >>"${GITHUB_OUTPUT:-/dev/null}"
write_summary "$status" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
exit "$status"
