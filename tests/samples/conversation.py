"""A conversation whose structure is known for certain, and the gold record made from it.

The shape of the record is the one that `causerie convert --to json` prints.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

_LABEL = re.compile(r"([A-Z]+): ")
_HEADING = re.compile(r"[IVX]+\. ")
_INLINE = re.compile(r"\[[^\]\n]*\]|\([^)\n]*\)|（[^）\n]*）")


@dataclass(frozen=True)
class Piece:
    """A turn, a stage direction or prose. `section` counts headings from 0, -1 is before the first."""

    kind: str
    paragraphs: tuple[str, ...]
    section: int = -1
    speaker: str = ""
    label: str = ""
    role: str = ""


@dataclass(frozen=True)
class Conversation:
    """Pieces in reading order under headings, which are all of one level."""

    title: str
    pieces: tuple[Piece, ...]
    headings: tuple[str, ...] = ()
    language: str = "en"
    heading_role: str = ""

    def turned(self, change: Callable[[Piece], Piece]) -> "Conversation":
        """The same with every piece changed."""
        return replace(self, pieces=tuple(map(change, self.pieces)))

    def part(self, first: int, end: int) -> "Conversation":
        """What stands under the headings from `first` up to `end`, and what precedes them all."""
        kept = [piece for piece in self.pieces if piece.section < 0 or first <= piece.section < end]
        moved = (replace(p, section=p.section - first) if p.section >= 0 else p for p in kept)
        return replace(self, headings=self.headings[first:end], pieces=tuple(moved))


# ------------------------------------------------------------------ reading our own plain layout
def _piece(chunk: str, section: int) -> Piece:
    if chunk.startswith("["):
        return Piece("stage", (chunk,), section)
    label = _LABEL.match(chunk)
    if label is None:
        return Piece("prose", (chunk,), section)
    return Piece("turn", (chunk[label.end() :],), section, label[1].title(), label[1])


def _verse(chunk: str) -> str:
    return "\n".join(line.strip() for line in chunk.splitlines())


def read_master(text: str, language: str = "en") -> Conversation:
    """Read the layout of the sample: blank lines between paragraphs, which are one line each."""
    title, *chunks = text.rstrip("\n").split("\n\n")
    headings: list[str] = []
    pieces: list[Piece] = []
    for chunk in chunks:
        if _HEADING.match(chunk):
            headings.append(chunk)
            continue
        piece = _piece(chunk, len(headings) - 1)
        if piece.kind == "prose" and pieces and pieces[-1].kind == "turn":
            before = pieces.pop()
            piece = replace(before, paragraphs=(*before.paragraphs, _verse(chunk)))
        pieces.append(piece)
    return Conversation(title, tuple(pieces), tuple(headings), language)


# ------------------------------------------------------------------ the gold record
def _block(piece: Piece) -> dict[str, object]:
    turn = piece.kind == "turn"
    found = [mark for text in piece.paragraphs for mark in _INLINE.findall(text)] if turn else []
    return {
        "kind": piece.kind,
        "speaker": piece.speaker or None,
        "label": piece.label or None,
        "paragraphs": list(piece.paragraphs),
        "section": piece.section if piece.section >= 0 else None,
        **({"directions": found} if found else {}),
        **({"role": piece.role} if piece.role else {}),
    }


def _sections(conversation: Conversation) -> list[dict[str, object]]:
    turns = [(number, p.section) for number, p in enumerate(conversation.pieces) if p.kind == "turn"]
    role = {"role": conversation.heading_role} if conversation.heading_role else {}
    return [
        {
            "heading": heading,
            "level": 1,
            "first_turn": next((number for number, section in turns if section == index), None),
            **role,
        }
        for index, heading in enumerate(conversation.headings)
    ]


def _speakers(conversation: Conversation) -> list[dict[str, object]]:
    labels: dict[str, list[str]] = {}
    for piece in conversation.pieces:
        if piece.speaker and piece.label not in labels.setdefault(piece.speaker, []):
            labels[piece.speaker].append(piece.label)
    return [{"name": name, "labels": printed} for name, printed in labels.items()]


def gold(conversation: Conversation, file: str, layout: str) -> dict[str, object]:
    """The record of a conversation that `file` holds in `layout`."""
    return {
        "format": "causerie/1",
        "title": conversation.title,
        "language": conversation.language,
        "sections": _sections(conversation),
        "blocks": list(map(_block, conversation.pieces)),
        "speakers": _speakers(conversation),
        "source": "written for Causerie",
        "licence": "MIT",
        "layout": layout,
        "real": False,
        "file": file,
    }
