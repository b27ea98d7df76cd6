"""Whether notes find their words again after a text was edited, and how quickly.

Run: python tests/benchmarks/bench_anchors.py [--notes N] [FILE ...]

Without files: our own samples, a made-up dialogue of 100,000 words, and the conversations
of the shared corpus where it lies beside the checkout. Seconds are of the processor.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(CHECKOUT), str(CHECKOUT / "tests" / "samples"), str(Path(__file__).parent)]

from anchor_truth import Outcome, tidied, try_script  # noqa: E402
from edit_scripts import SCRIPTS, Edit, document_of, text_of  # noqa: E402
from synthetic_dialogue import synthetic_dialogue  # noqa: E402

from transcript.document import Document  # noqa: E402
from transcript.errors import UnreadableFile  # noqa: E402
from transcript.progress import Unwatched  # noqa: E402
from transcript.readers import read_source  # noqa: E402
from transcript.reattaching.alignment import Alignment  # noqa: E402
from transcript.recovery.recover import recover  # noqa: E402

_FEWEST = 1_000  # words of a text that is worth it
_CLOCKED = 5_000  # notes that are timed
_HEAD = "script|notes whole|kept|moved|unattached|amiss|WRONG|found"
_HEAD += "|notes touched|kept|moved|unattached|amiss|WRONG"
_VERDICTS = ("kept", "moved", "unattached", "amiss", "WRONG")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=5_000, help="on each text")
    parser.add_argument("--show", action="store_true", help="print the notes that are on other words")
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    texts = list(_texts(options.files))
    words = sum(text.word_count for _, text in texts)
    print(f"{len(texts)} texts, {words} words, {options.notes} notes on each\n")
    print("|", _HEAD.replace("|", " | "), "|")
    print("|", " | ".join(["---"] * len(_HEAD.split("|"))), "|")
    for name, edit in SCRIPTS.items():
        print(_row(name, edit, texts, options), flush=True)
    _clock(_CLOCKED)


def _row(name: str, edit: Edit, texts: list[tuple[str, Document]], options: argparse.Namespace) -> str:
    whole: Counter[str] = Counter()
    touched: Counter[str] = Counter()
    for seed, (title, text) in enumerate(texts):
        outcome = try_script(text, edit, options.notes, seed)
        whole += outcome.whole
        touched += outcome.touched
        if options.show:
            _show(title, outcome)
    found = (whole["kept"] + whole["moved"]) / max(1, whole.total())
    cells = [name, whole.total(), *(whole[v] for v in _VERDICTS), f"{found:.2%}"]
    return "| " + " | ".join(map(str, [*cells, touched.total(), *(touched[v] for v in _VERDICTS)])) + " |"


def _show(title: str, outcome: Outcome) -> None:
    for before, now in outcome.wrong[:10]:
        print(f"    {title}: {before.quote!r} is on {now.quote!r}; {now.prefix!r} {now.suffix!r}")


def _clock(notes: int) -> None:
    text = tidied(synthetic_dialogue(100_000))
    for name in (
        "nothing",
        "10 % of the words changed",
        "20 % of the words changed",
        "all of it, 5 % of the words",
    ):
        seconds = _seconds(text, SCRIPTS[name], notes)
        print(f"\n{notes} notes in {text.word_count} words, {name}: {seconds:.2f} s", end="")
    print()


def _seconds(text: Document, edit: Edit, notes: int) -> float:
    from random import Random

    from anchor_truth import notes_on

    from transcript.reattaching.reattach import reattach

    made = [note for _, note in notes_on(text, notes, Random(0))]
    after = document_of(edit(Random(1), text_of(text)), text.sections, text.speakers)
    start = time.process_time()
    reattach(Alignment(text, after), made, [])
    return time.process_time() - start


def _texts(files: list[Path]) -> Iterator[tuple[str, Document]]:
    if not files:
        yield "made up", tidied(synthetic_dialogue(100_000))
    for path in files or _files():
        try:
            document = tidied(recover(read_source(path), Unwatched()))
        except UnreadableFile as error:
            print(error, file=sys.stderr)
            continue
        if document.word_count >= _FEWEST:
            yield path.name, document


def _files() -> list[Path]:
    own = [
        *(CHECKOUT / "resources" / "samples").glob("*.txt"),
        *(CHECKOUT / "tests/samples/texts").glob("*.*"),
    ]
    corpus = CHECKOUT.parent / "shared" / "corpus" / "dev"
    found = [*own, *(corpus.iterdir() if corpus.is_dir() else ())]
    return sorted(
        path for path in found if not path.name.startswith(".") and path.suffix not in (".json", ".py")
    )


if __name__ == "__main__":
    main()
