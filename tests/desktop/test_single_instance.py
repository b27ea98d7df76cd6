"""A second start gives its files to the first; where nobody answers it starts as if alone."""

import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from desktop import single_instance
from desktop.single_instance import SingleInstance, address_of, hand_over

posix_only = pytest.mark.skipif(os.name != "posix", reason="about sockets in the file system")


@pytest.fixture
def runtime(tmp_path_factory, monkeypatch) -> Path:
    """A runtime folder with a short name: the names of sockets are bounded."""
    folder = tmp_path_factory.mktemp("run")
    folder.chmod(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def address(runtime, tmp_path) -> str:
    return address_of(tmp_path / "library.causerie")


@pytest.fixture
def first(qapp, address):
    instance = SingleInstance(address, qapp)
    assert instance.listen()
    yield instance
    instance.deleteLater()


def start_again(address, *wishes, **environment):
    """A second start, as a process of its own."""
    code = """if True:
        import sys
        from desktop.single_instance import hand_over
        print(hand_over(sys.argv[1], sys.argv[2:]))
    """
    return subprocess.Popen(
        [sys.executable, "-c", code, address, *wishes],
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_second_start_hands_its_files_to_the_first(qtbot, first, address):
    with qtbot.waitSignal(first.wished, timeout=20_000) as wished:
        second = start_again(address, "/tmp/first evening.txt", "causerie://X")
    assert wished.args == [["/tmp/first evening.txt", "causerie://X"]]
    assert second.communicate()[0] == "True\n"


def test_without_files_it_asks_for_the_window_alone(qtbot, first, address):
    with qtbot.waitSignal(first.wished, timeout=20_000) as wished:
        second = start_again(address)
    assert wished.args == [[]]
    assert second.communicate()[0] == "True\n"


def test_the_desktops_token_comes_along_and_nothing_else(qtbot, first, address, monkeypatch):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    with qtbot.waitSignal(first.wished, timeout=20_000):
        second = start_again(address, XDG_ACTIVATION_TOKEN="token-7", SECRET="not yours")
    second.communicate()
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token-7"
    assert "SECRET" not in os.environ


def test_nobody_there_means_start(address):
    assert hand_over(address, ["/tmp/a.txt"]) is False


@posix_only
def test_a_socket_left_by_a_killed_window_is_no_answer_and_is_replaced(qapp, address):
    left = socket.socket(socket.AF_UNIX)
    left.bind(address)
    left.close()
    assert Path(address).is_socket()
    assert hand_over(address, []) is False
    instance = SingleInstance(address, qapp)
    assert instance.listen()
    instance.deleteLater()


@posix_only
def test_a_window_that_hangs_does_not_keep_a_reader_from_reading(address, monkeypatch):
    monkeypatch.setattr(single_instance, "PATIENCE_MS", 200)
    silent = socket.socket(socket.AF_UNIX)
    silent.bind(address)
    silent.listen()
    assert hand_over(address, ["/tmp/a.txt"]) is False
    silent.close()


@posix_only
def test_another_program_on_the_socket_is_not_taken_for_a_window(address):
    strange = socket.socket(socket.AF_UNIX)
    strange.bind(address)
    strange.listen()

    def answer():
        asked, _ = strange.accept()
        with asked, suppress(OSError):  # whoever asked may have gone
            asked.recv(4096)
            asked.sendall(b"HTTP/1.1 200 OK\r\n")

    with strange:
        thread = threading.Thread(target=answer)
        thread.start()
        assert hand_over(address, ["/tmp/a.txt"]) is False
        thread.join()


@posix_only
def test_an_ordinary_file_in_its_place_is_left_alone(address):
    Path(address).write_text("mine")
    assert hand_over(address, []) is False
    assert Path(address).read_text() == "mine"


@posix_only
@pytest.mark.parametrize(
    "message",
    [b"\n", b"[]\n", b'{"open": "x", "tokens": {}}\n', b'{"open": [1], "tokens": {}}\n', b"\xff\xfe\n"],
)
def test_what_is_not_understood_opens_nothing(qtbot, first, address, message):
    asking = socket.socket(socket.AF_UNIX)
    asking.connect(address)
    with qtbot.assertNotEmitted(first.wished):
        asking.sendall(message)
        asking.setblocking(False)
        qtbot.waitUntil(lambda: gone(asking))
    asking.close()


def gone(asking) -> bool:
    try:
        return asking.recv(1) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True


@posix_only
def test_a_message_may_come_in_pieces(qtbot, first, address):
    words = json.dumps({"open": ["/tmp/a.txt"], "tokens": {}}).encode() + b"\n"
    asking = socket.socket(socket.AF_UNIX)
    asking.connect(address)
    with qtbot.waitSignal(first.wished) as wished:
        for piece in (words[:7], words[7:]):
            asking.sendall(piece)
            qtbot.wait(10)
    assert wished.args == [["/tmp/a.txt"]]
    asking.close()


@posix_only
def test_only_this_user_may_open_the_socket(first, address):
    assert Path(address).stat().st_mode & 0o077 == 0


@posix_only
def test_a_runtime_folder_that_others_may_write_in_is_not_used(runtime, tmp_path, monkeypatch):
    runtime.chmod(0o777)
    monkeypatch.setattr(single_instance.tempfile, "gettempdir", lambda: str(runtime))
    address = Path(address_of(tmp_path / "library.causerie"))
    assert address.parent != runtime
    assert address.parent.stat().st_mode & 0o077 == 0


@posix_only
def test_each_library_and_each_home_has_its_own(runtime, tmp_path, monkeypatch):
    one, other = (address_of(tmp_path / name) for name in ("one.causerie", "other.causerie"))
    monkeypatch.setenv("CAUSERIE_HOME", str(tmp_path / "elsewhere"))
    assert len({one, other, address_of(tmp_path / "one.causerie")}) == 3
    assert len(one) < 108
