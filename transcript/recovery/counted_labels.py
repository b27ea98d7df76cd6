"""Labels that count the speeches of each person: `T1:`, `C1:`, `T2:`, `C2:` are two people."""

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise

from transcript.recovery.label import Label

_COUNTED = re.compile(r"(?P<stem>.*[^\W\d_])\s?(?P<number>\d{1,4})")
_FEWEST = 3  # speeches of each of them
_LONGEST_STEP = 2


def uncounted(labels: Mapping[int, Label]) -> dict[int, Label]:
    """The labels of a family, without their numbers where these go up with every speech of two or more."""
    numbers: dict[str, list[int]] = defaultdict(list)
    matches = {
        row: match
        for row, label in labels.items()
        if label.name[-1:].isdecimal() and (match := _COUNTED.fullmatch(label.name))
    }
    for row in sorted(matches):
        numbers[matches[row]["stem"]].append(int(matches[row]["number"]))
    counted = {stem for stem, found in numbers.items() if _counts_up(found)}
    if len(counted) < 2:
        return dict(labels)
    return {
        row: label._replace(name=match["stem"])
        if (match := matches.get(row)) and match["stem"] in counted
        else label
        for row, label in labels.items()
    }


def _counts_up(numbers: list[int]) -> bool:
    return len(numbers) >= _FEWEST and all(0 < b - a <= _LONGEST_STEP for a, b in pairwise(numbers))
