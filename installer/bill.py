"""What is inside, for machines and for lawyers: python installer/bill.py BUNDLE EPOCH

Prints a bill of materials (CycloneDX 1.5, JSON) of the bundle, and the notices that come with its
parts. Runs in the Python that the bundle was made with.
"""

import hashlib
import json
import subprocess
import sys
import uuid
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from identity import COMMAND, ID, LICENCE, VERSION

from desktop.about import libraries, packages


def _component(name: str, version: str, licence: str, purl: str) -> dict[str, Any]:
    # a name of SPDX where it is one, else the words of the package
    words = (
        {"expression": licence} if licence and " License" not in licence else {"license": {"name": licence}}
    )
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        **({"licenses": [words]} if licence else {}),
    }


def python_parts() -> list[dict[str, Any]]:
    """The packages of Python, and Python and Qt themselves."""
    made = []
    for name, version, licence in libraries():
        kind = "generic" if name in ("Python", "Qt", "SQLite") else "pypi"
        expression = "blessing" if name == "SQLite" else licence
        made.append(
            _component(name, version, expression, f"pkg:{kind}/{name.lower().replace('_', '-')}@{version}")
        )
    return made


def system_parts(bundle: Path) -> list[dict[str, Any]]:
    """The libraries that were taken from the Debian packages of the machine that built the bundle."""
    names = sorted(path.name for path in (bundle / "_internal").glob("lib*.so*") if not path.is_symlink())
    made = {}
    for name in names:
        told = subprocess.run(
            ["dpkg-query", "-S", f"*/{name}"], capture_output=True, text=True, check=False
        ).stdout
        package = told.split(":")[0]
        if package:
            asked = ["dpkg-query", "-W", "-f", "${Version}", package]
            version = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.splitlines()[
                0
            ]
            made[package] = _component(package, version, "", f"pkg:deb/debian/{package}@{version}")
    return [made[name] for name in sorted(made)]


def bill(bundle: Path, epoch: int) -> dict[str, Any]:
    """The bill of materials; the same bundle has the same bill."""
    parts = [*python_parts(), *system_parts(bundle)]
    digest = hashlib.sha256(json.dumps([VERSION, epoch, parts]).encode()).hexdigest()
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, digest)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).isoformat(),
            "component": {
                "type": "application",
                "bom-ref": ID,
                "name": COMMAND,
                "version": VERSION,
                "licenses": [{"license": {"id": LICENCE}}],
            },
        },
        "components": parts,
        "dependencies": [{"ref": ID, "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def notices() -> list[tuple[str, str, str]]:
    """Name, licence and the text of the licence of each package."""
    return [(each.name, licence_words(each), licence_text(each)) for each in packages()]


def licence_words(package: metadata.Distribution) -> str:
    return next((licence for name, _, licence in libraries() if name == package.name), "")


def licence_text(package: metadata.Distribution) -> str:
    """The files that a package calls its licence, one after the other."""
    chosen = sorted(
        (file for file in package.files or [] if ".dist-info" in str(file) and "licen" in file.name.lower()),
        key=str,
    )
    return "\n\n".join(file.read_text() for file in chosen)


if __name__ == "__main__":
    print(json.dumps({"bill": bill(Path(sys.argv[1]), int(sys.argv[2])), "notices": notices()}))
