"""Sources that state who speaks."""

import pytest

from transcript.errors import Cancelled
from transcript.model import Span, SpanRole
from transcript.progress import Unwatched
from transcript.recovery.given import assemble, gap_between, states_turns
from transcript.recovery.recover import recover
from transcript.source import Given, Line, Mark, Source

CHECK = Unwatched().check_cancelled


def source(*lines, title="", language="en"):
    return Source("x.vtt", "text/vtt", "0" * 64, tuple(lines), wrapped=False, title=title, language=language)


def turn(text, name, *, joins=False, opens=True, continued=False, style="", spans=(), marks=()):
    given = Given("turn", opens=opens, speakers=(name,), label=name.upper(), continued=continued)
    return Line(text, given=given, joins=joins, style=style, spans=spans, marks=marks)


def paragraphs(document):
    return [[paragraph.text for paragraph in block.paragraphs] for block in document.blocks()]


def test_headings_alone_state_no_turns():
    assert not states_turns(source(Line("Part", given=Given("heading", level=1)), Line("Ann: hello")))
    assert states_turns(source(turn("hello", "Ann")))


def test_recovery_hands_such_sources_over():
    document = recover(source(turn("Note: hello", "Ann"), turn("Time: 9", "Ben"), title="T"))
    assert [speaker.name for speaker in document.speakers] == ["Ann", "Ben"]
    assert paragraphs(document) == [["Note: hello"], ["Time: 9"]]
    assert document.title == "T"


def test_lines_of_one_speaker_join_and_their_spans_and_marks_move():
    document = assemble(
        source(
            turn("We were", "Ann", joins=True, marks=(Mark("time", "0:01"),)),
            turn(
                "very late",
                "Ann",
                joins=True,
                spans=(Span(0, 4, SpanRole.ITALIC),),
                marks=(Mark("time", "0:02"),),
            ),
            turn("Yes.", "Ben", joins=True),
        ),
        CHECK,
    )
    assert paragraphs(document) == [["We were very late"], ["Yes."]]
    assert document.block(0).paragraphs[0].spans == (Span(8, 12, SpanRole.ITALIC),)
    assert [(mark.value, mark.place.offset) for mark in document.milestones] == [("0:01", 0), ("0:02", 8)]


def test_turns_that_open_stay_apart_and_others_are_paragraphs():
    document = assemble(
        source(turn("One.", "Ann"), turn("Two.", "Ann", opens=False), turn("Three.", "Ann")), CHECK
    )
    assert paragraphs(document) == [["One.", "Two."], ["Three."]]


def test_a_direction_parts_a_speech():
    document = assemble(
        source(
            turn("One.", "Ann", joins=True),
            Line("[door]", given=Given("stage")),
            turn("Two.", "Ann", joins=True),
        ),
        CHECK,
    )
    assert [block.kind for block in document.blocks()] == ["turn", "stage", "turn"]


def test_names_that_differ_in_case_alone_are_one_person():
    document = assemble(source(turn("a", "Fairy"), turn("b", "FAIRY")), CHECK)
    assert [speaker.name for speaker in document.speakers] == ["Fairy"]


def test_sections_point_at_the_block_below():
    document = assemble(
        source(
            Line("Act I", given=Given("heading", level=1)),
            turn("a", "Ann"),
            Line("Scene 1", given=Given("heading", level=2)),
            turn("b", "Ben"),
        ),
        CHECK,
    )
    assert [(section.heading, section.level, section.first_block) for section in document.sections] == [
        ("Act I", 1, 0),
        ("Scene 1", 2, 1),
    ]


def test_bracketed_directions_are_marked_unless_the_format_did():
    document = assemble(source(turn("Yes [laughs] indeed.", "Ann")), CHECK)
    assert document.block(0).paragraphs[0].spans == (Span(4, 12, SpanRole.DIRECTION),)


def test_captions_without_a_name_are_one_doubt():
    lines = [turn(f"line {number}", "Ann", joins=True, style="no voice") for number in range(3)]
    doubts = assemble(source(turn("first", "Ann", joins=True), *lines), CHECK).doubts
    assert [doubt.sentence for doubt in doubts] == [
        "3 captions name nobody; what they say was given to whoever spoke before."
    ]


def test_slow_work_can_be_cancelled():
    def cancel():
        raise Cancelled

    with pytest.raises(Cancelled):
        assemble(source(turn("a", "Ann")), cancel)


@pytest.mark.parametrize(
    ("before", "after", "gap"),
    [
        ("late", "again", " "),
        ("late", ".", ""),
        ("late", ", again", ""),
        ("late", "...again", " "),
        ("你好", "世界", ""),
        ("你好", "world", " "),
        ("line\n", "line", ""),
        ("", "word", ""),
    ],
)
def test_what_stands_between_two_pieces(before, after, gap):
    assert gap_between(before, after) == gap
