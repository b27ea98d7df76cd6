"""Transcripts as JSON: of Causerie itself, and of the programs that listen.

Every other program has its own shape; each is turned into `Segment`s by a function of
`transcript.readers.recogniser_shapes`, told apart by the keys that it alone has.
"""

import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from transcript.errors import UnreadableFile
from transcript.readers.causerie_json import causerie_source
from transcript.readers.clock import clock
from transcript.readers.encoding import decode
from transcript.readers.recogniser_parts import Json, Segment
from transcript.readers.recogniser_shapes import Transcript, transcript_of
from transcript.source import Given, Line, Mark, Source
from transcript.wording import Words

_SOUND = re.compile(r"\s*(?:\[[^\]]*\]|\([^)]*\)|[♪♫].*)\s*")
_SENTENCE_END = re.compile(r"[.?!…。？！][\"'”’»)\]]*$")
_PAUSE = 2.0
"""Seconds of silence after a sentence that part two paragraphs where nobody is named."""


def read_transcript_json(data: bytes, name: str) -> Source:
    """Segments as given turns where speakers are named, else as text that joins."""
    content = _parsed(decode(data, name), name)
    digest = sha256(data).hexdigest()
    if isinstance(content, dict) and str(content.get("format", "")).startswith("causerie/"):
        return causerie_source(content, name, digest)
    transcript = _recognised(content, name)
    named = any(segment.speaker for segment in transcript.segments)
    lines = _given_lines(transcript.segments) if named else _text_lines(transcript.segments)
    return Source(
        name=name,
        media_type="application/json",
        digest=digest,
        lines=tuple(lines),
        wrapped=False,
        title=transcript.title,
        language=transcript.language,
    )


def _parsed(text: str, name: str) -> Json:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(
            Words(
                "{} is damaged at line {}: it is no complete JSON; export the transcript once more.",
                name,
                error.lineno,
            )
            if isinstance(error, json.JSONDecodeError)
            else Words("{} is damaged: it is no complete JSON; export the transcript once more.", name)
        ) from error


def _recognised(content: Json, name: str) -> Transcript:
    try:
        transcript = transcript_of(content)
    except (AttributeError, KeyError, IndexError, TypeError, ValueError) as error:
        raise _no_transcript(name) from error
    if transcript is None or not any(segment.text.strip() for segment in transcript.segments):
        raise _no_transcript(name)
    return transcript


def _no_transcript(name: str) -> UnreadableFile:
    return UnreadableFile(
        Words(
            "{} is JSON, but no transcript that Causerie knows; export it as VTT, SRT or text instead.", name
        )
    )


def _given_lines(segments: Iterable[Segment]) -> Iterator[Line]:
    before = ""
    for segment in segments:
        text = " ".join(segment.text.split())
        if not text:
            continue
        time, marks = _times(segment)
        if not segment.speaker and (not before or _SOUND.fullmatch(text)):
            kind = Given("stage" if _SOUND.fullmatch(text) else "prose", time=time)
            yield Line(text, given=kind, marks=marks)
            continue
        style = "cue" if segment.speaker else "no voice"
        before = segment.speaker or before
        given = Given("turn", speakers=(before,), label=segment.speaker or None, time=time)
        yield Line(text, style=style, given=given, joins=segment.joins, marks=marks)


def _text_lines(segments: Iterable[Segment]) -> Iterator[Line]:
    end, said = 0.0, ""
    for segment in segments:
        text = " ".join(segment.text.split())
        if not text:
            continue
        start = segment.start if segment.start is not None else end
        parted = bool(said and start - end >= _PAUSE and _SENTENCE_END.search(said))
        yield Line(text, style="cue", joins=segment.joins and not parted, marks=_times(segment)[1])
        end, said = segment.end if segment.end is not None else start, text


def _times(segment: Segment) -> tuple[str | None, tuple[Mark, ...]]:
    if segment.start is None:
        return None, ()
    return clock(segment.start), (Mark("time", clock(segment.start, exact=True)),)
