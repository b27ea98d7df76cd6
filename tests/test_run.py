"""`python3 run.py`: what it says where something is missing, and what it starts where nothing is."""

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
BASE_PYTHON = getattr(sys, "_base_executable", sys.executable)
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux")


@pytest.fixture
def bare_checkout(tmp_path):
    """A checkout without .venv, in a folder with a blank and an apostrophe."""
    folder = tmp_path / "the reader's room" / "causerie"
    folder.mkdir(parents=True)
    for file in ("run.py", "pyproject.toml"):
        shutil.copy(CHECKOUT / file, folder)
    return folder


@pytest.fixture
def ready_checkout(bare_checkout):
    """A checkout that was set up, in which `causerie` and `pytest` print their arguments and folder."""
    programs = bare_checkout / ".venv" / "bin"
    programs.mkdir(parents=True)
    for program in ("causerie", "pytest"):
        script = programs / program
        script.write_text(f'#!/bin/sh\npwd\nprintf "<%s>" {program} "$@"\n')
        script.chmod(0o755)
    stamp = f"{sys.version}\n{bare_checkout}\n" + (bare_checkout / "pyproject.toml").read_text()
    (programs.parent / "causerie-is-set-up").write_text(stamp)
    return bare_checkout


def run(checkout, *words, folder=None, **environment):
    """Run a checkout's run.py without a screen."""
    without = {"DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH"}
    values = {key: value for key, value in os.environ.items() if key not in without} | environment
    command = [BASE_PYTHON, str(checkout / "run.py"), *words]
    return subprocess.run(command, cwd=folder, env=values, capture_output=True, text=True, check=False)


@pytest.fixture
def script(ready_checkout):
    """run.py of a checkout as a module, to try what this machine cannot show."""
    spec = importlib.util.spec_from_file_location("run_of_a_checkout", ready_checkout / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_old_python_can_read_the_file_and_is_told_what_is_needed():
    text = (CHECKOUT / "run.py").read_text("utf-8")
    ast.parse(text, feature_version=(3, 7))
    pretend = f"import sys; sys.version_info, sys.version = (3, 9, 2), '3.9.2 (old)'; exec({text!r})"
    done = subprocess.run([sys.executable, "-c", pretend], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "Causerie needs Python 3.11 or newer; this is Python 3.9.2.\n"


def test_a_python_without_venv_is_told_which_package_helps(bare_checkout, tmp_path):
    (tmp_path / "venv.py").write_text("raise SystemExit('Error: ensurepip is not available')")
    done = run(bare_checkout, PYTHONPATH=str(tmp_path))
    assert done.returncode == 1
    assert "apt-get install python3-venv" in done.stderr
    assert "ensurepip is not available" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_packages_to_fetch_it_asks_for_the_network(bare_checkout):
    done = run(bare_checkout, "test", PIP_NO_INDEX="1", PIP_FIND_LINKS="", PIP_CONFIG_FILE=os.devnull)
    assert done.returncode == 1
    assert "is this computer online?" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (bare_checkout / ".venv" / "causerie-is-set-up").exists()


@linux_only
def test_without_apt_it_names_the_libraries_that_are_missing(script, monkeypatch):
    monkeypatch.setattr(script, "LIBRARIES", {"": "libc.so.6=libc6 libcauserie-none.so.1=libcauserie1"})
    monkeypatch.setattr(script.shutil, "which", lambda program: None)
    with pytest.raises(SystemExit) as end:
        script.main("test")
    assert "Qt needs libcauserie-none.so.1;" in end.value.code
    assert "there is no apt-get here" in end.value.code


@linux_only
def test_libraries_below_venv_are_found_and_given_to_the_program(script, monkeypatch):
    folder = script.PRIVATE / "usr" / "lib" / "x86_64-linux-gnu"
    folder.mkdir(parents=True)
    (folder / "libcauserie-none.so.1").touch()
    monkeypatch.setattr(script, "LIBRARIES", {"": "libcauserie-none.so.1=libcauserie1"})
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/lib")
    assert script.missing_libraries() == {}
    assert script.environment()["LD_LIBRARY_PATH"] == f"{folder}:/opt/lib"


@linux_only
def test_a_screen_asks_for_the_libraries_of_its_kind(script, monkeypatch):
    monkeypatch.setattr(script, "can_load", lambda library: False)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert script.missing_libraries()["libwayland-cursor.so.0"] == "libwayland-cursor0"
    assert "libxcb-cursor.so.0" not in script.missing_libraries()


@linux_only
def test_on_a_screen_the_window_opens_with_the_files(script, monkeypatch):
    started = []
    monkeypatch.setattr(script, "set_up_libraries", lambda: None)
    monkeypatch.setattr(script.os, "execve", lambda *command: started.append(command) or sys.exit())
    monkeypatch.setenv("DISPLAY", ":7")
    with pytest.raises(SystemExit):
        script.main("one.txt", "two.txt")
    program, arguments, _ = started[0]
    assert program == script.BIN / "causerie"
    assert arguments == ["causerie", "one.txt", "two.txt"]


@linux_only
def test_without_a_screen_the_window_is_painted_where_the_reader_stands(ready_checkout, tmp_path):
    done = run(ready_checkout, "an evening's talk.txt", folder=tmp_path)
    said, folder, started = done.stdout.splitlines()
    assert said == f"There is no screen here: painting the window into {tmp_path}/causerie.png"
    assert folder == str(tmp_path)
    assert started == f"<causerie><screenshot><an evening's talk.txt><-o><{tmp_path}/causerie.png>"
    assert done.stderr == ""


@linux_only
def test_without_a_file_the_sample_dialogue_is_shown(ready_checkout):
    sample = run(ready_checkout, folder=ready_checkout).stdout.split("<screenshot><")[1].split(">")[0]
    assert (CHECKOUT / Path(sample).relative_to(ready_checkout)).is_file()


@linux_only
def test_the_tests_run_in_the_checkout_with_the_words_given(ready_checkout, tmp_path):
    folder, started = run(ready_checkout, "test", "-k", "one or two", folder=tmp_path).stdout.splitlines()
    assert folder == str(ready_checkout)
    assert started == "<pytest><-k><one or two>"


@linux_only
def test_a_second_start_says_nothing_of_its_own(ready_checkout):
    command = [BASE_PYTHON, ready_checkout / "run.py", "test", "--version"]
    done = subprocess.run(command, cwd=ready_checkout, capture_output=True, text=True, check=True)
    assert done.stdout == f"{ready_checkout}\n<pytest><--version>"
    assert done.stderr == ""
