"""Automatic backups: the right ones are kept, whatever the clock does, and they can be listed."""

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript import places
from transcript.errors import LibraryCorrupt
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place
from transcript.storage.backups import BackupKind, list_backups, restore
from transcript.storage.backups.names import Automatic, automatic_backups, automatic_name
from transcript.storage.backups.rotating import DAYS, MONTHS, NEWEST, WEEKS, to_keep

WORDS = Passage(Place(1, 0, 0), Place(1, 0, 7))
START = datetime(2026, 3, 1, tzinfo=UTC)
steps = st.lists(
    st.one_of(
        st.timedeltas(timedelta(minutes=1), timedelta(days=40)),
        st.timedeltas(timedelta(days=-3000), timedelta(days=3000)),  # the clock jumps
    ),
    max_size=120,
)


def a_life(passed: list[timedelta]) -> tuple[list[Automatic], list[Automatic]]:
    """Every backup that was made, and those that are left, when old ones go after each new one."""
    made: list[Automatic] = []
    left: list[Automatic] = []
    now = START
    for number, step in enumerate(passed, 1):
        now += step
        made.append(Automatic(number, now, Path(f"{number}")))
        left = sorted(to_keep([*left, made[-1]]))
    return made, left


@given(steps)
def test_whatever_the_clock_does_the_last_ones_are_kept_and_not_too_many(passed):
    made, left = a_life(passed)
    assert left[-NEWEST:] == made[-NEWEST:]
    assert len(left) <= NEWEST + DAYS + WEEKS + MONTHS
    assert to_keep(left) == set(left)


def test_a_year_of_backups_leaves_days_weeks_and_months():
    _, left = a_life([timedelta(hours=3)] * (8 * 400))
    now = left[-1].made
    days = {(now.date() - backup.made.date()).days for backup in left}
    assert set(range(DAYS)) <= days
    assert {backup.made.isocalendar()[:2] for backup in left} >= {
        (now - timedelta(weeks=week)).isocalendar()[:2] for week in range(WEEKS)
    }
    assert len({(backup.made.year, backup.made.month) for backup in left}) == MONTHS


def test_a_clock_that_was_years_ahead_for_a_while_pushes_out_nothing_new():
    ahead = [timedelta(days=4000), *[timedelta(hours=2)] * 30, timedelta(days=-4000)]
    made, left = a_life([*ahead, *[timedelta(hours=6)] * 12])
    assert left[-NEWEST:] == made[-NEWEST:]
    assert {backup.made.date() for backup in made[-12:]} <= {backup.made.date() for backup in left}


# --------------------------------------------------------------------------- on the disk
@pytest.fixture
def own(stored, library, causerie_home):
    """The reader's own library, with a note."""
    library.annotate(stored, WORDS, AnnotationKind.IDEA, "before")
    library.backup(causerie_home.parent / "copy.causerie")
    places.data_folder().mkdir(parents=True)
    restore(causerie_home.parent / "copy.causerie", places.library_file())
    with Library.open() as opened:
        yield opened


def test_backups_are_listed_newest_first_with_what_is_in_them(own):
    first = own.backup_automatically()
    own.delete_annotation(own.annotations(own.documents()[0].id)[0].id)
    second = own.backup_automatically()
    newest, oldest = list_backups()
    assert [newest.path, oldest.path] == [second, first]
    assert [(each.documents, each.notes, each.problem) for each in (newest, oldest)] == [
        (1, 0, ""),
        (1, 1, ""),
    ]
    assert newest.size == second.stat().st_size
    assert abs(newest.made - datetime.now(UTC)) < timedelta(minutes=5)
    assert newest.kind == BackupKind.AUTOMATIC
    assert stat.S_IMODE(second.stat().st_mode) == 0o600
    assert stat.S_IMODE(second.parent.stat().st_mode) == 0o700


def test_what_a_restored_backup_replaced_is_listed_too(own):
    backup = own.backup_automatically()
    kept = restore(backup, own.path)
    assert [(each.path, each.kind) for each in list_backups()] == [
        (backup, BackupKind.AUTOMATIC),
        (kept, BackupKind.REPLACED),
    ]


def test_a_damaged_backup_is_listed_with_its_problem(own):
    path = own.backup_automatically()
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    (listed,) = list_backups()
    assert str(path) in listed.problem
    assert (listed.documents, listed.notes) == (0, 0)


def test_backups_of_another_library_lie_apart(own, stored, library):
    mine, other = own.backup_automatically(), library.backup_automatically()
    assert [each.path for each in list_backups()] == [mine]
    assert [each.path for each in list_backups(library.path)] == [other]
    assert places.library_file().parent in other.parents


def test_old_backups_and_abandoned_copies_go_and_nothing_else(own):
    folder = own.backup_automatically().parent
    for number in range(2, 12):
        name = automatic_name(number, datetime.now(UTC))
        (folder / name).write_bytes((folder / list_backups()[0].path).read_bytes())
    killed, written_now, letter = (
        folder / name for name in (".causerie-0badcafe0bad.part", ".causerie-c0ffeec0ffee.part", "letter.txt")
    )
    for path in (killed, written_now, letter):
        path.write_text("half")
    os.utime(killed, (0, 0))
    newest = own.backup_automatically()
    assert [each.number for each in automatic_backups(folder)] == [8, 9, 10, 11, 12]
    assert list_backups()[0].path == newest
    assert not killed.exists()
    assert written_now.exists()
    assert letter.exists()


def test_a_copy_that_lacks_a_note_is_no_backup(own, monkeypatch):
    import transcript.storage.copying as copying
    from transcript.storage.contents import contents

    def as_if_it_lacked_one(connection):
        found = contents(connection)
        return found if connection.path == own.path else type(found)(found.documents, found.notes - 1)

    monkeypatch.setattr(copying, "contents", as_if_it_lacked_one)
    with pytest.raises(LibraryCorrupt, match="the same documents and notes"):
        own.backup_automatically()
    assert list_backups() == []
