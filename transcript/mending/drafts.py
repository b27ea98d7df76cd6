"""Blocks in the making: their text in pieces that know where they stood before."""

from dataclasses import replace

from transcript.document import Document
from transcript.model import Block, Paragraph, Place, Span
from transcript.records import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of a paragraph. `origin` is where it stood; None for words that stood in no paragraph."""

    text: str
    origin: Place | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A block to be. The paragraphs of `block` do not count; `origin` is the first block it is made of."""

    block: Block
    paragraphs: tuple[tuple[Piece, ...], ...]
    origin: int | None = None

    def finished(self) -> Block:
        """The block, with its paragraphs."""
        return replace(self.block, paragraphs=tuple(map(_paragraph, self.paragraphs)))


def _paragraph(pieces: tuple[Piece, ...]) -> Paragraph:
    text = ""
    spans: list[Span] = []
    for piece in pieces:
        spans += (Span(len(text) + s.start, len(text) + s.end, s.role) for s in piece.spans)
        text += piece.text
    return Paragraph(text, tuple(_without_seams(spans)))


def _without_seams(spans: list[Span]) -> list[Span]:
    """A stretch that was cut and put together again is one stretch."""
    whole: list[Span] = []
    for span in spans:
        seam = next((w for w in whole if w.role is span.role and w.end == span.start), None)
        if seam is None:
            whole.append(span)
        else:
            whole[whole.index(seam)] = Span(seam.start, span.end, span.role)
    return whole


def draft_of(document: Document, number: int) -> Draft:
    """A block as it is."""
    block = document.block(number)
    pieces = (
        (Piece(paragraph.text, Place(number, position), paragraph.spans),)
        for position, paragraph in enumerate(block.paragraphs)
    )
    return Draft(replace(block, paragraphs=()), tuple(pieces), number)


def with_label_in_text(draft: Draft) -> Draft:
    """The label, which is none, back in front of the first paragraph, so that no word is lost."""
    label = draft.block.label
    if label is None:
        return draft
    first, rest = (draft.paragraphs[0], draft.paragraphs[1:]) if draft.paragraphs else ((), ())
    sign = ": " if any(piece.text for piece in first) else ""
    paragraphs = ((Piece(label + sign), *first), *rest)
    return replace(draft, block=replace(draft.block, label=None), paragraphs=paragraphs)


def joined(first: Draft, second: Draft, *, run_on: bool = False) -> Draft:
    """Both as the first block; `run_on` makes the paragraphs at the seam one."""
    if run_on and first.paragraphs and second.paragraphs:
        seam = first.paragraphs[-1] + second.paragraphs[0]
        return replace(first, paragraphs=(*first.paragraphs[:-1], seam, *second.paragraphs[1:]))
    return replace(first, paragraphs=first.paragraphs + second.paragraphs)


def cut(draft: Draft, paragraph: int, offset: int) -> tuple[Draft, Draft]:
    """What stands before and after an offset of a paragraph, each as a block of the same kind.

    The draft must be of one block as it is.
    """
    (piece,) = draft.paragraphs[paragraph]
    before, after = cut_piece(piece, offset)
    first = (*draft.paragraphs[:paragraph], *([(before,)] if offset else []))
    second = ((after,), *draft.paragraphs[paragraph + 1 :])
    rest = replace(draft.block, label=None, continued=False, time=None)
    return replace(draft, paragraphs=first), Draft(rest, second)


def cut_piece(piece: Piece, offset: int) -> tuple[Piece, Piece]:
    """What stands before and after an offset of a piece of the old text."""
    assert piece.origin is not None
    before = tuple(Span(s.start, min(s.end, offset), s.role) for s in piece.spans if s.start < offset)
    after = tuple(
        Span(max(s.start - offset, 0), s.end - offset, s.role) for s in piece.spans if s.end > offset
    )
    origin = replace(piece.origin, offset=piece.origin.offset + offset)
    return Piece(piece.text[:offset], piece.origin, before), Piece(piece.text[offset:], origin, after)
