"""A review holds what a reader did to a recovered document, and does it again on another recovery."""

from pathlib import Path

import pytest

from transcript.document import Document
from transcript.errors import UnreadableFile
from transcript.library import Library
from transcript.model import Block, BlockKind, Paragraph, Place, Speaker
from transcript.progress import Unwatched
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover
from transcript.resemblance import Reason, Suggestion
from transcript.review import Review, review_file
from transcript.review_edits import (
    Heading,
    JoinSection,
    MergeSpeakers,
    NotSpeakers,
    RenameSection,
    RenameSpeaker,
    SetLanguage,
    SetTitle,
    SplitSection,
    Who,
)

HARBOUR = """\
The Harbour Hour

ADA: The tide is late, or the table is early.

BENEDICT: The table was printed in March.

ADA: Then March is early.

HOUSE: A bell rings twice, and nobody answers it.

B.: It will do for a boat that is late as well.

ADA: You would moor to a calendar.

BENEDICT: I would moor to anything printed.

ADA: And drift with the errata.

BENEDICT: With the errata I should at least be corrected.

HOUSE: The bell again.
"""


def review_of(text: str, name: str = "harbour.txt") -> Review:
    source = read_source_bytes(text.encode(), name)
    return Review(recover(source), source)


def test_letters_that_look_wrong_are_read_in_another_encoding(tmp_path):
    path = tmp_path / "hearing.txt"
    path.write_bytes(HARBOUR.replace("tide", "\u2019éàç tide").encode() + b"ADA: It\x92s the clerk\x92s.\n")
    review = review_file(path)
    before = review.document
    assert review.other_encoding == "windows-1252"
    source, document = review.reading_as("windows-1252")(Unwatched())
    assert source.digest == review.source.digest
    review.do(RenameSpeaker(Who("Ada"), "Ada Pell"))
    review.adopt_reading(source, document, "Change encoding")
    assert review.document.paragraph_text(review.document.paragraph_count - 1) == "It’s the clerk’s."
    assert "’éàç tide" in review.document.columns.text.decode()
    assert "Ada Pell" in names(review)
    assert review.other_encoding is None
    review.undo()
    review.undo()
    assert review.document == before
    assert review.other_encoding == "windows-1252"


def test_letters_that_were_taken_apart_are_put_together(tmp_path):
    path = tmp_path / "minutes.txt"
    path.write_text("ÉLISE: C’est ça.\n\nANDRÉ: Déjà ?\n\n".encode().decode("latin-1") * 5, encoding="utf-8")
    review = review_file(path)
    assert review.other_encoding == "utf-8"
    _, document = review.reading_as("utf-8")(Unwatched())
    assert {speaker.name for speaker in document.speakers} == {"Élise", "André"}


def test_a_text_that_is_read_well_is_left_alone(tmp_path):
    path = tmp_path / "good.txt"
    path.write_text("ÉLISE: C’est ça — «Â» est une lettre.\n\nANDRÉ: Ãh ?\n", encoding="utf-8")
    assert review_file(path).other_encoding is None


def test_what_a_reader_told_holds_for_the_next_file_and_is_one_deed():
    first = review_of(HARBOUR)
    first.do(NotSpeakers((Who("House", "HOUSE"),)))
    first.do(MergeSpeakers((Who("Benedict", "BENEDICT"), Who("B.", "B."))))
    first.do(RenameSpeaker(Who("Ada", "ADA"), "Ada Pell"))
    first.do(SetTitle("Only this one"))
    told = first.to_remember
    following = review_of(HARBOUR.replace("HOUSE", "PORTER").replace("Harbour", "Second"))
    following.recall(told)
    assert set(names(following)) == {"Ada Pell", "Benedict", "Porter"}
    assert following.document.title == "The Second Hour"
    assert following.was_recalled
    assert following.undo_name == "Remembered choices"
    following.undo()
    assert "Ada" in names(following)
    assert not following.was_recalled


@pytest.mark.parametrize("told", ["", "{", "[]", '{"edits": [{}]}', '{"label_style": 3}'])
def test_what_is_no_memory_changes_nothing(told):
    review = review_of(HARBOUR)
    review.recall(told)
    assert (review.is_changed, review.undo_name) == (False, "")


def names(review: Review) -> list[str]:
    return [row.name for row in review.speakers()]


def who(review: Review, name: str) -> Who:
    speakers = [speaker.name for speaker in review.document.speakers]
    return Who.at(review.document, speakers.index(name))


def turns(*said: tuple[str, str]) -> Document:
    people = list(dict.fromkeys(name for name, _ in said))
    return Document.of(
        [
            Block(BlockKind.TURN, (Paragraph(words),), (people.index(name),), label=name.upper())
            for name, words in said
        ],
        speakers=[Speaker(name, (name.upper(),)) for name in people],
    )


@pytest.fixture
def review() -> Review:
    return review_of(HARBOUR)


def test_a_file_is_read_for_review(tmp_path: Path):
    path = tmp_path / "harbour.txt"
    path.write_text(HARBOUR, encoding="utf-8")
    review = review_file(path)
    assert review.source is not None
    assert review.source.name == "harbour.txt"
    assert "Ada" in names(review)
    with pytest.raises(UnreadableFile):
        review_file(tmp_path / "absent.txt")


def test_it_says_what_was_found(review: Review):
    counts = review.counts()
    assert counts.turns == 10
    rows = {row.name: row for row in review.speakers()}
    assert rows["Ada"].labels == ("ADA",)
    assert rows["Ada"].turns == 4
    assert sum(row.share for row in rows.values()) == pytest.approx(1)
    assert [row.slot for row in review.speakers()] == [0, 1, 2, 3]


def test_an_initial_of_somebody_it_never_answers_is_suggested_for_merging(review: Review):
    (suggestion,) = review.suggestions()
    assert [review.document.speakers[index].name for index in suggestion.speakers] == ["Benedict", "B."]
    assert suggestion.reason is Reason.SHORTENED


def test_what_is_kept_apart_is_not_suggested_again_until_that_is_undone(review: Review):
    review.keep_apart(review.suggestions()[0])
    assert review.suggestions() == []
    assert review.undo()
    assert len(review.suggestions()) == 1


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([("Bram", "One."), ("Ola", "Two."), ("B.", "Three.")], Suggestion((0, 2), Reason.SHORTENED)),
        ([("Sophie", "One two."), ("Ola", "Two."), ("Sofie", "Three.")], None),
        (
            [("Ottoline", "One two."), ("Ola", "Two."), ("Ottolime", "Three.")],
            Suggestion((0, 2), Reason.MISPRINTED),
        ),
        ([("Bram", "One."), ("B.", "Two."), ("Bram", "Three.")], None),
        ([("Bram", "One."), ("Ola", "x"), ("Beatrix", "Two."), ("Ola", "x"), ("B.", "y")], None),
        ([("Judge One", "One."), ("Ola", "Two."), ("Judge Two", "Three.")], None),
        ([("Mr. Pell", "One."), ("Ola", "Two."), ("Mrs. Pell", "Three.")], None),
        (
            [("Jean-Paul Ré", "One two."), ("Ola", "Two."), ("Ré", "Three.")],
            Suggestion((0, 2), Reason.SHORTENED),
        ),
        ([("Voice 1", "One."), ("Ola", "Two."), ("Voice 2", "Three.")], None),
    ],
)
def test_only_what_looks_like_one_person_is_suggested(
    said: list[tuple[str, str]], expected: Suggestion | None
):
    assert Review(turns(*said)).suggestions() == ([] if expected is None else [expected])


def test_merging_renaming_and_undoing(review: Review):
    assert review.do(MergeSpeakers((who(review, "Benedict"), who(review, "B."))))
    assert sorted(names(review)) == ["Ada", "Benedict", "House"]
    assert review.do(RenameSpeaker(who(review, "Ada"), "Ada Lune"))
    assert review.undo_name == "Rename speaker"
    assert review.undo()
    assert "Ada" in names(review)
    assert review.undo()
    assert "B." in names(review)
    assert not review.undo()
    assert not review.is_changed


def test_an_edit_that_changes_nothing_is_not_made(review: Review):
    assert not review.do(RenameSpeaker(who(review, "Ada"), "Ada"))
    assert not review.do(RenameSpeaker(Who("Nobody", "NOBODY"), "Somebody"))
    assert not review.do(MergeSpeakers((who(review, "Ada"),)))
    assert not review.is_changed
    assert review.undo_name == ""


def test_no_word_is_lost_when_a_speaker_is_none(review: Review):
    assert review.do(NotSpeakers((who(review, "House"),)))
    assert "House" not in names(review)
    text = review.document.columns.text.decode()
    assert "HOUSE: A bell rings twice" in text
    assert "HOUSE: The bell again." in text


def test_reading_in_another_way_keeps_the_edits_that_make_sense():
    review = review_of(
        "ADA. We start with the tide.\n\nBEN. We start with the boat.\n\nTOLL: Nobody spoke.\n\n"
        "ADA. A boat without a tide is a house.\n\nBEN. Then we start there.\n\nTOLL: Nobody again.\n\n"
        "ADA. Which is a boat, on some days.\n\nBEN. On bad days.\n\nADA. On high ones.\n"
    )
    assert {style.id for style in review.label_styles} == {"period", "colon"}
    assert review.style_found == "period"
    assert review.do(RenameSpeaker(who(review, "Ada"), "Ada Lune"))
    assert review.do(SetTitle("Tide and Boat"))
    choices = review.with_style("colon")
    review.adopt(review.recovery(choices)(Unwatched()), choices, "Change speaker lines")
    assert names(review) == ["Toll"]
    assert review.document.title == "Tide and Boat"
    assert review.choices.label_style == "colon"
    assert review.undo()
    assert "Ada Lune" in names(review)
    assert review.with_style("period") == review.choices


def test_a_name_that_is_shown_explains_the_file():
    review = review_of("Mara % I came late.\n\nIvo % You always do.\n\nMara % Not so.\n\nIvo % Name a day.\n")
    assert names(review) == []
    choices = review.with_speaker("Mara")
    review.adopt(review.recovery(choices)(Unwatched()), choices, "Show a speaker")
    assert sorted(names(review)) == ["Ivo", "Mara"]
    assert review.document.block(1).paragraphs[0].text == "You always do."


def test_sections_are_parted_renamed_and_joined(review: Review):
    document = review.document
    assert review.do(SplitSection.at(document, 4, "After the Bell"))
    assert [row.heading for row in review.sections()][-1] == "After the Bell"
    assert review.sections()[-1].block == 4
    last = len(review.document.sections) - 1
    assert review.do(RenameSection(Heading.at(review.document, last), "The Bell"))
    assert review.sections()[-1].heading == "The Bell"
    before = len(review.sections())
    assert review.do(JoinSection(Heading("The Bell")))
    assert len(review.sections()) == before - 1
    assert "The Bell" in review.document.columns.text.decode()


def test_title_and_language(review: Review):
    assert review.do(SetLanguage("nl"))
    assert review.do(SetTitle("Errata"))
    assert (review.document.title, review.document.language) == ("Errata", "nl")


def test_a_document_of_the_library_is_handed_back_with_the_way_of_its_places(review: Review):
    stored = review.document
    later = Review(stored)
    assert not later.can_be_recovered
    assert later.label_styles == ()
    house = [block for block in range(len(stored)) if stored.label(block) == "HOUSE"]
    after = house[0] + 1
    assert later.do(NotSpeakers((who(later, "House"),)))
    assert later.do(MergeSpeakers((who(later, "Benedict"), who(later, "B."))))
    mended = later.mended
    assert mended.before is stored
    assert mended.document is later.document
    moved = mended.move(Place(after))
    assert later.document.block(moved.block).paragraphs == stored.block(after).paragraphs


def test_what_was_reviewed_is_stored_and_undone_as_one(review: Review, tmp_path: Path):
    assert review.source is not None
    with Library.open(tmp_path / "library.causerie") as library:
        document = library.add_document(review.document, review.source, None).document
        assert document is not None
        later = Review(library.document(document))
        assert later.do(SetTitle("Errata"))
        assert later.name == "Change title"
        assert later.do(MergeSpeakers((who(later, "Benedict"), who(later, "B."))))
        assert later.name == "Edit speakers and sections"
        library.mend(document, later.mended, later.name)
        assert library.document(document).title == "Errata"
        assert library.summary(document).title == "Errata"
        assert sorted(library.summary(document).speakers) == ["Ada", "Benedict", "House"]
        library.undo()
        assert library.summary(document).title == "The Harbour Hour"
        assert len(library.document(document).speakers) == 4


def test_a_doubt_leads_to_the_words_of_its_line():
    text = HARBOUR.replace("BENEDICT: With the errata", "BENEDIKT: With the errata")
    review = review_of(text)
    doubts = [doubt for doubt in review.doubts() if doubt.line]
    for doubt in doubts:
        place = review.place_of_line(doubt.line)
        assert place is not None
        line = text.split("\n")[doubt.line - 1]
        paragraph = review.document.block(place.block).paragraphs[place.paragraph]
        assert paragraph.text[-20:] in line
    assert any("BENEDIKT" in doubt.sentence for doubt in doubts)
