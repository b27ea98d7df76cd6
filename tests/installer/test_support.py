"""Shiboken takes its own Python from where the package has it, and the same build makes the same bytes."""

import os
import subprocess
import sys
from pathlib import Path

INSTALLER = Path(__file__).resolve().parents[2] / "installer"
sys.path.insert(0, str(INSTALLER))

from support import compiled_support  # noqa: E402

ASK = "import PySide6.QtCore; from shibokensupport.signature import loader; print(loader.__file__)"


def made_in(folder):
    """What is made in a folder, by its place in the package."""
    return {place: Path(file) for place, file, _ in compiled_support(folder)}


def test_it_is_found_beside_shiboken_and_no_source_is_needed(tmp_path):
    made = made_in(tmp_path / "made")
    for file in (tmp_path / "made").rglob("*.py"):
        if "files.dir" in file.parts:
            file.unlink()
    here = {**os.environ, "PYTHONPATH": str(tmp_path / "made")}
    told = subprocess.run([sys.executable, "-c", ASK], env=here, check=True, capture_output=True, text=True)
    assert Path(told.stdout.strip()) == made["shiboken6/files.dir/shibokensupport/signature/loader.pyc"]


def test_the_same_bytes_are_made_anywhere(tmp_path):
    one, other = made_in(tmp_path / "one"), made_in(tmp_path / "elsewhere" / "two")
    assert {place: file.read_bytes() for place, file in one.items()} == {
        place: file.read_bytes() for place, file in other.items()
    }
