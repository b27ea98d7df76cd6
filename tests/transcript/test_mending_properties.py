"""What holds for every mending of every conversation: no word lost or invented, every place followed."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from transcript.document import Document
from transcript.errors import CannotMend
from transcript.mending.false_speakers import not_a_speaker
from transcript.mending.headings import (
    add_heading,
    change_level,
    make_heading,
    remove_heading,
    rename_section,
)
from transcript.mending.labels import take_label
from transcript.mending.mended import Mended
from transcript.mending.moves import move_all
from transcript.mending.speakers import merge_speakers, rename_speaker, set_speaker, swap_speakers
from transcript.mending.turns import join_turns, split_place, split_turn, to_prose, to_stage, to_turn
from transcript.model import (
    Block,
    BlockKind,
    Milestone,
    Paragraph,
    Passage,
    Place,
    Section,
    Span,
    SpanRole,
    Speaker,
)
from transcript.storage.columns import as_row, from_row

MANY = 60  # conversations for each property
NEW_HEADING = "Ω"
TEXTS = st.text("ab é𝕏—\n.", max_size=12)
LABELS = st.sampled_from(["ANN", "BO", "Cy.", "Note", None])
Mending = Callable[[st.DataObject, Document], Mended]


# ----------------------------------------------------------------------------- conversations
@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    text = draw(TEXTS)
    if len(text) < 2 or draw(st.booleans()):
        return Paragraph(text)
    start = draw(st.integers(0, len(text) - 2))
    end = draw(st.integers(start + 1, len(text)))
    return Paragraph(text, (Span(start, end, draw(st.sampled_from(SpanRole))),))


@st.composite
def blocks(draw: st.DrawFn, speakers: int) -> Block:
    kind = draw(st.sampled_from([BlockKind.TURN, BlockKind.TURN, BlockKind.TURN, *BlockKind]))
    role = draw(st.sampled_from([None, None, None, "note"]))
    text = tuple(draw(st.lists(paragraphs(), max_size=3)))
    if kind is not BlockKind.TURN:
        return Block(kind, text, role=role)
    voice = tuple(draw(st.lists(st.integers(0, speakers - 1), max_size=2, unique=True)))
    time = draw(st.sampled_from([None, None, "00:07"]))
    return Block(kind, text, voice, draw(LABELS), draw(st.booleans()), role, time)


def consistent(found: list[Block]) -> list[Block]:
    """A speech goes on only after somebody began it, and has no label then."""
    before: Block | None = None
    result = []
    for block in found:
        if block.kind is BlockKind.TURN:
            if block.continued:
                block = replace(block, continued=before is not None, label=None)
                block = replace(block, speakers=before.speakers) if before else block
            before = block
        result.append(block)
    return result


@st.composite
def conversations(draw: st.DrawFn) -> Document:
    people = [Speaker("Ann", ("ANN",)), Speaker("Bo", ("BO", "Cy.")), Speaker("Note", ("Note",))]
    found = consistent(draw(st.lists(blocks(len(people)), min_size=1, max_size=9)))
    starts = sorted(draw(st.lists(st.integers(0, len(found)), max_size=3)))
    sections = [
        Section(
            heading=draw(st.sampled_from(["I", "II. é"])), level=draw(st.integers(1, 3)), first_block=start
        )
        for start in starts
    ]
    document = Document.of(found, title="T", sections=sections, speakers=people)
    here = draw(st.lists(st.sampled_from([*places(document), Place(0)]), max_size=4))
    milestones = tuple(Milestone("page", str(number), place) for number, place in enumerate(sorted(here)))
    return replace(document, milestones=milestones)


def places(document: Document) -> Iterator[Place]:
    """Every code point of a document."""
    for block in range(len(document)):
        for number, paragraph in enumerate(document.paragraphs_of(block)):
            for offset in range(len(document.paragraph_text(paragraph))):
                yield Place(block, number, offset)


def character(document: Document, place: Place) -> str:
    paragraph = document.first_paragraph(place.block) + place.paragraph
    return document.paragraph_text(paragraph)[place.offset]


# ---------------------------------------------------------------------------------- mendings
def some_block(data: st.DataObject, document: Document) -> int:
    return data.draw(st.integers(0, len(document) - 1))


def some_blocks(data: st.DataObject, document: Document) -> list[int]:
    return data.draw(st.lists(st.integers(0, len(document) - 1), max_size=4))


def somebody(data: st.DataObject, document: Document) -> int | str:
    return data.draw(st.sampled_from([*range(len(document.speakers)), "Ann", "Zoe"]))


def some_section(data: st.DataObject, document: Document) -> int:
    assume(document.sections)
    return data.draw(st.integers(0, len(document.sections) - 1))


def some_place(data: st.DataObject, document: Document) -> Place:
    return data.draw(st.sampled_from([*places(document), Place(0)]))


def splitting(data: st.DataObject, document: Document) -> Mended:
    return split_turn(document, some_place(data, document), somebody(data, document))


def setting(data: st.DataObject, document: Document) -> Mended:
    chosen, who = some_blocks(data, document), somebody(data, document)
    return set_speaker(document, chosen, who, from_here_on=data.draw(st.booleans()))


def taking(data: st.DataObject, document: Document) -> Mended:
    start, end = sorted((some_place(data, document), some_place(data, document)))
    return take_label(document, Passage(start, end), data.draw(st.sampled_from([None, "Zoe"])))


MENDINGS: dict[str, Mending] = {
    "rename": lambda d, doc: rename_speaker(doc, somebody(d, doc), d.draw(st.sampled_from(["Bo", "X"]))),
    "merge": lambda d, doc: merge_speakers(doc, [somebody(d, doc), somebody(d, doc)], somebody(d, doc)),
    "not a speaker": lambda d, doc: not_a_speaker(doc, somebody(d, doc)),
    "set": setting,
    "swap": lambda d, doc: swap_speakers(doc, somebody(d, doc), somebody(d, doc), some_block(d, doc)),
    "split": splitting,
    "join": lambda d, doc: join_turns(doc, some_block(d, doc)),
    "stage": lambda d, doc: to_stage(doc, some_blocks(d, doc)),
    "prose": lambda d, doc: to_prose(doc, some_blocks(d, doc)),
    "turn": lambda d, doc: to_turn(doc, some_blocks(d, doc), somebody(d, doc)),
    "add heading": lambda d, doc: add_heading(doc, some_place(d, doc), NEW_HEADING),
    "make heading": lambda d, doc: make_heading(doc, some_block(d, doc)),
    "remove heading": lambda d, doc: remove_heading(doc, some_section(d, doc)),
    "label": taking,
    "level": lambda d, doc: change_level(doc, some_section(d, doc), d.draw(st.integers(1, 3))),
}


def mend(data: st.DataObject, document: Document) -> Mended:
    """One mending that makes sense there."""
    name = data.draw(st.sampled_from(sorted(MENDINGS)))
    try:
        return MENDINGS[name](data, document)
    except CannotMend:
        assume(False)
        raise


# -------------------------------------------------------------------------------- properties
def told(document: Document) -> list[tuple[Block, str]]:
    """The blocks with names for numbers: somebody who never spoke may be gone after speaking for once."""
    names = [document.speaker_name(block) for block in range(len(document))]
    return [(replace(block, speakers=()), name) for block, name in zip(document.blocks(), names, strict=True)]


def words(document: Document) -> Counter[str]:
    """Every letter and sign of text and headings."""
    text = [document.paragraph_text(paragraph) for paragraph in range(document.paragraph_count)]
    shown = "".join((*text, *(section.heading for section in document.sections)))
    return Counter("".join(shown.split()))


def labels(document: Document) -> Counter[str]:
    """What stands in the labels of all blocks, each with a colon."""
    found = "".join(f"{document.label(block) or ''}:" for block in range(len(document)))
    return Counter("".join(found.split()))


@given(conversations(), st.data())
@settings(max_examples=MANY, deadline=None)
def test_no_word_is_lost_and_none_invented(document, data):
    mended = mend(data, document).document
    assert not words(document) - words(mended) - labels(mended)
    if len(document) == len(mended):
        assert not words(document) + labels(document) - words(mended) - labels(mended)
    invented = words(mended) - words(document) - Counter(NEW_HEADING)
    assert not invented - labels(document)


@given(conversations(), st.data())
@settings(max_examples=MANY, deadline=None)
def test_every_place_leads_to_its_code_point_and_the_order_stays(document, data):
    mended = mend(data, document)
    back = [moves.reversed() for moves in reversed(mended.steps)]
    moved = []
    for place in places(document):
        if mended.move_passage(Passage(place, replace(place, offset=place.offset + 1))) is not None:
            moved.append(mended.move(place))
            assert character(mended.document, moved[-1]) == character(document, place)
            assert move_all(back, moved[-1]) == place
    assert all(one < other for one, other in pairwise(moved))


@given(conversations(), st.data())
@settings(max_examples=MANY, deadline=None)
def test_a_mended_document_is_one_that_could_have_been_made(document, data):
    mended = mend(data, document).document
    made = Document.of(
        mended.blocks(),
        title="T",
        sections=mended.sections,
        speakers=mended.speakers,
        milestones=mended.milestones,
    )
    assert mended == made
    assert from_row(as_row(mended.columns)) == mended.columns
    assert all(0 <= number < len(mended.speakers) for voice in mended.columns.voices for number in voice)
    starts = [section.first_block for section in mended.sections]
    assert starts == sorted(starts)
    assert all(0 <= start <= len(mended) for start in starts)
    assert list(mended.milestones) == sorted(mended.milestones, key=lambda milestone: milestone.place)
    assert all(milestone.place <= mended.end_of(milestone.place.block) for milestone in mended.milestones)


@given(conversations(), st.data())
@settings(max_examples=MANY, deadline=None)
def test_join_after_split_gives_the_same_document(document, data):
    place = some_place(data, document)
    assume(document.kind(place.block) is BlockKind.TURN)
    try:
        cut = split_place(document, place)
    except CannotMend:
        assume(False)
        raise
    who = data.draw(st.sampled_from([*document.speakers_of(place.block), "Zoe", "Bo"]))
    parted = split_turn(document, place, who).document
    again = join_turns(parted, place.block + 1, run_on=cut.offset > 0)
    assert told(again.document) == told(document)
    assert again.document.sections == document.sections
    assert again.document.milestones == document.milestones


@given(conversations(), st.data())
@settings(max_examples=MANY, deadline=None)
def test_a_heading_taken_out_and_made_again_is_the_same(document, data):
    section = some_section(data, document)
    removed = document.sections[section]
    prose = remove_heading(document, section)
    again = make_heading(prose.document, removed.first_block, removed.level).document
    assert again == document


@given(conversations(), st.data())
@settings(max_examples=MANY, deadline=None)
def test_other_headings_only_lose_what_they_said(document, data):
    section = some_section(data, document)
    mended = rename_section(document, section, NEW_HEADING).document
    assert mended.columns == document.columns
    assert [s.level for s in mended.sections] == [s.level for s in document.sections]
