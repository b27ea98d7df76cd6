"""How many megabytes of text recovery reads in a second, for every family of layouts.

    python tests/benchmarks/bench_recovery.py [MEGABYTES] [NAME ...]

Each sample text (and each plain text of the corpus, where it lies beside the checkout) is
repeated until it is MEGABYTES long (10), read once, and recovered; then so much again in
four times the size of a quarter, which shows whether time grows in line with length.
Seconds are of the processor, in one process; reading the file's bytes is not counted.
"""

import json
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDERS = (CHECKOUT / "tests" / "samples" / "texts", CHECKOUT.parent / "shared" / "corpus" / "dev")
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


def repeated(data: bytes, size: int) -> bytes:
    """The text, as often as fits into `size` bytes of UTF-8, and at least once."""
    return (data.rstrip() + b"\n\n\n") * max(1, size // len(data))


def seconds(data: bytes, name: str) -> float:
    """Processor time of recovery alone."""
    source = read_source_bytes(data, name)
    start = time.process_time()
    recover(source)
    return time.process_time() - start


def main() -> None:
    """Print a row for each family, and the medians."""
    numbers = [float(word) for word in sys.argv[1:] if word.replace(".", "").isdigit()]
    wanted = [word for word in sys.argv[1:] if not word.replace(".", "").isdigit()]
    size = int((numbers or [10.0])[0] * 1e6)
    print(f"{'family':24}{'document':28}{'MB':>7}{'seconds':>9}{'MB/s':>7}{'4 x text':>10}")
    speeds, ratios = [], []
    for layout, path in families(wanted):
        data = path.read_text(encoding="utf-8", errors="replace").encode()
        whole, quarter = repeated(data, size), repeated(data, size // 4)
        long, short = seconds(whole, path.name), seconds(quarter, path.name)
        speeds.append(len(whole) / 1e6 / long)
        ratios.append(long / short * 4 * len(quarter) / len(whole))
        print(
            f"{layout[:23]:24}{path.name[:27]:28}{len(whole) / 1e6:7.1f}{long:9.2f}"
            f"{speeds[-1]:7.2f}{ratios[-1]:10.2f}",
            flush=True,
        )
    print(
        f"median {statistics.median(speeds):.2f} MB/s; 4 times the text takes {max(ratios):.2f} times at most"
    )


if __name__ == "__main__":
    main()
