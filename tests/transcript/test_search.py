"""What is typed into a search, and what it finds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place
from transcript.search import SNIPPET, SearchQuery, fold, matches, phrases, snippet, words
from transcript.source import Source
from transcript.storage import search_index


def marked(hit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.spans]


def blocks(library, text, **more) -> list[int]:
    return [hit.block for hit in library.search(SearchQuery(text=text, **more))]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("canal", [0, 8]),
        ("CANAL", [0, 8]),
        ("cafe", [8]),
        ("Café chairs", [8]),
        ("didn't", [2]),
        ("didn’t", [2]),
        ("saw memory", [6]),
        ('"saw has a poor"', [6]),
        ('"poor saw"', []),
        ("“a gift that”", [5]),
        ("cana", []),
        ("canal -rising", [8]),
        ('saw "', [1, 6, 8]),
    ],
)
def test_words_and_phrases(library, stored, query, found):
    assert blocks(library, query) == found


@pytest.mark.parametrize(
    "query",
    ["", " ", '"', '""', "*", "(", "AND", "NOT", "a AND", "NEAR(", "words:", "^", "-", ";", "'", "\x00"],
)
def test_nothing_that_is_typed_is_an_error(library, stored, query):
    assert isinstance(library.search(SearchQuery(text=query)), list)


@given(st.text(max_size=20))
@settings(max_examples=200, deadline=None)
def test_no_text_is_an_error(tmp_path_factory, query):
    with Library.open(tmp_path_factory.getbasetemp() / "any.causerie") as library:
        library.search(SearchQuery(text=query))
        library.search(SearchQuery(text=query, notes=True))


def test_a_hit_tells_who_said_it_and_where(library, stored):
    (hit,) = library.search(SearchQuery(text="promise thing"))
    assert (hit.document, hit.title, hit.block, hit.turn, hit.speaker) == (
        stored, "On the Lending of Tools", 6, 4, "Oda",
    )  # fmt: skip
    assert marked(hit) == ["promise", "thing"]


@pytest.mark.parametrize("name", ["Oda", "oda", "ODA", "Od."])
def test_only_what_one_person_says(library, stored, name):
    assert blocks(library, "saw", speaker=name) == [1, 6]


def test_only_in_one_document(library, stored, add):
    other = add("Another", "The saw again.")
    assert {hit.document for hit in library.search(SearchQuery(text="saw"))} == {stored, other}
    assert blocks(library, "saw again", document=other) == [9]
    assert blocks(library, "saw again", document=stored) == []


def test_hits_come_in_the_order_of_the_list_and_of_the_text(library, stored, add):
    other = add("Another")
    library.mark_opened(stored)
    hits = library.search(SearchQuery(text="saw"))
    assert [hit.document for hit in hits] == [stored] * 3 + [other] * 3
    assert len(library.search(SearchQuery(text="saw", limit=2))) == 2


def test_notes_tags_and_quotes_are_searched(library, stored):
    passage = Passage(Place(6, 0, 7), Place(6, 0, 37))
    library.annotate(stored, passage, AnnotationKind.IDEA, "Like a *café* bill", ["debt"])
    for query in ("cafe", "debt", '"poor memory"', "bill debt"):
        (hit,) = library.search(SearchQuery(text=query, notes=True))
        assert (hit.block, hit.turn, hit.speaker) == (6, 4, "Oda")
        assert hit.annotation == library.annotations(stored)[0].id
        assert marked(hit)
    assert library.search(SearchQuery(text="canal", notes=True)) == []
    assert library.search(SearchQuery(text="debt", notes=True, speaker="Pim")) == []
    assert len(library.search(SearchQuery(text="debt", notes=True, speaker="oda"))) == 1


def test_what_is_not_indexed_yet_is_found_all_the_same(library, stored, monkeypatch):
    library._connection.run("UPDATE indexed SET blocks = 0")
    library._connection.run("INSERT INTO turn_index (turn_index) VALUES ('delete-all')")
    with monkeypatch.context() as patch:
        patch.setattr(search_index, "complete", lambda *_: None)
        assert blocks(library, "canal") == [0, 8]
        (problem,) = library.check()
        assert "not indexed completely" in problem.sentence
    assert library.check() == []
    assert blocks(library, "canal") == [0, 8]


def test_indexing_goes_on_where_it_was_interrupted(library, document, add, monkeypatch):
    monkeypatch.setattr(search_index, "_CHUNK", 4)
    steps = []

    class Killed(Exception):
        pass

    class Watcher:
        def report(self, done, total, label):
            steps.append((label, done))
            if done == 4:
                raise Killed

        def check_cancelled(self):
            pass

    with pytest.raises(Killed):
        library.add_document(document, Source("x", "text/plain", "x" * 64, ()), None, Watcher())
    assert steps == [("Storing", 0), ("Indexing", 0), ("Indexing", 4)]
    assert blocks(library, "canal") == [0, 8]
    assert library.check() == []


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("漢字", "この漢字は", ["漢字"]),
        ("字abc", "漢字abc", ["字abc"]),
        ("abc", "漢字abcd, abc漢", ["abc"]),
        ("strasse", "Die Straße", ["Straße"]),
        ("fish", "a ﬁsh", ["ﬁsh"]),
        ("cafes", "the cafe\u0301s", ["cafe\u0301s"]),
        ("cafe", "cafe\u0301!", ["cafe\u0301"]),
        ('"a b"', "a, b a-b ab", ["a, b", "a-b"]),
        ("привет", "ПРИВЕТ", ["ПРИВЕТ"]),
    ],
)
def test_matches_are_exact_in_any_script(query, text, found):
    assert [text[start:end] for start, end in matches(phrases(query), text)] == found


@given(st.text(max_size=40))
def test_every_word_of_a_text_is_found_in_it(text):
    for word in set(words(text)):
        assert matches(((word,),), text)
        assert word in words(fold(text))


def test_a_snippet_holds_the_first_match():
    text = f"{'word ' * 100}needle {'word ' * 100}"
    shown, spans = snippet(text, [(500, 506)])
    assert [shown[start:end] for start, end in spans] == ["needle"]
    assert len(shown) <= SNIPPET + 2
    assert shown[0] == shown[-1] == "…"
