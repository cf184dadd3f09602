#!/bin/bash
# One run over several hosts by GNU parallel and ssh, which share a folder:
#
#   docs/clusters/over-ssh.sh SHARDS HOSTS all news -o exports
#
# HOSTS is a file with a host on each line, as parallel --sshloginfile takes it (2/node7 for two shards at a time there; : is this machine).
# The folder that this is called from must be there under the same path on each host. EXPORTKIT names the program there, REPORTS the folder
# for the reports, PARALLEL_SSH the command for ssh. A shard that fails is run again, on another host where there is one, and goes on where
# it was.
set -eu

[ $# -ge 3 ] || { sed -n 's/^#   //p' "$0" >&2; exit 2; }
shards=$1 hosts=$2
shift 2
reports=${REPORTS:-reports}
mkdir -p "$reports"

# The words go through a shell on the other side, so that each is quoted for it.
printf -v words ' %q' "${EXPORTKIT:-exportkit}" "$@" --wait --progress none
status=0
seq "$shards" | parallel --will-cite --sshloginfile "$hosts" --workdir "$PWD" --retries 3 --joblog "$reports/shards.log" \
  "$words --shard {}/$shards --report $(printf %q "$reports")/shard-{}.json" || status=$?
[ "$status" -eq 0 ] || echo "over-ssh.sh: $status shards did not end with 0: see $reports/shards.log" >&2
exec "${EXPORTKIT:-exportkit}" merge-reports "$reports"/shard-*.json -o "$reports/report.json"
