"""How passages are cited."""

import pytest

from transcript.document import Document
from transcript.model import Block, BlockKind, Milestone, Paragraph, Passage, Place, Section, Speaker
from transcript.reference_patterns import FIELDS, is_pattern
from transcript.references import Citation, citation_of, cited, cited_in_html, reference_of

OTTOLINE, BRAM = Speaker("Ottoline"), Speaker("Bram")


def turn(text: str, speaker: int) -> Block:
    return Block(BlockKind.TURN, (Paragraph(text),), (speaker,))


def document(*milestones: tuple[str, str, Place], sections: tuple[Section, ...] = ()) -> Document:
    return Document.of(
        [turn(f"Words of turn number {number}, and more of them.", number % 2) for number in range(10)],
        sections=sections,
        speakers=[OTTOLINE, BRAM],
        milestones=[Milestone(*each) for each in milestones],
    )


def passage(first: int, last: int | None = None, start: int = 0, end: int = 5) -> Passage:
    return Passage(Place(first, 0, start), Place(first if last is None else last, 0, end))


PARTS = (
    Section(heading="The Last Boat", level=1, first_block=0),
    Section(heading="What a Clock Cannot Owe", level=1, first_block=4),
)
ACTS = (
    Section(heading="Act I", level=1, first_block=0),
    Section(heading="Scene ii. A quay", level=2, first_block=3),
)


class TestReference:
    def test_section_and_turn_where_the_source_prints_no_numbers(self) -> None:
        assert reference_of(document(sections=PARTS), passage(5)) == "II.6"

    def test_the_turn_alone_where_there_are_no_sections(self) -> None:
        assert reference_of(document(), passage(5)) == "turn 6"
        assert reference_of(document(), passage(5), turn="Beitrag {}") == "Beitrag 6"

    def test_the_last_stephanus_page_before_the_words(self) -> None:
        whole = document(("stephanus", "514a", Place(0)), ("stephanus", "514b", Place(3, 0, 6)))
        assert reference_of(whole, passage(2)) == "514a"
        assert reference_of(whole, passage(3, start=6, end=11)) == "514b"

    def test_a_passage_over_a_mark_names_both_ends(self) -> None:
        whole = document(("stephanus", "514a", Place(0)), ("stephanus", "514c", Place(3, 0, 6)))
        assert reference_of(whole, passage(2, 3, end=9)) == "514a–c"

    def test_a_mark_at_the_very_end_of_the_words_is_not_meant(self) -> None:
        whole = document(("stephanus", "514a", Place(0)), ("stephanus", "514b", Place(3, 0, 6)))
        assert reference_of(whole, passage(2, 3, end=6)) == "514a"

    def test_page_and_line_of_a_deposition(self) -> None:
        whole = document(("page", "12", Place(0)), ("line", "12:5", Place(1)), ("line", "12:9", Place(2)))
        assert reference_of(whole, passage(1)) == "12:5"
        assert reference_of(whole, passage(1, 2)) == "12:5–9"

    def test_lines_over_two_pages(self) -> None:
        whole = document(("line", "12:25", Place(1)), ("line", "13:2", Place(2)))
        assert reference_of(whole, passage(1, 2)) == "12:25–13:2"

    def test_act_scene_and_line_of_a_play(self) -> None:
        whole = document(("line", "15", Place(4)), ("line", "17", Place(5)), sections=ACTS)
        assert reference_of(whole, passage(4, 5)) == "I.II.15–17"

    def test_a_page_says_that_it_is_one(self) -> None:
        whole = document(("page", "12", Place(0)))
        assert reference_of(whole, passage(4)) == "p. 12"
        assert reference_of(whole, passage(4), page="S. {}") == "S. 12"

    def test_a_time_without_its_fractions(self) -> None:
        whole = document(("time", "00:12:33.250", Place(0)))
        assert reference_of(whole, passage(4)) == "00:12:33"

    def test_words_before_the_first_mark_are_cited_by_section(self) -> None:
        whole = document(("stephanus", "514a", Place(6)), sections=PARTS)
        assert reference_of(whole, passage(5)) == "II.6"

    def test_a_story_of_captions_is_no_number(self) -> None:
        assert reference_of(document(("story", "", Place(0))), passage(5)) == "turn 6"


class TestCited:
    whole = Citation("Ottoline", "On the Keeping of Promises", "II.43", "II. What a Clock Cannot Owe", "43")

    def test_as_the_usual_pattern_says(self) -> None:
        assert cited(self.whole) == "Ottoline, *On the Keeping of Promises*, II.43"

    def test_in_html_the_title_is_in_italics(self) -> None:
        assert cited_in_html(self.whole) == "Ottoline, <em>On the Keeping of Promises</em>, II.43"

    def test_html_of_the_document_is_text(self) -> None:
        assert cited_in_html(Citation("A & B", "<b>")) == "A &amp; B, <em>&lt;b&gt;</em>"

    @pytest.mark.parametrize(
        ("citation", "words"),
        [
            (Citation("", "Meno", "71a"), "*Meno*, 71a"),
            (Citation("Meno", "", "71a"), "Meno, 71a"),
            (Citation("Meno", "Meno", ""), "Meno, *Meno*"),
            (Citation("", "", "71a"), "71a"),
            (Citation(), ""),
        ],
    )
    def test_what_is_not_known_leaves_no_trace(self, citation: Citation, words: str) -> None:
        assert cited(citation) == words

    def test_another_pattern(self) -> None:
        assert cited(self.whole, "({title} {reference}: {speaker})") == (
            "(On the Keeping of Promises II.43: Ottoline)"
        )

    @pytest.mark.parametrize(
        "pattern", ["", "nothing", "{who}", "{speaker", "{speaker!r}", "{title:>9}", "{}"]
    )
    def test_patterns_that_cannot_be_used(self, pattern: str) -> None:
        assert not is_pattern(pattern)
        with pytest.raises(ValueError, match=r".*"):
            cited(self.whole, pattern)

    def test_everything_a_passage_says(self) -> None:
        made = citation_of(document(sections=PARTS), passage(5), title="Promises")
        assert made == Citation("Bram", "Promises", "II.6", "What a Clock Cannot Owe", "6")


def test_a_pattern_can_name_every_field_of_a_citation():
    assert tuple(Citation.__dataclass_fields__) == FIELDS
