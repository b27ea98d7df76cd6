"""HTML and XHTML."""

import pytest

from transcript.readers import read_source_bytes


def lines(markup):
    return read_source_bytes(markup.encode(), "x.html").lines


def test_paragraphs_of_tag_soup(sample):
    source = sample("ferry.html")
    assert [(line.text, line.number) for line in source.lines] == [
        ("The Ferry House", 3),
        ("Ottoline: The ferry was late & nobody said a word.", 4),
        ("Bram: I did.\nTwice.", 5),
        ("And again.", 5),
        ("one", 6),
        ("two", 6),
    ]
    assert (source.title, source.language, source.wrapped) == ("The Ferry House", "en", False)
    assert source.lines[2].style == "p.answer"
    assert [(span.role, span.start, span.end) for span in source.lines[1].spans] == [("bold", 0, 9)]


def test_headings_alone_are_given(sample):
    given = [line.given for line in sample("ferry.html").lines if line.given]
    assert [(one.kind, one.level, one.role) for one in given] == [("heading", 1, "titlepage")]


def test_drama_tables_name_their_speakers(told):
    assert told("drama.xhtml") == [
        ("stage", "", ["Rain. Enter Bram."]),
        ("turn", "Ottoline", ["Late again. She pours. Tea?"]),
        ("stage", "", ["A pause."]),
        ("turn", "Ottoline", ["No?"]),
        ("turn", "Bram", ["The river rose,\nthe ferry stayed.", "I walked."]),
        ("turn", "Ottoline & Sefa", ["Enough!"]),
    ]


def test_directions_pages_and_speeches_that_go_on(document_of):
    document = document_of("drama.xhtml")
    direction = document.block(1).paragraphs[0].spans[0]
    assert (direction.role, direction.start, direction.end) == ("direction", 12, 22)
    assert document.block(3).continued
    assert document.block(3).label is None
    assert [(mark.kind, mark.value, mark.place.block) for mark in document.milestones] == [("page", "12", 4)]


def test_speech_anchors_name_their_speakers(told):
    assert told("moby.html") == [
        ("stage", "", ["Enter OTTOLINE"]),
        (
            "turn",
            "Ottoline",
            ["The ferry, late again, lies on the shore,\nAnd nobody has said a word of it."],
        ),
        ("stage", "", ["Enter BRAM"]),
        ("turn", "Ottoline", ["Here comes the man."]),
        ("turn", "Bram & Sefa", ["Good even."]),
    ]


def test_scenes_lie_below_acts_and_verses_are_numbered(document_of):
    document = document_of("moby.html")
    assert [(section.heading, section.level) for section in document.sections] == [
        ("ACT I", 1),
        ("SCENE I. A kitchen.", 2),
    ]
    verses = [(mark.value, mark.place.block, mark.place.offset) for mark in document.milestones]
    assert verses == [("1.1.1", 1, 0), ("1.1.2", 1, 42), ("1.1.3", 3, 0), ("1.1.4", 4, 0)]


def test_podcast_transcripts(told, document_of):
    assert told("podcast.html") == [
        ("turn", "Ottoline", ["Late again.", "As ever."]),
        ("turn", "Bram", ["Again?"]),
    ]
    assert [block.time for block in document_of("podcast.html").blocks()] == ["0:00", "0:07"]


def test_preformatted_text_keeps_its_lines():
    source = read_source_bytes(
        b"<html><body><pre>\nThe CHAIR. Order.\n  Mr. ROE. I <b>rise</b>.\n</pre></body>", "x.htm"
    )
    assert [line.text for line in source.lines if line.text] == ["The CHAIR. Order.", "  Mr. ROE. I rise."]
    assert source.wrapped


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a < b and 1 <2", ["a < b and 1 <2"]),
        ("<p>one<p>two <!-- no end", ["one", "two <!-- no end"]),
        ("<p>one<script>var x = '<p>no</p>'</script> two</p>", ["one two"]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", ["a", "b", "c"]),
        ("<p>caf&eacute;&nbsp;x &#8212; y</p>", ["café\u00a0x — y"]),
        ("<div>" * 20_000 + "deep" + "</div>" * 20_000 + "<p>after", ["deep", "after"]),
        ("<p><b>" * 5_000 + "x", ["x"]),
        ("<p>x</p>" + "<!--" * 50_000, ["x", "<!--" * 50_000]),
    ],
)
def test_nothing_is_lost(markup, expected):
    assert [line.text for line in lines(markup)] == expected


def test_the_declared_encoding_is_believed_where_it_can_be_true():
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>café – “x”</p></body></html>'
    assert read_source_bytes(page.encode("cp1252"), "x.html").lines[0].text == "café – “x”"
    assert read_source_bytes(page.encode("utf-8"), "x.html").lines[0].text == "café – “x”"


def test_cells_outside_any_row_are_read():
    page = '<td epub:type="z3998:persona">Ann</td><table><td>Hello.</td></table>'
    assert [line.text for line in lines(page)] == ["Hello."]


def test_named_front_matter_keeps_its_role():
    page = (
        '<html xmlns:epub="http://www.idpf.org/2007/ops"><body><section epub:type="z3998:dramatis-personae">'
        "<p>Ottoline, a cook</p></section><p>She said nothing.</p></body></html>"
    )
    assert [line.given and line.given.role for line in lines(page)] == ["cast", None]
