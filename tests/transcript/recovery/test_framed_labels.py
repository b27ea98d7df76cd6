"""Labels in brackets and in the columns of a table; directions in brackets stay directions."""

import pytest

from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

SAID = (
    ("Ada", "Did you bring the rope?"),
    ("Ben", "I brought it, and it is wet."),
    ("Ada", "Why is it wet?"),
    ("Ben", "I fell in, and so did the rope."),
    ("Ada", "Then you are wet as well."),
    ("Ben", "I am. Do you mind?"),
)


def speeches(text: str) -> list[tuple[str, str]]:
    document = recover(read_source_bytes(text.encode(), "text.txt"))
    names = document.speakers
    return [
        (names[block.speakers[0]].name if block.speakers else "", block.paragraphs[0].text)
        for block in document.blocks()
    ]


@pytest.mark.parametrize("label", ["[{}] ", "[{}]: ", "({}) ", "{}\t", "00:00:1{number}\t{}\t"])
def test_labels_that_are_framed(label: str):
    lines = (label.format(name, number=number) + said for number, (name, said) in enumerate(SAID))
    assert speeches("\n\n".join(lines)) == list(SAID)


def test_a_direction_before_a_speech_is_no_label():
    lines = [
        f"{name}: {'[Laughter] ' if number % 3 else ''}{said}" for number, (name, said) in enumerate(SAID)
    ]
    assert {name for name, _ in speeches("\n\n".join([*lines, "[Laughter] So it went."]))} == {"Ada", "Ben"}


def test_a_heading_under_a_direction_needs_no_blank_line():
    lines = "\n".join(f"{name}: {said}" for name, said in SAID)
    text = "".join(f"[Evening.]\n{number}. Rope\n{lines}\n" for number in ("I", "II", "III"))
    document = recover(read_source_bytes(f"The Wet Rope\n\n{text}".encode(), "text.txt"))
    assert [section.heading for section in document.sections] == ["I. Rope", "II. Rope", "III. Rope"]


def test_lines_without_wraps_and_without_blank_lines_between_are_paragraphs():
    text = "\n".join(
        f"{name}.--{said} {'I have been wet for a long time now. ' * 6}" for name, said in SAID * 3
    )
    assert [name for name, _ in speeches(f"The Wet Rope\n\n[Evening.]\n{text}\n")[2:]] == [
        name for name, _ in SAID * 3
    ]


def test_names_in_capitals_hold_hyphens_and_apostrophes():
    lines = (f"{'JEAN-LUC O’NEIL' if name == 'Ada' else 'BEN'}\t{said}" for name, said in SAID)
    assert len({name for name, _ in speeches("\n\n".join(lines))}) == 2


def test_the_time_behind_a_name_above_its_speech_is_not_spoken():
    text = "\n\n".join(f"{name} (0:1{number})\n{said}" for number, (name, said) in enumerate(SAID))
    assert speeches(text) == list(SAID)
    document = recover(read_source_bytes(text.encode(), "text.txt"))
    assert "0:13" in (document.block(3).time or "")
