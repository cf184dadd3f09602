#!/usr/bin/env bash
# Runs docs/clusters/exportkit.sbatch on a Slurm of its own (munged, slurmctld and slurmd on loopback, in a temporary folder): four shards over
# 160 pages, of which one is killed midway and requeued, and one is requeued while it runs; then compares documents, records and the merged
# report byte for byte with a run on one machine. Prints its figures, and ends with 0 where all is the same.
#   tests/slurm.sh [TOOL]      TOOL: the program; default artifacts/exportkit/ExportKit.Cli
# Ends with 77 where Slurm is not installed (Debian: slurmctld slurmd slurm-client munge).
# shellcheck disable=SC2317 # the trap calls what it names
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
tool=$(readlink -f "${1:-${EXPORTKIT_TOOL:-artifacts/exportkit/ExportKit.Cli}}")
shards=4
PATH=$PATH:/usr/sbin:/sbin
for program in slurmctld slurmd sbatch munged; do
  command -v "$program" >/dev/null || { echo "slurm.sh: $program is not installed (Debian: apt-get install slurmctld slurmd slurm-client munge)"; exit 77; }
done
[ -x "$tool" ] || { echo "slurm.sh: $tool is not there; run ./setup.sh, or name the program"; exit 2; }
unset CI GITHUB_ACTIONS ${!EXPORTKIT_*}

work=$(mktemp -d "${TMPDIR:-/tmp}/exportkit-slurm-XXXXXX")
pids=()
finish() {
  local status=$?
  trap - EXIT
  # Tasks first, while somebody is there to end them.
  [ -z "${job:-}" ] || scancel "$job" >/dev/null 2>&1 || true
  for ((i = ${#pids[@]} - 1; i >= 0; i--)); do
    kill "${pids[i]}" 2>/dev/null || true
    wait "${pids[i]}" 2>/dev/null || true
  done
  if [ "$status" -ne 0 ] && [ "$status" -ne 77 ]; then
    tail -n 15 "$work"/*.log "$work"/many/*.log 2>/dev/null || true
  fi
  rm -rf "$work"
  exit "$status"
}
trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

fail() { echo "slurm.sh: $*" >&2; exit 1; }

# Waits until something holds, for so many seconds at most.
await() {
  local seconds=$1 what=$2
  shift 2
  for ((i = 0; i < seconds * 20; i++)); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.05
  done
  fail "$what does not come"
}

# Ports that nobody listens at.
port() {
  local port
  while port=$((20000 + RANDOM % 10000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f", b - a }'; }

# So many that even a quick machine is still at it when its shards are killed.
readonly copies=40

make_pages() {
  local number page name
  mkdir -p "$work/pages"
  cp -r input/img "$work/pages/img"
  for ((number = 1; number <= copies; number++)); do
    mkdir -p "$work/pages/$number"
    ln -s ../img "$work/pages/$number/img"
    for page in input/news-story.html input/rain-gauge-feature.html input/images-without-text.html input/arabic-story.html; do
      name=$(basename "$page")
      # A headline of its own for each page: no two documents are the same.
      sed "s|</h1>| ($number)</h1>|" "$page" >"$work/pages/$number/$name"
    done
  done
}

start_slurm() {
  local user host
  user=$(id -un)
  host=$(hostname -s)
  mkdir -p "$work/state" "$work/spool"
  head -c 1024 /dev/urandom >"$work/munge.key"
  chmod 700 "$work"
  chmod 400 "$work/munge.key"
  cat >"$work/slurm.conf" <<CONF
ClusterName=exportkit
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$(port)
SlurmdPort=$(port)
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket,cred_expire=5
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/builtin
SchedulerParameters=batch_sched_delay=0,sched_interval=2,sched_min_interval=100000,requeue_setup_env_fail
SlurmdParameters=config_overrides
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
JobCompType=jobcomp/none
MailProg=/bin/true
MpiDefault=none
SwitchType=switch/none
ReturnToService=2
JobRequeue=1
KillWait=5
NodeName=$host NodeAddr=127.0.0.1 CPUs=$shards RealMemory=1000 State=UNKNOWN
PartitionName=local Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
  export SLURM_CONF=$work/slurm.conf
  munged --foreground --force --key-file="$work/munge.key" --socket="$work/munge.socket" \
    --pid-file="$work/munged.pid" --seed-file="$work/munged.seed" --log-file="$work/munged.log" >"$work/munged.out" 2>&1 &
  pids+=($!)
  await 20 "munged" test -S "$work/munge.socket"
  slurmctld -D -i >"$work/slurmctld.out" 2>&1 &
  pids+=($!)
  await 30 "slurmctld" scontrol ping
  slurmd -D >"$work/slurmd.out" 2>&1 &
  pids+=($!)
  await 30 "the node" node_is_idle
}

node_is_idle() { [ "$(sinfo -h -o %T)" = idle ]; }

# Slurm lets what is requeued wait for minutes, in case a node is at fault.
requeue() {
  scontrol requeue "${job}_$1"
  await 60 "shard $1 in the queue again" is_in "$1" "PENDING RUNNING"
  # At once would be too soon: the node forgets within a second or two that it was told to end this task.
  scontrol update "JobId=${job}_$1" StartTime=now+3 2>/dev/null || true
}

state_of() { squeue -h -r -j "${job}_$1" -t all -o %T 2>/dev/null | head -n 1; }
is_in() { case " $2 " in *" $(state_of "$1") "*) return 0 ;; *) return 1 ;; esac; }
all_have_ended() { [ -z "$(squeue -h -r -j "$job" -t PENDING,RUNNING,COMPLETING,CONFIGURING,SUSPENDED -o %i 2>/dev/null)" ]; }

# How many pages a shard has written down.
done_of() {
  local journal=$work/many/exports/.exportkit/journal-$1-of-$shards.jsonl
  { [ -f "$journal" ] && wc -l <"$journal"; } || echo 0
}
has_done() { [ "$(done_of "$1")" -ge "$2" ]; }

# The process of a shard, as its lock names it.
process_of() { sed -n 's/^process \([0-9]*\) on .*/\1/p' "$work/many/exports/.exportkit/held-by-$1-of-$shards"; }

# A report without what two like runs differ in: how long stages took, and whether a page was made now or before a kill.
steady() {
  awk '/^      "timings": \[$/ { skip = 1 }
    !skip && !/^      "timings": \[\]$/ && !/^    "(written|upToDate)": / { gsub(/"up-to-date"/, "\"written\""); print }
    skip && /^      \]$/ { skip = 0 }' "$1"
}

documents_of() { sed -n "s/^    \"$2\": \([0-9]*\),$/\1/p" "$1"; }

make_pages
mkdir "$work/one" "$work/many"
inputs=()
for ((number = 1; number <= copies; number++)); do
  inputs+=("../pages/$number/news-story.html" "../pages/$number/rain-gauge-feature.html" "../pages/$number/images-without-text.html" "../pages/$number/arabic-story.html")
done

start=$(now)
(cd "$work/one" && "$tool" all "${inputs[@]}" -o exports --jobs 2 --quiet --report report.json) || fail "the run on one machine ends with $?"
one_took=$(since "$start")

start=$(now)
start_slurm
slurm_took=$(since "$start")

start=$(now)
cd "$work/many"
job=$(SHARDS=$shards EXPORTKIT=$tool sbatch --parsable --array=1-$shards "$root/docs/clusters/exportkit.sbatch" all "${inputs[@]}" -o exports)
await 60 "the third page of shard 2" has_done 2 3
victim=$(process_of 2)
kill -9 "$victim"
killed_at=$(done_of 2)
await 60 "the second page of shard 3" has_done 3 2
requeued_at=$(done_of 3)
requeue 3
await 60 "the end of the killed task" is_in 2 "FAILED NODE_FAIL"
requeue 2
await 120 "the end of the array" all_have_ended
for ((number = 1; number <= shards; number++)); do
  is_in "$number" COMPLETED || fail "shard $number ended as $(state_of "$number")"
done
many_took=$(since "$start")
restarts=$(for ((number = 1; number <= shards; number++)); do scontrol -o show job "${job}_$number" | sed -n "s/.* Restarts=\([0-9]*\) .*/$number:\1/p"; done | tr '\n' ' ')

"$tool" merge-reports reports/shard-*.json -o report.json --quiet
diff -r "$work/one/exports" "$work/many/exports" >&2 || fail "documents or records differ"
cmp <(steady "$work/one/report.json") <(steady "$work/many/report.json") >&2 || fail "reports differ"
documents=$(find exports -name '*.pdf' -o -name '*.epub' -o -name '*.txt' | wc -l)
[ "$documents" -eq $((3 * ${#inputs[@]})) ] || fail "$documents documents, and $((3 * ${#inputs[@]})) are wanted"
skipped=$(documents_of report.json upToDate)
[ "$skipped" -ge $((3 * (killed_at + requeued_at))) ] || fail "only $skipped documents were kept of what was done before the kills"

cat <<TEXT
pages                                   ${#inputs[@]}
documents                               $documents, $(du -sb --exclude=.exportkit exports | cut -f 1) bytes
one machine                             $one_took s
Slurm $(slurmctld -V | cut -d ' ' -f 2), its start               $slurm_took s
$shards shards by sbatch                      $many_took s
shard 2, killed by kill -9 after        $killed_at pages
shard 3, requeued while running after   $requeued_at pages
restarts by shard                       $restarts
documents kept over the restarts        $skipped
documents, records                      the same bytes
merged report                           the same bytes, but for timings and "up-to-date"
TEXT
