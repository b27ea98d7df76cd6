"""A report says where in the program a fault is, and no word of the reader's."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.crash_report import FaultLog, report_of, report_of_faults
from desktop.dialogs.crash_dialog import CrashDialog
from transcript import places
from transcript.model import AnnotationKind
from transcript.version import VERSION

SECRET = "what Ottoline said in confidence"


def fail():
    """A fault deep in the program, with the reader's words in its message and its cause's."""
    try:
        AnnotationKind(SECRET)
    except ValueError as error:
        raise RuntimeError(f"cannot show {SECRET}") from error


@pytest.fixture
def error():
    with pytest.raises(RuntimeError) as caught:
        fail()
    return caught.value


def test_the_report_names_the_program_and_the_place(qapp, error):
    report = report_of(error)
    assert f"Causerie {VERSION}" in report
    assert "RuntimeError" in report
    assert "ValueError" in report
    assert "test_crash_report.py" in report


def test_no_word_of_the_readers_and_no_folder_of_theirs_is_in_it(qapp, error):
    report = report_of(error)
    assert SECRET not in report
    assert "Ottoline" not in report
    assert str(Path.home()) not in report
    assert str(Path(__file__).parents[2]) not in report


def test_errors_that_refer_to_one_another_end(qapp):
    one, other = RuntimeError(), ValueError()
    one.__cause__, other.__cause__ = other, one
    assert report_of(one).count("RuntimeError") == 1


def test_a_process_that_dies_leaves_word_and_the_next_one_tells_it_once(qapp):
    code = (
        "import faulthandler; from desktop.crash_report import FaultLog; "
        "log = FaultLog(); log.open(); faulthandler._sigabrt()"
    )
    died = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert died.returncode != 0
    log = FaultLog()
    report = report_of_faults(log.left_behind())
    assert "Fatal Python error" in report
    assert "<string>" in report
    assert log.left_behind() == ""


def test_a_process_that_ends_in_order_leaves_nothing(qapp):
    log = FaultLog()
    log.open()
    log.close()
    assert list(places.log_folder().iterdir()) == []
    assert log.left_behind() == ""


def test_the_reports_of_deaths_shorten_the_names_of_files(qapp):
    words = (
        "Fatal Python error: Segmentation fault: someone's words\n\n"
        "Current thread 0x00007f (most recent call first):\n"
        '  File "/home/ottoline/.venv/lib/desktop/reading/pane.py", line 12 in paintEvent\n'
    )
    report = report_of_faults(words)
    assert "desktop/reading/pane.py:12 paintEvent" in report
    assert "ottoline" not in report
    assert "someone" not in report


def test_the_dialog_shows_the_report_and_saves_just_that(qtbot, tmp_path, error):
    report = report_of(error)
    dialog = CrashDialog(report)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.report_field.toPlainText() == report
    target = tmp_path / "report.txt"
    dialog.save_to(target)
    assert target.read_text() == report
    assert str(target) in dialog.told


def test_a_place_that_cannot_be_written_is_told_in_the_dialog(qtbot, tmp_path):
    dialog = CrashDialog("report")
    qtbot.addWidget(dialog)
    dialog.save_to(tmp_path / "nowhere" / "report.txt")
    assert "its folder does not exist" in dialog.told
