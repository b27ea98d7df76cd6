"""Short conversations that only the tests need, and a text in which nobody speaks.

`masters` holds them: `LABEL: text` or `[direction]` a line, ` / ` between the
paragraphs of a speech, `|` where a word may be divided, `---` before the next section.
"""

from pathlib import Path

from conversation import Conversation, Piece
from layouts import SOFT_HYPHEN

MASTERS = Path(__file__).resolve().parent / "masters"
_KEPT_AS_PRINTED = {"Q", "A"}  # labels that are no names


def _read(name: str) -> str:
    return (MASTERS / f"{name}.txt").read_text(encoding="utf-8").strip()


def _piece(line: str, section: int) -> Piece:
    if line[0] in "[〔(":
        return Piece("stage", (line,), section)
    label, _, speech = line.replace("：", ": ", 1).partition(": ")
    speaker = label if label in _KEPT_AS_PRINTED else label.title()
    paragraphs = tuple(speech.split(" / "))
    return Piece("turn", paragraphs, section, speaker, label)


def talk(name: str, title: str, language: str, headings: tuple[str, ...] = ()) -> Conversation:
    """A conversation of `masters`; without headings nothing divides it."""
    section, pieces = (0 if headings else -1), []
    for line in _read(name).splitlines():
        if line == "---":
            section += 1
        else:
            pieces.append(_piece(line.replace("|", SOFT_HYPHEN), section))
    role = "titlepage" if headings[:1] == (title.upper(),) else ""
    return Conversation(title, tuple(pieces), headings, language, role)


def nobody_speaks() -> Conversation:
    """Reported speech, remarks, opening hours and an address: prose from end to end."""
    pieces = (Piece("prose", (chunk,)) for chunk in _read("nobody-speaks").split("\n\n"))
    return Conversation("An Afternoon on Sill Quay", tuple(pieces))


GERMAN = talk("german", "Der geliehene Stuhl", "de", ("Erstes Gespräch", "Zweites Gespräch"))
HEBREW = talk("hebrew", "המפתח", "he")
CHINESE = talk("chinese", "借来的伞", "zh")
DEPOSITION = talk("deposition", "Deposition of Emlyn Strand", "en", ("DEPOSITION OF EMLYN STRAND",))
