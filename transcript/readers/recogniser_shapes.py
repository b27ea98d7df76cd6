"""The shapes in which speech recognisers write what they heard, turned into segments.

Each function takes the parsed JSON and returns its segments, or None where the JSON
is of another shape. Whatever is missing or of an unexpected type in a file of the
right shape raises `AttributeError`, `KeyError`, `TypeError` or `ValueError`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from transcript.readers.language import short_code
from transcript.readers.recogniser_parts import PUNCTUATION, Json, Segment, records, seconds
from transcript.readers.record_shapes import segments_of_records, with_names
from transcript.records import dataclass


@dataclass(frozen=True, slots=True)
class Transcript:
    """What a recogniser's file holds."""

    segments: tuple[Segment, ...]
    title: str = ""
    language: str = ""


def transcript_of(content: Json) -> Transcript | None:
    """The transcript in parsed JSON, or None where it holds none."""
    if isinstance(content, list):
        content = {"segments": content}
    if not isinstance(content, dict):
        return None
    for shape in _SHAPES:
        segments = shape(content)
        if segments is not None:
            return _transcript(list(segments), content)
    return _transcript([], content)


def _transcript(segments: list[Segment], content: dict[str, Json]) -> Transcript | None:
    """The segments of a known shape, or where these name nobody those of the records that do."""
    if not any(segment.speaker for segment in segments):
        others = segments_of_records(content)
        if not segments or any(segment.speaker for segment in others):
            segments = others
    if not segments:
        return None
    return Transcript(tuple(with_names(segments, content)), _title(content), _language(content))


# ---------------------------------------------------------------------------- shapes
def _whisper(content: dict[str, Json]) -> Iterable[Segment] | None:
    """Whisper, WhisperX and their kin, and the podcast namespace, which says `body` for text."""
    segments = content.get("segments")
    if not records(segments) or not any("text" in entry or "body" in entry for entry in segments):
        return None
    return [
        Segment(
            _text(entry.get("text", entry.get("body"))),
            _speaker(entry.get("speaker", entry.get("speaker_id"))) or _speaker_of_words(entry.get("words")),
            seconds(entry.get("start", entry.get("startTime"))),
            seconds(entry.get("end", entry.get("endTime"))),
        )
        for entry in segments
    ]


def _whisper_cpp(content: dict[str, Json]) -> Iterable[Segment] | None:
    entries = content.get("transcription")
    if not records(entries):
        return None
    return list(_whisper_cpp_segments(entries))


def _whisper_cpp_segments(entries: list[dict[str, Json]]) -> Iterator[Segment]:
    turn = 0
    tells = any(entry.get("speaker_turn_next") for entry in entries)
    for entry in entries:
        offsets = entry.get("offsets") or {}
        speaker = _speaker(entry.get("speaker")) or (f"Speaker {turn % 2 + 1}" if tells else "")
        start, end = (_thousandths(offsets.get(key)) for key in ("from", "to"))
        yield Segment(_text(entry.get("text")), speaker, start, end)
        turn += bool(entry.get("speaker_turn_next"))


def _assemblyai(content: dict[str, Json]) -> Iterable[Segment] | None:
    entries = content.get("utterances")
    if not records(entries):
        entries = content.get("words") if "audio_url" in content or "acoustic_model" in content else None
        return _from_words(entries, "text", _thousandths) if records(entries) else None
    return [
        Segment(
            _text(entry.get("text")),
            _speaker(entry.get("speaker")),
            _thousandths(entry.get("start")),
            _thousandths(entry.get("end")),
        )
        for entry in entries
    ]


def _deepgram(content: dict[str, Json]) -> Iterable[Segment] | None:
    results = content.get("results")
    if not isinstance(results, dict) or not ("channels" in results or "utterances" in results):
        return None
    if records(results.get("utterances")):
        return [_deepgram_utterance(entry) for entry in results["utterances"]]
    best = results["channels"][0]["alternatives"][0]
    paragraphs = (best.get("paragraphs") or {}).get("paragraphs")
    if records(paragraphs):
        return [_deepgram_paragraph(entry) for entry in paragraphs]
    if records(best.get("words")):
        return _from_words(best["words"], "punctuated_word", seconds, "word")
    return [Segment(_text(best.get("transcript")))]


def _deepgram_utterance(entry: dict[str, Json]) -> Segment:
    speaker = _speaker(entry.get("speaker"))
    return Segment(
        _text(entry.get("transcript")), speaker, seconds(entry.get("start")), seconds(entry.get("end"))
    )


def _deepgram_paragraph(entry: dict[str, Json]) -> Segment:
    text = " ".join(_text(sentence.get("text")) for sentence in entry["sentences"])
    start, end = seconds(entry.get("start")), seconds(entry.get("end"))
    return Segment(text, _speaker(entry.get("speaker")), start, end, joins=False)


def _amazon(content: dict[str, Json]) -> Iterable[Segment] | None:
    results = content.get("results")
    if not isinstance(results, dict) or not ("items" in results or "transcripts" in results):
        return None
    if records(results.get("audio_segments")):
        return [_amazon_segment(entry) for entry in results["audio_segments"]]
    if records(results.get("items")):
        return _from_words(_amazon_words(results), "content", seconds)
    return [Segment(_text(entry.get("transcript"))) for entry in results["transcripts"]]


def _amazon_segment(entry: dict[str, Json]) -> Segment:
    start, end = seconds(entry.get("start_time")), seconds(entry.get("end_time"))
    return Segment(_text(entry.get("transcript")), _speaker(entry.get("speaker_label")), start, end)


def _amazon_words(results: dict[str, Json]) -> list[dict[str, Json]]:
    labels = (results.get("speaker_labels") or {}).get("segments") or []
    speakers = {
        item["start_time"]: item.get("speaker_label", entry.get("speaker_label"))
        for entry in labels
        for item in entry.get("items", ())
    }
    words, speaker = [], None
    for item in results["items"]:
        start = item.get("start_time")
        speaker = item.get("speaker_label") or speakers.get(start) or speaker
        content = item["alternatives"][0]["content"]
        words.append({"content": content, "speaker": speaker, "start": start, "end": item.get("end_time")})
    return words


def _rev(content: dict[str, Json]) -> Iterable[Segment] | None:
    entries = content.get("monologues")
    if not records(entries):
        return None
    names = {entry.get("id"): entry.get("name") for entry in content.get("speakers") or []}
    return [_rev_monologue(entry, names) for entry in entries]


def _rev_monologue(entry: dict[str, Json], names: dict[Json, Json]) -> Segment:
    elements = entry["elements"]
    times = [element["ts"] for element in elements if "ts" in element]
    speaker = _speaker(names.get(entry.get("speaker")) or entry.get("speaker"))
    text = "".join(_text(element.get("value")) for element in elements)
    return Segment(text, speaker, seconds(times[0]) if times else None)


_SHAPES: tuple[Callable[[dict[str, Json]], Iterable[Segment] | None], ...] = (
    _whisper,
    _whisper_cpp,
    _assemblyai,
    _deepgram,
    _amazon,
    _rev,
)


# ----------------------------------------------------------------------------- parts
def _from_words(
    words: list[dict[str, Json]], key: str, seconds: Callable[[Json], float | None], other: str = ""
) -> list[Segment]:
    """Words put together into one segment for each run of one speaker."""
    runs = groupby(words, key=lambda word: _speaker(word.get("speaker")))
    return [_run(speaker, list(run), key, other, seconds) for speaker, run in runs]


def _run(
    speaker: str, words: list[dict[str, Json]], key: str, other: str, seconds: Callable[[Json], float | None]
) -> Segment:
    text = ""
    for word in words:
        said = _text(word.get(key, word.get(other)))
        text += said if not text or PUNCTUATION.match(said) else f" {said}"
    return Segment(text, speaker, seconds(words[0].get("start")), seconds(words[-1].get("end")))


def _speaker_of_words(words: Json) -> str:
    """Who says most words of a segment, where the segment itself does not tell."""
    if not records(words):
        return ""
    counts = Counter(_speaker(word.get("speaker")) for word in words)
    return counts.most_common(1)[0][0] if counts else ""


def _speaker(value: Json) -> str:
    """A speaker's name; a bare number is spelt out."""
    if isinstance(value, dict):
        value = value.get("name", value.get("id"))
    if isinstance(value, int) and not isinstance(value, bool):
        return f"Speaker {value}"
    return " ".join(value.split()) if isinstance(value, str) else ""


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _thousandths(value: Json) -> float | None:
    found = seconds(value)
    return None if found is None else found / 1000


def _title(content: dict[str, Json]) -> str:
    return _text(content.get("title")) or _text(content.get("jobName"))


def _language(content: dict[str, Json]) -> str:
    result = content.get("result")
    told = content.get("language") or content.get("language_code") or content.get("languageCode")
    if not told and isinstance(result, dict):
        told = result.get("language")
    return short_code(_text(told))
