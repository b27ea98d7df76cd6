"""The labels of a file whose reader said how they look, or which names are labels.

What the reader says goes before every weighing of evidence; the rest of the file is read
as an example of it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from transcript.recovery.choices import Choices
from transcript.recovery.grammars import find_labels
from transcript.recovery.keys import key_of
from transcript.recovery.label import Label
from transcript.recovery.label_styles import style_of
from transcript.recovery.labels import heading_label, labels_of
from transcript.recovery.layout import Layout, ends_sentence, opens_paragraph
from transcript.recovery.lexicon import EVERYBODY, NO_SPEAKERS
from transcript.recovery.rows import Rows
from transcript.recovery.vocabulary import Vocabulary

_PRINTED_LARGE = ("caps", "titled", "uncased")
_UNMISTAKABLE = ("colon", "question", "time", "angles", "heading")
_NEARLY = 5  # four in five as many as of the commonest style are as good as the most
_NAME = r"[^\W\d_][\w.'’\-]*(?: [^\W\d_][\w.'’\-]*){0,3}?"


def told_labels(
    rows: Rows, layout: Layout, vocabulary: Vocabulary, cast: Iterable[str], choices: Choices
) -> dict[int, Label]:
    """The labels by row, as `find_labels` gives them, with the reader's `choices` obeyed."""
    cast = list(cast)
    reading = _Reading(rows, layout, vocabulary, choices)
    found = find_labels(rows, layout, vocabulary, cast)
    if not found or not is_found_style(found, choices.label_style):
        style = choices.label_style or reading.style_of_shown()
        found = reading.labels_in(style, cast) if style else reading.like_shown()
    found |= reading.labels_of_shown(found)
    return {row: label for row, label in found.items() if key_of(label.name) not in choices.barred}


def is_found_style(labels: Mapping[int, Label], style: str | None) -> bool:
    """Whether no style was told, or one that most of the labels found without telling have anyway."""
    if not style:
        return True
    counts = Counter(map(style_of, labels.values()))
    return bool(counts) and counts[style] * _NEARLY >= max(counts.values()) * (_NEARLY - 1)


class _Reading:
    """One file under the choices of its reader."""

    def __init__(self, rows: Rows, layout: Layout, vocabulary: Vocabulary, choices: Choices) -> None:
        self._small = vocabulary.small
        self._rows, self._layout, self._choices = rows, layout, choices
        self._candidates = defaultdict[str, dict[int, Label]](dict)
        for row, label in self._all_labels():
            self._candidates[style_of(label)].setdefault(row, label)

    def _all_labels(self) -> Iterator[tuple[int, Label]]:
        rows = self._rows
        for row, text in enumerate(rows.texts):
            if row in rows.roles or not self._may_open(row):
                continue
            if row in rows.given:
                label = heading_label(text) if rows.given[row].kind == "heading" else None
                if label is not None:
                    yield row, label
                continue
            for label in labels_of(text):
                if style_of(label) not in ("own-line", "time") or self._is_followed(row):
                    yield row, label

    def _may_open(self, row: int) -> bool:
        return opens_paragraph(self._rows, self._layout, row) or ends_sentence(self._rows.texts[row - 1])

    def _is_followed(self, row: int) -> bool:
        """Whether a speech could stand below a label on a row of its own."""
        return row + 1 < len(self._rows) and self._rows.gaps[row + 1] <= max(1, self._rows.gaps[row])

    # ------------------------------------------------------------------ a style
    def style_of_shown(self) -> str:
        """The style in which most labels are printed that the reader showed; empty if in none."""
        shown = Counter(
            {
                style: sum(key_of(label.name) in self._choices.shown for label in labels.values())
                for style, labels in self._candidates.items()
            }
        )
        style, count = shown.most_common(1)[0] if shown else ("", 0)
        return style if count else ""

    def labels_in(self, style: str, cast: list[str]) -> dict[int, Label]:
        """The labels of one style that name people."""
        labels = self._candidates.get(style, {})
        people = self._people(labels, cast, sure=style in _UNMISTAKABLE)
        return {row: label for row, label in labels.items() if key_of(label.name) in people}

    def _people(self, labels: dict[int, Label], cast: list[str], *, sure: bool) -> set[str]:
        count = Counter(key_of(label.name) for label in labels.values())
        known = {word for name in cast for word in key_of(name).split() if len(word) > 2}
        again = {name for name, number in count.items() if number > 1}
        shapes = Counter(label.shape for label in labels.values() if key_of(label.name) in again)
        large = sum(shapes[shape] for shape in _PRINTED_LARGE) * 10 >= shapes.total()
        small = self._small
        people = self._choices.shown & count.keys()
        for label in labels.values():
            name = key_of(label.name)
            words = set(name.split())
            usual = sure or (large and label.shape in _PRINTED_LARGE)
            rare = usual and not any(small[word] for word in words)
            if _may_be_name(name) and (name in again or rare or words & known):
                people |= {name}
        return set(people)

    # ------------------------------------------------------------ names that were shown
    def labels_of_shown(self, found: dict[int, Label]) -> dict[int, Label]:
        """The labels that the reader showed, however they are printed."""
        labels: dict[int, Label] = {}
        for candidates in self._candidates.values():
            for row, label in candidates.items():
                if row not in found and key_of(label.name) in self._choices.shown:
                    labels.setdefault(row, label)
        labelled = {key_of(label.name) for label in (*labels.values(), *found.values())}
        missing = [name for name in self._shown_names() if key_of(name) not in labelled]
        return labels | self._plain_labels(missing) if missing else labels

    def like_shown(self) -> dict[int, Label]:
        """The labels of a file that prints them in a way of its own, like the one that was shown."""
        if not self._choices.shown:
            return {}
        shown = self._plain_labels(self._shown_names())
        between = Counter(
            self._rows.texts[row][len(label.name) : label.body].strip() for row, label in shown.items()
        )
        between.pop("", None)
        if not between:
            return shown
        mark = rf"\s*{re.escape(between.most_common(1)[0][0])}\s*"
        others = self._labels_like(_NAME, mark)
        count = Counter(key_of(label.name) for label in others.values())
        again = {row: label for row, label in others.items() if count[key_of(label.name)] > 1}
        return again | shown

    def _shown_names(self) -> list[str]:
        return sorted(self._choices.speakers - self._choices.not_speakers, key=len, reverse=True)

    def _plain_labels(self, names: list[str]) -> dict[int, Label]:
        """Rows that begin with one of `names`, whatever stands behind it."""
        return self._labels_like("|".join(map(re.escape, names)), r"\W*")

    def _labels_like(self, names: str, mark: str) -> dict[int, Label]:
        """Rows that begin with a name and a mark behind it."""
        pattern = re.compile(rf"(?P<name>{names})(?!\w){mark}", re.IGNORECASE)
        labels: dict[int, Label] = {}
        for row, text in enumerate(self._rows.texts):
            match = pattern.match(text)
            if match and row not in self._rows.roles and self._may_open(row):
                labels[row] = Label("shown", match["name"], "mixed", match.end())
        return labels


def _may_be_name(name: str) -> bool:
    words = name.split()
    return bool(words) and (name in EVERYBODY or words[0] not in NO_SPEAKERS)
