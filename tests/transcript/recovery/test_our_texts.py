"""Conversations of our own in the layouts of the wild: who says each word, where turns begin, which sections.

One conversation in fifteen layouts (`texts`), and many small ones that each print a trap (`wild`).
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from transcript.readers import read_source
from transcript.recovery.recover import recover
from transcript.writers.document_json import document_as_json

TEXTS = Path(__file__).resolve().parents[2] / "samples" / "texts"
WILD = TEXTS.with_name("wild")
NAMES = sorted(
    path.name.removesuffix(".gold.json") for path in (*TEXTS.glob("*.gold.json"), *WILD.glob("*.gold.json"))
)
_WORD = re.compile(r"[^\W_]")
_FREE = {"titlepage", "contents", "boilerplate", "note"}


def stated(name: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((folder_of(name) / f"{name}.gold.json").read_text(encoding="utf-8"))
    return gold


def folder_of(name: str) -> Path:
    return TEXTS if (TEXTS / f"{name}.gold.json").exists() else WILD


@cache
def found(name: str) -> str:
    return document_as_json(recover(read_source(folder_of(name) / stated(name)["file"])))


def words(text: str) -> list[str]:
    """Words without marks; one for each character where words are not parted by blanks."""
    bare = ("".join(filter(_WORD.match, word)).casefold() for word in text.split())
    return [
        piece for word in bare for piece in (word if max(word, default="") > "\u3000" else [word]) if piece
    ]


def spoken(document: dict[str, Any]) -> list[tuple[str, str]]:
    """Every word with the name of its speaker."""
    return [
        (word, (block["speaker"] or "").casefold())
        for block in document["blocks"]
        if block.get("role") not in _FREE
        for paragraph in block["paragraphs"]
        for word in words(paragraph)
    ]


def starts(document: dict[str, Any]) -> Counter[str]:
    """The first words of the turns."""
    turns = (block for block in document["blocks"] if block["kind"] == "turn" and not block.get("continued"))
    return Counter(" ".join(words(block["paragraphs"][0])[:3]) for block in turns)


def headings(document: dict[str, Any], free: set[str]) -> Counter[str]:
    """The headings, without those that print the title page."""
    printed = (" ".join(words(section["heading"])) for section in document["sections"])
    return Counter(heading for heading in printed if heading not in free)


def free_of(gold: dict[str, Any]) -> set[str]:
    """What may be a heading or not: the title, and what stands around the conversation."""
    around = (text for block in gold["blocks"] if block.get("role") in _FREE for text in block["paragraphs"])
    return {" ".join(words(text)) for text in (gold["title"], *around)}


def agreement(one: Counter[str], other: Counter[str]) -> float:
    """Twice what both have, by what each has."""
    return 2 * (one & other).total() / (one.total() + other.total()) if one or other else 1.0


def same(one: Iterable[object], other: Iterable[object]) -> int:
    blocks = SequenceMatcher(None, list(one), list(other), autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)


def test_there_are_fifteen_layouts() -> None:
    assert len(list(TEXTS.glob("*.gold.json"))) == 15


@pytest.mark.parametrize("name", NAMES)
def test_words_go_to_the_right_person(name: str) -> None:
    gold, document = spoken(stated(name)), spoken(json.loads(found(name)))
    assert same(gold, document) >= 0.98 * len(gold)


@pytest.mark.parametrize("name", NAMES)
def test_turns_begin_where_they_should(name: str) -> None:
    assert agreement(starts(stated(name)), starts(json.loads(found(name)))) >= 0.98


@pytest.mark.parametrize("name", NAMES)
def test_sections_are_found(name: str) -> None:
    gold = stated(name)
    free = free_of(gold)
    assert agreement(headings(gold, free), headings(json.loads(found(name)), free)) >= 0.9


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_lost(name: str) -> None:
    gold = Counter(word for word, _ in spoken(stated(name)))
    document = Counter(words(" ".join(text for text in _texts(json.loads(found(name))))))
    assert (gold - document).total() <= 0.003 * gold.total()


def _texts(document: dict[str, Any]) -> Iterable[str]:
    yield from (section["heading"] for section in document["sections"])
    for block in document["blocks"]:
        yield from block["paragraphs"]
