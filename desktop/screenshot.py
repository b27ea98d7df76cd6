"""Paints the window with a file open into a picture, without a screen."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer

from desktop.app import Desk, make_application
from transcript import places
from transcript.errors import CannotWrite
from transcript.file_bytes import digest_of
from transcript.importing import import_file
from transcript.library import Library
from transcript.model import DocumentId
from transcript.progress import Unwatched


def _known(path: Path, library: Path) -> DocumentId | None:
    """The document that the library made of this file, if it has one."""
    if not library.exists():
        return None
    with Library.open(library) as present:
        return present.find_digest(digest_of(path))


def _paint(desk: Desk, document: DocumentId, target: Path) -> bool:
    """Show a document and grab the window when all of it is painted; False where it could not be written."""
    written: list[bool] = []

    def grab() -> None:
        desk.window.parts.strip.draw_now()
        written.append(desk.window.grab().save(str(target), "PNG"))
        desk.window.close()
        desk.application.quit()

    desk.window.show()
    desk.window.presentation.show_document(document)
    QTimer.singleShot(0, grab)
    desk.application.exec()
    return all(written)


def paint_screenshot(
    file: Path,
    target: Path,
    library: Path | None = None,
    theme: str = "light",
    size: tuple[int, int] = (1280, 820),
) -> None:
    """Paint the window with `file` open into the PNG `target`, `size` in logical pixels.

    What the reader made of the file is shown where the library has it; otherwise the file is
    recovered into a library of the moment. Nothing of the reader's is changed.
    Raises `CauserieError` where the file cannot be read or the picture not written.
    """
    chosen = library or places.library_file()
    application = make_application()
    with TemporaryDirectory(prefix="causerie-") as folder:
        document = _known(file, chosen)
        used = Path(folder) / "library.causerie"
        if document is None:
            with Library.open(used) as made:
                document = import_file(made, file, Unwatched()).document
        else:
            with Library.open(chosen) as present:
                present.backup(used)
        assert document is not None  # an import names what it made
        desk = Desk(application, used, Path(folder) / "settings.toml")
        desk.settings.change(theme=theme, window_width=size[0], window_height=size[1])
        desk.window.resize(*size)
        try:
            if not _paint(desk, document, target):
                raise CannotWrite(f"{target} could not be written; choose another folder.")
        finally:
            desk.deleteLater()
