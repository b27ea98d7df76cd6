"""Recovery on damaged files: every input is read and recovered, or refused with a sentence.

    python tests/benchmarks/fuzz_recovery.py 20000 [SEED]

Takes the sample texts, mutates their bytes and lines, and prints every input that ends in
another exception than a `CauserieError` or takes longer than two seconds of CPU, with the
number that repeats it. Exits with 1 if there was one.
"""

import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from transcript.errors import CauserieError
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "texts"
LIMIT = 2.0  # seconds of CPU for one input
_MOST_BYTES = 6000
_ODD = (
    b"\x00",
    b"\xff",
    b"\r",
    b"\t",
    b"\x0c",
    b"\xc2\xad",
    b"[",
    b")",
    b":",
    b"Q. ",
    b"\xef\xbb\xbf",
    b"-\n",
    b"1 ",
)


class Overdue(Exception):
    """One input took longer than the limit."""


def seeds() -> list[tuple[str, bytes]]:
    """The sample texts, cut so that an input takes milliseconds."""
    files = sorted(path for path in SAMPLES.iterdir() if not path.name.endswith(".gold.json"))
    return [(path.name, path.read_bytes()[:_MOST_BYTES]) for path in files]


# ---------------------------------------------------------------------- mutations
def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randint(1, 400) :]


def _insert(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + chance.choice(_ODD) * chance.randint(1, 60) + data[place:]


def _shuffle(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def _repeat(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    start = chance.randrange(len(lines))
    part = lines[start : start + chance.randint(1, 5)]
    return b"\n".join(lines[:start] + part * chance.randint(2, 40) + lines[start:])


def _drop_blanks(data: bytes, _chance: random.Random) -> bytes:
    return b"\n".join(line for line in data.split(b"\n") if line.strip())


def _join(data: bytes, chance: random.Random) -> bytes:
    return b" ".join(data.split(b"\n")) if chance.random() < 0.5 else data.replace(b"\n\n", b"\n")


def _indent(data: bytes, chance: random.Random) -> bytes:
    return b"\n".join(b" " * chance.choice((0, 0, 4, 30)) + line for line in data.split(b"\n"))


def _encode(data: bytes, chance: random.Random) -> bytes:
    encoding = chance.choice(("utf-16", "utf-16-le", "cp1252", "utf-32"))
    return data.decode("utf-8", "replace").encode(encoding, "replace")


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flip, _cut, _insert, _shuffle, _repeat, _drop_blanks, _join, _indent, _encode,
)  # fmt: skip


def mutated(number: int, seed: int, samples: list[tuple[str, bytes]]) -> tuple[str, bytes]:
    """Input `number`: a sample with one to four mutations; the same for the same numbers."""
    chance = random.Random(f"{seed}/{number}")
    name, data = chance.choice(samples)
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(MUTATIONS)(data or b"A: b\n", chance)
    return name, data


# ----------------------------------------------------------------------- running
def _overdue(_signal: int, _frame: FrameType | None) -> None:
    raise Overdue


def tried(name: str, data: bytes) -> str:
    """What went wrong with one input; empty where nothing did."""
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        recover(read_source_bytes(data, name))
    except CauserieError:
        return ""
    except Overdue:
        return f"longer than {LIMIT:g} s"
    except Exception as error:
        return repr(error)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return ""


def main() -> int:
    """Try as many inputs as the first argument says."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    signal.signal(signal.SIGPROF, _overdue)
    samples, failed, start = seeds(), 0, time.monotonic()
    for number in range(count):
        name, data = mutated(number, seed, samples)
        if wrong := tried(name, data):
            failed += 1
            print(f"input {number} of seed {seed} ({name}, {len(data)} bytes): {wrong}", flush=True)
    print(f"{count} inputs, {failed} failed, {time.monotonic() - start:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
