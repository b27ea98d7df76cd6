"""One window for one library: a second start hands its files to the first and ends.

They speak through a local socket that only this user may open, one for each library
and home. No answer (a stale line, a window that hangs, another user's file) means:
start as if nobody were there. Two windows on one library do no harm.
"""

import hashlib
import json
import logging
import os
import stat
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from transcript import places

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

log = logging.getLogger(__name__)
PATIENCE_MS = 3000
MOST_BYTES = 1 << 20
_TAKEN = b"taken\n"
_WINDOWS = sys.platform == "win32"
# What a desktop gives a program that it starts, so that the window may come to the front.
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


def _is_private(folder: Path) -> bool:
    """Whether a folder is this user's and nobody else may write in it."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o022


def _runtime_folder() -> Path | None:
    """Where this user's sockets lie; None where there is no safe place."""
    runtime, flatpak = os.environ.get("XDG_RUNTIME_DIR", ""), os.environ.get("FLATPAK_ID")
    if runtime and _is_private(Path(runtime)):
        shared = Path(runtime) / "app" / (flatpak or "")  # the one folder all starts of a Flatpak share
        return shared if flatpak and _is_private(shared) else Path(runtime)
    folder = Path(tempfile.gettempdir()) / f"causerie-{os.getuid()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        return None
    return folder if _is_private(folder) else None


def address_of(library: Path) -> str:
    """The socket of the window on `library` with the present home; empty where there can be none."""
    named = f"{library.resolve()}\0{places.config_folder().resolve()}"
    name = f"causerie-{hashlib.sha256(named.encode()).hexdigest()[:20]}"
    if _WINDOWS:
        return name
    folder = _runtime_folder()
    return str(folder / name) if folder else ""


def _somebody_may_listen(address: str) -> bool:
    """Whether it is worth loading what a question costs; a pipe of Windows shows only when it is asked."""
    if _WINDOWS:
        return True
    try:
        found = Path(address).lstat()
    except OSError:
        return False
    return stat.S_ISSOCK(found.st_mode) and found.st_uid == os.getuid()


def hand_over(address: str, wishes: Sequence[str]) -> bool:
    """Give files and links to the window that is open; False where none took them."""
    if not address or not _somebody_may_listen(address):
        return False
    from PySide6.QtNetwork import QLocalSocket

    tokens = {name: os.environ[name] for name in _TOKENS if os.environ.get(name)}
    line = QLocalSocket()
    line.connectToServer(address)
    if not line.waitForConnected(PATIENCE_MS):
        return False
    line.write(json.dumps({"open": list(wishes), "tokens": tokens}).encode() + b"\n")
    line.waitForBytesWritten(PATIENCE_MS)
    taken = line.waitForReadyRead(PATIENCE_MS) and bytes(line.readAll().data()) == _TAKEN
    line.disconnectFromServer()
    return taken


def _understood(message: bytes) -> tuple[list[str], dict[str, str]] | None:
    """The wishes and tokens of another start; None for anything else."""
    try:
        told = json.loads(message)
        wishes, tokens = told["open"], told["tokens"]
    except (ValueError, KeyError, TypeError):
        return None
    known = isinstance(wishes, list) and isinstance(tokens, dict)
    if not known or not all(isinstance(each, str) for each in (*wishes, *tokens.values())):
        return None
    return wishes, {name: tokens[name] for name in _TOKENS if name in tokens}


class SingleInstance(QObject):
    """Listens for further starts on the same library.

    Signals: `wished(list of files and links)`, empty where the other start named none.
    """

    wished = Signal(list)

    def __init__(self, address: str, parent: QObject) -> None:
        super().__init__(parent)
        self._address = address
        self._heard: dict[QLocalSocket, bytes] = {}

    @Slot()
    def listen(self) -> bool:
        """Be the one who is asked, unless another already is."""
        from PySide6.QtNetwork import QLocalServer

        if not self._address:
            return False
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if not self._server.listen(self._address) and not self._is_alive():
            QLocalServer.removeServer(self._address)  # left behind by a start that was killed
            self._server.listen(self._address)
        if not self._server.isListening():
            log.warning("further starts open windows of their own")
        return self._server.isListening()

    def _is_alive(self) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        asking = QLocalSocket()
        asking.connectToServer(self._address)
        return asking.waitForConnected(PATIENCE_MS)

    @Slot()
    def _on_connection(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            self._heard[line] = b""
            line.readyRead.connect(self._on_heard)
            line.disconnected.connect(self._on_gone)
            self._hear(line)

    @Slot()
    def _on_heard(self) -> None:
        for line in [each for each in self._heard if each.bytesAvailable()]:
            self._hear(line)

    def _hear(self, line: "QLocalSocket") -> None:
        self._heard[line] += bytes(line.readAll().data())
        message = self._heard[line]
        if len(message) > MOST_BYTES:
            line.abort()
        elif message.endswith(b"\n"):
            self._heard[line] = b""
            self._answer(line, message)

    def _answer(self, line: "QLocalSocket", message: bytes) -> None:
        understood = _understood(message)
        if understood is None:
            line.abort()
            return
        line.write(_TAKEN)
        line.flush()
        wishes, tokens = understood
        os.environ.update(tokens)  # Qt reads the token when a window asks to come to the front
        self.wished.emit(wishes)

    @Slot()
    def _on_gone(self) -> None:
        for line in [each for each in self._heard if not each.isOpen()]:
            del self._heard[line]
            line.deleteLater()
