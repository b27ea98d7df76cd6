"""Which way of printing labels explains a whole file, and which labels are people.

Every row may begin with labels of several styles. A style explains a file by the speeches
it opens: its labels come again, stand where paragraphs open, and are not words that the
file writes small in its sentences. The style that explains most is chosen; another one
joins it only with labels that could hardly be anything else.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from transcript.model import Span, SpanRole
from transcript.recovery.counted_labels import uncounted
from transcript.recovery.divisions import division_level
from transcript.recovery.dressed_labels import MINUTED
from transcript.recovery.evidence import Context, Explanation
from transcript.recovery.explaining import RARER, explain
from transcript.recovery.keys import key_of, parts_of
from transcript.recovery.label import Label
from transcript.recovery.labels import PARSERS, Parser, heading_label, labels_of
from transcript.recovery.language import language_of
from transcript.recovery.layout import Layout
from transcript.recovery.lexicon import EVERYBODY, PARTICLES, TITLES
from transcript.recovery.longer_labels import with_whole_names
from transcript.recovery.openings import NOWHERE, PERHAPS, SURELY, openings_of
from transcript.recovery.pieces import is_examination
from transcript.recovery.rare_people import rare_people
from transcript.recovery.rows import Rows
from transcript.recovery.shown_labels import Listed, bold_label, in_italics, italic_label
from transcript.recovery.vocabulary import Vocabulary

# Where the first word does not fit behind a label, the label stays alone on its line.
_SISTERS = {
    ".": "own.", ":": "own:", "own.": ".", "own:": ":",
    "  ": "own", "own": "  ", "says": "ownsays", "ownsays": "says", "_.": ".",
}  # fmt: skip
_MARKED_ENDS = frozenset((":", ".", "bold", "own:"))
_SMALL_BEHIND = re.compile(r"[\[(][^\])]*[\])]\s*[^\W\d_A-Z]")
_PAIRS, _PAIRED_LETTERS = ("PR", "DR", "VA"), frozenset("PDV")  # pregunta, domanda, demande, vraag
_SAMPLE_ROWS, _SAMPLE_RUN = 1500, 40
_WIDE = ("\u3000", MINUTED)


def find_labels(
    rows: Rows, layout: Layout, vocabulary: Vocabulary, cast: Iterable[str] = ()
) -> dict[int, Label]:
    """The labels of a file by row; empty when nobody speaks in it."""
    cast = list(cast)
    words = frozenset(word for name in cast for word in key_of(name).split() if len(word) > 2)
    context = Context(rows, openings_of(rows, layout), vocabulary.small, words, language_of(rows.texts))
    explanations = [
        explain(family, labels, context) for family, labels in _candidates(context, Listed(cast)).items()
    ]
    explanations.sort(key=lambda explanation: -explanation.score)
    if not explanations or explanations[0].score <= 0:
        return {}
    found: dict[int, Label] = {}
    for rank, explanation in enumerate(explanations):
        if rank == 0 or _may_join(explanation):
            for row, label in _spoken(explanation, context).items():
                found.setdefault(row, label)
        elif _are_sisters(explanations[0].family, explanation.family):
            known = explanations[0].people | EVERYBODY
            if explanation.family == "own":  # told by the list of persons, or by coming again
                known |= explanation.people | {
                    name for name in explanation.evidence if _is_cast(name, context)
                }
            for row, label in explanation.labels.items():
                least = PERHAPS if label.style == "own" and label.shape == "caps" else SURELY
                if context.openings[row] < least or _goes_on_small(rows.texts[row], label):
                    continue
                if key_of(label.name) in known or _are_known(label.name, known):
                    found.setdefault(row, label)
    return _without_roles(rows, found)


def _goes_on_small(text: str, label: Label) -> bool:
    """Whether a sentence goes on behind the brackets: `Ann Lee (born 1931) worked at the mill`."""
    behind = _SMALL_BEHIND.match(text, label.body) if label.style == "[]" else None
    return behind is not None and behind[0][-1].islower()


def _is_cast(name: str, context: Context) -> bool:
    """Whether the list of persons has every word of a name."""
    return all(word in context.cast or word in PARTICLES for word in name.split())


def _without_roles(rows: Rows, labels: dict[int, Label]) -> dict[int, Label]:
    """What stands in brackets behind names only where these come first tells who people are.

    And what always stands behind a name is part of how it is printed: `Ana (ella): Sí.`
    """
    labels = _with_constant(rows, labels)
    first: dict[str, int] = {}
    for row in sorted(labels):
        first.setdefault(key_of(labels[row].name), row)
    asides = {row: label.aside[0] for row, label in labels.items() if label.aside}
    if not asides.keys() <= set(first.values()):
        return labels
    if any(rows.texts[row][start:].lstrip()[0] not in "[(" for row, start in asides.items()):
        return labels
    return {row: label._replace(aside=None) if row in asides else label for row, label in labels.items()}


def _with_constant(rows: Rows, labels: dict[int, Label]) -> dict[int, Label]:
    """The labels whose brackets hold the same each time that the person speaks have them in the name."""
    behind: dict[str, Counter[str]] = defaultdict(Counter)
    for row, label in labels.items():
        behind[key_of(label.name)][rows.texts[row][slice(*label.aside)].strip() if label.aside else ""] += 1
    constant = {key for key, asides in behind.items() if len(asides) == 1 and asides.total() > 1}
    return {
        row: label._replace(name=f"{label.name} {aside}", aside=None)
        if label.aside
        and key_of(label.name) in constant
        and (aside := rows.texts[row][slice(*label.aside)].strip())[0] in "[("
        and " " not in aside  # and no `(interpretation from French)`
        else label
        for row, label in labels.items()
    }


def _are_sisters(chosen: str, family: str) -> bool:
    """Whether labels of the second family can name the people of the first."""
    if family.startswith("heading"):
        return chosen.startswith("heading")
    return family in (_SISTERS.get(chosen), "[]")


def _parsers(context: Context, places: Sequence[int]) -> list[Parser]:
    """The parsers that a sample of the file, spread over it, shows to be worth asking."""
    step = len(places) // _SAMPLE_ROWS
    if step < 2:
        return []
    found: Counter[Parser] = Counter()
    asked = 0
    for start in range(0, len(places), step * _SAMPLE_RUN):
        for row in places[start : start + _SAMPLE_RUN]:
            text = context.rows.texts[row]
            asked += 1
            found.update(parse for parse in PARSERS if parse(text) is not None)
    return [parse for parse in PARSERS if found[parse] * 200 > asked]


def _candidates(context: Context, listed: Listed) -> dict[str, dict[int, Label]]:
    rows = context.rows
    places = [row for row, opening in enumerate(context.openings) if opening and row not in rows.roles]
    parsers = _parsers(context, places)
    families: dict[str, dict[int, Label]] = defaultdict(dict)
    for row in places:
        text = rows.texts[row]
        if row in rows.given:
            if rows.given[row].kind == "heading" and (label := heading_label(text)):
                # sections and speakers have headings of different levels
                families[f"{label.style}{rows.given[row].level}"][row] = label
        elif not (text[:2].isupper() and is_examination(text)):
            for label in _labels_at(rows, row, parsers, listed):
                if (
                    "own" not in label.style
                    or not label.style.lstrip("_-").startswith("own")
                    or _stands_alone(rows, row)
                ):
                    families[label.style].setdefault(row, label)
    with_whole_names(families, rows.texts)
    _join_questions(families)
    for family in _MARKED_ENDS & families.keys():
        families[family] = uncounted(families[family])
    return families


def _labels_at(rows: Rows, row: int, parsers: Sequence[Parser], listed: Listed) -> Sequence[Label]:
    """Every label that a row could begin with, by its signs, its type or the list of persons."""
    text = rows.texts[row]
    found = labels_of(text, parsers)
    if not found and listed.may_open(text):
        found = list(listed.labels_of(text, parsers))
    spans = rows.spans.get(row)
    if not spans or spans[0].start:
        return found
    if spans[0].role is SpanRole.ITALIC:
        return _in_type(found, text, spans)
    label = bold_label(text, spans)
    return [label, *found] if label else found


def _in_type(labels: Sequence[Label], text: str, spans: Sequence[Span]) -> Sequence[Label]:
    """The labels of a row that begins in italics, those of which the name is as families of their own."""
    found = [
        label._replace(style="_" + label.style) if in_italics(label, spans) else label for label in labels
    ]
    if not any(label.style[0] == "_" for label in found) and (label := italic_label(text, spans)):
        found.append(label)
    return found


def _join_questions(families: dict[str, dict[int, Label]]) -> None:
    """At briefings many ask, each of them `Q`, and the one who answers has a name.

    And the `A` who answers `B` and `C` is no answer.
    """
    asked = families.get("qa", {})
    _pair_questions(families)
    if len(families.get("l.", {})) * 2 > len(asked):
        families["l."] = {**asked, **families["l."]}
    if len({label.name for label in asked.values()}) != 1:
        return
    for family in (":", "."):
        if family in families:
            families[family] = {**asked, **families[family]}


def _pair_questions(families: dict[str, dict[int, Label]]) -> None:
    """`P.` asks where `R.` answers, and nowhere else: other single letters are names."""
    asked = families.get("qa", {})
    letters = {label.name for label in asked.values() if len(label.name) == 1}
    paired = any(letters == set(pair) for pair in _PAIRS)
    for row in [row for row, label in asked.items() if label.name in _PAIRED_LETTERS]:
        if paired:
            families["l."].pop(row, None)
        else:
            del asked[row]


def _stands_alone(rows: Rows, row: int) -> bool:
    """Whether a row could be a label above its speech: text follows, and closely."""
    following = row + 1
    if following >= len(rows):
        return False
    if rows.gaps[following] > max(rows.gaps[row], 1) and not rows.breaks[following]:
        return False
    return not division_level(rows.texts[row])


def _are_known(name: str, people: set[str]) -> bool:
    """Whether a label names one or several of the people."""
    return all(key_of(part) in people for part in parts_of(name))


def _may_join(explanation: Explanation) -> bool:
    """Whether a second family is sure enough to stand beside the chosen one."""
    if explanation.family == "qa":
        return len(explanation.people) >= 2
    if explanation.family in ("l.", ".") and not explanation.score:
        letters = [name for name in explanation.people if len(name) == 1]
        if letters and len(letters) == len(explanation.people):
            return False  # `T. K., you make the stuff`: initials of somebody spoken to
    if explanation.family == "stamp" and all(
        len(explanation.evidence[name].rows) < 2 for name in explanation.people
    ):
        return False  # `LISTEN  5:47`
    if explanation.family == "own:":  # a colon is as sure behind a name that has a row to itself
        pass
    elif explanation.family.startswith(("own", "_own", "[]", *RARER)) or not explanation.people:
        return False
    sure, total = 0, 0
    for name in explanation.people:
        shapes = explanation.evidence[name].shapes
        titled = explanation.family == ":" and name.split()[0] in TITLES
        sure += shapes.total() if titled else shapes["caps"] + shapes["titled"]
        total += shapes.total()
    return sure > 0.9 * total


def _spoken(explanation: Explanation, context: Context) -> Mapping[int, Label]:
    """The labels of an explanation that open speeches, rare people among them."""
    spoken = [row for name in explanation.people for row in explanation.evidence[name].rows]
    strong = sum(context.openings[row] == SURELY for row in spoken)
    # no line wraps so that a name and a wide blank come to stand first
    strict = strong >= 0.95 * len(spoken) and explanation.family not in _WIDE
    shapes = Counter(explanation.labels[row].shape for row in spoken)
    people = explanation.people | rare_people(explanation, context, shapes, spoken)
    return {
        row: label
        for row, label in explanation.labels.items()
        if key_of(label.name) in people
        and context.openings[row] > (PERHAPS if strict and not context.rows.breaks[row] else NOWHERE)
    }
