"""Disks on which the write-ahead log cannot be had: the library is as safe there."""

from pathlib import Path

import pytest

from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place
from transcript.storage import disks

WORDS = Passage(Place(1, 0, 0), Place(1, 0, 7))
MOUNTS = """\
22 28 0:20 / / rw,relatime shared:1 - ext4 /dev/root rw
40 22 0:35 / /home/oda/My\\040Share rw,relatime shared:2 - cifs //server/share rw
41 22 0:36 / /mnt/nas rw - nfs4 nas:/export rw,vers=4.2
42 41 0:37 / /mnt/nas/local rw - ext4 /dev/sdb1 rw
43 22 0:38 / /mnt/ssh rw - fuse.sshfs oda@host: rw
44 22 0:39 / /media/stick rw - fuseblk /dev/sdc1 rw
"""


@pytest.mark.parametrize(
    ("path", "remote"),
    [
        ("/home/oda/library.causerie", False),
        ("/home/oda/My Share/shelf/library.causerie", True),
        ("/mnt/nas/library.causerie", True),
        ("/mnt/nas/local/library.causerie", False),
        ("/mnt/ssh/library.causerie", True),
        ("/media/stick/library.causerie", False),
    ],
)
def test_the_deepest_mount_tells_whether_a_disk_is_remote(path, remote):
    assert disks.is_remote_among(Path(path), MOUNTS) is remote


def journal_of(library) -> object:
    return library._connection.one("PRAGMA journal_mode")


def use(library, key):
    library.annotate(key, WORDS, AnnotationKind.IDEA, "kept")
    library.undo()
    library.redo()
    assert [note.note for note in library.annotations(key)] == ["kept"]
    assert library.check() == []


def test_a_library_on_a_remote_disk_keeps_a_rollback_journal(library, stored, monkeypatch, open_library):
    assert journal_of(library) == ("wal",)
    library.close()
    monkeypatch.setattr(disks, "is_remote", lambda path: True)
    with Library.open(library.path) as remote:
        assert journal_of(remote) == ("delete",)
        assert remote._connection.number("PRAGMA synchronous") == 2
        use(remote, stored)
        assert not Path(f"{library.path}-wal").exists()
        other = open_library()
        assert [note.note for note in other.annotations(stored)] == ["kept"]
    other.close()
    monkeypatch.setattr(disks, "is_remote", lambda path: False)
    with Library.open(library.path) as local:
        assert journal_of(local) == ("wal",)


def share_no_memory(path: Path) -> None:
    """Let the file that programs would share in memory be one that cannot be made."""
    Path(f"{path}-shm").symlink_to(path.parent / "nowhere" / "shm")


def test_where_memory_cannot_be_shared_a_rollback_journal_is_kept(library, stored):
    library.close()
    share_no_memory(library.path)
    with Library.open(library.path) as without:
        assert journal_of(without) == ("delete",)
        assert not without.read_only
        use(without, stored)


def test_what_stands_in_a_log_is_not_lost_where_memory_cannot_be_shared(library, stored, tmp_path):
    library.annotate(stored, WORDS, AnnotationKind.IDEA, "in the log")
    path = tmp_path / "copy.causerie"
    for side in ("", "-wal"):
        Path(f"{path}{side}").write_bytes(Path(f"{library.path}{side}").read_bytes())
    share_no_memory(path)
    with Library.open(path) as without:
        assert [note.note for note in without.annotations(stored)] == ["in the log"]
