"""Cuts the power at every kind of moment: between writes, before syncs, in the middle of a page.

    python tests/crash/cut.py --cuts 500 [--sessions 4] [--seed 1]

Sessions of the program run with a library loaded that records each write, sync, truncation,
renaming and removal of a file. Then a disk is put together as it may look after a cut at some
change: what was not synced is there or not, or there in part. Every acknowledged deed must be
there, `check` clean, and every backup that is listed whole. Linux with a C compiler only.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from acknowledged import Witness, state_of  # noqa: E402
from core_session import CoreSession  # noqa: E402
from disk import Change, Disk, changes  # noqa: E402

from transcript.library import Library  # noqa: E402
from transcript.places import HOME_VARIABLE  # noqa: E402
from transcript.storage.backups import list_backups  # noqa: E402
from transcript.storage.integrity import damage  # noqa: E402
from transcript.storage.opening import open_to_restore  # noqa: E402

SAMPLES = HERE.parent / "samples" / "libraries"
_DEEDS = 45
_ACKNOWLEDGED = "acknowledged"
_LIBRARY = "home/data/library.causerie"


def compiled(folder: Path) -> Path | None:
    """The library that records, compiled; None where that cannot be done."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    made = folder / "trace_writes.so"
    source = HERE / "trace_writes.c"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(made), str(source), "-ldl", "-lpthread"]
    return made if subprocess.run(command, check=False).returncode == 0 else None


def recorded(recorder: Path, folder: Path, seed: int, left: Path | None) -> list[Change]:
    """A session in `folder`, on the library that an older version left if any; its changes."""
    library = folder / _LIBRARY
    library.parent.mkdir(parents=True)
    trace = folder.with_name(f"{folder.name}.trace")
    if left is not None:
        shutil.copyfile(left, library)
    there = [Change("w", str(path), "", 0, path.read_bytes()) for path in folder.rglob("*") if path.is_file()]
    syncs = [Change("s", path, "", 0, b"") for path in (str(library), str(library.parent)) if there]
    preload = {"LD_PRELOAD": str(recorder), "CAUSERIE_TRACE": str(trace), "CAUSERIE_TRACED": str(folder)}
    here = {**os.environ, **preload, HOME_VARIABLE: str(folder / "home")}
    command = [sys.executable, str(Path(__file__)), "--session", str(folder), "--seed", str(seed)]
    subprocess.run(command, env=here, check=True)
    return [*there, *syncs, *changes(trace)]


def session(folder: Path, seed: int) -> None:
    """What the process does that is recorded: deeds, and then it closes the library."""
    pipe = os.open(folder / _ACKNOWLEDGED, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    running = CoreSession(folder / _LIBRARY, seed, pipe)
    running.run(_DEEDS)
    running.library.close()


def judge(disk: Disk, witness: Witness, root: Path, chance: random.Random) -> list[str]:
    """Put the disk together as it is after a cut, and look what is wrong with it."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name, content in disk.after_crash(chance).items():
            path = folder / Path(name).relative_to(root)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        os.environ[HOME_VARIABLE] = str(folder / "home")
        library = folder / _LIBRARY
        if not library.exists():
            return [] if not witness.state else ["the library is not there"]
        wrong = []
        try:
            with Library.open(library) as opened:
                wrong += [problem.sentence for problem in opened.check()]
            wrong += [f"lost: {what}" for what in witness.lost(state_of(library))]
        except Exception as error:
            wrong.append(f"{type(error).__name__}: {error}")
        return wrong + list(_bad_backups(library))


def _bad_backups(library: Path) -> Sequence[str]:
    bad = []
    for backup in list_backups(library):
        if backup.problem:
            bad.append(backup.problem)
            continue
        with closing(open_to_restore(backup.path)) as copy:
            bad += [found] if (found := damage(copy)) else []
    return bad


def torment(cuts: int, sessions: int, seed: int) -> tuple[int, int]:
    """Cut so often in so many sessions; how many cuts were made, and how many lost something."""
    chance, failures, made, total = random.Random(seed), 0, 0, 0
    with tempfile.TemporaryDirectory() as temporary:
        recorder = compiled(Path(temporary))
        if recorder is None:
            print("skipped: recording needs Linux and a C compiler")
            return 0, 0
        for number in range(sessions):
            root = Path(temporary, f"session {number}")
            root.mkdir()
            left = chance.choice([None, *sorted(SAMPLES.glob("*.causerie"))])
            trace = recorded(recorder, root, chance.getrandbits(32), left)
            total += len(trace)
            begin = 3 if left else 0
            wanted = min(len(trace) - begin, cuts // sessions + (number < cuts % sessions))
            points = sorted(chance.sample(range(begin, len(trace)), wanted))
            for what, wrong in _cut(trace, points, root, chance):
                made += 1
                if wrong:
                    failures += 1
                    print(f"session {number}, change {what}: {wrong}", flush=True)
    print(f"{made} cuts in {total} changes of files: {failures} with a loss or damage")
    return made, failures


def _cut(trace: Sequence[Change], points: Sequence[int], root: Path, chance: random.Random):
    """Cut before each of the points, which are sorted."""
    disk, witness, at = Disk(), Witness(), 0
    for point in points:
        for change in trace[at:point]:
            if Path(change.path).name == _ACKNOWLEDGED:
                witness.hear(change.data)
            else:
                disk.change(change)
        at = point
        yield (
            f"{point} ({trace[point].what} {Path(trace[point].path).name})",
            judge(disk, witness, root, chance),
        )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--cuts", type=int, default=500)
    parser.add_argument("--sessions", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--session", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.session:
        session(options.session, options.seed)
        return 0
    return int(bool(torment(options.cuts, options.sessions, options.seed)[1]))


if __name__ == "__main__":
    sys.exit(main())
