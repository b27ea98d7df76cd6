"""The figures that recovery has to reach on real conversations, where they lie beside the checkout."""

import importlib.util
import json
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from transcript.readers import read_source
from transcript.recovery.recover import recover
from transcript.writers.document_json import document_as_json

CHECKOUT = Path(__file__).resolve().parents[3]
CORPUS = CHECKOUT.parent / "shared" / "corpus"
SAMPLES = CHECKOUT / "tests" / "samples" / "texts"

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus and its scorer are not beside the checkout"
)


@cache
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus_score", CORPUS / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(folder: Path, name: str) -> dict[str, Any]:
    gold = json.loads((folder / f"{name}.gold.json").read_text(encoding="utf-8"))
    document = recover(read_source(folder / gold["file"]))
    found: dict[str, Any] = scorer().score_doc(gold, json.loads(document_as_json(document)))
    return found


def test_the_conversation_that_the_project_started_from() -> None:
    found = score(CORPUS / "dev", "wells-1934")
    assert {key: found[key] for key in ("speaker", "names", "turn_f1", "heading_f1")} == {
        "speaker": 1.0,
        "names": 1.0,
        "turn_f1": 1.0,
        "heading_f1": 1.0,
    }
    assert (found["lost"], found["invented"]) == (0, 0)
    assert found["paragraph_f1"] >= 0.95


@pytest.mark.parametrize("name", ["pdftext-podcast", "pdftext-luegnerin"])
def test_text_extracted_from_pages(name: str) -> None:
    found = score(CORPUS / "dev", name)
    assert found["speaker"] >= 0.97
    assert found["turn_f1"] >= 0.97
    assert found["heading_f1"] >= 0.9
    assert found["stage_f1"] >= 0.93


def negatives() -> list[str]:
    if not CORPUS.is_dir():
        return []
    golds = sorted((CORPUS / "dev").glob("*.gold.json"))
    loaded = [
        (gold.name[: -len(".gold.json")], json.loads(gold.read_text(encoding="utf-8"))) for gold in golds
    ]
    return [name for name, gold in loaded if gold["layout"] == "negative"]


@pytest.mark.parametrize("name", negatives())
def test_no_turn_is_invented_where_nobody_speaks(name: str) -> None:
    gold = json.loads((CORPUS / "dev" / f"{name}.gold.json").read_text(encoding="utf-8"))
    document = recover(read_source(CORPUS / "dev" / gold["file"]))
    assert len(document.turns) == 0
    assert document.speakers == ()


FAMILIES = (
    "crito-abbreviated", "berkeley", "laches-jowett", "euthyphro-screenplay", "gentlemen-verse",
    "zavtrak-own-line", "earnest", "zerrissene-running-heads", "deposition-bouck", "court-carswell",
    "trial-anthony", "hearing-connally", "otter-tseng", "man-untern-tish", "trap-minutes",
)  # fmt: skip


@pytest.mark.parametrize("name", FAMILIES)
def test_every_family_of_plain_text(name: str) -> None:
    found = score(CORPUS / "dev", name)
    assert found["turn_f1"] >= 0.99
    assert found["speaker"] >= 0.95
    assert found["lost"] + found["invented"] <= 0.003


@pytest.mark.parametrize(
    "path", sorted(SAMPLES.glob("*.gold.json")), ids=lambda path: path.name.split(".")[0]
)
def test_our_own_conversation_in_every_layout(path: Path) -> None:
    found = score(SAMPLES, path.name[: -len(".gold.json")])
    assert found["turn_f1"] >= 0.98
    assert found["heading_f1"] >= 0.95
    assert found["speaker"] >= 0.97
