"""Between text and pixels, on lines that run to the right, to the left, and both ways."""

import pytest
from PySide6.QtGui import QColor

from desktop.reading.direction import is_right_to_left
from desktop.reading.page_metrics import PageMetrics
from desktop.reading.page_type import PageType
from desktop.reading.row_content import RowContent, Shape
from desktop.reading.row_layout import RowLayout
from transcript.model import Place, Span, SpanRole

WIDTH = 420.0
LATIN = "The boat comes and goes, and nobody counts it but the man who is paid to do so every evening. " * 3
HEBREW = "הסירה באה והולכת ואיש אינו סופר אותה מלבד מי שמשלמים לו על כך בכל ערב מחדש. " * 3
ARABIC = "القارب يأتي ويذهب ولا أحد يعده سوى الرجل الذي يدفع له كل مساء من جديد. " * 3
MIXED = "הסירה Ferry 2000 באה, and then הולכת שוב again with nobody on board אבל לא היום. " * 3
EMOJI = "A 😀 boat 😀😀 goes and comes 🚢 with nobody on it at all, as always in the evening. " * 3


@pytest.fixture(scope="module")
def metrics(qapp: object, fonts: None) -> PageMetrics:
    return PageMetrics(PageType())


def lay_out(text: str, metrics: PageMetrics, *spans: Span, shape: Shape = Shape.TURN) -> RowLayout:
    content = RowContent(
        shape=shape, place=Place(0), text=text, spans=spans, right_to_left=is_right_to_left(text)
    )
    return RowLayout(content, metrics, WIDTH, QColor("grey"))


@pytest.mark.parametrize("text", [LATIN, HEBREW, ARABIC, EMOJI])
def test_every_caret_is_found_again_where_it_stands(text: str, metrics: PageMetrics):
    layout = lay_out(text, metrics)
    for line in range(len(layout.lines)):
        y = layout.line_top(line) + 1
        offset = layout.line_start(line)
        while offset < layout.line_end(line):
            assert layout.offset_at(layout.caret_x(offset), y) == offset
            offset = layout.next_offset(offset)


@pytest.mark.parametrize("text", [LATIN, HEBREW, MIXED, EMOJI])
def test_the_character_under_a_point_is_the_one_painted_there(text: str, metrics: PageMetrics):
    layout = lay_out(text, metrics)
    for offset in range(0, layout.size - 1, 3):
        for line, left, right in layout.stretches(offset, offset + 1):
            if right - left > 2 and not text[offset].isspace():
                found = layout.character_at((left + right) / 2, layout.line_top(line) + 1)
                assert text[found] == text[offset]


@pytest.mark.parametrize("text", [LATIN, HEBREW, ARABIC, MIXED, EMOJI])
def test_what_is_covered_piece_by_piece_is_covered_as_a_whole(text: str, metrics: PageMetrics):
    layout = lay_out(text, metrics)
    for line in range(len(layout.lines)):
        start, end = layout.line_start(line), layout.line_end(line)
        whole = layout.stretches(start, end)
        assert {stretch.line for stretch in whole} == {line}
        width = sum(stretch.right - stretch.left for stretch in whole)
        assert len(whole) == 1
        assert width == pytest.approx(layout.lines[line].naturalTextWidth(), abs=8.0)
        assert width > 0.5 * WIDTH or line == len(layout.lines) - 1


def test_a_range_on_a_mixed_line_may_lie_in_two_places(metrics: PageMetrics):
    text = "He said שלום לכם חברים then"
    layout = lay_out(text, metrics)
    start, end = text.index("said"), text.index("לכם")
    assert len(layout.stretches(start, end)) == 2


def test_right_to_left_text_is_set_flush_right(metrics: PageMetrics):
    for text, edge in ((HEBREW, "right"), (ARABIC, "right"), (LATIN, "left")):
        layout = lay_out(text, metrics)
        for stretch in layout.stretches(0, layout.size):
            gap = WIDTH - stretch.right if edge == "right" else stretch.left
            assert gap == pytest.approx(0, abs=1.5)


def test_lines_keep_their_pitch_whatever_fonts_they_need(metrics: PageMetrics):
    layout = lay_out("Plain words. שלום 😀 क्षण Ὦ ἄνδρες 学而时习之 and more of it. " * 4, metrics)
    baselines = [line.y() + line.ascent() for line in layout.lines]
    assert layout.height == len(baselines) * metrics.line
    for number, baseline in enumerate(baselines):
        assert baseline == pytest.approx(number * metrics.line + metrics.body.baseline, abs=0.1)


def test_verse_keeps_its_lines_and_long_ones_hang(metrics: PageMetrics):
    verse = (
        "The sea is calm tonight,\n"
        "the ferry waits because it said it would and everybody has heard of it,\nend"
    )
    layout = lay_out(verse, metrics)
    starts = [layout.line_start(line) for line in range(len(layout.lines))]
    assert len(layout.lines) == 4
    assert {0, verse.index("the ferry"), verse.index("end")} < set(starts)
    lefts = [layout.stretches(start, start + 1)[0].left for start in starts]
    assert lefts == pytest.approx([0, 0, 36, 0], abs=0.5)


def test_directions_and_emphasis_have_looks_of_their_own(metrics: PageMetrics):
    spans = Span(0, 10, SpanRole.DIRECTION), Span(12, 20, SpanRole.BOLD), Span(22, 30, SpanRole.ITALIC)
    layout = lay_out("x" * 40, metrics, *spans)
    direction, bold, italic = layout.layout.formats()
    assert direction.format.font().italic()
    assert direction.format.foreground().color() == QColor("grey")
    assert bold.format.font().weight() == 700
    assert italic.format.font().italic()


def test_emphasis_within_a_stage_direction_is_upright(metrics: PageMetrics):
    text = "She leaves. He stays."
    spans = Span(0, 4, SpanRole.ITALIC), Span(5, 9, SpanRole.DIRECTION)
    emphasis, direction = lay_out(text, metrics, *spans, shape=Shape.STAGE).layout.formats()
    assert not emphasis.format.font().italic()
    assert direction.format.font().italic()


def test_a_direction_printed_in_italics_throughout_stays_italic(metrics: PageMetrics):
    text = "She leaves."
    layout = lay_out(text, metrics, Span(0, len(text), SpanRole.ITALIC), shape=Shape.STAGE)
    assert layout.layout.formats() == []
    assert layout.layout.font().italic()


def test_an_empty_row_has_a_line(metrics: PageMetrics):
    layout = lay_out("", metrics)
    assert layout.height == metrics.line
    assert layout.offset_at(10, 10) == 0
    assert layout.stretches(0, 0) == []
    assert layout.caret_x(0) == 0
