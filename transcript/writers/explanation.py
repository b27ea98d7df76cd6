"""What recovery made of a file, in words: who speaks, the sections, and what is worth a look."""

from collections.abc import Iterator

from transcript.document import Document
from transcript.model import BlockKind


def explain(document: Document) -> str:
    """The explanation as plain text; lines are those of the source, counted from 1."""
    return (
        "\n".join((*_counts(document), *_people(document), *_sections(document), *_doubts(document))) + "\n"
    )


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _counts(document: Document) -> Iterator[str]:
    stages = sum(1 for block in document.blocks() if block.kind is BlockKind.STAGE)
    yield ", ".join(
        (
            _number(len(document.turns), "turn", "turns"),
            _number(len(document.speakers), "speaker", "speakers"),
            _number(len(document.sections), "section", "sections"),
            _number(stages, "stage direction", "stage directions"),
        )
    )


def _turns_by_speaker(document: Document) -> list[int]:
    counts = [0] * len(document.speakers)
    for block in document.turns:
        for speaker in document.speakers_of(block):
            counts[speaker] += 1
    return counts


def _people(document: Document) -> Iterator[str]:
    if not document.speakers:
        return
    yield ""
    yield "Speakers"
    turns = _turns_by_speaker(document)
    for index in document.speakers_by_words():
        speaker = document.speakers[index]
        labels = ", ".join(f"“{label}”" for label in speaker.labels) or "no label"
        yield f"  {speaker.name}: {_number(turns[index], 'turn', 'turns')}, written as {labels}"


def _sections(document: Document) -> Iterator[str]:
    if not document.sections:
        return
    yield ""
    yield "Sections"
    for section in document.sections:
        yield f"{'  ' * section.level}{section.heading}"


def _doubts(document: Document) -> Iterator[str]:
    yield ""
    if not document.doubts:
        yield "Nothing is worth a look: no line could have been read in another way."
        return
    yield "Worth a look"
    for doubt in document.doubts:
        yield f"  line {doubt.line}: {doubt.sentence}" if doubt.line else f"  {doubt.sentence}"
