"""What a second start through run.py costs beside the command itself, in the same run.

Run: python tests/benchmarks/bench_start.py [RUNS]

Both paint the window with the sample into a picture, without a screen. Seconds of the
clock, and of the processor, which a loaded machine does not stretch as much.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "the-borrowed-pilot.txt"


def cost(command: list[str], folder: str) -> tuple[float, float]:
    """Seconds of the clock and of the processor that a command takes."""
    no_screen = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    no_screen["CAUSERIE_HOME"] = folder
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=folder, env=no_screen, check=True, capture_output=True)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    command = str(Path(sys.executable).with_name("causerie"))
    with tempfile.TemporaryDirectory() as folder:
        alone = [command, "screenshot", str(SAMPLE), "-o", "causerie.png"]
        with_run = [getattr(sys, "_base_executable", sys.executable), str(ROOT / "run.py"), str(SAMPLE)]
        for each in (alone, with_run):
            cost(each, folder)
        pairs = [(cost(alone, folder), cost(with_run, folder)) for _ in range(runs)]
    for number, name in enumerate(("wall", "processor")):
        base = statistics.median(pair[0][number] for pair in pairs)
        more = statistics.median(pair[1][number] - pair[0][number] for pair in pairs)
        print(f"{name}: causerie {base:.2f} s; through run.py {more:+.3f} s, x {(base + more) / base:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
