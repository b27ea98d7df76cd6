"""The archive for a home folder: the bundle with a script that puts it in place, and away again."""

import hashlib
import platform
import shutil
from pathlib import Path

from identity import COMMAND, HERE, ID, VERSION
from tree import LINUX, archive, fresh, put, put_share, settle


def make_archive(
    bundle: Path,
    icons: Path,
    manuals: Path,
    notices: list[tuple[str, str, str]],
    work: Path,
    output: Path,
    epoch: int,
    level: int,
) -> Path:
    """Lay the files out and pack them; the archive made."""
    name = f"{COMMAND}-{VERSION}-linux-{platform.machine()}"
    folder = fresh(work / "home") / name
    shutil.copytree(bundle, folder / "lib" / COMMAND, symlinks=True)
    put_share(folder / "share", icons, manuals, epoch)
    put(folder / "install.sh", LINUX / "install.sh")
    (folder / "install.sh").chmod(0o755)
    texts = [f"{name}\n{licence}\n\n{text}" for name, licence, text in notices]
    put(folder / "LICENCES.txt", "\n\n\n".join(texts) + "\n")
    settle(folder)
    target = output / f"{name}.tar.xz"
    archive(folder, target, epoch, level)
    return target


def make_manifest(made: Path) -> Path:
    """The Flatpak manifest for an archive, beside it."""
    text = (HERE / "flatpak" / f"{ID}.yml").read_text("utf-8").replace("@ARCHIVE@", made.name)
    target = made.with_name(f"{ID}.yml")
    target.write_text(text.replace("@SHA256@", hashlib.sha256(made.read_bytes()).hexdigest()), "utf-8")
    return target
