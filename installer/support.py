"""Shiboken's own Python, compiled. Its library carries the sources, and would compile them at every start."""

import compileall
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from py_compile import PycInvalidationMode

_UNPACKED = "files.dir"  # where Shiboken looks for it beside itself


def compiled_support(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Make it in `folder`; what PyInstaller is told of each file: its place, where it lies, its kind."""
    found = find_spec("shiboken6")
    assert found is not None
    assert found.origin is not None
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(Path(found.origin).parent, folder / "shiboken6")
    unpacked = folder / "shiboken6" / _UNPACKED
    here = {**os.environ, "SBK_EMBED": "0", "PYTHONPATH": str(folder)}  # asks Shiboken to unpack it
    subprocess.run([sys.executable, "-c", "import shiboken6.Shiboken"], env=here, check=True)
    if not compileall.compile_dir(
        unpacked,
        quiet=1,
        legacy=True,  # in the place of the sources, as all of the program
        stripdir=str(folder),
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
    ):
        raise SystemExit("Shiboken's Python could not be compiled")
    for file in sorted(unpacked.rglob("*.pyc")):
        yield str(file.relative_to(folder)), str(file), "DATA"
