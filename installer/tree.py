"""Folders as they are shipped: where each file goes, its permissions and times, and archives of them."""

import gzip
import io
import lzma
import shutil
import tarfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from identity import CHECKOUT, COMMAND, HERE, HOME_PAGE, ID, LIBRARY_TYPE, VERSION

LINUX = HERE / "linux"


def put(target: Path, data: bytes | str | Path) -> None:
    """Write a file with the folders above it; a path is copied."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(data, Path):
        data = data.read_bytes()
    target.write_bytes(data.encode() if isinstance(data, str) else data)


def zipped(text: str) -> bytes:
    """Text as gzip, without a time in it."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=9, mtime=0) as file:
        file.write(text.encode())
    return packed.getvalue()


def metainfo(epoch: int) -> str:
    """The description for catalogues, with version and date filled in."""
    text = (LINUX / f"{ID}.metainfo.xml").read_text("utf-8")
    date = datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%d")
    for name, value in (("VERSION", VERSION), ("DATE", date), ("HOME_PAGE", HOME_PAGE)):
        text = text.replace(f"@{name}@", value)
    return text


def put_share(share: Path, icons: Path, manuals: Path, epoch: int) -> None:
    """Everything by which a desktop and a shell know the program, into a folder `share`."""
    put(share / "applications" / f"{ID}.desktop", LINUX / f"{ID}.desktop")
    put(share / "metainfo" / f"{ID}.metainfo.xml", metainfo(epoch))
    put(share / "mime" / "packages" / f"{ID}.xml", LINUX / f"{ID}.xml")
    put_icons(share / "icons" / "hicolor", icons)
    put(share / "man" / "man1" / f"{COMMAND}.1.gz", zipped((manuals / f"{COMMAND}.1").read_text("utf-8")))
    put(share / "bash-completion" / "completions" / COMMAND, manuals / f"{COMMAND}.bash")
    put(share / "zsh" / "vendor-completions" / f"_{COMMAND}", manuals / f"_{COMMAND}")
    put(share / "fish" / "vendor_completions.d" / f"{COMMAND}.fish", manuals / f"{COMMAND}.fish")


def put_icons(hicolor: Path, icons: Path) -> None:
    """The icon in all sizes, without a size, and in one colour; the same for libraries as files."""
    drawing = CHECKOUT / "resources" / "icons" / f"{COMMAND}.svg"
    for picture in sorted(icons.glob("*.png")):
        put(hicolor / f"{picture.stem}x{picture.stem}" / "apps" / f"{ID}.png", picture)
    put(hicolor / "scalable" / "apps" / f"{ID}.svg", drawing)
    put(hicolor / "scalable" / "mimetypes" / f"{LIBRARY_TYPE.replace('/', '-')}.svg", drawing)
    put(hicolor / "symbolic" / "apps" / f"{ID}-symbolic.svg", LINUX / "symbolic.svg")


def settle(folder: Path) -> None:
    """Give files the permissions they are shipped with, whatever the umask of the builder."""
    for path in [folder, *everything_in(folder)]:
        if path.is_symlink():
            continue
        runs = path.is_dir() or (path.stat().st_mode & 0o100 and not path.name.endswith((".so", ".gz")))
        path.chmod(0o755 if runs and ".so." not in path.name else 0o644)


def everything_in(folder: Path) -> Iterator[Path]:
    """Files and folders below a folder, always in the same order."""
    yield from sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix())


def archive(folder: Path, target: Path, epoch: int, preset: int) -> None:
    """Pack a folder as tar.xz: sorted, nobody's, and of one time."""
    with (
        lzma.open(target, "wb", preset=preset) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path in [folder, *everything_in(folder)]:
            name = path.relative_to(folder.parent).as_posix()
            entry = tar.gettarinfo(path, name)
            if entry.islnk():  # the same file twice: pack it twice, as its number is chance
                entry.type, entry.linkname, entry.size = tarfile.REGTYPE, "", path.stat().st_size
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = epoch
            if entry.isreg():
                with path.open("rb") as file:
                    tar.addfile(entry, file)
            else:
                tar.addfile(entry)


def fresh(folder: Path) -> Path:
    """An empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def megabytes(path: Path) -> float:
    """The size of a file, or of all files below a folder, in MB of a million bytes."""
    files = [path] if path.is_file() else [each for each in path.rglob("*") if not each.is_symlink()]
    return sum(each.stat().st_size for each in files if each.is_file()) / 1e6
