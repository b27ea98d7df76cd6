"""The ways of printing labels, as a reader tells them apart: fewer than recovery does."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice

from transcript.document import Document
from transcript.records import dataclass
from transcript.recovery.furniture import without_furniture
from transcript.recovery.keys import key_of
from transcript.recovery.label import Label
from transcript.recovery.labels import heading_label, labels_of
from transcript.recovery.rows import rows_of
from transcript.source import Source

_LOOKED_AT = 20_000  # rows; a file prints its labels the same way from there on


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """A way of printing labels; `example` shows it with NAME in the place of a name."""

    id: str
    example: str


_STYLES = (
    LabelStyle("colon", "NAME: text"),
    LabelStyle("period", "NAME. text"),
    LabelStyle("dash", "NAME — text"),
    LabelStyle("own-line", "NAME on its own line"),
    LabelStyle("question", "Q. and A."),
    LabelStyle("time", "NAME 0:12 on its own line"),
    LabelStyle("blanks", "NAME    text"),
    LabelStyle("angles", "<NAME> text"),
    LabelStyle("brackets", "NAME [aside] text"),
    LabelStyle("brackets", "[NAME] text"),
    LabelStyle("heading", "Headings with names"),
)
_BY_LABEL = {
    ":": "colon", ".": "period", ".—": "dash", "—": "dash", "l.": "period", "own": "own-line",
    "own.": "own-line", "own:": "own-line", "qa": "question", "stamp": "time", "  ": "blanks",
    "   ": "blanks", "\u3000": "blanks", "「": "blanks", "bold": "blanks", "[n]": "brackets", "<>": "angles",
    "[]": "brackets", "heading": "heading", "heading:": "heading",
    "says": "colon", "ownsays": "own-line", "[t]": "time",
}  # fmt: skip


def label_styles() -> tuple[LabelStyle, ...]:
    """Every way of printing labels that a reader may choose."""
    return _STYLES


def style_of(label: Label) -> str:
    """The id of the style a label is printed in; empty where it is none a reader could choose."""
    return _BY_LABEL.get(label.style.lstrip("_-"), "")


def styles_in(source: Source) -> tuple[LabelStyle, ...]:
    """The styles of which a file has labels that come again, the commonest first."""
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for label in _labels_in(source):
        rows[style_of(label)][key_of(label.name)] += 1
    again = {style: sum(n for n in names.values() if n > 1) for style, names in rows.items()}
    found = [style for style in _STYLES if again.get(style.id)]
    return tuple(sorted(found, key=lambda style: -again[style.id]))


def style_found(source: Source, document: Document) -> str | None:
    """The style in which a file prints most of the labels that its document has."""
    labels = set(document.columns.labels) - {""}
    counts = Counter(style_of(label) for label in _labels_in(source) if label.name in labels)
    counts.pop("", None)
    return counts.most_common(1)[0][0] if counts else None


def _labels_in(source: Source) -> Iterator[Label]:
    """What could be labels, page numbers and the like put aside as recovery does."""
    rows = without_furniture(rows_of(source))
    for row, text in enumerate(islice(rows.texts, _LOOKED_AT)):
        if row in rows.given:
            label = heading_label(text) if rows.given[row].kind == "heading" else None
            if label is not None:
                yield label
        else:
            yield from labels_of(text)
