"""What is read quickly is read as Python's own reader reads it, and nothing is read that it refuses."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from desktop.plain_toml import read_toml
from desktop.settings import Values, write_values
from desktop.theme import THEMES


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_is_plain(name, monkeypatch):
    text = (resources.FOLDER / "themes" / f"{name}.toml").read_text("utf-8")
    expected = tomllib.loads(text)
    monkeypatch.setattr(tomllib, "loads", None)
    assert read_toml(text) == expected


def test_settings_as_they_are_written_are_plain(tmp_path, monkeypatch):
    path = tmp_path / "settings.toml"
    write_values(path, Values(face="Gentium", open_windows=("one 0 0", "two"), recent_commands=("Ä – ö",)))
    text = path.read_text("utf-8")
    expected = tomllib.loads(text)
    monkeypatch.setattr(tomllib, "loads", None)
    assert read_toml(text) == expected


def told(read, text):
    """What a reader makes of a text, and of which types; "refused" where it raises."""
    try:
        return repr(read(text))
    except ValueError:
        return "refused"


@pytest.mark.parametrize(
    "text",
    [
        "a = 1\na = 2", "a = 1\n[a]", "[a]\n[a]", "[a]\nb = 1\n[[a]]", "[a.b]\nc = 1", "a.b = 1",
        "a = null", "a = [null]", 'a = "null"', "a = NaN", "a = nan", "a = Infinity", "a = -Infinity",
        'a = {"b": 1}', "a = {}", "a = {b = 1}", 'a = "\\/"',
        'a = "\\u00e4"', 'a = "\\ud800"', 'a = "\\\\u"', 'a = "\\n\\"\\b"', 'a = "\\e"',
        'a = "\t"', 'a = "\x7f"',
        "a = 'b'", "a = 1 # one", "a=1", "a = 1979-05-27", "a = 0x10", "a = 1_000", "a = 01", "a = +1",
        "a = -0", "a = 1e3", "a = 1E3", "a = 1.", "a = .5", "a = true", "a = True",
        "a = [1, 2,]", "a = [\n1]",
        "ä = 1", "1 = 1", "a b = 1", "a =  1", "a = 1 ", " a = 1", "a = ", "a", "[a] ",
        "[]", "a = 1\r\nb = 2",
        "# one\x00", "# two\u2028", "# tab\there", "a = [1]\n[b]", "[\n]", "a = 9999999999999999999999",
        'a = "x" = "y"', "a = 1\n\n\n", "\ufeffa = 1", 'a = "\u2028"', "\x0b", " ", "\t", 'a = "\ud800"',
    ],
)  # fmt: skip
def test_what_is_written_otherwise_is_read_as_python_reads_it(text):
    assert told(read_toml, text) == told(tomllib.loads, text)


@given(st.lists(st.text(st.sampled_from("ab=[]{}\"' \t\r\n#-+.,:0_19eEtrufalsn\\ä\x00"), max_size=24)))
def test_no_text_is_read_in_another_way(lines):
    text = "\n".join(f"k{number} = {line}" for number, line in enumerate(lines))
    assert told(read_toml, text) == told(tomllib.loads, text)
