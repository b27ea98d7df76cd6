"""The Markdown that is written: its shape, its faithfulness, and what it leaves alone."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from transcript.anchors import anchor
from transcript.document import Document
from transcript.errors import CannotWrite
from transcript.model import (
    Annotation,
    AnnotationId,
    AnnotationKind,
    Block,
    BlockKind,
    DocumentId,
    DocumentSummary,
    Paragraph,
    Passage,
    Place,
    Section,
    Speaker,
)
from transcript.writers.marked_region import Markers
from transcript.writers.notes_markdown import MarkdownStyle, NotesOfDocument, notes_as_markdown

NOW = datetime(2026, 1, 2, 23, 59, tzinfo=UTC)
KEY = DocumentId("01J9ZZZZZZZZZZZZZZZZZZZZZZ")
HTML = MarkdownStyle(markers=Markers.HTML)
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
LINE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=40)
SYNTAX = st.text(st.sampled_from("*_#[]()<>`~=-+.!&;:\\|%$^ 1a\t\u00a0{}\"'/@?"), min_size=1, max_size=25)
LINES = LINE | SYNTAX


def note(document, passage, text="", kind=AnnotationKind.QUESTION, tags=("structure",), key="5d1f"):
    found = anchor(document, passage)
    return Annotation(
        AnnotationId(key), KEY, passage, kind, found.quote, found.prefix, found.suffix, found.section,
        found.speaker, text, tuple(tags), NOW, NOW,
    )  # fmt: skip


def notes(document, *annotations, source="tools.txt"):
    summary = DocumentSummary(
        KEY, document.title, source, "3f0c", "en", tuple(speaker.name for speaker in document.speakers),
        len(document.turns), document.word_count, 0.0, len(annotations), 0, NOW, None,
    )  # fmt: skip
    return NotesOfDocument(summary=summary, document=document, annotations=annotations)


def blocks_of(markdown: str) -> list[str]:
    """What stands between the markers, in pieces."""
    inside = re.search(r"%% causerie:begin %%\n(.*)%% causerie:end %%\n", markdown, re.DOTALL)[1]
    return inside.rstrip("\n").split("\n\n") if inside else []


def shown(markdown: str) -> list[str]:
    """The paragraphs of the first quotation as a Markdown program shows them, line ends kept."""
    tokens = MARKDOWN.parse(markdown)
    paragraphs = []
    for token in tokens[: next(i for i, token in enumerate(tokens) if token.type == "blockquote_close")]:
        assert token.type in {"blockquote_open", "paragraph_open", "paragraph_close", "inline"}, token
        if token.type == "inline":
            words = ""
            for child in token.children:
                assert child.type in {"text", "text_special", "hardbreak", "strong_open", "strong_close"}, (
                    child
                )
                words += "\n" if child.type == "hardbreak" else child.content
            paragraphs.append(words)
    return paragraphs


# -------------------------------------------------------------------------------- the shape
def test_the_whole_file(document):
    whole = notes_as_markdown(
        notes(
            document,
            note(
                document,
                Passage(Place(6, 0, 0), Place(6, 0, 6)),
                "Hinge.\n\nOr *is* it?",
                tags=["a b", "Q&A"],
            ),
        )
    )
    assert whole == (
        "---\n"
        'title: "On the Lending of Tools"\n'
        "type: dialogue\n"
        "speakers: [Oda, Pim, Rust]\n"
        'source: "tools.txt"\n'
        "source_sha256: 3f0c\n"
        "causerie_id: 01J9ZZZZZZZZZZZZZZZZZZZZZZ\n"
        "annotations: 1\n"
        "tags: [a-b, Q-A]\n"
        "---\n"
        "\n"
        "# On the Lending of Tools\n"
        "\n"
        "%% causerie:begin %%\n"
        "## I. The Saw\n"
        "\n"
        "### What a Loan Is\n"
        "\n"
        "> **Oda** (turn 4) Is it?\n"
        "\n"
        "Hinge.\n"
        "\n"
        "Or *is* it?\n"
        "\n"
        "Question · #a-b #Q-A · 2026-01-02 · "
        "[open](causerie://01J9ZZZZZZZZZZZZZZZZZZZZZZ/a/5d1f) ^c-5d1f\n"
        "\n"
        "%% causerie:end %%\n"
    )


def test_a_passage_over_turns_has_a_paragraph_for_each_with_its_speaker(document):
    (heading, quote, facts) = blocks_of(
        notes_as_markdown(notes(document, note(document, Passage(Place(2), document.end_of(5)), tags=())))
    )
    assert heading == "## I. The Saw"
    assert quote.splitlines() == [
        "> **Pim** (turn 2) He asked me nicely. I said: bring it back before the frost — and he didn’t.",
        ">",
        "> What is a loan?",
        ">",
        "> (A dog barks.)",
        ">",
        "> Never mind the dog.",
        ">",
        "> **Rust** (turn 3) A loan is a gift\\",
        "> that remembers its way home.",
    ]
    assert facts.startswith("Question · 2026-01-02 · [open](")


def test_each_heading_is_written_once_above_its_notes(document):
    places = [(0, "a"), (1, "b"), (2, "c"), (5, "d"), (7, "e"), (8, "f")]
    written = notes_as_markdown(
        notes(document, *(note(document, Passage(Place(n), Place(n, 0, 5)), key=k) for n, k in places))
    )
    order = re.findall(r"^#.*|\^c-.", written.split("begin %%")[1], re.MULTILINE)
    assert order == [
        "^c-a", "## I. The Saw", "^c-b", "^c-c", "### What a Loan Is", "^c-d", "## II. Things and Persons",
        "^c-e", "^c-f",
    ]  # fmt: skip


def test_unattached_notes_come_last_with_the_words_they_had(document):
    lost = Annotation(
        AnnotationId("lost"), KEY, None, AnnotationKind.IDEA, "Gone *words*\nand more", "", "", "Away",
        "Wolf", "still here", (), NOW, NOW,
    )  # fmt: skip
    kept = note(document, Passage(Place(1), Place(1, 0, 3)))
    pieces = blocks_of(notes_as_markdown(notes(document, kept, lost)))
    assert pieces[3:6] == [
        "## Unattached notes",
        "> **Wolf** Gone \\*words\\*\n>\n> and more",
        "still here",
    ]


def test_a_note_that_is_not_on_its_words_shows_the_words_it_was_made_on(document):
    moved = note(document, Passage(Place(1), Place(1, 0, 3)))
    object.__setattr__(moved, "quote", "Ich")
    assert blocks_of(notes_as_markdown(notes(document, moved)))[1] == "> **Oda** Ich"


def test_kinds_have_the_readers_names(document):
    names = {kind: f"My {kind.value}" for kind in AnnotationKind}
    written = notes_as_markdown(
        notes(document, note(document, Passage(Place(1), Place(1, 0, 3)))),
        style=MarkdownStyle(kind_names=names),
    )
    assert "\nMy question · #structure" in written


def test_a_document_without_a_title_is_called_by_its_file():
    document = Document.of([Block(BlockKind.PROSE, (Paragraph("x"),))])
    written = notes_as_markdown(notes(document, source="Tape 3 #2.txt"))
    assert 'title: "Tape 3 #2"\n' in written
    assert "\n# Tape 3 \\#2\n" in written
    assert blocks_of(written) == []


@pytest.mark.parametrize(
    ("names", "written"),
    [
        (["Dr. Shaw", "Q.", "No", "12", "A: B", "O’Brien", "Élise-Marie", ""],
         '[Dr. Shaw, "Q.", "No", "12", "A: B", O’Brien, Élise-Marie, ""]'),
        (["- x", "[y]", 'the "old"', "a\u2028b", "{z"], '["- x", "[y]", "the \\"old\\"", "a\\u2028b", "{z"]'),
    ],
)  # fmt: skip
def test_names_are_safe_in_front_matter(names, written):
    document = Document.of([Block(BlockKind.PROSE, (Paragraph("x"),))], speakers=list(map(Speaker, names)))
    assert f"\nspeakers: {written}\n" in notes_as_markdown(notes(document))


# ------------------------------------------------------------------------ shown as it was written
@given(st.lists(st.lists(LINES, min_size=1, max_size=3), min_size=1, max_size=3))
@settings(max_examples=400, deadline=None)
def test_quotes_are_shown_as_they_were_written(paragraphs):
    texts = ["\n".join(lines) for lines in paragraphs]
    document = Document.of(
        [Block(BlockKind.TURN, tuple(map(Paragraph, texts)), (0,))], speakers=[Speaker("Q. & *A*")]
    )
    whole = Passage(Place(0), document.end_of(0))
    if not document.text_of(whole):
        return
    written = notes_as_markdown(notes(document, note(document, whole)))
    quoted = written.split("begin %%\n")[1]
    expected = [text.strip() for text in texts if text]
    expected[0] = f"Q. & *A* (turn 1) {expected[0]}"
    assert tidy(shown(quoted)) == tidy(expected)
    assert notes_as_markdown(notes(document, note(document, whole)), written) == written


def tidy(paragraphs: list[str]) -> list[str]:
    """With single blanks and without empty lines: of white space, Markdown keeps no more."""
    lines = (filter(None, (" ".join(line.split()) for line in text.split("\n"))) for text in paragraphs)
    return [text for text in map("\n".join, lines) if text]


@given(LINES, LINES)
@settings(max_examples=200, deadline=None)
def test_headings_and_titles_are_shown_as_they_were_written(title, heading):
    document = Document.of(
        [Block(BlockKind.TURN, (Paragraph("Yes."),), (0,))],
        title=title,
        speakers=[Speaker("Oda")],
        sections=[Section(heading=heading, level=1, first_block=0)],
    )
    written = notes_as_markdown(notes(document, note(document, Passage(Place(0), Place(0, 0, 3)))))
    tokens = MARKDOWN.parse(written.split("\n---\n", 1)[1])
    heads = [tokens[i + 1] for i, token in enumerate(tokens) if token.type == "heading_open"]
    texts = ["".join(child.content for child in head.children) for head in heads]
    assert [" ".join(text.split()) for text in texts] == [" ".join(t.split()) for t in (title, heading)]


@pytest.mark.parametrize(
    "text", ["#tag", "==mark==", "%%hidden%%", "$x$", "done ^block", "[[link]]", "~~gone~~", "![[embed]]"]
)
def test_what_only_obsidian_understands_is_escaped(text):
    document = Document.of([Block(BlockKind.PROSE, (Paragraph(text),))])
    written = blocks_of(
        notes_as_markdown(notes(document, note(document, Passage(Place(0), document.end_of(0)))))
    )
    plain = written[0].removeprefix("> ")
    assert plain != text
    assert plain.replace("\\", "") == text


def test_words_and_addresses_are_not_littered_with_backslashes():
    text = "See http://a.org/~me/my_file#top (C# 5) — AT&T’s R&D, snake_case."
    document = Document.of([Block(BlockKind.PROSE, (Paragraph(text),))])
    written = blocks_of(
        notes_as_markdown(notes(document, note(document, Passage(Place(0), document.end_of(0)))))
    )
    assert written[0] == f"> {text}"


@pytest.mark.parametrize(
    ("text", "ends_with"),
    [
        ("```\ncode", "```\ncode\n```"),
        ("~~~~ python\n~~~\nx", "~~~~ python\n~~~\nx\n~~~~"),
        ("```\nx\n```", "```\nx\n```"),
        ("<!-- thought", "<!-- thought\n-->"),
        ("%% aside", "%% aside\n%%"),
        ("in `%%` and ``<!-- ` `` nothing begins", "in `%%` and ``<!-- ` `` nothing begins"),
        ("<pre>\nraw", "<pre>\nraw\n</pre>"),
        ("<Script a>\nx</script>", "<Script a>\nx</script>"),
        ("  \n\nblanks around\n\n", "blanks around"),
    ],
)
def test_a_note_does_not_run_on_into_the_next(document, text, ends_with):
    words = Passage(Place(1), Place(1, 0, 3))
    written = notes_as_markdown(
        notes(document, note(document, words, text), note(document, words, key="two"))
    )
    assert f"\n\n{ends_with}\n\nQuestion" in written
    assert (
        notes_as_markdown(
            notes(document, note(document, words, text), note(document, words, key="two")), written
        )
        == written
    )


@pytest.mark.parametrize("marker", ["%% causerie:end %%", "<!-- causerie:end -->", "%%causerie:begin%%"])
def test_a_marker_in_a_note_is_no_marker(document, marker):
    mine = notes(document, note(document, Passage(Place(1), Place(1, 0, 3)), f"look:\n{marker}\nover"))
    written = notes_as_markdown(mine)
    assert f"\n\\{marker}\n" in written
    assert notes_as_markdown(mine, f"{written}my own\n") == f"{written}my own\n"


# ---------------------------------------------------------------------- what is the reader's
@pytest.fixture
def mine(document):
    return notes(document, note(document, Passage(Place(1), Place(1, 0, 3)), "first"))


@pytest.fixture
def changed(document):
    passage = Passage(Place(1), Place(1, 0, 3))
    return notes(
        document, note(document, passage, "second", tags=["new"]), note(document, passage, key="more")
    )


def test_the_same_notes_are_the_same_bytes(mine):
    once = notes_as_markdown(mine)
    assert notes_as_markdown(mine, once) == once


def test_only_the_region_and_our_keys_are_rewritten(mine, changed):
    theirs = notes_as_markdown(mine)
    theirs = theirs.replace("---\ntitle", "---\naliases:\n  - Saw\n# mine\ncssclass: wide\ntitle", 1)
    theirs = theirs.replace("tags: [structure]\n", "tags: [structure]\nrating: 5 # of 5\n")
    theirs = theirs.replace("# On the Lending", "# My reading of: On the Lending")
    theirs = (
        theirs.replace("%% causerie:begin", "Before.\r\n\r\n%% causerie:begin") + "\nAfter, without line end"
    )
    fresh = notes_as_markdown(changed, theirs)
    assert fresh.startswith("---\naliases:\n  - Saw\n# mine\ncssclass: wide\ntitle: ")
    assert "\nannotations: 2\ntags: [new, structure]\nrating: 5 # of 5\n---\n" in fresh
    assert "\n# My reading of: On the Lending of Tools\n\nBefore.\r\n\r\n%% causerie:begin %%\n" in fresh
    assert fresh.endswith("%% causerie:end %%\n\nAfter, without line end")
    assert "second" in fresh
    assert "first" not in fresh
    assert notes_as_markdown(mine, fresh) == theirs


def test_keys_that_the_reader_had_before_stay_theirs(mine, changed):
    theirs = "---\ntags: [work, 'my own']\ntitle: Mine\n---\nMy page.\n"
    once = notes_as_markdown(mine, theirs)
    assert once.startswith("---\ntags: [work, 'my own']\ntitle: Mine\ntype: dialogue\n")
    assert "\nMy page.\n\n%% causerie:begin %%\n" in once
    again = notes_as_markdown(changed, once)
    assert again.startswith("---\ntags: [work, 'my own']\ntitle: Mine\ntype: dialogue\n")
    assert "annotations: 2\n" in again
    assert notes_as_markdown(mine, again) == once


def test_a_page_without_front_matter_gets_some(mine):
    once = notes_as_markdown(mine, "Just text, no line end")
    assert once.startswith('---\ntitle: "On the')
    assert "---\nJust text, no line end\n\n%% causerie:begin %%\n" in once
    assert notes_as_markdown(mine, once) == once


def test_the_markers_can_be_html(mine, changed):
    once = notes_as_markdown(mine, style=HTML)
    assert "\n<!-- causerie:begin -->\n## I." in once
    assert "%%" not in once
    assert notes_as_markdown(mine, once, style=HTML) == once
    assert notes_as_markdown(changed, notes_as_markdown(mine), style=HTML) == notes_as_markdown(
        changed, style=HTML
    )


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace("%% causerie:end %%", ""),
        lambda text: text.replace("%% causerie:begin %%", ""),
        lambda text: text + text.split("---\n", 2)[2],
    ],
)
def test_broken_markers_are_not_guessed_at(mine, spoil):
    with pytest.raises(CannotWrite, match=r"notes\.md was not written: it needs one line causerie:begin"):
        notes_as_markdown(mine, spoil(notes_as_markdown(mine)), "notes.md")


def test_the_notes_of_another_document_are_not_overwritten(mine):
    other = notes_as_markdown(mine).replace(KEY, "01J9AAAAAAAAAAAAAAAAAAAAAA")
    with pytest.raises(CannotWrite, match="another document"):
        notes_as_markdown(mine, other)


@given(st.lists(LINES, max_size=6), st.lists(LINES, max_size=6))
@settings(max_examples=150, deadline=None)
def test_whatever_stands_around_the_region_stays(before, after):
    document = Document.of([Block(BlockKind.TURN, (Paragraph("Yes."),), (0,))], speakers=[Speaker("Oda")])
    first = notes(document, note(document, Passage(Place(0), Place(0, 0, 3)), "one"))
    second = notes(document, note(document, Passage(Place(0), Place(0, 0, 2)), "two"))
    head, region = notes_as_markdown(first).split("%% causerie:begin %%")
    around = f"{head}{''.join(f'{line}{chr(10)}' for line in before)}%% causerie:begin %%{region}"
    around += "\n".join(after)
    if around.count("causerie:") > 2:
        return
    fresh = notes_as_markdown(second, around)
    assert notes_as_markdown(first, fresh) == around
