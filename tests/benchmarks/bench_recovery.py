"""How many megabytes of text recovery reads in a second, for every family of layouts.

    python tests/benchmarks/bench_recovery.py [MEGABYTES] [NAME ...]

Each sample text (and each plain text of the corpus, where it lies beside the checkout) is
lengthened to MEGABYTES (10), read once, and recovered; then a quarter of it, which shows
whether time grows in line with length. Every copy of the text that is added exchanges its
small words for others of the same length, so that no line comes again and nothing that
recovery remembers of one copy helps it with the next. Seconds are of the processor, in one
process, the best of three; reading the file's bytes is not counted.
"""

import json
import random
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover
from transcript.source import Source

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDERS = (CHECKOUT / "tests" / "samples" / "texts", CHECKOUT.parent / "shared" / "corpus" / "dev")
_SMALL = re.compile(r"(?<!\w)[^\W\d_A-Z]{4,}(?!\w)")
_REPEATED = (".txt", ".md")  # what can be put one behind the other; captions and JSON cannot


def families(wanted: list[str]) -> Iterator[tuple[str, Path]]:
    """The layout and the file of each document that can be repeated, one for each layout and folder."""
    for folder in FOLDERS:
        seen: set[str] = set()
        for gold in sorted(folder.glob("*.gold.json")):
            stated = json.loads(gold.read_text(encoding="utf-8"))
            layout, name = stated.get("layout") or gold.name.split(".")[0], stated.get("file") or ""
            chosen = not wanted or gold.name.split(".")[0] in wanted
            if name.endswith(_REPEATED) and layout not in seen and chosen:
                seen.add(layout)
                yield layout, folder / name


def lengthened(text: str, size: int) -> bytes:
    """The text again and again with other words, until one more would be over `size` bytes of UTF-8."""
    words: dict[int, list[str]] = defaultdict(list)
    for word in sorted(set(_SMALL.findall(text))):
        words[len(word)].append(word)
    text = text.rstrip() + "\n\n\n"
    copies = max(1, size // len(text.encode()))
    return "".join(_varied(text, words, number) for number in range(copies)).encode()


def _varied(text: str, words: dict[int, list[str]], number: int) -> str:
    """A copy of the text; the first one is as it was written."""
    chance = random.Random(number)

    def other(found: re.Match[str]) -> str:
        alike = words.get(len(found[0]))
        return chance.choice(alike) if alike else found[0]

    return _SMALL.sub(other, text) if number else text


def seconds(data: bytes, name: str) -> float:
    """Processor time of recovery alone, the least of three."""
    source = read_source_bytes(data, name)
    return min(_once(source) for _ in range(3))


def _once(source: Source) -> float:
    start = time.process_time()
    recover(source)
    return time.process_time() - start


def main() -> None:
    """Print a row for each family, and the medians."""
    numbers = [float(word) for word in sys.argv[1:] if word.replace(".", "").isdigit()]
    wanted = [word for word in sys.argv[1:] if not word.replace(".", "").isdigit()]
    size = int((numbers or [10.0])[0] * 1e6)
    print(f"{'family':24}{'document':28}{'MB':>7}{'seconds':>9}{'MB/s':>7}{'4 x text':>10}")
    speeds, ratios, slowest = [], [], 0.0
    for layout, path in families(wanted):
        text = path.read_text(encoding="utf-8", errors="replace")
        whole, quarter = lengthened(text, size), lengthened(text, size // 4)
        long, short = seconds(whole, path.name), seconds(quarter, path.name)
        slowest = max(slowest, long)
        speeds.append(len(whole) / 1e6 / long)
        ratios.append(long / short * 4 * len(quarter) / len(whole))
        print(
            f"{layout[:23]:24}{path.name[:27]:28}{len(whole) / 1e6:7.1f}{long:9.2f}"
            f"{speeds[-1]:7.2f}{ratios[-1]:10.2f}",
            flush=True,
        )
    print(
        f"median {statistics.median(speeds):.2f} MB/s; 4 times the text takes "
        f"{statistics.median(ratios):.2f} times as long, {max(ratios):.2f} at most; "
        f"the slowest took {slowest:.1f} s"
    )


if __name__ == "__main__":
    main()
