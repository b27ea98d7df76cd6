"""The crash test in small: a few sessions killed at random moments lose nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

KILL = Path(__file__).with_name("kill.py")
posix = pytest.mark.skipif(os.name != "posix", reason="sessions are forked and killed by SIGKILL")


def torment(*options: str) -> str:
    command = [sys.executable, str(KILL), *options]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@posix
def test_sessions_with_the_core_that_are_killed_lose_nothing():
    assert "15 kills" in torment("--kills", "15", "--seed", "7")


@posix
def test_sessions_at_the_window_that_are_killed_lose_nothing():
    assert "2 kills" in torment("--windows", "2", "--seed", "7")
