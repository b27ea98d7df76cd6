"""Spoiled pages in small: sentences and no faults, and every note that can be salvaged is."""

import subprocess
import sys
from pathlib import Path


def test_notes_that_do_not_lie_on_a_spoiled_page_are_salvaged():
    command = [sys.executable, str(Path(__file__).with_name("corrupt.py")), "--pages", "12", "--seed", "3"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "(100.0000%)" in done.stdout
