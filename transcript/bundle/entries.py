"""A carried document as JSON: plain keys and plain text, to be read without Causerie too."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from transcript.bundle.layout import Carried
from transcript.document import Document
from transcript.model import UNATTACHED, Block, Paragraph
from transcript.storage.connection import Row

Entry = dict[str, Any]
ANCHOR = ("quote", "prefix", "suffix", "section", "speaker")
PLACE = ("block", "paragraph", "offset")


def as_bytes(value: object) -> bytes:
    """JSON to be stored: UTF-8, the same bytes for the same value."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def document_entry(carried: Carried) -> Entry:
    """Everything of a document."""
    head = carried.head
    versions: dict[str, list[Row]] = {}
    for row in carried.versions:
        versions.setdefault(str(row["annotation"]), []).append(row)
    return {
        "id": carried.id,
        **_filled(also=list(carried.also)),
        **{name: head[name] for name in ("title", "author", "genre", "date", "language")},
        "source": {
            "name": head["source_name"],
            "sha256": head["source_digest"],
            "media_type": head["media_type"],
        },
        "times": {name: head[name] for name in ("added", "described", "mended", "revived")},
        **text_entry(carried.document),
        "annotations": [
            _annotation(row, versions.get(str(row["id"]), ())) for row in _living(carried.annotations)
        ],
        "bookmarks": [_bookmark(row) for row in _living(carried.bookmarks)],
        **_filled(colours=[_colour(row) for row in _living(carried.colours)]),
        "deleted": {
            "annotations": _dead(carried.annotations),
            "bookmarks": _dead(carried.bookmarks),
            **_filled(colours=_dead(carried.colours, ("speaker", "modified", "deleted"))),
        },
        **_filled(reading=_reading(carried.reading)),
    }


def _filled(**values: object) -> Entry:
    return {name: value for name, value in values.items() if value}


# -------------------------------------------------------------------------------- the text
def text_entry(document: Document) -> Entry:
    """The text with its speakers, sections and numbers."""
    return {
        "speakers": [{"name": each.name, "labels": list(each.labels)} for each in document.speakers],
        "sections": [
            {
                "heading": each.heading,
                "level": each.level,
                "block": each.first_block,
                **_filled(role=each.role),
            }
            for each in document.sections
        ],
        "blocks": [_block(block) for block in document.blocks()],
        "milestones": [
            {
                "kind": each.kind,
                "value": each.value,
                **_place(each.place.block, each.place.paragraph, each.place.offset),
            }
            for each in document.milestones
        ],
        "doubts": [
            {"kind": each.kind, "line": each.line, "sentence": str(each.sentence)} for each in document.doubts
        ],
    }


def _place(block: object, paragraph: object, offset: object) -> Entry:
    return {"block": block, "paragraph": paragraph, "offset": offset}


def _block(block: Block) -> Entry:
    return {
        "kind": block.kind.value,
        **_filled(speakers=list(block.speakers), label=block.label, continued=block.continued),
        **_filled(role=block.role, time=block.time),
        "paragraphs": [_paragraph(paragraph) for paragraph in block.paragraphs],
    }


def _paragraph(paragraph: Paragraph) -> str | Entry:
    if not paragraph.spans:
        return paragraph.text
    spans = [{"start": span.start, "end": span.end, "role": span.role.value} for span in paragraph.spans]
    return {"text": paragraph.text, "spans": spans}


def text_digest(document: Document) -> str:
    """What two texts that read alike have in common, however they are packed."""
    entry = json.dumps(text_entry(document), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(entry.encode()).hexdigest()


# ---------------------------------------------------------------------- what was made of it
def _living(rows: Iterable[Row]) -> list[Row]:
    return sorted((row for row in rows if row["deleted"] is None), key=_id)


def _dead(
    rows: Iterable[Row], names: Iterable[str] = ("id", "created", "modified", "deleted")
) -> list[Entry]:
    """What tells of a deletion, without the words that were deleted."""
    dead = sorted((row for row in rows if row["deleted"] is not None), key=_id)
    return [{name: row[name] for name in names} for row in dead]


def _id(row: Row) -> str:
    return str(row["id"])


def _annotation(row: Row, versions: Iterable[Row]) -> Entry:
    earlier = [{**_said(each), "modified": each["modified"]} for each in versions]
    return {
        "id": row["id"],
        **_said(row),
        **_ends(row),
        **{name: row[name] for name in ANCHOR},
        "created": row["created"],
        "modified": row["modified"],
        **_filled(earlier=earlier),
    }


def _said(row: Row) -> Entry:
    return {"kind": row["kind"], "note": row["note"], "tags": json.loads(str(row["tags"]))}


def _ends(row: Row) -> Mapping[str, object]:
    """Where it begins and ends; nothing while it is unattached."""
    if row["start_block"] is None:
        return {}
    return {edge: _place(*(row[f"{edge}_{part}"] for part in PLACE)) for edge in ("start", "end")}


def _bookmark(row: Row) -> Entry:
    block = {} if row["block"] == UNATTACHED else {"block": row["block"]}
    return {
        "id": row["id"],
        **block,
        **{name: row[name] for name in ("name", "quote", "created", "modified")},
    }


def _colour(row: Row) -> Entry:
    return {name: row[name] for name in ("speaker", "colour", "modified")}


def _reading(row: Row | None) -> Entry:
    if row is None:
        return {}
    opened = _filled(opened=row["opened"])
    if row["block"] is None:
        return opened
    place = _place(*(row[part] for part in PLACE))
    return {**opened, **place, "furthest_block": row["furthest_block"]}
