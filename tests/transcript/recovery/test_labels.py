"""What a row could begin with if the file prints its labels that way."""

import pytest

from transcript.recovery.labels import labels_of
from transcript.recovery.shapes import shape_of


def styles(text: str) -> dict[str, tuple[str, str]]:
    return {label.style: (label.name, text[label.body :]) for label in labels_of(text)}


@pytest.mark.parametrize(
    ("text", "style", "name", "speech"),
    [
        ("Oda: Who has the key?", ":", "Oda", "Who has the key?"),
        ("ODA LIND (OL):  Who has it?", ":", "ODA LIND", "Who has it?"),
        ("Oda : Qui l’a ?", ":", "Oda", "Qui l’a ?"),
        ("小满：这不是我的伞。", ":", "小满", "这不是我的伞。"),
        ("[00:00:02] Oda: Who?", ":", "Oda", "Who?"),
        ("Speaker 1 (00:02): Who?", ":", "Speaker 1", "Who?"),
        ("McGEE: Well?", ":", "McGEE", "Well?"),
        ("I: Und dann?", ":", "I", "Und dann?"),
        ("ODA. Who has it?", ".", "ODA", "Who has it?"),
        ("ODA (rising). Who has it?", ".", "ODA", "Who has it?"),
        ("ODA, à part. Qui l’a?", ".", "ODA", "Qui l’a?"),
        ("Mr. LIND of Texas. No.", ".", "Mr. LIND of Texas", "No."),
        ("DR. LIND. No.", ".", "DR. LIND", "No."),
        ("The SPEAKER pro tempore. Without objection.", ".", "The SPEAKER pro tempore", "Without objection."),
        ("ODA.—Who has it?", ".—", "ODA", "Who has it?"),
        ("ODA LIND (Left) – Who has it?", "—", "ODA LIND", "Who has it?"),
        ("ODA  Who has it?", "  ", "ODA", "Who has it?"),
        ("<oda> who has it?", "<>", "oda", "who has it?"),
        ("Q.   Did you sign it?", "qa", "Q", "Did you sign it?"),
        ("Oda Lind  0:12", "stamp", "Oda Lind", ""),
        ("Oda Lind   5 minutes 58 seconds", "stamp", "Oda Lind", ""),
        ("ODA", "own", "ODA", ""),
        ("ODA (CONT'D)", "own", "ODA", ""),
        ("Oda Lind:", "own:", "Oda Lind", ""),
    ],
)
def test_each_way_of_printing_is_read(text: str, style: str, name: str, speech: str) -> None:
    assert styles(text)[style] == (name, speech)


@pytest.mark.parametrize(
    "text",
    [
        "he told me one thing: leave early",
        "see http://example.org for it",
        "at 10:42 we went home",
        "“Oda: no,” she said.",
        "Mr. Lind and Mr. Roe of the harbour office came.",
    ],
)
def test_sentences_begin_with_no_colon_label(text: str) -> None:
    assert ":" not in styles(text)


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("ODA", "caps"),
        ("Mr. LIND", "titled"),
        ("Oda van der Lind", "mixed"),
        ("יאכטשע", "uncased"),
        ("of the house", ""),
        ("TESTIMONY OF DR", ""),
        ("Oda went home", ""),
        ("BEVERLY W", ""),
        ("Speaker B", "mixed"),
    ],
)
def test_how_names_are_written(name: str, shape: str) -> None:
    assert shape_of(name) == shape
