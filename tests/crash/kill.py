"""Kills the program at random moments, again and again, and looks for what is lost.

    python tests/crash/kill.py --kills 1000 [--windows 200] [--seed 1]

Each session is a process of its own that works on the library the one before left, and
acknowledges each deed through a pipe once the library says it is stored. It dies by SIGKILL
after a moment: while it starts, in the middle of deeds, between them. Then every
acknowledged deed must be there, `check` clean, every backup whole, and the next start without
repair. Every twentieth session begins with a new library or with one of an older schema.
"""

import argparse
import os
import random
import select
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from acknowledged import Witness, state_of  # noqa: E402
from core_session import CoreSession  # noqa: E402

from transcript.library import Library  # noqa: E402
from transcript.places import HOME_VARIABLE  # noqa: E402
from transcript.storage.backups import list_backups  # noqa: E402

SAMPLES = HERE.parent / "samples" / "libraries"
_LONGEST = 0.8  # seconds a core session lasts
_LONGEST_WINDOW = 1.5
_LONGEST_START = 60.0
_WHEN_READY = 0.8  # of the sessions are killed when they have begun, the others while they start
_A_LIFE = 20  # sessions on one library
Run = Callable[[Path, int, int], None]


def core(path: Path, seed: int, pipe: int) -> None:
    CoreSession(path, seed, pipe).run()


def window(path: Path, seed: int, pipe: int) -> None:
    from window_session import WindowSession

    WindowSession(path, seed, pipe).run()


def started(run: Run, path: Path, seed: int) -> tuple[int, int]:
    """A session in a process of its own: its id, and the end of the pipe to read."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    try:
        os.close(reading)
        run(path, seed, writing)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(1)  # a session ends by being killed


def killed(run: Run, path: Path, seed: int, delay: float, *, ready: bool) -> tuple[Witness, bool]:
    """Kill a session `delay` seconds after its start, or after it is `ready`.

    What it said, and whether it was still alive then.
    """
    child, pipe = started(run, path, seed)
    heard, alive = bytearray(), True
    end = time.monotonic() + (_LONGEST_START if ready else delay)
    while alive and (left := end - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            piece = os.read(pipe, 1 << 16)
            if ready and not heard and piece:
                end = time.monotonic() + delay
            heard += piece
            alive = bool(piece)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while piece := os.read(pipe, 1 << 16):
        heard += piece
    os.close(pipe)
    witness = Witness()
    for line in bytes(heard).split(b"\n")[:-1]:
        witness.hear(line)
    return witness, alive


def judge(path: Path, witness: Witness, before: dict[str, str]) -> list[str]:
    """What is wrong after a kill; empty where nothing is."""
    if witness.under_way == "starting":
        witness.state, witness.under_way = before, "starting" if not before else ""
    if not path.exists() and witness.under_way == "starting":
        return []
    wrong = []
    with Library.open(path) as library:
        if library.read_only:
            wrong.append("it is read-only")
        wrong += [f"lost: {what}" for what in witness.lost(state_of(path))]
        wrong += [problem.sentence for problem in library.check()]
    wrong += [backup.problem for backup in list_backups(path) if backup.problem]
    wrong += [f"left: {kept}" for kept in path.parent.glob("*.damaged-*")]
    return wrong


def begin(folder: Path, chance: random.Random) -> Path:
    """A folder for another life of a library: an empty one, or one that an older version left."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    os.environ[HOME_VARIABLE] = str(folder / "home")
    path = folder / "library.causerie"
    left = chance.choice([None, *sorted(SAMPLES.glob("*.causerie"))])
    if left is not None:
        shutil.copy(left, path)
    return path


def known(path: Path) -> dict[str, str]:
    """What is there before a session; of an older schema nothing, whose rows are written anew."""
    try:
        return state_of(path)
    except Exception:
        return {}


def torment(kills: int, run: Run, longest: float, seed: int) -> int:
    """Kill so many sessions; how many of them lost something or left damage."""
    chance, failures, stored = random.Random(seed), 0, 0
    died: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as temporary:
        for number in range(kills):
            if number % _A_LIFE == 0:
                path, before = begin(Path(temporary, "life"), chance), {}
            own_seed, delay = chance.getrandbits(32), chance.uniform(0.0, longest)
            ready = chance.random() < _WHEN_READY
            witness, alive = killed(run, path, own_seed, delay, ready=ready)
            moment = witness.under_way or "between deeds"
            wrong = judge(path, witness, before)
            if not alive:
                wrong.append("it ended by itself")
            before = known(path)
            stored += witness.stored
            died[moment] = died.get(moment, 0) + 1
            if wrong:
                failures += 1
                print(f"session {number} ({own_seed}, {delay:.3f} s, {moment}): {wrong}", flush=True)
    print(f"{kills} kills, {stored} acknowledged deeds, {failures} with a loss or damage", flush=True)
    for moment, count in sorted(died.items(), key=lambda each: -each[1]):
        print(f"  {count:5}  {moment}")
    return failures


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--kills", type=int, default=0, help="sessions with the core")
    parser.add_argument("--windows", type=int, default=0, help="sessions at the window")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    failures = torment(options.kills, core, _LONGEST, options.seed) if options.kills else 0
    if options.windows:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        import window_session  # noqa: F401  loaded once, before sessions are forked

        failures += torment(options.windows, window, _LONGEST_WINDOW, options.seed)
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
