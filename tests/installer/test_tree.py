"""Folders and archives as they are shipped: the same files give the same bytes."""

import os
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

INSTALLER = Path(__file__).resolve().parents[2] / "installer"
sys.path.insert(0, str(INSTALLER))

import bundle  # noqa: E402
import debian  # noqa: E402
import tree  # noqa: E402

EPOCH = 1_767_225_600


def made(folder, *, late=False):
    """A small program in a folder, made in either order."""
    names = ["bin/run", "lib/a.so", "share/b"]
    for name in reversed(names) if late else names:
        tree.put(folder / name, name)
    (folder / "bin" / "run").chmod(0o700)
    (folder / "lib" / "link").symlink_to("a.so")
    tree.settle(folder)
    return folder


def test_two_archives_of_the_same_files_are_the_same_bytes(tmp_path):
    one, other = made(tmp_path / "1" / "c"), made(tmp_path / "2" / "c", late=True)
    os.utime(other / "share" / "b", (1, 1))
    for number, folder in enumerate((one, other)):
        tree.archive(folder, tmp_path / f"{number}.tar.xz", EPOCH, 1)
    assert (tmp_path / "0.tar.xz").read_bytes() == (tmp_path / "1.tar.xz").read_bytes()


def test_what_is_shipped_belongs_to_nobody_and_may_be_read_by_all(tmp_path):
    tree.archive(made(tmp_path / "c"), tmp_path / "c.tar.xz", EPOCH, 1)
    with tarfile.open(tmp_path / "c.tar.xz") as packed:
        entries = {entry.name: entry for entry in packed}
    assert list(entries) == sorted(entries)
    assert {(entry.uname, entry.uid, entry.mtime) for entry in entries.values()} == {("root", 0, EPOCH)}
    assert entries["c/bin/run"].mode == 0o755
    assert entries["c/lib/a.so"].mode == 0o644
    assert entries["c/lib/link"].linkname == "a.so"


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6\\plugins\\imageformats\\qwebp.dll",
        "libstdc++.so.6",
        "resources/translations/causerie_de.ts",
    ],
)
def test_what_is_not_used_is_left_out(name):
    assert bundle.is_left_out(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "fontpkg_literata/files/Literata[opsz,wght].ttf",
        "resources/samples/the-borrowed-pilot.txt",
        "resources/translations/causerie_de.qm",
        "libsqlite3.so.0",
    ],
)
def test_what_is_used_is_shipped(name):
    assert not bundle.is_left_out(name)


def test_no_link_to_what_was_left_out_is_shipped(tmp_path):
    folder = made(tmp_path / "c")
    (folder / "libQt6Pdf.so.6").symlink_to("PySide6/Qt/lib/libQt6Pdf.so.6")
    assert bundle.drop_dangling(folder) == ["libQt6Pdf.so.6"]
    kept = {path.name for path in folder.rglob("*") if not path.is_dir()}
    assert kept == {"a.so", "b", "link", "run"}


def test_every_dependency_has_a_fixed_version(checkout):
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))["project"]
    locked = {}
    for line in (INSTALLER / "locked.txt").read_text("utf-8").splitlines():
        name, version = line.split("==")
        locked[canonicalize_name(name)] = version
    for needed in map(Requirement, project["dependencies"]):
        assert needed.specifier.contains(locked[canonicalize_name(needed.name)]), needed


def test_the_copyright_file_is_written_as_debian_reads_it():
    text = debian.copyright_of([("lxml", "BSD-3-Clause", "Line one\n\nLine two")])
    paragraphs = [part.splitlines() for part in text.strip().split("\n\n")]
    for paragraph in paragraphs:
        assert all(line.startswith(" ") or ":" in line for line in paragraph)
    assert " BSD-3-Clause\n .\n Line one\n .\n Line two" in text


def home_archive(folder):
    """What the archive for a home folder unpacks to, with a program that only says its name."""
    (folder / "lib" / "causerie").mkdir(parents=True)
    program = folder / "lib" / "causerie" / "causerie"
    program.write_text("#!/bin/sh\necho causerie\n")
    program.chmod(0o755)
    tree.put(
        folder / "share" / "applications" / "org.causerie.Causerie.desktop",
        tree.LINUX / "org.causerie.Causerie.desktop",
    )
    tree.put(folder / "install.sh", tree.LINUX / "install.sh")
    return folder


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux")
def test_a_home_folder_gets_the_program_and_loses_it_again(tmp_path):
    folder, prefix = home_archive(tmp_path / "unpacked"), tmp_path / "a reader's home"
    other = prefix / "share" / "applications" / "other.desktop"
    tree.put(other, "another program's")

    def install(*words):
        command = ["sh", str(folder / "install.sh"), *words]
        return subprocess.run(
            command, env=os.environ | {"PREFIX": str(prefix)}, text=True, capture_output=True, check=False
        )

    for _ in range(2):  # the second time is an upgrade
        assert install().returncode == 0
    said = subprocess.run([prefix / "bin" / "causerie"], text=True, capture_output=True, check=True)
    assert said.stdout == "causerie\n"
    entry = (prefix / "share" / "applications" / "org.causerie.Causerie.desktop").read_text()
    assert f'Exec="{prefix}/bin/causerie" %U\n' in entry
    assert install("--remove").returncode == 0
    left = [path for path in prefix.rglob("*causerie*") if path.is_file()]
    assert left == []
    assert other.read_text() == "another program's"
    assert install("--remove").returncode == 1
