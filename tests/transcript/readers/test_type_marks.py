"""Italics and bold type that plain text spells out with signs."""

from transcript.model import SpanRole
from transcript.readers import read_source_bytes


def lines(text: str) -> list[tuple[str, list[tuple[str, SpanRole]]]]:
    source = read_source_bytes(text.encode(), "a.txt")
    return [
        (line.text, [(line.text[span.start : span.end], span.role) for span in line.spans])
        for line in source.lines
    ]


def test_signs_leave_the_text_and_become_type():
    assert lines("_Ada._ Not =now=, I _said_.") == [
        (
            "Ada. Not now, I said.",
            [("Ada.", SpanRole.ITALIC), ("now", SpanRole.BOLD), ("said", SpanRole.ITALIC)],
        )
    ]


def test_italics_go_on_over_the_lines_of_a_paragraph():
    found = lines("[_She opens\n  the old\ndoor._] Come.")
    assert found == [
        ("[She opens", [("She opens", SpanRole.ITALIC)]),
        ("  the old", [("the old", SpanRole.ITALIC)]),
        ("door.] Come.", [("door.", SpanRole.ITALIC)]),
    ]


def test_a_sign_without_its_fellow_stays():
    text = "It was _very odd.\n\nThe next_ one, snake_case, __init__, a = b, x=1 and y=2."
    assert "\n".join(line for line, _ in lines(text)) == text
    assert not any(spans for _, spans in lines(text))
