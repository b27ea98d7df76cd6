"""What does not belong into the frozen program, and what it may expect of the system."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# Whole parts of Qt and of the packages that nothing of ours calls. Nothing here may reach
# the network, draw through OpenGL, or take over a screen without a desktop.
_UNUSED = re.compile(
    r"""
    PySide6/(Qt/)?translations/(?!qtbase_de\.qm) | PySide6/Qt/qml/
    | plugins/(tls|networkinformation|generic|egldeviceintegrations|xcbglintegrations)/
    | plugins/wayland-graphics-integration-client/
    | plugins/wayland-shell-integration/(?!libxdg-shell)
    | plugins/imageformats/(?!\w*svg)
    | plugins/platforms/\w*(eglfs|linuxfb|vnc|minimal|vkkhrdisplay|direct2d)
    | plugins/platformthemes/\w*gtk3
    | libQt6EglF | Qt6?(Qml|Quick|VirtualKeyboard|Pdf)\w*\.(so|dll|abi3)
    | lxml/(objectify|html/diff|html/_difflib|sax|builder|isoschematron|includes)
    | /(_ssl|_hashlib|_codecs_\w+ctypes_test|_testcapi|readline)\.[\w.-]*(so|pyd)
    | ^resources/.*\.(py|ts)$
    | fontpkg_literata/files/(?!Literata)
    | \.dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json)
    """,
    re.VERBOSE,
)

# What every Linux desktop has, by the name that is linked, with Debian's package. These must be
# the system's own: graphics, fonts and the C++ runtime work with parts outside the program.
SYSTEM = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    **dict.fromkeys(
        ("libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "libresolv.so.2", "librt.so.1"),
        "libc6",
    ),
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libz.so.1": "zlib1g",
}
_LIBRARY = re.compile(r"lib[\w.+-]+\.so(\.\d+)*$")


def is_left_out(name: str) -> bool:
    """Whether a file, by its path in the bundle, is not shipped."""
    path = name.replace("\\", "/")
    return bool(_UNUSED.search(path)) or path.rpartition("/")[2] in SYSTEM


def linked_by(file: Path) -> set[str]:
    """The names of the libraries that an ELF file asks for."""
    told = subprocess.run(["objdump", "-p", str(file)], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"^\s+NEEDED\s+(\S+)$", told, re.MULTILINE))


def programs_in(folder: Path) -> Iterator[Path]:
    """Every ELF file of a bundle, in order."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as opened:
                if opened.read(4) == b"\x7fELF":
                    yield file


def drop_orphans(folder: Path) -> list[str]:
    """Delete the libraries that only what was left out had asked for; their names."""
    links = {file: linked_by(file) for file in programs_in(folder)}
    is_library = {file: bool(_LIBRARY.match(file.name)) and "plugins" not in file.parts for file in links}
    by_name = {file.name: file for file in links}
    reached: set[Path] = set()
    waiting = [file for file in links if not is_library[file] or file.name.startswith("libpython")]
    while waiting:
        file = waiting.pop()
        if file not in reached:
            reached.add(file)
            waiting += [by_name[name] for name in links[file] if name in by_name]
    orphans = sorted(set(links) - reached)
    for file in orphans:
        file.unlink()
    return [file.name for file in orphans]


def drop_dangling(folder: Path) -> list[str]:
    """Delete the links to what was left out; their names."""
    dangling = sorted(link for link in folder.rglob("*") if link.is_symlink() and not link.exists())
    for link in dangling:
        link.unlink()
    return [link.name for link in dangling]


def packages_for(folder: Path) -> list[str]:
    """The Debian packages that a bundle needs; raises where it links to what nothing brings."""
    present = {file.name for file in folder.rglob("*")}
    wanted = {name: file.name for file in programs_in(folder) for name in linked_by(file)}
    strange = {name: by for name, by in wanted.items() if name not in present and name not in SYSTEM}
    if strange:
        raise SystemExit(f"nothing brings {strange}: add it to SYSTEM or keep it in the bundle")
    return sorted({SYSTEM[name] for name in wanted if name not in present})


def strip_symbols(folder: Path) -> None:
    """Take away what only a debugger reads; the makers of Qt leave it in one of their libraries."""
    for file in sorted(folder.rglob("libicu*.so*")):
        if not file.is_symlink():
            subprocess.run(["strip", "--strip-unneeded", str(file)], check=True)


if __name__ == "__main__":
    drop_orphans(Path(sys.argv[1]))
    drop_dangling(Path(sys.argv[1]))
    strip_symbols(Path(sys.argv[1]))
    packages_for(Path(sys.argv[1]))
