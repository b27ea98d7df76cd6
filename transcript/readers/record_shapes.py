"""JSON of any other program: a list of records, each with something said and, mostly, who said it.

Every list in the file is looked at; the one that names speakers, or else the one that
holds most text, is the transcript. Names may stand in a table beside it.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby

from transcript.readers.recogniser_parts import PUNCTUATION, Json, Segment, records, seconds

_TEXTS = (
    "text",
    "body",
    "content",
    "transcript",
    "utterance",
    "message",
    "display",
    "sentence",
    "line",
    "word",
)
_SPEAKERS = (
    "speaker_name", "speakerName", "speaker", "user_profile", "from", "author", "sender", "participant",
    "username", "user", "speaker_id", "speakerId", "speaker_label", "speakerTag", "speaker_tag", "who",
    "name", "role",
)  # fmt: skip
_NAMES = ("real_name", "nickname", "display_name", "displayName", "name", "username", "id")
_TIMES = ("start", "start_time", "startTime", "begin", "from_time", "timestamp", "time", "offset")
_INSIDE = ("alternatives", "nBest")
_MESSAGES = frozenset({"content", "message"})
_DEEPEST = 6
_FEWEST = 2
_ALL_DIFFERENT = 4  # names of which none comes again are of things, or of reviewers


def segments_of_records(content: Json) -> list[Segment]:
    """What is said in the likeliest list of the file; empty where none says anything."""
    lists = [found for found in map(_segments, _lists(content, 0)) if found]
    if not lists:
        return []
    return _joined_words(max(lists, key=_worth))


def _worth(segments: list[Segment]) -> tuple[bool, int]:
    return any(one.speaker for one in segments), sum(len(one.text) for one in segments)


def with_names(segments: list[Segment], content: Json) -> list[Segment]:
    """The segments with the names that a table of the file gives to what they call their speakers."""
    names = _table_of_names(content)
    return [_renamed(segment, names) for segment in segments] if names else segments


def _lists(value: Json, depth: int) -> Iterator[list[dict[str, Json]]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        for inner in value.values():
            yield from _lists(inner, depth + 1)
    elif records(value):
        yield value
        joined = [inner for entry in value for inner in _inner_lists(entry)]
        if joined:
            yield joined
        for entry in value[:_FEWEST]:
            yield from _lists(entry, depth + 1)


def _inner_lists(entry: Mapping[str, Json]) -> Iterator[dict[str, Json]]:
    """The words of an entry whose first alternative spells them out."""
    inside = _inside(entry)
    words = inside.get("words") if inside else None
    if records(words):
        yield from words


def _segments(entries: list[dict[str, Json]]) -> list[Segment]:
    found = [segment for entry in entries if (segment := _segment(entry))]
    names = [segment.speaker for segment in found if segment.speaker]
    if len(names) >= _ALL_DIFFERENT and len(set(names)) == len(names):
        found = [Segment(one.text, "", one.start, one.end, one.joins) for one in found]
    return found if len(found) * 2 >= len(entries) and len(found) >= _FEWEST else []


def _segment(entry: Mapping[str, Json]) -> Segment | None:
    inside = _inside(entry)
    sources = (entry, inside) if inside else (entry,)
    for source in sources:
        for key in _TEXTS:
            text = _plain(source.get(key))
            if text.strip():
                speaker = next((name for one in sources if (name := _speaker(one, key))), "")
                time = next((entry[key] for key in _TIMES if key in entry), None)
                return Segment(text, speaker, _time(time), joins=key not in _MESSAGES)
    return None


def _inside(entry: Mapping[str, Json]) -> dict[str, Json] | None:
    for key in _INSIDE:
        if records(entry.get(key)):
            inside: dict[str, Json] = entry[key][0]
            return inside
    return None


def _plain(value: Json) -> str:
    """Text, or the text of the pieces that it is given in."""
    if isinstance(value, list):
        return "".join(map(_plain, value))
    if isinstance(value, dict):
        return _plain(value.get("text", ""))
    return value if isinstance(value, str) else ""


def _speaker(entry: Mapping[str, Json], text_key: str) -> str:
    for key in _SPEAKERS:
        value = entry.get(key) if key != text_key else None
        if isinstance(value, dict):
            value = next((value[name] for name in _NAMES if value.get(name)), None)
        if isinstance(value, int) and not isinstance(value, bool):
            return f"Speaker {value}"
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return ""


def _time(value: Json) -> float | None:
    try:
        return seconds(value)
    except ValueError:
        return None


def _table_of_names(content: Json) -> dict[str, str]:
    """`"speakers": {"0": "Ann"}` and `[{"id": 0, "name": "Ann"}]`: names by what the records say."""
    table = content.get("speakers") if isinstance(content, dict) else None
    if isinstance(table, dict):
        pairs = table.items()
    elif records(table):
        pairs = {entry.get("id"): entry.get("name") for entry in table}.items()
    else:
        return {}
    names = {str(key): name for key, name in pairs if isinstance(name, str) and name.strip()}
    return names | {f"Speaker {key}": name for key, name in names.items()}


def _renamed(segment: Segment, names: Mapping[str, str]) -> Segment:
    name = names.get(segment.speaker)
    return Segment(segment.text, name, segment.start, segment.end, segment.joins) if name else segment


def _joined_words(segments: list[Segment]) -> list[Segment]:
    """Records of one word each are put together, one segment for each run of one speaker."""
    if any(" " in segment.text.strip() for segment in segments):
        return segments
    runs = groupby(segments, key=lambda segment: segment.speaker)
    return [_run(speaker, list(run)) for speaker, run in runs]


def _run(speaker: str, words: list[Segment]) -> Segment:
    text = ""
    for word in words:
        said = word.text.strip()
        text += said if not text or PUNCTUATION.match(said) else f" {said}"
    return Segment(text, speaker, words[0].start)
