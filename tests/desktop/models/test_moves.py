"""Rows of moved notes and of those that wait for a place."""

from datetime import UTC, datetime

from desktop.models.moves import NEW_ROLE, OLD_ROLE, STATE_ROLE, Decided, MovesModel
from desktop.models.unattached import CONTEXT_ROLE, NAME_ROLE, UnattachedModel
from transcript.model import (
    UNATTACHED,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Bookmark,
    BookmarkId,
    DocumentId,
    Passage,
    Place,
)
from transcript.reattaching.report import Likeness, Move

NOW = datetime(2026, 1, 2, tzinfo=UTC)
KEY = DocumentId("01J9")


def note(quote: str, prefix: str = "", words: str = "") -> Annotation:
    return Annotation(
        id=AnnotationId(f"n{len(quote)}"),
        document=KEY,
        passage=None,
        kind=AnnotationKind.IDEA,
        quote=quote,
        prefix=prefix,
        suffix="",
        section="The Saw",
        speaker="Oda",
        note=words,
        tags=(),
        created=NOW,
        modified=NOW,
    )


def bookmark(quote: str) -> Bookmark:
    return Bookmark(BookmarkId("b"), KEY, UNATTACHED, "", quote, NOW, NOW)


def move(old: str, new: str) -> Move:
    return Move(note(old), new, Passage(Place(0), Place(0, 0, len(new))), Likeness.CHANGED)


def test_what_differs_is_seen_at_the_start_of_a_line(qtmodeltester):
    model = MovesModel(
        [
            move(
                "You lent him the long saw, and he lent it on", "You lent him the long bow, and he lent it on"
            ),
            move("A loan", "A gift"),
        ]
    )
    qtmodeltester.check(model)
    first, second = model.index(0), model.index(1)
    assert first.data(OLD_ROLE) == "… him the long saw, and he lent it on"
    assert first.data(NEW_ROLE) == "… him the long bow, and he lent it on"
    assert (second.data(OLD_ROLE), second.data(NEW_ROLE)) == ("A loan", "A gift")


def test_what_was_decided_is_said():
    model = MovesModel([move("A loan", "A gift"), move("A promise", "A threat")])
    ids = [each.id for each in model.moves]
    model.set_decided(Decided(accepted={ids[0]}, undone={ids[1]}))
    assert [model.index(row).data(STATE_ROLE) for row in range(2)] == ["Accepted", "Taken back"]


def test_what_waits_is_told_with_its_surroundings(qtmodeltester):
    model = UnattachedModel()
    model.update(
        [note("A loan", "x" * 20 + " and then he said so"), note("The saw", "", "Mine"), bookmark("Both.")]
    )
    qtmodeltester.check(model)
    rows = [model.index(row) for row in range(3)]
    assert [row.data(NAME_ROLE) for row in rows] == [
        "Idea · Oda · The Saw",
        "Idea · Oda · The Saw",
        "Bookmark",
    ]
    assert rows[0].data(CONTEXT_ROLE) == "after “…and then he said so”"
    assert rows[1].data(CONTEXT_ROLE) == "Mine"
