"""A carried document out of JSON, checked in every value; `Unsound` where one makes no sense."""

import json
from collections.abc import Sequence

from transcript import anchors
from transcript.bundle.checking import COLOUR, DIGEST, DOCUMENT_ID, KIND, NOTE_ID, Entry, is_text
from transcript.bundle.entries import ANCHOR, PLACE
from transcript.bundle.layout import Carried, Gone
from transcript.document import Document
from transcript.model import (
    GENRES,
    UNATTACHED,
    Block,
    BlockKind,
    Doubt,
    Milestone,
    Paragraph,
    Place,
    Section,
    Span,
    SpanRole,
    Speaker,
)
from transcript.storage import annotations, versions
from transcript.storage.connection import Row, Value

_BLOCK_KINDS = {kind.value: kind for kind in BlockKind}
_ROLES = {role.value: role for role in SpanRole}
_DEEPEST = 100  # of a section


def carried_of(entry: Entry) -> Carried:
    """A document with all that was made of it; what does not stand on its words is unattached."""
    document = _document(entry)
    key = entry.text("id", DOCUMENT_ID)
    notes = [(_note(each, key, document), each) for each in entry.entries("annotations")]
    deleted = entry.entry("deleted")
    return Carried(
        head=_head(entry, key),
        document=document,
        also=entry.texts("also", DOCUMENT_ID),
        annotations=(
            *(row for row, _ in notes),
            *deleted.each("annotations", lambda each: _dead_note(each, key)),
        ),
        bookmarks=(
            *entry.each("bookmarks", lambda each: _bookmark(each, key, document)),
            *deleted.each("bookmarks", lambda each: _dead_bookmark(each, key)),
        ),
        colours=(
            *entry.each("colours", lambda each: _colour(each, key, None)),
            *deleted.each("colours", lambda each: _colour(each, key, each.moment("deleted"))),
        ),
        versions=tuple(version for row, each in notes for version in _versions(row, each)),
        reading=_reading(entry.entry("reading"), document) if "reading" in entry else None,
    )


def gone_of(entry: Entry) -> Gone:
    """A document that was deleted."""
    return Gone(
        id=entry.text("id", DOCUMENT_ID),
        also=entry.texts("also", DOCUMENT_ID),
        deleted=entry.moment("deleted"),
    )


def _head(entry: Entry, key: str) -> Row:
    source, times = entry.entry("source"), entry.entry("times")
    return {
        "id": key,
        **{name: entry.text(name) for name in ("title", "author", "genre", "date", "language")},
        "source_name": source.text("name"),
        "source_digest": source.text("sha256", DIGEST),
        "media_type": source.text("media_type"),
        "added": times.moment("added"),
        **{name: times.moment(name, may_be_empty=True) for name in ("described", "mended", "revived")},
    }


# -------------------------------------------------------------------------------- the text
def _document(entry: Entry) -> Document:
    genre = entry.text("genre")
    if genre and genre not in GENRES:
        raise entry.refuse("genre")
    speakers = entry.each("speakers", lambda each: Speaker(each.text("name"), each.texts("labels")))
    blocks = entry.each("blocks", lambda each: _block(each, len(speakers)))
    return Document.of(
        blocks,
        **{name: entry.text(name) for name in ("title", "author", "genre", "date", "language")},
        speakers=speakers,
        sections=_sections(entry, len(blocks)),
        milestones=entry.each("milestones", lambda each: _milestone(each, blocks)),
        doubts=entry.each(
            "doubts", lambda each: Doubt(each.text("kind"), each.number("line"), each.text("sentence"))
        ),
    )


def _block(entry: Entry, speakers: int) -> Block:
    kind = _BLOCK_KINDS.get(entry.text("kind"))
    if kind is None:
        raise entry.refuse("kind")
    paragraphs = tuple(_paragraph(each, entry) for each in entry.list("paragraphs"))
    return Block(
        kind,
        paragraphs,
        entry.numbers("speakers", speakers),
        entry.maybe("label"),
        continued=entry.flag("continued"),
        role=entry.maybe("role"),
        time=entry.maybe("time"),
    )


def _paragraph(value: object, block: Entry) -> Paragraph:
    if is_text(value):
        return Paragraph(str(value))
    entry = Entry(value, str(block.refuse("paragraphs")))
    text = entry.text("text")
    return Paragraph(text, entry.each("spans", lambda each: _span(each, len(text))))


def _span(entry: Entry, most: int) -> Span:
    role, end = _ROLES.get(entry.text("role")), entry.number("end", most)
    if role is None:
        raise entry.refuse("role")
    return Span(entry.number("start", end), end, role)


def _sections(entry: Entry, blocks: int) -> tuple[Section, ...]:
    found = entry.each("sections", lambda each: _section(each, blocks))
    starts = [section.first_block for section in found]
    if starts != sorted(starts):
        raise entry.refuse("sections")
    return found


def _section(entry: Entry, blocks: int) -> Section:
    level = entry.number("level", _DEEPEST)
    first, role = entry.number("block", blocks), entry.maybe("role")
    return Section(heading=entry.text("heading"), level=max(1, level), first_block=first, role=role)


def _milestone(entry: Entry, blocks: Sequence[Block]) -> Milestone:
    block = entry.number("block", len(blocks))
    paragraphs = len(blocks[block].paragraphs) if block < len(blocks) else 0
    return Milestone(entry.text("kind"), entry.text("value"), _place(entry, block, paragraphs))


def _place(entry: Entry, block: int, paragraphs: int) -> Place:
    """A place in a block of so many paragraphs, however far the numbers point."""
    paragraph = entry.number("paragraph")
    return Place(block, paragraph, entry.number("offset")) if paragraph < paragraphs else Place(block)


# ---------------------------------------------------------------------- what was made of it
def _note(entry: Entry, document: str, text: Document) -> Row:
    row: dict[str, Value] = {
        "id": entry.text("id", NOTE_ID),
        "document": document,
        **_passage(entry),
        **_said(entry),
        **{name: entry.text(name) for name in ANCHOR},
        "created": entry.moment("created"),
        "modified": entry.moment("modified"),
        "deleted": None,
    }
    if row["start_block"] is not None and not _stands(text, row):
        row |= dict.fromkeys(_PASSAGE)
    return row


_PASSAGE = tuple(f"{edge}_{part}" for edge in ("start", "end") for part in PLACE)


def _passage(entry: Entry) -> dict[str, Value]:
    if "start" not in entry or "end" not in entry:
        return dict.fromkeys(_PASSAGE)
    return {f"{edge}_{part}": entry.entry(edge).number(part) for edge in ("start", "end") for part in PLACE}


def _stands(text: Document, row: Row) -> bool:
    """Whether a note is on its words, wherever the numbers point."""
    note = annotations.annotation_of(row)
    return note.passage is not None and bool(note.quote) and anchors.verify(text, note)


def _said(entry: Entry) -> dict[str, Value]:
    tags = annotations.clean_tags(entry.texts("tags"))
    return {
        "kind": entry.text("kind", KIND),
        "note": entry.text("note"),
        "tags": json.dumps(tags, ensure_ascii=False),
    }


def _versions(row: Row, entry: Entry) -> list[Row]:
    earlier = [
        versions.version_of({"id": row["id"], "modified": each.moment("modified"), **_said(each)})
        for each in entry.entries("earlier")
    ]
    return [version for version in earlier if version is not None]


def _bookmark(entry: Entry, document: str, text: Document) -> Row:
    block, quote = entry.number("block") if "block" in entry else UNATTACHED, entry.text("quote")
    if block >= len(text) or (block != UNATTACHED and anchors.first_words(text, block) != quote):
        block = UNATTACHED
    return {
        "id": entry.text("id", NOTE_ID),
        "document": document,
        "block": block,
        "name": entry.text("name"),
        "quote": quote,
        "created": entry.moment("created"),
        "modified": entry.moment("modified"),
        "deleted": None,
    }


def _colour(entry: Entry, document: str, deleted: str | None) -> Row:
    speaker = entry.text("speaker")
    return {
        "id": f"{document} {speaker}",
        "document": document,
        "speaker": speaker,
        "colour": entry.text("colour", COLOUR) if deleted is None else "",
        "modified": entry.moment("modified"),
        "deleted": deleted,
    }


def _dead(entry: Entry, document: str) -> dict[str, Value]:
    return {
        "id": entry.text("id", NOTE_ID),
        "document": document,
        **{name: entry.moment(name) for name in ("created", "modified", "deleted")},
    }


def _dead_note(entry: Entry, document: str) -> Row:
    nothing = {"kind": "idea", "note": "", "tags": "[]", **dict.fromkeys(ANCHOR, "")}
    return {**dict.fromkeys(_PASSAGE), **nothing, **_dead(entry, document)}


def _dead_bookmark(entry: Entry, document: str) -> Row:
    return {"block": UNATTACHED, "name": "", "quote": "", **_dead(entry, document)}


def _reading(entry: Entry, text: Document) -> Row | None:
    opened = entry.moment("opened", may_be_empty=True) or None
    if "block" not in entry:
        return {"opened": opened, **dict.fromkeys((*PLACE, "furthest_block"))}
    if not len(text):
        return None
    last = len(text) - 1
    block = min(entry.number("block"), last)
    place = _place(entry, block, len(text.paragraphs_of(block)))
    return {
        "opened": opened,
        "block": place.block,
        "paragraph": place.paragraph,
        "offset": place.offset,
        "furthest_block": min(entry.number("furthest_block"), last),
    }
