"""What a reader told about one file, written down for the next file of its kind.

Only what concerns speakers is kept: how their lines look, whose names were shown, who is
renamed, who is one person, who is nobody. Titles and sections belong to one file alone.
"""

import json
from collections.abc import Mapping, Sequence

from transcript.records import dataclass
from transcript.recovery.choices import AS_FOUND, Choices
from transcript.review_edits import Edit, MergeSpeakers, NotSpeakers, RenameSpeaker, Who


@dataclass(frozen=True, slots=True)
class Remembered:
    """What recovery is to be told, and the edits to make then."""

    choices: Choices = AS_FOUND
    edits: tuple[Edit, ...] = ()

    def __bool__(self) -> bool:
        return self != Remembered()


def to_remember(choices: Choices, edits: Sequence[Edit]) -> Remembered:
    """What of a review concerns speakers."""
    kept = (RenameSpeaker, MergeSpeakers, NotSpeakers)
    return Remembered(choices, tuple(edit for edit in edits if isinstance(edit, kept)))


def as_text(remembered: Remembered) -> str:
    """As JSON; empty where there is nothing to remember."""
    if not remembered:
        return ""
    choices = remembered.choices
    told = {
        "label_style": choices.label_style,
        "speakers": sorted(choices.speakers),
        "not_speakers": sorted(choices.not_speakers),
        "edits": list(map(_edit_as_json, remembered.edits)),
    }
    return json.dumps(told, ensure_ascii=False)


def from_text(text: str) -> Remembered:
    """From JSON; nothing where it is none of ours."""
    try:
        told = json.loads(text)
        choices = Choices(
            label_style=told["label_style"],
            speakers=frozenset(map(str, told["speakers"])),
            not_speakers=frozenset(map(str, told["not_speakers"])),
        )
        return Remembered(choices, tuple(map(_edit, told["edits"])))
    except (KeyError, TypeError, ValueError):
        return Remembered()


def _edit_as_json(edit: Edit) -> Mapping[str, object]:
    match edit:
        case RenameSpeaker(who, new_name):
            return {"rename": [who.name, who.label], "to": new_name}
        case MergeSpeakers(people):
            return {"merge": [[who.name, who.label] for who in people]}
        case NotSpeakers(people):
            return {"not_speakers": [[who.name, who.label] for who in people]}
    raise TypeError(f"{type(edit).__name__} is not remembered")


def _edit(told: Mapping[str, Sequence[Sequence[str]]]) -> Edit:
    if "rename" in told:
        name, label = map(str, told["rename"])
        return RenameSpeaker(Who(name, label), str(told["to"]))
    if "merge" in told:
        return MergeSpeakers(_people(told["merge"]))
    return NotSpeakers(_people(told["not_speakers"]))


def _people(told: Sequence[Sequence[str]]) -> tuple[Who, ...]:
    return tuple(Who(str(name), str(label)) for name, label in told)
