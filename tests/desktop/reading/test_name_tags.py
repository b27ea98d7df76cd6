import pytest
from PySide6.QtGui import QFontMetricsF

from desktop.reading.name_tags import NameTags
from desktop.reading.page_metrics import PageMetrics
from desktop.reading.page_type import PageType
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Speaker

NAMES = ("Bo", "The Honourable Gentleman of Wapping", "Hippopotamomonstrosesquipedalian")


@pytest.fixture
def tags(fonts: None) -> NameTags:
    def turn(words: int, *speakers: int) -> Block:
        return Block(BlockKind.TURN, (Paragraph("word " * words),), speakers)

    document = Document.of(
        [turn(3, 0), turn(9, 1), turn(5, 2), turn(1, 0, 1), turn(1)],
        speakers=[Speaker(name) for name in NAMES],
    )
    made = NameTags(document, PageMetrics(PageType()).name, 23, "Unnamed")
    made.set_width(150)
    return made


def shown(tags: NameTags, voice: int) -> list[str]:
    return [text.text() for text, _ in tags.tag(voice).lines]


def voices(tags: NameTags) -> dict[str, int]:
    return {tags.name(voice): voice for voice in range(5)}


def test_a_name_that_fits_is_on_one_line(tags: NameTags):
    assert shown(tags, voices(tags)["Bo"]) == ["Bo"]


def test_a_long_name_takes_two_lines_and_no_more(tags: NameTags):
    lines = shown(tags, voices(tags)[NAMES[1]])
    assert NAMES[1].startswith(lines[0])
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width <= 150 for _, width in tags.tag(voices(tags)[NAMES[1]]).lines)


def test_two_lines_are_of_like_length(tags: NameTags):
    assert tags._split("Mr. Brown of Ohio and") == ["Mr. Brown", "of Ohio and"]


def test_a_long_word_is_cut(tags: NameTags):
    (line,) = shown(tags, voices(tags)[NAMES[2]])
    assert line.startswith("Hippo")
    assert line.endswith("…")


def test_people_who_speak_together_are_named_together(tags: NameTags):
    together = voices(tags)[f"{NAMES[0]} & {NAMES[1]}"]
    assert tags.slot(together) == tags.slot(voices(tags)["Bo"])


def test_slots_go_by_words(tags: NameTags):
    found = voices(tags)
    assert [tags.slot(found[name]) for name in (NAMES[1], NAMES[2], NAMES[0])] == [0, 1, 2]


def test_nobody_has_a_word_and_no_slot(tags: NameTags):
    nobody = voices(tags)["Unnamed"]
    assert tags.slot(nobody) is None
    assert shown(tags, nobody) == ["Unnamed"]


def test_in_the_narrowest_column_every_name_is_whole(tags: NameTags):
    narrowest = tags.narrowest()
    assert narrowest < tags.longest()
    tags.set_width(narrowest)
    assert not any("…" in line for voice in voices(tags).values() for line in shown(tags, voice))


def test_the_longest_name_is_measured(tags: NameTags):
    font = PageMetrics(PageType()).name.font
    together = f"{NAMES[0]} & {NAMES[1]}"
    assert tags.longest() == pytest.approx(QFontMetricsF(font).horizontalAdvance(together), rel=0.1)
