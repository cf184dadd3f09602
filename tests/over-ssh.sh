#!/usr/bin/env bash
# Runs docs/clusters/over-ssh.sh on three hosts that are this one: an sshd on loopback, at a port of its own, with keys of its own; kills a shard
# midway, and compares documents, records and the merged report with a run on one machine.
#   tests/over-ssh.sh [TOOL]      TOOL: the program; default artifacts/exportkit/ExportKit.Cli
# Ends with 77 where GNU parallel or sshd is not there (Debian: parallel, openssh-server; SSHD names another sshd).
# shellcheck disable=SC2317 # the trap calls what it names
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
tool=$(readlink -f "${1:-${EXPORTKIT_TOOL:-artifacts/exportkit/ExportKit.Cli}}")
shards=4
PATH=$PATH:/usr/sbin:/sbin
sshd=$(command -v "${SSHD:-sshd}" || true)
for program in parallel ssh ssh-keygen perl; do
  command -v "$program" >/dev/null || { echo "over-ssh.sh: $program is not installed (Debian: apt-get install parallel openssh-client)"; exit 77; }
done
[ -n "$sshd" ] || { echo "over-ssh.sh: sshd is not installed (Debian: openssh-server)"; exit 77; }
[ -x "$tool" ] || { echo "over-ssh.sh: $tool is not there; run ./setup.sh, or name the program"; exit 2; }
unset CI GITHUB_ACTIONS ${!EXPORTKIT_*}

work=$(mktemp -d "${TMPDIR:-/tmp}/exportkit-ssh-XXXXXX")
pid=
finish() {
  local status=$?
  trap - EXIT
  [ -z "$pid" ] || kill "$pid" 2>/dev/null || true
  [ "$status" -eq 0 ] || [ "$status" -eq 77 ] || tail -n 20 "$work"/*.log "$work"/many/reports/shards.log 2>/dev/null || true
  rm -rf "$work"
  exit "$status"
}
trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
fail() { echo "over-ssh.sh: $*" >&2; exit 1; }

while port=$((20000 + RANDOM % 10000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
ssh-keygen -q -t ed25519 -N "" -f "$work/host_key"
ssh-keygen -q -t ed25519 -N "" -f "$work/key"
cp "$work/key.pub" "$work/authorized_keys"
cat >"$work/sshd_config" <<CONF
Port $port
ListenAddress 127.0.0.1
HostKey $work/host_key
AuthorizedKeysFile $work/authorized_keys
PidFile $work/sshd.pid
PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
CONF
cat >"$work/ssh_config" <<CONF
Host node1 node2 node3
  HostName 127.0.0.1
  Port $port
  User $(id -un)
  IdentityFile $work/key
  IdentitiesOnly yes
  UserKnownHostsFile $work/known_hosts
  StrictHostKeyChecking accept-new
  HostKeyAlias exportkit
  LogLevel ERROR
CONF
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
# As root, sshd gives up its rights to a user of that name, which its package makes; where it is not installed, only this sshd sees one.
as_seen_with_a_user() {
  if [ "$(id -u)" -eq 0 ] && ! getent passwd sshd >/dev/null; then
    { cat /etc/passwd; echo 'sshd:x:64998:65534::/run/sshd:/usr/sbin/nologin'; } >"$work/passwd"
    exec unshare --mount sh -c 'mount --bind "$0" /etc/passwd && exec "$@"' "$work/passwd" "$@"
  fi
  exec "$@"
}
as_seen_with_a_user "$sshd" -D -f "$work/sshd_config" -E "$work/sshd.log" &
pid=$!
for ((i = 0; i < 100; i++)); do
  if ssh -F "$work/ssh_config" -o BatchMode=yes node1 true 2>>"$work/ssh.log"; then break; fi
  kill -0 "$pid" 2>/dev/null || fail "sshd does not start"
  sleep 0.1
done
printf '1/node1\n1/node2\n1/node3\n' >"$work/hosts"

mkdir -p "$work/pages" "$work/one" "$work/many"
cp -r input/img "$work/pages/img"
inputs=()
for ((number = 1; number <= 6; number++)); do
  mkdir "$work/pages/$number"
  ln -s ../img "$work/pages/$number/img"
  for name in news-story rain-gauge-feature; do
    # A name with a blank and a quote in it goes through the shells of both sides.
    sed "s|</h1>| ($number)</h1>|" "input/$name.html" >"$work/pages/$number/it's $name.html"
    inputs+=("../pages/$number/it's $name.html")
  done
done
(cd "$work/one" && "$tool" all "${inputs[@]}" -o exports --quiet --report report.json) || fail "the run on one machine ends with $?"

cd "$work/many"
(
  for ((i = 0; i < 600; i++)); do
    for held in exports/.exportkit/held-by-*; do
      journal=${held/held-by/journal}.jsonl
      if [ -s "$journal" ] && process=$(sed -n 's/^process \([0-9]*\) on .*/\1/p' "$held" 2>/dev/null) && [ -n "$process" ]; then
        kill -9 "$process" && basename "$held" >"$work/killed"
        exit
      fi
    done
    sleep 0.05
  done
) &
killer=$!
PARALLEL_SSH="ssh -F $work/ssh_config" EXPORTKIT=$tool "$root/docs/clusters/over-ssh.sh" "$shards" "$work/hosts" all "${inputs[@]}" -o exports >"$work/parallel.log" 2>&1 \
  || fail "over-ssh.sh ends with $?"
wait "$killer" || true
[ -s "$work/killed" ] || fail "no shard was killed"

steady() {
  awk '/^      "timings": \[$/ { skip = 1 }
    !skip && !/^      "timings": \[\]$/ && !/^    "(written|upToDate)": / { gsub(/"up-to-date"/, "\"written\""); print }
    skip && /^      \]$/ { skip = 0 }' "$1"
}
diff -r "$work/one/exports" exports >&2 || fail "documents or records differ"
cmp <(steady "$work/one/report.json") <(steady reports/report.json) >&2 || fail "reports differ"
echo "${#inputs[@]} pages, $shards shards on 3 hosts; killed by kill -9: $(sed 's/held-by-//; s/-of-/\//' "$work/killed"), run again by parallel; documents, records and merged report are the same bytes"
