"""Labels that more than their signs tell: by bold type, by italics, by the list of persons."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from transcript.model import Span, SpanRole
from transcript.recovery.label import STAMP, Label
from transcript.recovery.labels import Parser, labels_of
from transcript.recovery.shapes import shape_of, shape_of_sure

_BEHIND_BOLD = re.compile(r"\s*[\[(][^\])\n]{1,60}[\])]\s*[:：]")
_TIME_BEHIND = re.compile(rf"\s*(?P<stamp>{STAMP})\s*[-–—:]?\s+(?=\S)")
# `_La bambina (piano)._ Sì.`: a name may go on in small letters where type and a period set it apart
_NAMED = re.compile(
    r"(?P<name>[^\W\d_a-z][\w'’\-]*(?:\.?\s[\w'’\-]+)*)(?P<aside>\s\([^()]{1,80}\))?\s?\.(?=\s|$)"
)
_MOST_WORDS = 3
_LEAST = 4  # letters of a listed name
_LONGEST = 60


def bold_label(text: str, spans: Sequence[Span]) -> Label | None:
    """A name in bold with its speech behind it and nothing but a blank between them."""
    first = spans[0] if spans else None
    if first is None or first.start or first.role is not SpanRole.BOLD or first.end + 2 > len(text):
        return None
    name = text[: first.end].strip()
    apart = text[first.end - 1 : first.end + 1].count(" ") == 1 and not _BEHIND_BOLD.match(text, first.end)
    shape = shape_of_sure(name) if apart and name[-1:].isalnum() else ""
    if not shape:
        return None
    time = _TIME_BEHIND.match(text, first.end)
    if time and time.end() < len(text):
        return Label("bold", name, shape, time.end(), None, time["stamp"])
    return Label("bold", name, shape, first.end + (text[first.end] == " "))


def in_italics(label: Label, spans: Sequence[Span]) -> bool:
    """Whether the name of a label at the start of a row is in italics, and what follows it is not."""
    first = spans[0] if spans else None
    return (
        first is not None
        and first.role is SpanRole.ITALIC
        and first.start == 0
        and len(label.name) <= first.end <= max(label.body, len(label.name) + 1)
    )


def italic_label(text: str, spans: Sequence[Span]) -> Label | None:
    """`_Capt._ Who is it?`: where type sets the name apart, it may be no more than a title."""
    first = spans[0] if spans else None
    if first is None or first.start or first.role is not SpanRole.ITALIC:
        return None
    label = _NAMED.match(text, 0, first.end + 1)
    if label is None or first.end < label.end() - 1 or len(label["name"].split()) > _MOST_WORDS:
        return None
    name, body = label["name"], len(text) - len(text[max(first.end, label.end()) :].lstrip())
    shape = shape_of(name) or ("mixed" if first.end >= label.end() else "")
    aside = label.span("aside") if label["aside"] else None
    return Label("_.", name, shape, body, aside) if shape and body < len(text) else None


class Listed:
    """Names of the list of persons that are written like no name: `Old woman with a bundle`."""

    def __init__(self, cast: Iterable[str]) -> None:
        self._names: Mapping[str, list[str]] = defaultdict(list)
        for name in sorted(set(cast), key=len, reverse=True):
            words = name.split()
            if _LEAST < len(name) <= _LONGEST and len(words) > 1 and not shape_of(name.capitalize()):
                self._names[words[0].casefold()].append(name)

        self._starts = frozenset(
            start for word in self._names for start in (word[:2], word[:2].upper(), word[:2].capitalize())
        )

    def may_open(self, text: str) -> bool:
        """Whether a row could begin with one of the names."""
        return text[:2] in self._starts

    def labels_of(self, text: str, parsers: Sequence[Parser]) -> Iterator[Label]:
        """The labels that a row would begin with if the name there were written like one."""
        first = text.split(None, 1)[0].rstrip(".,:").casefold()
        for name in self._names.get(first, ()):
            end = len(name)
            if text[:end].casefold() == name.casefold() and not text[end : end + 1].isalnum():
                stand_in = "N" + "n" * (end - 1)
                for label in labels_of(stand_in + text[end:], parsers):
                    if label.name == stand_in:
                        yield label._replace(name=text[:end])
                return
