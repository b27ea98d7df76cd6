"""How large the packages are, and how the installed program starts beside the command of a venv.

Run: python tests/benchmarks/bench_package.py [RUNS] [FOLDER], after python3 run.py package

Both are made of the same wheel with the same Python. From launch to the first readable paint on
a virtual screen, each in turn in one run, on a warm disk. Where the time goes follows.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from screen_watch import WatchedScreen

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "the-borrowed-pilot.txt"
MOST_DOWNLOAD, MOST_INSTALLED, MOST_START = 40.0, 140.0, 1.1


def size_of(path: Path) -> float:
    """Millions of bytes of a file or of what is below a folder, links aside."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(each.stat().st_size for each in files if each.is_file() and not each.is_symlink()) / 1e6


def print_sizes(made: Path) -> None:
    """The artefacts, and the largest parts of what is installed."""
    for path in sorted(made.iterdir()):
        if path.suffix in (".deb", ".xz", ".whl", ".gz"):
            bound = f"  (at most {MOST_DOWNLOAD:.0f})" if path.suffix in (".deb", ".xz") else ""
            print(f"{path.name:<44}{size_of(path):7.1f} MB{bound}")
    installed = made / ".work" / "deb" / "usr"
    print(f"{'installed':<44}{size_of(installed):7.1f} MB  (at most {MOST_INSTALLED:.0f})")
    parts = sorted(((size_of(each), each.name) for each in installed.rglob("*.so*")), reverse=True)
    for size, name in parts[:8]:
        print(f"    {name:<40}{size:7.1f} MB")


def print_starts(commands: dict[str, list[str]], runs: int) -> None:
    """Seconds from launch to text on the screen, in turns."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder, WatchedScreen() as screen:
        environment = {**os.environ, "HOME": folder, "XDG_RUNTIME_DIR": folder}
        Path(folder).chmod(0o700)
        environment["CAUSERIE_HOME"] = f"{folder}/causerie"
        for command in commands.values():
            screen.seconds_until_text(command, environment)
        for _ in range(runs):
            for name, command in commands.items():
                times[name].append(screen.seconds_until_text(command, environment))
    base = statistics.median(times["venv"])
    for name, seconds in times.items():
        middle = statistics.median(seconds)
        print(f"{name:<12}{middle:6.2f} s, best {min(seconds):.2f} s, x {middle / base:.2f} of the venv's")
    pairs = [one / other for one, other in zip(times["installed"], times["venv"], strict=True)]
    print(f"paired: x {statistics.median(pairs):.2f} (at most {MOST_START})")


def print_profile(python: Path) -> None:
    """What takes longest to import on the way to the first page."""
    command = [python, "-X", "importtime", "-c", "import desktop.starting"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    rows = [line.removeprefix("import time:").split("|") for line in told.splitlines()[1:]]
    slow = sorted(((int(own), name.strip()) for own, _, name in rows), reverse=True)[:12]
    print(f"\nimports: {sum(int(own) for own, _, _ in rows) / 1000:.0f} ms, of these alone:")
    for own, name in slow:
        print(f"    {name:<40}{own / 1000:7.1f} ms")


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    made = Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "dist"
    tools = made / ".work" / "venv" / "bin"
    if not (tools / "causerie").exists() or shutil.which("Xvfb") is None:
        print("python3 run.py package makes what is measured here; Xvfb shows it")
        return 0
    print_sizes(made)
    print_starts(
        {
            "venv": [str(tools / "causerie"), str(SAMPLE)],
            "installed": [str(made / ".work" / "deb" / "usr" / "bin" / "causerie"), str(SAMPLE)],
        },
        runs,
    )
    print_profile(tools / "python")
    return 0


if __name__ == "__main__":
    sys.exit(main())
