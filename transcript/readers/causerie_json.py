"""Causerie's own JSON, `causerie/1`: what `causerie convert --to json` writes comes back whole."""

from collections.abc import Iterator, Mapping
from typing import Any

from transcript.errors import UnreadableFile
from transcript.model import Span, SpanRole
from transcript.source import Given, Line, Mark, Source
from transcript.wording import Words

_KINDS = {"turn", "stage", "prose"}
_Marks = dict[tuple[int, int], list[Mark]]


def causerie_source(content: Mapping[str, Any], name: str, digest: str) -> Source:
    """A source of parsed `causerie/1`; raises `UnreadableFile` where its keys are of the wrong kind."""
    try:
        return _source(content, name, digest)
    except (AttributeError, KeyError, IndexError, TypeError, ValueError) as error:
        raise UnreadableFile(
            Words("{} is no sound Causerie JSON; write it anew with: causerie convert FILE --to json", name)
        ) from error


def _source(content: Mapping[str, Any], name: str, digest: str) -> Source:
    people = [speaker["name"] for speaker in content.get("speakers") or []]
    return Source(
        name=name,
        media_type="application/json",
        digest=digest,
        lines=tuple(_lines(content, set(people))),
        wrapped=False,
        title=str(content.get("title") or ""),
        language=str(content.get("language") or ""),
        people=tuple(map(str, people)),
    )


def _lines(content: Mapping[str, Any], people: set[str]) -> Iterator[Line]:
    sections, marks = content.get("sections") or [], _milestones(content)
    shown = 0
    for number, block in enumerate(content["blocks"]):
        section = block.get("section")
        while section is not None and shown < min(section + 1, len(sections)):
            yield _heading(sections[shown])
            shown += 1
        yield from _block(number, block, people, marks)
    yield from map(_heading, sections[shown:])


def _heading(section: Mapping[str, Any]) -> Line:
    given = Given("heading", level=max(1, int(section.get("level") or 1)), role=section.get("role"))
    return Line(str(section["heading"]), given=given)


def _block(number: int, block: Mapping[str, Any], people: set[str], marks: _Marks) -> Iterator[Line]:
    given = _given(block, people)
    directions = iter(list(block.get("directions") or []))
    direction = next(directions, None)
    for index, text in enumerate(map(str, block["paragraphs"])):
        spans, end = [], 0
        while direction is not None and (start := text.find(direction, end)) >= 0:
            end = start + len(direction)
            spans.append(Span(start, end, SpanRole.DIRECTION))
            direction = next(directions, None)
        here = tuple(marks.get((number, index), ()))
        yield Line(text, given=given, spans=tuple(spans), marks=here)
        given = _further(given)


def _given(block: Mapping[str, Any], people: set[str]) -> Given:
    kind = block["kind"]
    if kind not in _KINDS:
        raise ValueError(kind)
    speaker = block.get("speaker") or ""
    return Given(
        kind,
        speakers=_names(speaker, people) if kind == "turn" else (),
        label=block.get("label"),
        time=block.get("time"),
        role=block.get("role"),
        continued=bool(block.get("continued")),
    )


def _further(given: Given) -> Given:
    return Given(given.kind, opens=False, speakers=given.speakers, role=given.role)


def _names(speaker: str, people: set[str]) -> tuple[str, ...]:
    """One name, or several people who speak together, joined by an ampersand."""
    parts = tuple(speaker.split(" & "))
    return parts if len(parts) > 1 and people.issuperset(parts) else (speaker,) if speaker else ()


def _milestones(content: Mapping[str, Any]) -> _Marks:
    marks: _Marks = {}
    for entry in content.get("milestones") or []:
        place = (int(entry["block"]), int(entry["paragraph"]))
        marks.setdefault(place, []).append(
            Mark(str(entry["kind"]), str(entry["value"]), int(entry["offset"]))
        )
    return marks
