"""A document as JSON, in the shape `causerie/1`: sections, blocks and speakers."""

import json
from typing import Any

from transcript.document import Document
from transcript.model import Block, BlockKind, SpanRole


def document_as_json(document: Document) -> str:
    """The structure of a document, for scripts and other programs; ends in a line feed."""
    return json.dumps(_document(document), ensure_ascii=False, indent=1) + "\n"


def _document(document: Document) -> dict[str, Any]:
    return {
        "format": "causerie/1",
        "title": document.title,
        "language": document.language,
        "sections": _sections(document),
        "blocks": [_block(document, number, block) for number, block in enumerate(document.blocks())],
        "speakers": _speakers(document),
        "milestones": _milestones(document),
    }


def _sections(document: Document) -> list[dict[str, Any]]:
    sections = []
    for number, section in enumerate(document.sections):
        entry: dict[str, Any] = {
            "heading": section.heading,
            "level": section.level,
            "first_turn": _first_turn(document, section.first_block, document.section_end(number)),
        }
        if section.role:
            entry["role"] = section.role
        sections.append(entry)
    return sections


def _first_turn(document: Document, start: int, end: int) -> int | None:
    """The first block from `start` up to `end` in which somebody speaks."""
    blocks = (block for block in range(start, end) if document.kind(block) is BlockKind.TURN)
    return next(blocks, None)


def _block(document: Document, number: int, block: Block) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "kind": block.kind.value,
        "speaker": _speaker(document, block),
        "label": block.label,
        "paragraphs": [paragraph.text for paragraph in block.paragraphs],
        "section": document.section_of(number),
    }
    directions = _directions(block)
    if directions:
        entry["directions"] = directions
    if block.continued:
        entry["continued"] = True
    if block.time:
        entry["time"] = block.time
    if block.role:
        entry["role"] = block.role
    return entry


def _speaker(document: Document, block: Block) -> str | None:
    """The canonical name; people who speak together go by the label that names them all."""
    if len(block.speakers) > 1 and block.label:
        return block.label
    return " & ".join(document.speakers[index].name for index in block.speakers) or None


def _speakers(document: Document) -> list[dict[str, Any]]:
    """Everybody who speaks, alone or together with others, in order of first speech."""
    names: dict[str, list[str]] = {}
    for block in document.blocks():
        name = _speaker(document, block)
        if name is None:
            continue
        labels = [block.label or name]
        if len(block.speakers) == 1:
            labels = list(document.speakers[block.speakers[0]].labels) or labels
        names.setdefault(name, labels)
    return [{"name": name, "labels": labels} for name, labels in names.items()]


def _directions(block: Block) -> list[str]:
    if block.kind is not BlockKind.TURN:
        return []
    return [
        paragraph.text[span.start : span.end]
        for paragraph in block.paragraphs
        for span in paragraph.spans
        if span.role is SpanRole.DIRECTION
    ]


def _milestones(document: Document) -> list[dict[str, Any]]:
    return [
        {
            "kind": milestone.kind,
            "value": milestone.value,
            "block": milestone.place.block,
            "paragraph": milestone.place.paragraph,
            "offset": milestone.place.offset,
        }
        for milestone in document.milestones
    ]
