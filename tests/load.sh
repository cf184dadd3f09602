#!/usr/bin/env bash
# The served page under load: tests/load.sh [SECONDS] sends what wrk can (Debian: wrk) at a page that is served on loopback, for at most a
# minute in all: views, real pages as uploads, pictures, documents, and requests that mean harm. Prints the requests, the answers by
# status and the memory at the start, in the middle and at the end; fails where an answer is neither wanted nor a deliberate 4xx, or
# where the memory at the end is half as much again as in the middle.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly seconds=${1:-30}
readonly program=${EXPORTKIT_SERVE:-src/ExportKit.Serve/bin/Release/net10.0/ExportKit.Serve.dll}
command -v wrk >/dev/null || { echo "load.sh: wrk is not installed (Debian: wrk)" >&2; exit 2; }
[ -f "$program" ] || { echo "load.sh: build src/ExportKit.Serve in Release first" >&2; exit 2; }
[ "$seconds" -le 45 ] || { echo "load.sh: 45 seconds at most" >&2; exit 2; }
program_path=$(realpath "$program")
root=$PWD
work=$(mktemp -d)
served=
trap '[ -z "$served" ] || kill "$served" 2>/dev/null || true; rm -rf "$work"' EXIT

cp -r input "$work/pages"
(cd "$work/pages" && exec dotnet exec "$program_path" --port 0 --no-settings) >"$work/out" 2>"$work/err" &
served=$!
for _ in $(seq 200); do
  grep -q 'http://' "$work/out" && break
  sleep 0.1
done
address=$(grep -o 'http://.*' "$work/out")
origin=${address%/\?*}
port=${origin##*:}
cookie=$(curl -s -D - -o /dev/null "$address" | sed -n 's/^[Ss]et-[Cc]ookie: \([^;]*\).*/\1/p' | tr -d '\r')

# A page that stays open, whose views and documents are asked for.
curl -s -o /dev/null -H "Cookie: $cookie" -H "Origin: $origin" --data-urlencode page=news-story.html "$origin/open/page"
curl -s -o /dev/null -H "Cookie: $cookie" "$origin/pages/1/documents/txt"

cat >"$work/load.lua" <<'LUA'
local cookie, origin, port, folder, results = os.getenv("COOKIE"), os.getenv("ORIGIN"), os.getenv("PORT"), os.getenv("FOLDER"), os.getenv("RESULTS")
local requests, names = {}, {}

local function read(name)
  local file = assert(io.open(folder .. "/" .. name, "rb"))
  local content = file:read("*a")
  file:close()
  return content
end

local function add(name, method, path, body, headers)
  local all = { ["Cookie"] = cookie, ["Host"] = "127.0.0.1:" .. port }
  for key, value in pairs(headers or {}) do all[key] = value ~= "" and value or nil end
  requests[#requests + 1] = wrk.format(method, path, all, body)
  names[#requests] = name
end

local function form(fields) return { ["Origin"] = origin, ["Content-Type"] = "application/x-www-form-urlencoded" }, fields end

local function upload(name, content)
  local body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" .. name .. "\"\r\nContent-Type: text/html\r\n\r\n" .. content .. "\r\n--b--\r\n"
  add("upload", "POST", "/open/file", body, { ["Origin"] = origin, ["Content-Type"] = "multipart/form-data; boundary=b" })
end

function setup(thread) thread:set("id", 1) end

function init()
  for _, path in ipairs({ "/", "/pages/1", "/pages/1/facts", "/pages/1/pictures", "/pages/1/headings", "/pages/1/text", "/pages/1/documents/txt", "/pages/1/picture/0", "/assets/site.css" }) do
    add("view", "GET", path)
    add("view", "GET", path)
  end
  for _, name in ipairs({ "news-story.html", "arabic-story.html", "many-languages.html", "images-without-text.html" }) do
    upload(name, read(name))
  end
  upload("../../../etc/passwd.html", "<h1>x</h1>")
  upload("deep.html", string.rep("<div>", 20000) .. "x")
  upload("nothing.html", string.rep("\0\255\1", 1000))
  local headers = { ["Origin"] = origin, ["Content-Type"] = "application/x-www-form-urlencoded" }
  add("hostile", "POST", "/open/text", "source=%3Cscript%3Ealert(1)%3C/script%3E", headers)
  add("hostile", "POST", "/open/address", "address=http://169.254.169.254/", headers)
  add("hostile", "POST", "/open/address", "address=file:///etc/passwd", headers)
  add("hostile", "POST", "/open/page", "page=../../../etc/passwd", headers)
  add("hostile", "POST", "/open/text", "source=x", { ["Origin"] = "https://evil.example", ["Content-Type"] = "application/x-www-form-urlencoded" })
  add("hostile", "POST", "/open/file", "--b\r\ngarbage", { ["Origin"] = origin, ["Content-Type"] = "multipart/form-data; boundary=b" })
  add("hostile", "POST", "/open/file", "{}", { ["Origin"] = origin, ["Content-Type"] = "application/json" })
  add("hostile", "GET", "/", nil, { ["Host"] = "evil.example" })
  add("hostile", "GET", "/", nil, { ["Cookie"] = "a=b" })
  add("hostile", "GET", "/", nil, { ["Sec-Fetch-Site"] = "cross-site" })
  add("hostile", "GET", "/pages/999999999999999")
  add("hostile", "GET", "/assets/..%2f..%2fetc/passwd")
  add("hostile", "DELETE", "/pages/1")
  math.randomseed(os.time())
end

function request() return requests[math.random(#requests)] end

local counts = {}
function response(status) counts[status] = (counts[status] or 0) + 1
  done_counts = ""
  for key, value in pairs(counts) do done_counts = done_counts .. key .. "=" .. value .. " " end
end

local threads = {}
local plain = setup
function setup(thread) plain(thread); threads[#threads + 1] = thread end

function done(summary)
  local all = {}
  for _, thread in ipairs(threads) do
    for status, count in string.gmatch(thread:get("done_counts") or "", "(%d+)=(%d+)") do all[status] = (all[status] or 0) + count end
  end
  local file = io.open(results, "a")
  for status, count in pairs(all) do file:write(status, " ", count, "\n") end
  file:write("requests ", summary.requests, "\nconnect ", summary.errors.connect, "\nread ", summary.errors.read, "\nwrite ", summary.errors.write, "\ntimeout ", summary.errors.timeout, "\n")
  file:close()
end
LUA

memory() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$served/status"; }

run() {
  COOKIE=$cookie ORIGIN=$origin PORT=$port FOLDER=$work/pages RESULTS=$work/results \
    wrk -t 1 -c 12 -d "$1s" --timeout 20s -s "$work/load.lua" "$origin" >"$work/wrk" || { cat "$work/wrk" >&2; exit 1; }
}

half=$((seconds / 2))
start=$(memory)
run "$half"
middle=$(memory)
run "$half"
end=$(memory)

echo "answers:"
awk '{ sum[$1] += $2 } END { for (key in sum) print "  " key " " sum[key] }' "$work/results" | sort
echo "memory: $start MB at the start, $middle MB in the middle, $end MB at the end"
curl -s -o /dev/null -w 'afterwards: %{http_code}\n' -H "Cookie: $cookie" "$origin/"
bad=$(awk '$1 ~ /^[0-9]+$/ && ($1 >= 500 || $1 < 200) { n += $2 } $1 ~ /^(connect|read|write|timeout)$/ { n += $2 } END { print n + 0 }' "$work/results")
[ "$bad" -eq 0 ] || { echo "load.sh: $bad answers are errors" >&2; exit 1; }
[ "$end" -le $((middle * 3 / 2)) ] || { echo "load.sh: the memory grows" >&2; exit 1; }
