"""Layouts with pages: text taken from a PDF, and a deposition with numbered lines."""

from collections.abc import Iterator
from dataclasses import replace

from conversation import Conversation, Piece
from layouts import Shown, by_section, titled, wrap

PAGE_LINES = 30  # a page ends in the first unfinished line after so many
STRAY_BLANK = 7  # every seventh label has a blank before it
DEPOSITION_LINES = 25


def pdf_text(conversation: Conversation) -> Shown:
    """Double-spaced, hard-wrapped, with pages that end in mid-sentence, as extractors leave them.

    A line that goes on ends with a blank. Headings have lost their numbers and their type.
    """
    headings = tuple(heading.partition(". ")[2] for heading in conversation.headings)
    shown = replace(conversation.turned(titled), headings=headings)
    return shown, "\n\n".join(_paged(_pdf_lines(shown), shown.title))


def _pdf_lines(conversation: Conversation) -> Iterator[str]:
    yield conversation.title
    turns = 0
    for heading, pieces in by_section(conversation):
        if heading:
            yield heading
        for piece in pieces:
            turns += piece.kind == "turn"
            stray = " " if turns % STRAY_BLANK == 3 else ""
            label = f"{stray}{piece.label}:   " if piece.label else ""
            for text in (label + piece.paragraphs[0], *piece.paragraphs[1:]):
                yield from _unfinished(text)


def _unfinished(text: str) -> list[str]:
    if "\n" in text:
        return text.split("\n")
    stray = text[: len(text) - len(text.lstrip())]
    *first, last = wrap(text.lstrip(), 85, stray)
    return [*(f"{line} " for line in first), last]


def _paged(lines: Iterator[str], running_head: str) -> Iterator[str]:
    page = used = 0
    for line in lines:
        yield line
        used += 1
        if used >= PAGE_LINES and line.endswith(" "):
            page, used = page + 1, 0
            yield f"{page}\n\n"
            yield running_head


# ------------------------------------------------------------------ deposition
def deposition(conversation: Conversation) -> Shown:
    """Numbered lines, twenty-five a page, with page numbers and the reporter's name."""
    lines = [heading.center(56).rstrip() for heading in conversation.headings]
    for piece in conversation.pieces:
        lines += _deposition_lines(piece)
    pages = (lines[at : at + DEPOSITION_LINES] for at in range(0, len(lines), DEPOSITION_LINES))
    return conversation, "\n".join(_page(number, page) for number, page in enumerate(pages, 4))


def _deposition_lines(piece: Piece) -> list[str]:
    if piece.kind == "stage":
        return wrap(piece.paragraphs[0], 52, " " * 10, " " * 10)
    first = f"     {piece.label}.  " if piece.label in {"Q", "A"} else f"          {piece.label}:  "
    texts = [wrap(piece.paragraphs[0], 56, first)]
    texts += [wrap(text, 56, " " * 10) for text in piece.paragraphs[1:]]
    return [line for text in texts for line in text]


def _page(number: int, lines: list[str]) -> str:
    numbered = [f"{line:>2}   {text}" for line, text in enumerate(lines, 1)]
    foot = "SILL QUAY REPORTING".center(60).rstrip()
    return "\n".join([f"{number:>60}", "", *numbered, "", foot, ""])
