"""People who speak once, told by the shape and the place of their label and by those who speak more often."""

import re
from collections import Counter
from collections.abc import Sequence

from transcript.recovery.evidence import (
    COUNTS,
    SENTENCES,
    SURE,
    Context,
    Evidence,
    Explanation,
    coverage_of,
    may_be_name,
)
from transcript.recovery.keys import key_of, parts_of
from transcript.recovery.label import Label
from transcript.recovery.lexicon import BARE_TITLES, EVERYBODY, GROUPS, PARTICLES
from transcript.recovery.openings import SURELY
from transcript.recovery.shapes import is_unnamed

# Where nearly every paragraph opens with a label, a short one that comes once is one too.
_NEARLY_ALL, _FEW_WORDS = 0.85, 3
_ALL_BUT_FEW, _SHORTEST = 0.95, 2
_SHORT_SENTENCE = re.compile(r"(?:^|(?<=[.!?—]\s)|(?<=[.!?]))([^\W\d_]+(?:\s[^\W\d_]+){0,2})[.!?,;]")


def rare_people(
    explanation: Explanation, context: Context, shapes: Counter[str], spoken: Sequence[int]
) -> set[str]:
    """People who speak once, told by the shape and the place of their label."""
    usual = {shape for shape in shapes if shapes[shape] * 10 >= shapes.total()}
    if explanation.family in SURE and coverage_of(spoken, context, apart=False) >= _NEARLY_ALL:
        usual |= {"short"}
    told = _told_by_place(explanation, context, shapes, spoken)
    return told | {
        name
        for name, item in explanation.evidence.items()
        if name not in explanation.people
        and (item.strong or _is_sure(name, item, explanation, context))
        and not _labels_nothing(item, explanation)
        and _is_rare(name, item, usual, explanation, context)
        and (
            SURELY not in context.openings[item.rows[0] + 1 : min(spoken)]
            or _may_come_first(explanation.labels[item.rows[0]])
            or _is_longer(name, explanation.people)
        )
    }


def _asks_otherwise(words: Sequence[str], people: set[str]) -> bool:
    """`Q. to Roe`, `Q. from the Court`, where questions are told by the letter alone."""
    return len(words) > 2 and words[0] == "q" and "q" in people and words[1] in ("to", "from")


def _is_sure(name: str, item: Evidence, explanation: Explanation, context: Context) -> bool:
    """Whether a label is one even where no paragraph seems to open."""
    if all(word in context.cast for word in name.split()):
        return True
    return item.shape == "caps" and (name in EVERYBODY or explanation.family == "own:")


def _told_by_place(
    explanation: Explanation, context: Context, shapes: Counter[str], spoken: Sequence[int]
) -> set[str]:
    """Names before a period that stand where nearly all paragraphs begin with one.

    A short sentence can stand there, too: `True. But …`. Then it also stands elsewhere.
    """
    if explanation.family not in SENTENCES or shapes["mixed"] * 2 < shapes.total():
        return set()
    first = min(spoken)
    names = {
        name: item.rows[0]
        for name, item in explanation.evidence.items()
        if name not in explanation.people
        and item.strong
        and item.shape == "mixed"
        and first < item.rows[0]
        and 1 < len(name) > _SHORTEST
        and len(name.split()) <= _FEW_WORDS
        and may_be_name(name, explanation.family)
        and not COUNTS.fullmatch(name)
    }
    if not names or coverage_of([*spoken, *names.values()], context, apart=False) < _ALL_BUT_FEW:
        return set()
    sentences = _short_sentences(explanation, context)
    return {name for name in names if name not in sentences}


def _short_sentences(explanation: Explanation, context: Context) -> set[str]:
    """The keys of sentences of a few words, labels aside."""
    found: set[str] = set()
    for row, text in enumerate(context.rows.texts):
        label = explanation.labels.get(row)
        body = label.body if label else 0
        found.update(key_of(match[1]) for match in _SHORT_SENTENCE.finditer(text, body))
    return found


def _labels_nothing(item: Evidence, explanation: Explanation) -> bool:
    """Whether a label of a known person stands right below, as below a heading."""
    if not explanation.family.lstrip("_-").startswith("own"):
        return False
    below = [explanation.labels[row + 1] for row in item.rows if row + 1 in explanation.labels]
    return any(key_of(label.name) in explanation.people for label in below)


def _is_longer(name: str, people: set[str]) -> bool:
    """Whether a label writes out one that is usually abbreviated, or abbreviates one."""
    if any(name.startswith(person) or person.startswith(name) for person in people if len(person) > 2):
        return True
    words = name.split()
    if any(set(person.split()) < set(words) for person in people if len(person) > 2):
        return True
    initials = ("".join(word[0] for word in words), words[0][0] + words[-1][0])
    return len(words) > 1 and any(key in people for key in initials)


def _may_come_first(label: Label) -> bool:
    """Whether a label above all others is one, and not a field of the file's header."""
    return (
        label.time is not None
        or label.shape == "titled"
        or (label.shape == "caps" and label.style in SENTENCES and len(label.name) > 1)
    )


def _is_titled_alike(words: Sequence[str], explanation: Explanation) -> bool:
    """`Mr. Dulles` where most others are a Mr., Mrs. or Dr. too, or before a colon one other."""
    titled = sum(person.split()[0] in BARE_TITLES for person in explanation.people)
    least = 1 if explanation.family in SURE else len(explanation.people) // 2 + 1
    return 1 < len(words) < 4 and words[0] in BARE_TITLES and titled >= least


def _are_known_otherwise(item: Evidence, explanation: Explanation) -> bool:
    """`An hon. member` has no name at all, and `Roe and Oak` are known one by one."""
    name = explanation.labels[item.rows[0]].name
    together = parts_of(name)
    if len(together) > 1 and all(key_of(part) in explanation.people for part in together):
        return True
    return explanation.family in (*SURE, ".", ".—") and is_unnamed(name.split())


def _is_group(words: Sequence[str]) -> bool:
    """`Unknown speaker`, `Several voices`."""
    return words[0] in GROUPS and len(words) <= _FEW_WORDS + 1


def _is_rare(name: str, item: Evidence, usual: set[str], explanation: Explanation, context: Context) -> bool:
    if not may_be_name(name, explanation.family) or explanation.family == "qa" or COUNTS.fullmatch(name):
        return False
    words = name.split()
    if _is_group(words) or name in EVERYBODY or any(word in context.cast for word in words):
        return True
    if _are_known_otherwise(item, explanation) or _asks_otherwise(words, explanation.people):
        return True
    known = {
        word
        for person in explanation.people
        for word in person.split()
        if len(word) > 2 and word not in PARTICLES
    }
    if any(word in known for word in words):
        return True
    if _is_longer(name, explanation.people):
        return True
    if explanation.family.startswith("heading:"):
        return True
    if explanation.family.startswith("_") and item.shape in usual and len(words) <= _FEW_WORDS:
        return True  # the type says it
    if item.shape not in usual:
        return item.shape == "titled" or (item.shape == "caps" and usual == {"titled"})
    if item.shape == "uncased" and explanation.family.startswith("own"):
        return False
    if item.shape in ("caps", "titled", "uncased") or _is_titled_alike(words, explanation):
        return True
    if "short" in usual and len(words) <= _FEW_WORDS:
        return True
    return explanation.family not in SENTENCES and all(
        not context.small[word] for word in words if word not in PARTICLES
    )
