"""The front matter of a Markdown file: our keys are rewritten, the reader's stay as they are.

It is handled line by line: what we do not own is never parsed and so never changed.
"""

import json
import re
from collections.abc import Iterable, Mapping

from transcript.records import dataclass

ID = "causerie_id"
OWN = "causerie_keys"  # written only where the reader has keys of their own by our names

_FENCE = re.compile(r"---[ \t]*\r?\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"""(?:"([^"\n]*)"|'([^'\n]*)'|([^\s:#'"\-\[{][^:\n]*?))[ \t]*:(?=\s|\Z)""")
_PLAIN = re.compile(r"[^\W\d_][\w.’-]*(?: [\w.’-]+)*")
_NOT_PLAIN = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def quoted(text: str) -> str:
    """A YAML string in quotation marks."""
    written = json.dumps(text, ensure_ascii=False)
    return _UNSEEN.sub(lambda match: f"\\u{ord(match.group()):04x}", written)


def plain(text: str) -> str:
    """A YAML string, without quotation marks where it needs none."""
    safe = _PLAIN.fullmatch(text) and text.casefold() not in _NOT_PLAIN and not text.endswith(".")
    return text if safe else quoted(text)


def flow_list(values: Iterable[str]) -> str:
    """A YAML list on one line."""
    return f"[{', '.join(map(plain, values))}]"


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and the lines it covers, line ends included; key "" for what stands before the first."""

    key: str
    lines: str

    @property
    def value(self) -> str:
        """What stands behind the colon, without quotation marks."""
        return self.lines.partition(":")[2].strip().strip("\"'")


def split(text: str) -> tuple[list[Entry] | None, str]:
    """The entries of the front matter (None where there is none) and the text below it."""
    start = _FENCE.match(text)
    end = _END.search(text, start.end()) if start else None
    if start is None or end is None:
        return None, text
    return _entries(text[start.end() : end.start()]), text[end.end() :]


def _entries(block: str) -> list[Entry]:
    entries: list[Entry] = []
    for line in re.findall(r"[^\n]*\n|[^\n]+", block):
        key = _KEY.match(line)
        if key:
            entries.append(Entry(next(filter(None, key.groups()), ""), line))
        elif entries:
            entries[-1] = Entry(entries[-1].key, entries[-1].lines + line)
        else:
            entries.append(Entry("", line))
    return entries


def value_of(entries: Iterable[Entry], key: str) -> str | None:
    """The value of a key, None where it is absent."""
    return next((entry.value for entry in entries if entry.key == key), None)


def write(values: Mapping[str, str]) -> str:
    """Front matter of our keys alone."""
    return f"---\n{_lines(values)}---\n"


def rewrite(entries: list[Entry], values: Mapping[str, str]) -> str:
    """The front matter with our keys renewed in place; those that are missing come last."""
    ours = _ours(entries, values)
    if len(ours) < len(values):
        ours[OWN] = flow_list(ours)
    kept = [_renewed(entry, ours) for entry in entries]
    present = {entry.key for entry in entries}
    missing = _lines({key: value for key, value in ours.items() if key not in present})
    return f"---\n{_ended(''.join(kept))}{missing}---\n"


def _ours(entries: list[Entry], values: Mapping[str, str]) -> dict[str, str]:
    """Our values without those whose key the reader had before us."""
    listed = value_of(entries, OWN)
    if listed is not None:
        names = re.findall(r"[\w-]+", listed)
        return {key: value for key, value in values.items() if key in names}
    if value_of(entries, ID) is not None:
        return dict(values)
    present = {entry.key for entry in entries}
    return {key: value for key, value in values.items() if key not in present}


def _renewed(entry: Entry, ours: Mapping[str, str]) -> str:
    return _lines({entry.key: ours[entry.key]}) if entry.key in ours else entry.lines


def _lines(values: Mapping[str, str]) -> str:
    return "".join(f"{key}: {value}\n" for key, value in values.items())


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"
