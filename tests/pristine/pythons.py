"""Runs the tests against the wheel of the commit that is checked out, on every Python at hand.

    python3 run.py pythons [PYTHON ...] [-- ARG ...]

Each Python gets a virtual environment with the wheel in it, and the tests lie in a folder where
the packages are links to those that were installed: nothing of the checkout is imported. Without
PYTHON all that the path and pyenv have are tried, one of each version; ARG goes to pytest.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGES = ("desktop", "transcript", "resources")
OLDEST = (3, 11)
VERSION = "import ensurepip, sqlite3, sys, venv; print(*sys.version_info[:3], sep='.')"
EVERYTHING = ["-q", "-n", "auto"]


def version_of(python: str | Path) -> tuple[int, ...]:
    """The version of a Python that can run Causerie; empty where it is none, or lacks something."""
    try:
        told = subprocess.run([python, "-c", VERSION], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ()
    version = tuple(map(int, told.split(".")))
    return version if version >= OLDEST else ()


def at_hand() -> dict[tuple[int, ...], str]:
    """One Python of each version that the path or pyenv has, the newest patch."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates = [sys.executable, *map(str, pyenv.glob("*/bin/python3"))]
    candidates += filter(None, (shutil.which(f"python3.{minor}") for minor in range(OLDEST[1], 30)))
    found = sorted((version_of(python), python) for python in candidates)
    return {version[:2]: python for version, python in found if version}


def run(*command: str | Path, folder: Path | None = None) -> None:
    """Run a command; where it fails, say so and end."""
    if subprocess.run(command, cwd=folder, check=False).returncode:
        raise SystemExit(f"failed: {' '.join(map(str, command))}")


def take_commit(folder: Path) -> Path:
    """The commit in a folder of its own, and the wheel made of it."""
    packed = subprocess.run(["git", "archive", "HEAD"], cwd=CHECKOUT, capture_output=True, check=True).stdout
    source = folder / "source"
    source.mkdir()
    subprocess.run(["tar", "-x", "-C", str(source)], input=packed, check=True)
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, source)
    for package in PACKAGES:
        shutil.rmtree(source / package)
    (wheel,) = folder.glob("*.whl")
    return wheel


def test_with(python: str, folder: Path, wheel: Path, arguments: list[str]) -> bool:
    """Install the wheel for one Python, and say whether its tests pass."""
    room = folder / "room"
    shutil.copytree(folder / "source", room / "causerie")
    run(python, "-m", "venv", room / "venv")
    bin_folder = room / "venv" / "bin"
    run(bin_folder / "python", "-m", "pip", "install", "-q", f"{wheel}[test]")
    (installed,) = room.glob("venv/lib/python3.*/site-packages")
    for package in PACKAGES:
        (room / "causerie" / package).symlink_to(installed / package)
    tests = [bin_folder / "pytest", *(arguments or EVERYTHING)]
    passed = subprocess.run(tests, cwd=room / "causerie", check=False).returncode == 0
    shutil.rmtree(room)
    return passed


def main(words: list[str]) -> None:
    """Try every Python, to the last even if one fails."""
    end = words.index("--") if "--" in words else len(words)
    named, arguments = words[:end], words[end + 1 :]
    pythons = {version_of(python): python for python in named} if named else at_hand()
    if () in pythons:
        raise SystemExit(f"{pythons[()]} is no Python 3.11 or newer that can make virtual environments")
    results = {}
    with tempfile.TemporaryDirectory(prefix="pythons-") as folder:
        wheel = take_commit(Path(folder))
        for version, python in pythons.items():
            name = ".".join(map(str, version))
            print(f"Python {name}: {wheel.name}, {python}", flush=True)
            results[name] = test_with(python, Path(folder), wheel, arguments)
    for name, passed in results.items():
        print(f"Python {name}: {'passed' if passed else 'FAILED'}")
    sys.exit(not all(results.values()))


if __name__ == "__main__":
    main(sys.argv[1:])
