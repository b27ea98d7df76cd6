"""What an edit of a file leaves alone: blanks at line ends, more room, another file behind it, one word."""

from hypothesis import given, settings
from hypothesis import strategies as st

from transcript.document import Document
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

NAMES = ("ODA", "PIM", "GRETE")
WORDS = (
    "the",
    "key",
    "you",
    "have",
    "my",
    "door",
    "we",
    "took",
    "away",
    "your",
    "boat",
    "when",
    "it",
    "came",
)
LABELS = ("{}: {}", "{}. {}", "{}\n{}", "[12:0{n}] {}: {}", "{}.— {}")

sentences = st.lists(st.sampled_from(WORDS), min_size=4, max_size=20).map(
    lambda words: f"You see {' '.join(words)}."
)
talks = st.lists(sentences, min_size=9, max_size=21)


def text_of(said: list[str], label: str, room: int = 1) -> str:
    speeches = (
        label.format(NAMES[number % 3], speech, n=number % 10) if "{n}" not in label
        else f"[12:{number:02}] {NAMES[number % 3]}: {speech}"
        for number, speech in enumerate(said)
    )  # fmt: skip
    return ("\n" * (room + 1)).join(speeches) + "\n"


def recovered(text: str) -> Document:
    return recover(read_source_bytes(text.encode(), "a.txt"))


def structure(text: str) -> list[tuple[str, str]]:
    document = recovered(text)
    return [
        (document.speaker_name(number), " ".join(paragraph.text for paragraph in block.paragraphs))
        for number, block in enumerate(document.blocks())
    ]


def told(said: list[str]) -> list[tuple[str, str]]:
    return [(NAMES[number % 3].capitalize(), speech) for number, speech in enumerate(said)]


@settings(max_examples=40)
@given(talks, st.sampled_from(LABELS), st.integers(1, 3))
def test_room_between_speeches_does_not_matter(said: list[str], label: str, room: int) -> None:
    assert structure(text_of(said, label, room)) == told(said)


@settings(max_examples=25)
@given(talks, st.sampled_from(LABELS), st.lists(st.integers(0, 3), min_size=1, max_size=9))
def test_blanks_at_the_ends_of_lines_do_not_matter(said: list[str], label: str, blanks: list[int]) -> None:
    lines = text_of(said, label).split("\n")
    trailing = (line + " " * blanks[place % len(blanks)] for place, line in enumerate(lines))
    assert structure("\n".join(trailing)) == told(said)


@settings(max_examples=25)
@given(talks, talks, st.sampled_from(LABELS))
def test_two_files_one_behind_the_other_are_both_read(one: list[str], other: list[str], label: str) -> None:
    both = text_of(one, label) + "\n" + text_of(other, label)
    assert structure(both) == told(one) + told(other)


@settings(max_examples=25)
@given(talks, st.sampled_from(LABELS), st.data())
def test_a_changed_speech_changes_no_other(said: list[str], label: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(said) - 1))
    edited = [*said[:place], data.draw(sentences), *said[place + 1 :]]
    before, after = structure(text_of(said, label)), structure(text_of(edited, label))
    assert [turn for number, turn in enumerate(before) if number != place] == [
        turn for number, turn in enumerate(after) if number != place
    ]
    assert after[place] == (before[place][0], edited[place])
