"""The structure does not depend on widths, line ends and encodings; no word is lost; nothing crashes."""

import re
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcript.document import Document
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

WORDS = (
    "the", "key", "you", "have", "my", "a", "door", "we", "took", "it", "away", "because", "your", "boat",
    "in", "harbour", "was", "wet", "when", "storms", "came", "over", "me", "so", "we", "waited", "until",
)  # fmt: skip
NAMES = ("ODA", "PIM", "GRETE", "MR. ROE")

sentences = st.lists(st.sampled_from(WORDS), min_size=3, max_size=40).map(
    lambda words: f"You see {' '.join(words)}."
)
speeches = st.lists(st.tuples(st.sampled_from(NAMES[:3]), sentences), min_size=8, max_size=24)


def structure(document: Document) -> list[tuple[str, str]]:
    return [
        (document.speaker_name(number), " ".join(paragraph.text for paragraph in block.paragraphs))
        for number, block in enumerate(document.blocks())
    ]


def as_text(said: list[tuple[str, str]], mark: str, width: int) -> str:
    paragraphs = (f"{name}{mark} {speech}" for name, speech in said)
    return "\n\n".join(textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in paragraphs)


def recovered(data: bytes) -> Document:
    return recover(read_source_bytes(data, "a.txt"))


def recurring(said: list[tuple[str, str]]) -> bool:
    names = [name for name, _ in said]
    return len({name for name in names if names.count(name) > 1}) > 1


@settings(max_examples=25, deadline=None)
@given(speeches.filter(recurring), st.sampled_from([":", "."]), st.integers(40, 100), st.integers(40, 100))
def test_the_width_of_the_lines_does_not_matter(
    said: list[tuple[str, str]], mark: str, width: int, other: int
) -> None:
    first = structure(recovered(as_text(said, mark, width).encode()))
    assert first == structure(recovered(as_text(said, mark, other).encode()))
    assert [name.upper() for name, _ in first] == [name for name, _ in said]


@settings(max_examples=15, deadline=None)
@given(
    speeches.filter(recurring),
    st.sampled_from(["utf-8-sig", "utf-16", "latin-1"]),
    st.sampled_from(["\r\n", "\r"]),
)
def test_encodings_and_line_ends_do_not_matter(said: list[tuple[str, str]], encoding: str, end: str) -> None:
    text = as_text(said, ":", 60)
    changed = text.replace("\n", end).encode(encoding)
    assert structure(recovered(changed)) == structure(recovered(text.encode()))


@settings(max_examples=25, deadline=None)
@given(speeches.filter(recurring), st.integers(30, 90))
def test_no_word_of_a_conversation_is_lost_or_invented(said: list[tuple[str, str]], width: int) -> None:
    document = recovered(as_text(said, ".", width).encode())
    spoken = " ".join(text for _, text in structure(document))
    assert re.findall(r"\w+", spoken) == re.findall(r"\w+", " ".join(speech for _, speech in said))


NOISE = st.text(st.sampled_from('Aa Bb.:—-\n\n[](){}\t_*#>12\f"’éЖ小א,;!?'), min_size=1, max_size=400)


@settings(max_examples=100, deadline=None)
@given(NOISE)
def test_no_text_makes_recovery_fail(text: str) -> None:
    if not text.strip():
        return
    try:
        source = read_source_bytes(text.encode(), "a.txt")
    except Exception as error:
        if type(error).__name__ == "UnreadableFile":
            return
        raise
    document = recover(source)
    for number in range(len(document)):
        document.block(number)


@pytest.mark.parametrize("times", [1, 2])
def test_the_same_file_gives_the_same_document(times: int) -> None:
    data = as_text(
        [(NAMES[number % 3], f"I told you number {number} of them.") for number in range(40)], ":", 50
    ).encode()
    assert structure(recovered(data * times)) == structure(recovered(data * times))
