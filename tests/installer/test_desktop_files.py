"""What a desktop is told of the program: sound, and the same in every file that says it."""

import configparser
import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from transcript.links import SCHEME
from transcript.readers import suffixes
from transcript.storage.schema import APPLICATION_ID
from transcript.version import VERSION

INSTALLER = Path(__file__).resolve().parents[2] / "installer"
sys.path.insert(0, str(INSTALLER))

import identity  # noqa: E402
import manual  # noqa: E402
import tree  # noqa: E402
from macos.information import information  # noqa: E402

LINUX = INSTALLER / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
EPOCH = 1_767_225_600


def needs(program):
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


@pytest.fixture
def share(tmp_path):
    """The folder `share` as it is shipped, with a picture of each size."""
    icons, manuals = tmp_path / "icons", tmp_path / "manuals"
    icons.mkdir()
    for size in (16, 256):
        (icons / f"{size}.png").write_bytes(b"picture")
    manual.main(manuals, manual.datetime.fromtimestamp(EPOCH, manual.UTC))
    tree.put_share(tmp_path / "share", icons, manuals, EPOCH)
    return tmp_path / "share"


@pytest.fixture
def entry():
    parsed = configparser.RawConfigParser(strict=True)
    parsed.optionxform = str
    parsed.read(LINUX / f"{identity.ID}.desktop", "utf-8")
    return parsed["Desktop Entry"]


def test_the_desktop_entry_offers_every_type_and_our_links(entry):
    offered = entry["MimeType"].strip(";").split(";")
    read = [kind for kind, _, _ in identity.TYPES]
    assert offered == [read[0], identity.BUNDLE_TYPE, *read[1:], f"x-scheme-handler/{SCHEME}"]
    assert entry["Exec"] == "causerie %U"


def test_every_format_that_is_read_can_be_opened_from_the_desktop():
    told = {suffix for _, each, _ in identity.TYPES for suffix in each}
    assert suffixes() <= told


def test_the_window_is_known_by_the_name_of_its_entry(entry):
    from desktop.application import DESKTOP_ID

    assert identity.ID == DESKTOP_ID == entry["StartupWMClass"] == entry["Icon"]


def test_libraries_are_known_by_what_is_in_them():
    types = etree.parse(LINUX / f"{identity.ID}.xml").getroot()
    (library,) = [each for each in types if each.get("type") == identity.LIBRARY_TYPE]
    inner = library.find(f"{MIME}magic/{MIME}match/{MIME}match")
    assert int(inner.get("offset")) == 68
    assert inner.get("value").encode() == APPLICATION_ID.to_bytes(4, "big")


def test_the_metainfo_is_filled_in(share):
    text = (share / "metainfo" / f"{identity.ID}.metainfo.xml").read_text()
    parsed = etree.fromstring(text.encode())
    assert parsed.find("releases/release").get("version") == VERSION
    assert parsed.find("releases/release").get("date") == "2026-01-01"
    assert parsed.findtext("launchable") == f"{identity.ID}.desktop"
    assert len(parsed.findall("screenshots/screenshot")) == 2
    assert "@" not in text


def test_pictures_that_the_metainfo_names_are_there(checkout):
    named = re.findall(r"/pictures/([\w-]+\.png)", (LINUX / f"{identity.ID}.metainfo.xml").read_text())
    assert named
    assert [name for name in named if not (checkout / "docs" / "pictures" / name).is_file()] == []


@needs("desktop-file-validate")
def test_the_desktop_entry_is_valid(share):
    file = share / "applications" / f"{identity.ID}.desktop"
    done = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@needs("appstreamcli")
def test_the_metainfo_is_valid(share):
    file = share / "metainfo" / f"{identity.ID}.metainfo.xml"
    command = ["appstreamcli", "validate", "--no-net", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_manual_tells_of_every_command_and_option():
    parser, commands, _ = manual.parser_of()
    page = manual.manual(manual.datetime.fromtimestamp(EPOCH, manual.UTC))
    for name in commands:
        assert f".SS causerie {name}\n" in page
    for each in (parser, *commands.values()):
        for action in manual.options_of(each):
            for option in action.option_strings:
                assert manual.roff(option) in page


@needs("mandoc")
def test_the_manual_is_sound(share):
    page = share / "man" / "man1" / "causerie.1.gz"
    done = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "warning", str(page)], capture_output=True, text=True, check=False
    )
    assert done.stdout == ""


@pytest.mark.parametrize(("shell", "file"), [("bash", "bash"), ("zsh", "zsh"), ("fish", "fish")])
def test_completions_can_be_parsed(shell, file, tmp_path):
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = tmp_path / file
    script.write_text(getattr(manual, shell)())
    done = subprocess.run([shell, "-n", str(script)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@needs("bash")
@pytest.mark.parametrize(
    ("words", "offered"),
    [(["causerie", "exp"], "export"), (["causerie", "convert", "--to", "mark"], "markdown")],
)
def test_bash_completes_commands_and_choices(words, offered, tmp_path):
    script = tmp_path / "completion"
    listed = " ".join(f"'{word}'" for word in words)
    typed = f"COMP_WORDS=({listed}); COMP_CWORD={len(words) - 1}; _causerie"
    script.write_text(f'{manual.bash()}\n{typed}; echo "${{COMPREPLY[@]}}"\n')
    done = subprocess.run(["bash", str(script)], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert offered in done.stdout.split()


def test_macos_is_told_the_same_types():
    told = information()
    read_back = plistlib.loads(plistlib.dumps(told))
    extensions = {
        each for kind in read_back["CFBundleDocumentTypes"] for each in kind["CFBundleTypeExtensions"]
    }
    assert {suffix[1:] for suffix in suffixes()} | {"causerie"} <= extensions
    assert read_back["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == [SCHEME]
    assert read_back["CFBundleVersion"] == VERSION


def test_flatpak_is_given_no_network_and_no_folders():
    manifest = (INSTALLER / "flatpak" / f"{identity.ID}.yml").read_text()
    rights = re.findall(r"^  - (--\S+)$", manifest, re.MULTILINE)
    assert rights == ["--share=ipc", "--socket=wayland", "--socket=fallback-x11"]


@needs("flatpak-builder")
def test_flatpak_builder_reads_the_manifest(tmp_path):
    file = INSTALLER / "flatpak" / f"{identity.ID}.yml"
    command = ["flatpak-builder", "--show-manifest", str(file)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@needs("makensis")
def test_the_installer_for_windows_compiles(tmp_path):
    bundle = tmp_path / "bundle"
    (bundle / "_internal").mkdir(parents=True)
    (bundle / "_internal" / "part").write_bytes(b"part")
    (bundle / "causerie.exe").write_bytes(b"MZ")
    icon = tmp_path / "causerie.ico"
    picture = bytes(40)
    icon.write_bytes(bytes([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 40, 0, 0, 0, 22, 0, 0, 0]) + picture)
    target = tmp_path / "causerie-windows.exe"
    defined = {"VERSION": VERSION, "BUNDLE": bundle, "ICON": icon, "OUTPUT": target}
    command = ["makensis", "-V2", "-WX", *(f"-D{name}={value}" for name, value in defined.items())]
    done = subprocess.run(
        [*command, str(INSTALLER / "windows" / "causerie.nsi")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert target.read_bytes().startswith(b"MZ")


def test_the_scripts_for_keys_do_nothing_without_keys():
    for script, words in (("macos/sign.sh", ["app", "Causerie.app"]), ("windows/sign.sh", ["causerie.exe"])):
        command = ["sh", str(INSTALLER / script), *words]
        done = subprocess.run(
            command, env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0
        assert "stays unsigned" in done.stdout
