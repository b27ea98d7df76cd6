"""The package for Debian and what comes from it: the bundle in a folder of its own, no script that runs."""

import hashlib
import os
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from bundle import packages_for
from identity import CHECKOUT, COMMAND, HOME_PAGE, MAINTAINER, SUMMARY, VERSION
from tree import everything_in, fresh, put, put_share, settle, zipped

# Windows for desktops of X need these at run time, by name and not by link.
_LOADED = ["libxkbcommon-x11-0 | libxkbcommon0", "xkb-data"]
# What the bundle was linked with: Debian 12, Ubuntu 24.04 and later.
_NEWER = {"libc6": "libc6 (>= 2.36)", "libstdc++6": "libstdc++6 (>= 12)"}
_DESCRIPTION = """\
Causerie opens a conversation that you have as a file (an interview, a play,
 a debate, a hearing, a podcast or meeting transcript), finds out who says
 what and where the sections are, sets it as a page worth reading, and keeps
 what you make of it: bookmarks, highlights, notes and tags.
 .
 Everything stays on this computer; there is no network access. Removing or
 purging the package leaves your library where it is."""
_OVERRIDES = (
    # One program with its own Qt and Python, so that it is the same on every system.
    "embedded-library",
    "hardening-no-pie",
    "initial-upload-closes-no-bugs",
    "package-installs-python-bytecode",
    "shared-library-lacks-prerequisites",
    "unstripped-binary-or-object",
)


def architecture() -> str:
    """Debian's name for the processor of this machine."""
    told = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return told.stdout.strip()


def changelog(version: str, epoch: int) -> str:
    """The packaging's own news; the program's stand in CHANGELOG.md."""
    date = format_datetime(datetime.fromtimestamp(epoch, UTC))
    news = "New version; see CHANGELOG.md for what it brings to readers."
    return f"{COMMAND} ({version}) unstable; urgency=medium\n\n  * {news}\n\n -- {MAINTAINER}  {date}\n"


def copyright_of(notices: list[tuple[str, str, str]]) -> str:
    """The licences of the program and of what is bundled: (name, licence, text) each."""
    own = (CHECKOUT / "LICENSE").read_text("utf-8")
    lines = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
        "Upstream-Name: Causerie",
        f"Source: {HOME_PAGE}",
        "",
        "Files: *",
        "Copyright: 2026 The Causerie developers",
        "License: Expat",
        _indented(own),
    ]
    for name, licence, text in notices:
        lines += [
            "",
            f"Files: usr/lib/causerie/*{name}*",
            f"Copyright: the authors of {name}",
            f"License: {name}",
            _indented(f"{licence}\n\n{_without_common(text)}"),
        ]
    lines += ["", "Comment:", _indented("On Debian the LGPL stands in /usr/share/common-licenses/LGPL-3.")]
    return "\n".join(lines) + "\n"


def _without_common(text: str) -> str:
    """A licence as it came, or where Debian keeps it for all."""
    if "Version 2.0, January 2004" not in text:
        return text
    return "The Apache License 2.0 stands in /usr/share/common-licenses/Apache-2.0."


def _indented(text: str) -> str:
    return "\n".join(f" {line.rstrip()}" if line.strip() else " ." for line in text.strip().splitlines())


def control(version: str, depends: list[str], kilobytes: int) -> str:
    """The description by which apt knows the package."""
    return (
        f"Package: {COMMAND}\nVersion: {version}\nArchitecture: {architecture()}\n"
        f"Maintainer: {MAINTAINER}\nInstalled-Size: {kilobytes}\n"
        f"Depends: {', '.join(depends)}\n"
        "Recommends: xdg-desktop-portal, fonts-dejavu-core | fonts-noto-core\n"
        f"Section: text\nPriority: optional\nHomepage: {HOME_PAGE}\n"
        f"Description: {SUMMARY[0].lower()}{SUMMARY[1:]} in a desktop reading room\n {_DESCRIPTION}\n"
    )


def make_package(
    bundle: Path,
    icons: Path,
    manuals: Path,
    notices: list[tuple[str, str, str]],
    work: Path,
    output: Path,
    revision: int,
    epoch: int,
    level: int,
) -> Path:
    """Lay the files out and pack them; the package made."""
    version = f"{VERSION}-{revision}"
    root = fresh(work / "deb")
    usr = root / "usr"
    shutil.copytree(bundle, usr / "lib" / COMMAND, symlinks=True)
    (usr / "bin").mkdir(parents=True)
    (usr / "bin" / COMMAND).symlink_to(f"../lib/{COMMAND}/{COMMAND}")
    put_share(usr / "share", icons, manuals, epoch)
    documents = usr / "share" / "doc" / COMMAND
    put(documents / "changelog.Debian.gz", zipped(changelog(version, epoch)))
    put(documents / "changelog.gz", zipped((CHECKOUT / "CHANGELOG.md").read_text("utf-8")))
    put(documents / "copyright", copyright_of(notices))
    overrides = "".join(f"{COMMAND}: {tag}\n" for tag in _OVERRIDES)
    put(usr / "share" / "lintian" / "overrides" / COMMAND, overrides)
    settle(root)
    files = [path for path in everything_in(usr) if path.is_file() and not path.is_symlink()]
    size = sum(-(-path.stat().st_size // 1024) for path in files)
    sums = "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}\n"
        for path in files
    )
    put(root / "DEBIAN" / "md5sums", sums)
    depends = [_NEWER.get(name, name) for name in packages_for(bundle)]
    put(root / "DEBIAN" / "control", control(version, [*depends, *_LOADED], size))
    target = output / f"{COMMAND}_{version}_{architecture()}.deb"
    packing = ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{level}", "--threads-max=2", "--build"]
    subprocess.run(
        [*packing, str(root), str(target)],
        env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch)},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return target
