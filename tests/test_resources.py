"""The icons and the sample that the program carries with it."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from resources import FOLDER
from transcript.document import Document
from transcript.model import BlockKind
from transcript.readers import read_source
from transcript.recovery.recover import recover

ICONS = {entry.name: entry.read_text(encoding="utf-8") for entry in (FOLDER / "icons").iterdir()}
SAMPLES = Path(__file__).resolve().parent / "samples"
LINE_ICONS = sorted(set(ICONS) - {"causerie.svg"})


def drawn_share(svg: str, size: int) -> float:
    """The share of pixels with ink when an icon is painted `size` pixels wide."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    assert renderer.isValid()
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    pixels = (image.pixelColor(x, y).alpha() for x in range(size) for y in range(size))
    return sum(alpha > 100 for alpha in pixels) / size**2


@pytest.mark.parametrize("name", sorted(ICONS))
def test_an_icon_stands_by_itself(name):
    root = ElementTree.fromstring(ICONS[name])
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    without_namespace = ICONS[name].replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search(r"https?:|href|url\(|@import|<image|<script|<style|DOCTYPE", without_namespace)


@pytest.mark.parametrize("size", [16, 20])
@pytest.mark.parametrize("name", sorted(ICONS))
def test_an_icon_shows_something_at_the_sizes_it_is_used(qapp, name, size):
    assert 0.02 < drawn_share(ICONS[name], size) <= 1


@pytest.mark.parametrize("name", LINE_ICONS)
def test_line_icons_are_one_family_in_the_colour_that_is_replaced(name):
    root = ElementTree.fromstring(ICONS[name])
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "#000000"
    assert root.get("stroke-width") == "1.75"
    assert (root.get("stroke-linecap"), root.get("stroke-linejoin")) == ("round", "round")
    colours = {value for part in root.iter() for key, value in part.items() if key in {"fill", "stroke"}}
    assert colours <= {"#000000", "none"}


def test_the_application_icon_keeps_its_own_colours():
    assert 'viewBox="0 0 128 128"' in ICONS["causerie.svg"]
    assert "#000000" not in ICONS["causerie.svg"]


@pytest.fixture(scope="module")
def sample() -> Document:
    return recover(read_source(FOLDER / "samples" / "the-borrowed-pilot.txt"))


def test_the_sample_is_a_whole_conversation(sample):
    assert sample.title == "The Borrowed Pilot"
    assert sample.word_count >= 2000
    assert [speaker.name.casefold() for speaker in sample.speakers] == ["dorthe", "piran", "yusra"]
    assert [section.heading for section in sample.sections] == [
        "I. Pencil",
        "II. Sugar and Ladders",
        "III. A Letter at Page Sixty-One",
        "IV. What a Ledger Forbids",
        "V. Two or Seven",
    ]


def test_every_section_of_the_sample_has_speech_and_opens_with_a_direction(sample):
    for number, section in enumerate(sample.sections):
        kinds = [sample.kind(block) for block in range(section.first_block, sample.section_end(number))]
        assert kinds[0] == BlockKind.STAGE
        assert kinds.count(BlockKind.TURN) >= 20


def test_the_letter_and_the_rhyme_stay_in_the_speeches_that_read_them(sample):
    owners = {
        sample.speaker_name(sample.block_of_paragraph(number))
        for number in range(sample.paragraph_count)
        if re.search("a man goes slowly|D. Vang|Bring it back as good as", sample.paragraph_text(number))
    }
    assert {name.casefold() for name in owners} == {"yusra"}
    rhyme = next(n for n in range(sample.paragraph_count) if "Wrong and signed" in sample.paragraph_text(n))
    assert sample.speaker_name(sample.block_of_paragraph(rhyme)).casefold() == "dorthe"


def test_the_sample_uses_no_character_that_windows_1252_lacks():
    """Its layouts for the tests include one in that encoding."""
    text = (FOLDER / "samples" / "the-borrowed-pilot.txt").read_text(encoding="utf-8")
    assert text.encode("cp1252").decode("cp1252") == text
    assert "\r" not in text


def test_the_texts_are_those_that_their_script_writes(tmp_path):
    subprocess.run([sys.executable, "-B", SAMPLES / "make_texts.py", tmp_path], check=True)
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in (SAMPLES / "texts").glob("[!.]*")}
    assert written.keys() == kept.keys()
    assert [name for name in written if written[name] != kept[name]] == []
