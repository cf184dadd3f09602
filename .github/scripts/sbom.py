#!/usr/bin/env python3
"""Writes the bill of materials of the program (CycloneDX 1.6, JSON) to standard output, from the lock files of src and
THIRD-PARTY-NOTICES.md: the same sources give the same bytes. Usage: sbom.py > exportkit.cdx.json"""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = "exportkit"


def locked():
    """The packages of all lock files under src, by name: version, hash and what each needs."""
    packages = {}
    for path in sorted(ROOT.glob("src/*/packages.lock.json")):
        for dependencies in json.loads(path.read_text("utf-8"))["dependencies"].values():
            for name, package in dependencies.items():
                if package["type"] != "Project":
                    packages[name] = package
    return packages


def rows(heading):
    """The rows of the first table below a heading of the notices, as lists of cells."""
    section = (ROOT / "THIRD-PARTY-NOTICES.md").read_text("utf-8").split(f"## {heading}\n", 1)[1]
    table = re.search(r"\|---.*\n((?:\|.*\n)+)", section).group(1)
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]


def address(name, version):
    return f"pkg:nuget/{name}@{version}"


def component(name, package, licence, copyright):
    return {
        "type": "library",
        "bom-ref": address(name, package["resolved"]),
        "name": name,
        "version": package["resolved"],
        "licenses": [{"license": {"id": licence}}],
        "copyright": copyright,
        "purl": address(name, package["resolved"]),
        # Not a hash of the file, which is signed: what NuGet compares at each locked restore.
        "properties": [{"name": "nuget:contentHash", "value": package["contentHash"]}],
    }


def bill():
    packages = locked()
    version = re.search(r"<Version>(.*?)</Version>", (ROOT / "Directory.Build.props").read_text("utf-8")).group(1)
    shipped = {row[0]: row for row in rows("In the program")}
    components = [component(name, packages[name], row[2], row[3]) for name, row in sorted(shipped.items(), key=lambda item: item[0].lower())]
    needs = {address(name, packages[name]["resolved"]): sorted(
        address(other, packages[other]["resolved"]) for other in packages[name].get("dependencies", {}) if other in shipped) for name in shipped}
    direct = sorted(address(name, packages[name]["resolved"]) for name in shipped if packages[name]["type"] == "Direct")
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": PROGRAM,
                "name": PROGRAM,
                "version": version,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": components,
        "dependencies": [{"ref": PROGRAM, "dependsOn": direct}] + [{"ref": ref, "dependsOn": needs[ref]} for ref in sorted(needs)],
    }


if __name__ == "__main__":
    json.dump(bill(), sys.stdout, indent=2, ensure_ascii=False)
    print()
