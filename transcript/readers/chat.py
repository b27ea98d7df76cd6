"""CHAT (.cha), the format of TalkBank: speaker tiers, headers, time marks.

A tier such as `*MOT:` names the speaker by a code that `@Participants` spells out.
Dependent tiers (`%mor:` …) are analysis of what was said, not part of it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from transcript.errors import UnreadableFile
from transcript.readers.clock import clock
from transcript.readers.encoding import decode
from transcript.readers.language import short_code
from transcript.records import dataclass
from transcript.source import Given, Line, Mark, Source
from transcript.wording import Words

_TIER = re.compile(r"\*([^:\s]{1,32}):\s*(.*)", re.DOTALL)
_HEADER = re.compile(r"@([^:\t\n]+)(?::\s*(.*))?", re.DOTALL)
_BULLET = re.compile(r"\s*\x15(?:[^\x15]*?(\d+)_\d+)?[^\x15]*\x15")
_DIVIDED = re.compile(r"(?<=\w)- (?=\w)")
_READABLE = frozenset(
    {"Comment", "Situation", "Location", "Date", "Activities", "Warning", "Transcriber", "Bck"}
)
_SECTION = frozenset({"G", "Bg"})


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the file with its continuation lines."""

    number: int
    text: str


def read_chat(data: bytes, name: str) -> Source:
    """Utterances as given turns; neighbouring utterances of one speaker join."""
    entries = list(_entries(decode(data, name)))
    headers = {
        match[1]: (match[2] or "").strip() for entry in entries if (match := _HEADER.match(entry.text))
    }
    people = _participants(headers.get("Participants", ""))
    lines = tuple(_lines(entries, people))
    if not lines:
        raise UnreadableFile(Words("{} holds no speaker tiers; check that it is a whole CHAT file.", name))
    return Source(
        name=name,
        media_type="text/x-chat",
        digest=sha256(data).hexdigest(),
        lines=lines,
        wrapped=False,
        title=headers.get("Title", ""),
        language=short_code(re.split(r"[,\s]", headers.get("Languages", ""))[0]),
        people=tuple(people.values()),
    )


def _entries(text: str) -> Iterator[_Entry]:
    start, parts = 0, [""]
    for number, line in enumerate(text.split("\n"), 1):
        if line[:1] in ("\t", " ") and parts[0]:
            parts.append(line.strip())
            continue
        if parts[0]:
            yield _Entry(start, _joined(parts))
        start, parts = number, [line.rstrip()]
    if parts[0]:
        yield _Entry(start, _joined(parts))


def _joined(parts: list[str]) -> str:
    """One line of several; a compound divided at its hyphen stays one word."""
    return _DIVIDED.sub("-", " ".join(parts)) if len(parts) > 1 else parts[0]


def _participants(header: str) -> dict[str, str]:
    """Code to name: the name where there is one, else the role, else the code itself."""
    words = {person.split()[0]: person.split()[1:] for person in header.split(",") if person.split()}
    roles = Counter(tokens[-1] for tokens in words.values() if len(tokens) == 1)
    people = {}
    for code, tokens in words.items():
        told = tokens[:1] if len(tokens) > 1 or (tokens and roles[tokens[0]] == 1) else [code]
        people[code] = told[0].replace("_", " ")
    return people


def _lines(entries: list[_Entry], people: dict[str, str]) -> Iterator[Line]:
    spoken = False
    for entry in entries:
        if tier := _TIER.match(entry.text):
            spoken = True
            yield _utterance(entry.number, tier[1], tier[2], people)
        elif entry.text.startswith("@"):
            yield from _header_line(entry, spoken=spoken)
        elif not entry.text.startswith("%"):
            yield Line(entry.text, entry.number, given=Given("prose", opens=False))


def _utterance(number: int, code: str, words: str, people: dict[str, str]) -> Line:
    text, marks, done = "", [], 0
    for bullet in _BULLET.finditer(words):
        text += words[done : bullet.start()]
        done = bullet.end()
        if bullet[1]:
            marks.append(Mark("time", clock(int(bullet[1]) / 1000, exact=True)))
    text = " ".join((text + words[done:]).split())
    time = marks[0].value.partition(".")[0] if marks else None
    given = Given("turn", speakers=(people.get(code, code),), label=code, time=time)
    return Line(text, number, given=given, joins=True, marks=tuple(marks))


def _header_line(entry: _Entry, *, spoken: bool) -> Iterator[Line]:
    header = _HEADER.match(entry.text)
    name, value = (header[1].strip(), (header[2] or "").strip()) if header else ("", "")
    if name in _SECTION and value:
        yield Line(value, entry.number, given=Given("heading", level=1))
    elif name in _READABLE and value:
        given = Given("stage") if spoken else Given("prose", opens=False, role="boilerplate")
        yield Line(value if spoken else f"{name}: {value}", entry.number, given=given)
