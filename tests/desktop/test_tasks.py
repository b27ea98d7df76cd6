"""Slow work: off the GUI thread, with progress, cancelled, and told how it ended."""

import threading

import pytest

from desktop.tasks import Tasks


@pytest.fixture
def tasks(qapp):
    made = Tasks()
    yield made
    made.close()
    made.deleteLater()


def test_work_runs_in_another_thread_and_its_result_arrives_in_this_one(qtbot, tasks):
    seen = {}

    def work(task):
        seen["thread"] = threading.current_thread()
        task.report(1, 2, "half")
        return 42

    task = tasks.start("answer", work)
    reports = []
    task.progressed.connect(lambda *report: reports.append(report))
    with qtbot.waitSignal(task.finished) as ended:
        pass
    assert ended.args == [42]
    assert reports == [(1, 2, "half")]
    assert seen["thread"] is not threading.main_thread()
    assert tasks.running == ()


def test_a_failure_arrives_as_the_error_itself(qtbot, tasks):
    def work(task):
        raise LookupError("nothing there")

    task = tasks.start("failing", work)
    with qtbot.waitSignal(task.failed) as ended:
        pass
    assert isinstance(ended.args[0], LookupError)


def test_cancelled_work_stops_at_its_next_step_and_says_so(qtbot, tasks):
    begun, go_on = threading.Event(), threading.Event()

    def work(task):
        begun.set()
        go_on.wait(10)
        task.check_cancelled()
        pytest.fail("the work went on")

    task = tasks.start("long", work)
    assert begun.wait(10)
    with qtbot.waitSignal(task.cancelled), qtbot.assertNotEmitted(task.finished):
        task.cancel()
        go_on.set()


def test_work_that_waits_is_cancelled_before_it_begins(qtbot, tasks):
    release = threading.Event()
    ran = []
    first = tasks.start("first", lambda task: release.wait(10))
    second = tasks.start("second", lambda task: ran.append(True))
    second.cancel()
    with qtbot.waitSignals([first.finished, second.cancelled]):
        release.set()
    assert ran == []
