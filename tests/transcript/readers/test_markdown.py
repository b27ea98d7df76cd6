"""Markdown."""

import pytest

from transcript.readers import read_source_bytes


def texts(markdown):
    return [line.text for line in read_source_bytes(markdown.encode(), "x.md").lines]


def test_paragraphs_with_their_lines_and_nothing_dropped(sample):
    lines = [line for line in sample("ferry.md").lines if not (line.given and line.given.role)]
    assert [(line.text, line.number, line.joins) for line in lines] == [
        ("The Ferry House", 8, False),
        ("Ottoline: The ferry was late [laughs]", 10, False),
        ("again.", 11, True),
        ("[Bram]: Nobody said a word.", 13, False),
        ("Ottoline: First", 15, False),
        ("Bram: Second", 16, False),
        ("1984. It was late then, too, <sighs> and worse.", 18, False),
        ("After supper", 20, False),
        ("- one", 22, False),
        ("- two", 23, False),
    ]


def test_headings_are_given_and_names_are_not(sample):
    lines = sample("ferry.md").lines
    headings = [
        (line.text, line.given.level) for line in lines if line.given and line.given.kind == "heading"
    ]
    assert headings == [("The Ferry House", 1), ("After supper", 2)]
    assert not any(line.given and line.given.kind == "turn" for line in lines)


def test_bold_names_are_evidence(sample):
    line = next(line for line in sample("ferry.md").lines if line.number == 10)
    assert [(span.role, line.text[span.start : span.end]) for span in line.spans] == [("bold", "Ottoline:")]


def test_front_matter_is_kept_and_understood(sample):
    source = sample("ferry.md")
    front = [line for line in source.lines if line.given and line.given.role == "boilerplate"]
    assert [line.text for line in front] == [
        "title: The Ferry House",
        "lang: en-GB",
        "speakers:",
        "- Ottoline",
        '- "Bram O\'Neil"',
    ]
    assert (source.title, source.language, source.people) == (
        "The Ferry House",
        "en",
        ("Ottoline", "Bram O'Neil"),
    )


def test_a_rule_at_the_top_is_no_front_matter():
    assert texts("---\n\nAnn: hello\n\n---\n\nBen: hi") == ["Ann: hello", "Ben: hi"]


def test_bold_beside_scripts_without_blanks():
    line = read_source_bytes("**唐鳳：**你好".encode(), "x.md").lines[0]
    assert line.text == "唐鳳：你好"
    assert [(span.role, span.start, span.end) for span in line.spans] == [("bold", 0, 3)]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[laughs](quietly) and [a page](http://example.org/)", ["[laughs](quietly) and a page"]),
        ("verse one  \nverse two", ["verse one\nverse two"]),
        ("    set in\n\nplain", ["set in", "plain"]),
        ("| Ann | hello |\n|---|---|\n| Ben | hi |", ["Ann", "hello", "Ben", "hi"]),
        ("```\na  b\n\nc\n```", ["a  b", "c"]),
        ("<div>\n<p>one &amp; <b>two</b></p>\n</div>", ["one & two"]),
        ("a <!-- hidden --> b", ["a b"]),
        ("#\n\nAnn: hello", ["Ann: hello"]),
        ("> " * 500 + "deep", ["> " * 500 + "deep"]),
    ],
)
def test_nothing_is_lost(markdown, expected):
    assert texts(markdown) == expected


@pytest.mark.parametrize("markdown", ["[" * 30_000, "![[" * 20_000, "*a **b " * 5_000, "x" + "`" * 30_000])
def test_hostile_marks_are_read(markdown):
    assert texts(markdown)
