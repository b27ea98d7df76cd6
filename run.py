#!/usr/bin/env python3
"""Set Causerie up and run it, or work on it, straight from a checkout.

python3 run.py [FILE ...]      open the window with FILE, or with the sample dialogue;
                               without a screen, paint the window into causerie.png
python3 run.py test [ARG ...]  run the tests; ARG goes to pytest
python3 run.py lint            formatting, lint, types, import contracts, dead code
python3 run.py bench [ARG ...] measure; ARG goes to each benchmark
python3 run.py screenshots     paint the main states in all themes, at 100 and 200 per cent, into screenshots/
python3 run.py translations    renew resources/translations after words in the window have changed
python3 run.py package [ARG ...]  build every Linux artefact of this commit into dist/
python3 run.py pythons [PYTHON ...] [-- ARG ...]  run the tests against the wheel of this commit on every
                               Python at hand, or on those named; ARG goes to pytest

What is missing is installed first: the Python packages into .venv, and the libraries
that Qt needs by apt-get; without the right to do that they are unpacked below .venv.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - so an old Python must be able to parse this file
    sys.exit(f"Causerie needs Python 3.11 or newer; this is Python {sys.version.split()[0]}.")

import ctypes
import html
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP, PRIVATE = VENV / "causerie-is-set-up", VENV / "syslibs"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
SAMPLE = ROOT / "resources" / "samples" / "the-borrowed-pilot.txt"
LINTERS = ("ruff check", "ruff format --check", "mypy", "lint-imports", "deptry .", "vulture")
TRANSLATIONS = ROOT / "resources" / "translations"
LUPDATE = "pyside6-lupdate -silent -tr-function-alias tr+=Words -no-obsolete -locations none -extensions py"
EVERYTHING = ["-q", "-n", "auto"]
SCREENSHOTS = "pytest -q -n auto tests/screenshots --scale"
# What Qt loads from the system, also on a screen of either kind, and where Debian has it.
LIBRARIES = {
    "": "libglib-2.0.so.0=libglib2.0-0 libEGL.so.1=libegl1 libGL.so.1=libgl1 libX11.so.6=libx11-6 "
    "libxkbcommon.so.0=libxkbcommon0 libdbus-1.so.3=libdbus-1-3 libfontconfig.so.1=libfontconfig1",
    "DISPLAY": "libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4 "
    "libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-shape.so.0=libxcb-shape0 "
    "libxkbcommon-x11.so.0=libxkbcommon-x11-0",
    "WAYLAND_DISPLAY": "libwayland-cursor.so.0=libwayland-cursor0",
}
FONTS = """<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>{}/usr/share/fonts</dir>
<match><edit name="family" mode="append_last"><string>DejaVu Sans</string></edit></match>
<cachedir prefix="xdg">fontconfig</cachedir></fontconfig>"""


def problem_of(*command: str | Path) -> str:
    """Run a command in silence; empty when it worked, else what it said was wrong."""
    quiet = {**os.environ, "LC_ALL": "C.UTF-8", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, text=True, errors="replace")
    lines = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith(("ERROR:", "E:"))]
    return (errors or lines or [f"{command[0]} failed"])[0] if done.returncode else ""


def set_up_packages() -> None:
    """Make and fill .venv, unless it was done for this Python, this folder and this pyproject.toml."""
    here = f"{sys.version}\n{ROOT}\n"
    wanted = here + (ROOT / "pyproject.toml").read_text("utf-8")
    found = STAMP.read_text("utf-8") if STAMP.exists() else ""
    if found == wanted:
        return
    print("Setting up the Python packages (once, about 100 MB) ...", flush=True)
    fresh = ["--clear"] if found else []  # a moved folder or another Python
    problem = "" if found.startswith(here) else problem_of(sys.executable, "-m", "venv", *fresh, VENV)
    if problem:
        sys.exit(
            f"run.py: Python could not make the virtual environment {VENV}; "
            f"on Debian and Ubuntu this helps: apt-get install python3-venv ({problem})"
        )
    problem = problem_of(BIN / "python", "-m", "pip", "install", "--quiet", "-e", ".[test]")
    if problem:
        sys.exit(f"run.py: pip could not get the Python packages; is this computer online? ({problem})")
    STAMP.write_text(wanted, "utf-8")


def private_folders() -> list[Path]:
    """The folders of the libraries that were unpacked below .venv."""
    return [*PRIVATE.glob("usr/lib/*-linux-gnu*"), *PRIVATE.glob("lib/*-linux-gnu*")]


def can_load(library: str) -> bool:
    """Whether the system has a library, or the private folders do."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return any((folder / library).exists() for folder in private_folders())
    return True


def missing_libraries() -> dict[str, str]:
    """The libraries that Qt would look for in vain, each with its Debian package."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = [pairs for screen, pairs in LIBRARIES.items() if not screen or os.environ.get(screen)]
    pairs = [pair.split("=") for pair in " ".join(wanted).split()]
    return {library: package for library, package in pairs if not can_load(library)}


def set_up_libraries() -> None:
    """Get the libraries that are missing, or say which they are."""
    missing = missing_libraries()
    if not missing:
        return
    print("Setting up the libraries that Qt needs (once, about 60 MB) ...", flush=True)
    problem = install(sorted(missing.values())) if shutil.which("apt-get") else "there is no apt-get here"
    missing = missing_libraries()
    if missing:
        sys.exit(
            f"run.py: Qt needs {', '.join(missing)}; install what has them with the package manager "
            f"of your system and run this again ({problem or 'apt-get did not bring them'})."
        )


def install(packages: list[str]) -> str:
    """Install Debian packages for the whole system, or below .venv; what went wrong, if anything."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and (not shutil.which("sudo") or problem_of(*sudo, "true")):
        return unpack(packages)
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    wish = [*apt, "install", "--no-install-recommends", *packages]
    # The first try fails where apt-get's lists are absent or old.
    return problem_of(*wish) and (problem_of(*apt, "update") or problem_of(*wish))


def unpack(packages: list[str]) -> str:
    """Fetch packages and all they need, and unpack them below .venv; what went wrong, if anything."""
    work = PRIVATE / "apt"
    for folder in ("lists/partial", "cache/archives/partial"):
        (work / folder).mkdir(parents=True, exist_ok=True)
    own = [f"Dir::State::lists={work}/lists", f"Dir::Cache={work}/cache", "Debug::NoLocking=1"]
    apt = ["apt-get", "-q", "-y", *(word for option in own for word in ("-o", option))]
    wish = [*apt, "install", "--download-only", "--no-install-recommends", *packages]
    problem = problem_of(*apt, "update") or problem_of(*wish)
    for archive in sorted(work.glob("cache/archives/*.deb")):
        problem = problem or problem_of("dpkg-deb", "-x", archive, PRIVATE)
    shutil.rmtree(work)
    (PRIVATE / "fonts.conf").write_text(FONTS.format(html.escape(str(PRIVATE))))
    return problem


def environment() -> dict[str, str]:
    """The environment for Qt: this one, with the private libraries and a way to the fonts."""
    values = dict(os.environ)
    folders = [*map(str, private_folders()), values.get("LD_LIBRARY_PATH", "")]
    if len(folders) > 1:
        values["LD_LIBRARY_PATH"] = ":".join(filter(None, folders))
        if not Path("/etc/fonts/fonts.conf").exists():  # without it pictures have no letters
            values.setdefault("FONTCONFIG_FILE", str(PRIVATE / "fonts.conf"))
    return values


def become(program: str, *arguments: str) -> NoReturn:
    """Run a program of .venv in place of this one."""
    sys.stdout.flush()
    if WINDOWS:  # a program in place of this one would lose the terminal
        sys.exit(subprocess.call([BIN / program, *arguments]))
    os.execve(BIN / program, [program, *arguments], environment())  # noqa: S606 - no shell is wanted


def all_of(commands: list[list[str]]) -> NoReturn:
    """Run programs of .venv one after the other, to the last even if one fails."""
    values = environment()
    failed = [line for line in commands if subprocess.call([BIN / line[0], *line[1:]], cwd=ROOT, env=values)]
    sys.exit("run.py: failed: " + ", ".join(" ".join(line[:2]) for line in failed) if failed else 0)


def main(word: str = "", *rest: str) -> NoReturn:
    """Set up what is missing, then do what the first word says."""
    if word in ("-h", "--help"):
        sys.exit(print(__doc__))
    try:
        set_up_packages()
        set_up_libraries()
    except OSError as error:
        sys.exit(f"run.py: {error.filename or VENV}: {error.strerror or error}")
    if word == "test":
        os.chdir(ROOT)
        become("pytest", *(rest or EVERYTHING))
    if word == "screenshots":
        all_of([[*SCREENSHOTS.split(), scale, *rest] for scale in ("1", "2")])
    if word == "lint":
        all_of([linter.split() for linter in LINTERS])
    if word == "translations":
        told = sorted(map(str, TRANSLATIONS.glob("*.ts")))
        renew = [*LUPDATE.split(), "-recursive", "desktop", "transcript", "-ts", *told]
        all_of([renew, ["pyside6-lrelease", "-silent", *told]])
    if word == "package":
        become("python", str(ROOT / "installer" / "build.py"), *rest)
    if word == "pythons":
        become("python", str(ROOT / "tests" / "pristine" / "pythons.py"), *rest)
    if word == "bench":
        all_of([["python", str(file), *rest] for file in sorted(ROOT.glob("tests/benchmarks/bench_*.py"))])
    files = [word, *rest] if word else [str(SAMPLE)]
    if WINDOWS or sys.platform == "darwin" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        become("causerie", *files)
    picture = str(Path("causerie.png").absolute())
    print("There is no screen here: painting the window into", picture)
    become("causerie", "screenshot", files[0], "-o", picture)


if __name__ == "__main__":
    main(*sys.argv[1:])
