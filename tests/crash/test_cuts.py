"""The power is cut at a few moments: nothing that was synced is lost, and a disk that forgets is caught."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FORGETFUL = """
import sys
sys.path[:0] = [{folder!r}, {checkout!r}]
import cut, disk
change = disk.Disk.change
disk.Disk.change = lambda self, each: None if each.what == "s" else change(self, each)
made, failures = cut.torment(12, 1, 5)
assert failures or not made, "a disk that never syncs lost nothing"
"""


def run(*command: str) -> str:
    done = subprocess.run([sys.executable, *command], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    if "skipped" in done.stdout:
        pytest.skip("recording what is written needs Linux and a C compiler")
    return done.stdout


@pytest.mark.skipif(os.name != "posix", reason="recording needs Linux")
def test_nothing_is_lost_when_the_power_is_cut():
    assert "24 cuts" in run(str(HERE / "cut.py"), "--cuts", "24", "--sessions", "2", "--seed", "9")


@pytest.mark.skipif(os.name != "posix", reason="recording needs Linux")
def test_a_disk_that_never_syncs_is_caught():
    run("-c", FORGETFUL.format(folder=str(HERE), checkout=str(HERE.parents[1])))
