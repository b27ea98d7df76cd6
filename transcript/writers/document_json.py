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
        "speakers": [{"name": speaker.name, "labels": list(speaker.labels)} for speaker in document.speakers],
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
        "speaker": document.speaker_name(number) or None,
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
