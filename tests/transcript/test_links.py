"""Links into the library: written, read back, and put right where a browser changed them."""

import pytest

from transcript.errors import UnknownDocument
from transcript.links import Link, is_link, read_link
from transcript.model import AnnotationId, DocumentId

DOCUMENT = DocumentId("01J9ZZZZZZZZZZZZZZZZZZZZZZ")
LINKS = [
    Link(DOCUMENT),
    Link(DOCUMENT, annotation=AnnotationId("5d1fq0zz81ab")),
    Link(DOCUMENT, turn=43),
]


@pytest.mark.parametrize("link", LINKS, ids=str)
def test_what_is_written_is_read_back(link):
    assert read_link(str(link)) == link


@pytest.mark.parametrize("link", LINKS, ids=str)
def test_a_link_that_lost_its_capitals_leads_to_the_same_place(link):
    assert read_link(str(link).lower()) == link


def test_the_link_in_exported_notes_is_one():
    assert str(LINKS[1]) == f"causerie://{DOCUMENT}/a/5d1fq0zz81ab"


def test_the_long_form_names_the_document_in_words():
    assert read_link(f"causerie://document/{DOCUMENT}?turn=43") == LINKS[2]
    assert read_link(f"causerie:{DOCUMENT}") == LINKS[0]
    assert read_link(f"causerie://{DOCUMENT}/") == LINKS[0]


@pytest.mark.parametrize(
    "text",
    [
        "causerie://",
        "causerie://short",
        f"causerie://{DOCUMENT}/a/",
        f"causerie://{DOCUMENT}/a/../b",
        f"causerie://{DOCUMENT}?turn=many",
        f"causerie://{DOCUMENT}?turn=43&delete=1",
        f"https://{DOCUMENT}",
        f"causerie://{DOCUMENT}\n--library",
    ],
)
def test_anything_else_is_refused_with_a_sentence_that_names_it(text):
    with pytest.raises(UnknownDocument, match="leads to nothing in a library") as refused:
        read_link(text)
    assert text.strip() in str(refused.value)


def test_files_are_no_links():
    assert is_link("Causerie://x")
    assert not is_link("causerie.txt")
    assert not is_link("/home/reader/causerie:one.txt")
