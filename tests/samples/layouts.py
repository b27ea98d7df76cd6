"""How a conversation looks in the wild.

Each function takes a conversation and gives back what the layout shows of it (names
in capitals, headings without numbers) together with the text.
"""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from conversation import Conversation, Piece

Shown = tuple[Conversation, str]
SOFT_HYPHEN = "\u00ad"


# ------------------------------------------------------------------ what layouts change
def titled(piece: Piece) -> Piece:
    """Names as `Dorthe` instead of `DORTHE`."""
    return replace(piece, label=piece.speaker)


def in_parentheses(piece: Piece) -> Piece:
    """Directions inside a turn in round brackets."""
    if piece.kind != "turn":
        return piece
    return replace(piece, paragraphs=tuple(re.sub(r"\[(.*?)\]", r"(\1)", p) for p in piece.paragraphs))


def by_section(conversation: Conversation) -> Iterator[tuple[str, list[Piece]]]:
    """Each heading (empty before the first) with its pieces."""
    for section, pieces in groupby(conversation.pieces, key=lambda piece: piece.section):
        yield conversation.headings[section] if section >= 0 else "", list(pieces)


def wrap(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Lines of at most `width`; verse keeps its lines, four columns in."""
    if "\n" in text:
        return [f"{rest}    {line}" for line in text.split("\n")]
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
        break_long_words=False,
    )


def wrap_dividing(text: str, width: int) -> list[str]:
    """Lines of at most `width` in which words are divided at their soft hyphens."""
    lines, line = [], ""
    for word in text.split(" "):
        head, _, tail = word.partition(SOFT_HYPHEN)
        if len(f"{line} {word}") <= width or not line:
            line = f"{line} {word}".strip()
        elif tail and len(f"{line} {head}-") <= width:
            lines.append(f"{line} {head}-")
            line = tail
        else:
            lines.append(line)
            line = word
    return [part.replace(SOFT_HYPHEN, "") for part in [*lines, line]]


def spaced(conversation: Conversation, width: int, mark: str) -> str:
    """Blank lines between paragraphs, `label + mark` before a turn."""
    chunks = [conversation.title] if conversation.title else []
    for heading, pieces in by_section(conversation):
        chunks += [heading] if heading else []
        for piece in pieces:
            label = piece.label + mark if piece.label else ""
            for number, text in enumerate(piece.paragraphs):
                chunks.append("\n".join(wrap((label if number == 0 else "") + text, width)))
    return "\n\n".join(chunks) + "\n"


# ------------------------------------------------------------------ layouts
def plain(conversation: Conversation) -> Shown:
    """`DORTHE: text`, wrapped."""
    return conversation, spaced(conversation, 76, ": ")


def unwrapped(conversation: Conversation) -> Shown:
    """`Dorthe: text`, a paragraph a line."""
    shown = conversation.turned(titled)
    return shown, spaced(shown, 10_000, ": ")


def full_width(conversation: Conversation) -> Shown:
    """`老周：text`: a full-width colon and no blank lines."""
    return conversation, spaced(conversation, 10_000, "：").replace("\n\n", "\n")


def play(conversation: Conversation) -> Shown:
    """`DORTHE. text`, indented directions, a cast before the first scene."""
    cast = ("DORTHE, formerly of the customs house", "PIRAN, who fished", "YUSRA, a bookbinder")
    persons = Piece("prose", cast, 0, role="cast")
    moved = (replace(p, section=p.section + 1) if p.section >= 0 else p for p in conversation.pieces)
    before, *rest = map(in_parentheses, moved)
    headings = ("PERSONS", *(f"SCENE {heading}" for heading in conversation.headings))
    shown = replace(conversation, headings=headings, pieces=(before, persons, *rest))
    lines = [shown.title.upper().center(72).rstrip(), ""]
    for heading, pieces in by_section(shown):
        lines += ["", heading.center(72).rstrip(), ""] if heading else []
        lines += [line for piece in pieces for line in _play_lines(piece)]
    return shown, "\n".join(lines) + "\n"


def _play_lines(piece: Piece) -> list[str]:
    if piece.role == "cast":
        return [*piece.paragraphs, ""]
    if piece.kind == "stage":
        return [*wrap(piece.paragraphs[0], 64, " " * 10, " " * 10), ""]
    label = f"{piece.label}. " if piece.label else ""
    texts = [label + piece.paragraphs[0], *piece.paragraphs[1:]]
    return [line for text in texts for line in [*wrap(text, 72), ""]]


def own_line(conversation: Conversation) -> Shown:
    """The name on a line of its own."""
    chunks = [conversation.title]
    for heading, pieces in by_section(conversation):
        chunks += [heading] if heading else []
        for piece in pieces:
            label = [piece.label] if piece.label else []
            first, *more = ("\n".join(wrap(text, 70)) for text in piece.paragraphs)
            chunks += ["\n".join([*label, first]), *more]
    return conversation, "\n\n".join(chunks) + "\n"


SLUGS = ("INT. BINDERY, SILL QUAY - AFTERNOON", "INT. BINDERY, SILL QUAY - A LITTLE LATER")


def screenplay(conversation: Conversation) -> Shown:
    """Centred names, narrow speeches, action at the margin."""
    bare = conversation.turned(in_parentheses).turned(_action)
    shown = replace(bare, headings=SLUGS[: len(bare.headings)], title=bare.title.upper())
    lines = [shown.title.center(60).rstrip(), ""]
    for heading, pieces in by_section(shown):
        lines += ["", heading, ""] if heading else []
        lines += [line for piece in pieces for line in _screenplay_lines(piece)]
    return shown, "\n".join(lines) + "\n"


def _action(piece: Piece) -> Piece:
    if piece.kind == "turn":
        return piece
    return replace(piece, kind="stage", paragraphs=tuple(p.strip("[]") for p in piece.paragraphs))


def _screenplay_lines(piece: Piece) -> list[str]:
    if piece.kind == "stage":
        return [*wrap(piece.paragraphs[0], 60), ""]
    lines = [" " * 22 + piece.label]
    for text in piece.paragraphs:
        for part in filter(None, map(str.strip, re.split(r"(\(.*?\))", text))):
            indent, width = (" " * 16, 40) if part.startswith("(") else (" " * 11, 46)
            lines += wrap(part, width, indent, indent)
        lines.append("")
    return lines


def bold_markdown(conversation: Conversation) -> Shown:
    """Markdown with bold names and italic directions."""
    shown = conversation.turned(titled)
    chunks = [f"# {shown.title}"]
    for heading, pieces in by_section(shown):
        chunks += [f"## {heading}"] if heading else []
        chunks += [chunk for piece in pieces for chunk in _markdown_chunks(piece)]
    return shown, "\n\n".join(chunks) + "\n"


def _markdown_chunks(piece: Piece) -> list[str]:
    if piece.kind == "stage":
        return [f"*{piece.paragraphs[0]}*"]
    label = f"**{piece.label}:** " if piece.label else ""
    first, *more = ("> " + p.replace("\n", "  \n> ") if "\n" in p else p for p in piece.paragraphs)
    return [label + first, *more]


def abbreviated(conversation: Conversation) -> Shown:
    """The whole name once, then its first three letters; no blank lines between turns."""
    seen: set[str] = set()
    pieces = []
    for piece in map(in_parentheses, conversation.pieces):
        label = piece.speaker[:3] if piece.speaker in seen else piece.speaker
        seen.add(piece.speaker)
        pieces.append(replace(piece, label=label))
    shown = replace(conversation, pieces=tuple(pieces))
    lines = [shown.title, ""]
    for heading, members in by_section(shown):
        lines += ["", heading, ""] if heading else []
        for piece in members:
            label = f"{piece.label}. " if piece.label else ""
            texts = [label + piece.paragraphs[0], *piece.paragraphs[1:]]
            lines += [line for text in texts for line in wrap(text, 66, "    ")]
    return shown, "\n".join(lines) + "\n"


def divided(conversation: Conversation) -> Shown:
    """`RENATE: text` in a narrow column with divided words."""
    shown = conversation.turned(
        lambda piece: replace(piece, paragraphs=tuple(p.replace(SOFT_HYPHEN, "") for p in piece.paragraphs))
    )
    chunks = [conversation.title]
    for heading, pieces in by_section(conversation):
        chunks += [heading] if heading else []
        for piece in pieces:
            label = f"{piece.label}: " if piece.label else ""
            first, *more = piece.paragraphs
            chunks += ["\n".join(wrap_dividing(text, 46)) for text in [label + first, *more]]
    return shown, "\n\n".join(chunks) + "\n"
