"""Builds every Linux artefact of the commit that is checked out: python3 run.py package

wheel, sdist, .deb, tar.xz for a home folder, bill of materials and checksums, all into dist/.
The same commit gives the same bytes on a machine with the same Debian and Python.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent
SHARED_PYTHON = (
    "import ctypes, sys, sysconfig, venv, ensurepip; "
    "ctypes.CDLL(sysconfig.get_config_var('INSTSONAME')); assert sys.version_info >= (3, 11)"
)
NEEDED = {"git": "git", "dpkg-deb": "dpkg", "objdump": "binutils", "strip": "binutils"}


def run(*command: str | Path, folder: Path = CHECKOUT, **environment: str) -> str:
    """Run a command and return what it printed; what it complained of is told where it fails."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=os.environ | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{done.stdout}{done.stderr}\n{Path(command[0]).name} failed")
    return done.stdout


def check_tools() -> None:
    """Say at once which programs are missing, with their Debian packages."""
    missing = sorted({package for program, package in NEEDED.items() if not shutil.which(program)})
    if missing:
        raise SystemExit(f"building needs these: apt-get install {' '.join(missing)}")


def interpreter() -> str:
    """A Python with a shared library, as a frozen program needs it; Debian's own before others."""
    base = getattr(sys, "_base_executable", sys.executable)
    for candidate in ("/usr/bin/python3", base):
        tried = subprocess.run([candidate, "-c", SHARED_PYTHON], capture_output=True, check=False)
        if tried.returncode == 0:
            return candidate
    raise SystemExit("freezing needs Python as a shared library: apt-get install libpython3.11 python3-venv")


class Build:
    """One build: its folders, its time, and the steps in order."""

    def __init__(self, output: Path, revision: int, level: int) -> None:
        self.output, self.revision, self.level = output, revision, level
        self.work = output / ".work"
        self.source = self.work / "source"
        self.python = self.work / "venv" / "bin" / "python"
        self.epoch = int(run("git", "log", "-1", "--format=%ct").strip())
        self.fixed = {
            "SOURCE_DATE_EPOCH": str(self.epoch),
            "PYTHONHASHSEED": "1",
            "LC_ALL": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def take_source(self) -> None:
        """The commit as it is, without what lies about in the checkout."""
        if run("git", "status", "--porcelain").strip():
            print("There are changes that are not committed; they are not in what is built.")
        shutil.rmtree(self.source, ignore_errors=True)
        self.source.mkdir(parents=True)
        packed = subprocess.run(
            ["git", "archive", "HEAD"], cwd=CHECKOUT, capture_output=True, check=True
        ).stdout
        subprocess.run(["tar", "-x", "-C", str(self.source)], input=packed, check=True)

    def make_python(self) -> None:
        """A virtual environment with just what is shipped and what builds it, all of fixed versions."""
        wanted = f"{interpreter()}\n{self.output}\n" + (self.source / "installer" / "locked.txt").read_text(
            "utf-8"
        )
        stamp = self.work / "venv-stamp"
        if not stamp.exists() or stamp.read_text("utf-8") != wanted:
            run(interpreter(), "-m", "venv", "--clear", self.work / "venv")
            run(self.python, "-m", "pip", "install", "-q", "-r", self.source / "installer" / "locked.txt")
            stamp.write_text(wanted, "utf-8")

    def make_wheel(self) -> None:
        """Wheel and sdist; the wheel is what is frozen."""
        for old in (*self.output.glob("*.whl"), *self.output.glob("*.tar.gz")):
            old.unlink()
        run(self.python, "-m", "hatchling", "build", "-d", self.output, folder=self.source, **self.fixed)
        (wheel,) = self.output.glob("*.whl")
        run(self.python, "-m", "pip", "install", "-q", "--no-deps", "--force-reinstall", wheel)

    def freeze(self) -> Path:
        """The program with its own Python and Qt, in a folder."""
        frozen, rooms = self.work / "frozen", self.source / "installer"
        shutil.rmtree(frozen, ignore_errors=True)
        places = ["--distpath", str(frozen), "--workpath", str(self.work / "pyinstaller")]
        command = [
            self.python,
            "-m",
            "PyInstaller",
            "--clean",
            "--noconfirm",
            "--log-level",
            "ERROR",
            *places,
        ]
        run(*command, rooms / "causerie.spec", folder=self.source, **self.fixed)
        bundle = frozen / "causerie"
        run(self.python, rooms / "bundle.py", bundle, **self.fixed)
        return bundle

    def draw(self) -> tuple[Path, Path]:
        """Icons in all sizes; manual and completions."""
        icons, manuals, rooms = self.work / "icons", self.work / "manuals", self.source / "installer"
        shutil.rmtree(icons, ignore_errors=True)
        run(self.python, rooms / "icons.py", icons, **self.fixed)
        run(self.python, rooms / "manual.py", manuals, str(self.epoch), **self.fixed)
        return icons, manuals

    def pack(self, bundle: Path, icons: Path, manuals: Path) -> None:
        """Package, archive, bill of materials and checksums."""
        sys.path.insert(0, str(self.source / "installer"))
        from debian import make_package
        from home import make_archive, make_manifest

        told = json.loads(run(self.python, self.source / "installer" / "bill.py", bundle, str(self.epoch)))
        notices = [tuple(each) for each in told["notices"]]
        make_package(
            bundle, icons, manuals, notices, self.work, self.output, self.revision, self.epoch, self.level
        )
        archive = make_archive(
            bundle, icons, manuals, notices, self.work, self.output, self.epoch, self.level
        )
        make_manifest(archive)
        (self.output / "causerie.cdx.json").write_text(json.dumps(told["bill"], indent=2) + "\n", "utf-8")

    def sum_up(self) -> None:
        """Checksums of all artefacts, and their sizes for the one who builds."""
        made = sorted(path for path in self.output.iterdir() if path.is_file() and path.name != "SHA256SUMS")
        sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in made)
        (self.output / "SHA256SUMS").write_text(sums, "utf-8")
        for path in made:
            print(f"{path.stat().st_size / 1e6:8.1f} MB  {path.name}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="run.py package", description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=CHECKOUT / "dist", help="where to (dist)")
    parser.add_argument("--revision", type=int, default=1, help="which build of this version (1)")
    parser.add_argument("--quick", action="store_true", help="compress less, for trials")
    options = parser.parse_args()
    check_tools()
    build = Build(options.output.absolute(), options.revision, 1 if options.quick else 6)
    build.output.mkdir(parents=True, exist_ok=True)
    for old in build.output.iterdir():
        if old.is_file():
            old.unlink()
    build.take_source()
    build.make_python()
    build.make_wheel()
    bundle = build.freeze()
    icons, manuals = build.draw()
    build.pack(bundle, icons, manuals)
    build.sum_up()


if __name__ == "__main__":
    main()
