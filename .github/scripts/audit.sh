#!/usr/bin/env bash
# Asks NuGet's and npm's registries whether a package that is used here, directly or not, has a known fault.
# Ends with 0 where none has, 1 where one has, and 3 where a registry did not answer, so that nothing is known.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly tools=tests/ExportKit.ConformanceTests/tools
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 npm_config_update_notifier=false
found=0 unasked=0

# A registry without a list of faults answers that there are none. So it is first asked of a package that has one for certain.
nuget_knows_faults() {
  local folder=$1
  cat >"$folder/canary.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.1" /></ItemGroup>
</Project>
XML
  dotnet restore "$folder/canary.csproj" -v quiet && dotnet list "$folder/canary.csproj" package --vulnerable | grep -q GHSA-5crp-9r3c-p9vr
}

audit_nuget() {
  local folder answer
  folder=$(mktemp -d)
  if ! nuget_knows_faults "$folder"; then
    echo "audit.sh: NuGet's registry does not tell of known faults from here; its packages were NOT audited" >&2
    unasked=1
  else
    dotnet restore ExportKit.sln --locked-mode -v quiet
    answer=$(dotnet list ExportKit.sln package --vulnerable --include-transitive)
    echo "$answer"
    ! grep -q 'has the following vulnerable packages' <<<"$answer" || found=1
  fi
  rm -rf "$folder"
}

audit_npm() {
  local folder=$1 answer
  answer=$(cd "$folder" && npm audit --package-lock-only --json 2>/dev/null) || true
  if ! grep -q '"auditReportVersion"' <<<"$answer"; then
    echo "audit.sh: npm's registry does not tell of known faults from here; $folder was NOT audited" >&2
    unasked=1
  elif ! grep -q '"vulnerabilities": {}' <<<"$answer"; then
    (cd "$folder" && npm audit --package-lock-only) || true
    # What only the tests run is no part of the program: it is told, and fails from "high" on.
    (cd "$folder" && npm audit --package-lock-only --audit-level=high >/dev/null) || found=1
  fi
}

audit_nuget
for lock in "$tools"/package-lock.json "$tools"/*/package-lock.json; do
  audit_npm "$(dirname "$lock")"
done
if [ "$found" -ne 0 ]; then
  exit 1
fi
[ "$unasked" -eq 0 ] || exit 3
echo "audit.sh: no package has a known fault"
