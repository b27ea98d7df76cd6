"""The archive for a home folder: the bundle with a script that puts it in place, and away again."""

import platform
import shutil
from pathlib import Path

from identity import COMMAND, VERSION
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
