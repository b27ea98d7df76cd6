"""Settings survive a restart, a reader's own hand, and nonsense."""

import pytest

from desktop.settings import Settings, Values, read_values


def test_what_was_chosen_is_there_next_time(qapp, tmp_path):
    path = tmp_path / "config" / "settings.toml"
    settings = Settings(path)
    settings.change(theme="sepia", text_size=22)
    settings.store()
    again = Settings(path)
    assert (again.values.theme, again.values.text_size) == ("sepia", 22)


def test_a_change_is_announced_once(qapp, qtbot, tmp_path):
    settings = Settings(tmp_path / "settings.toml")
    told = []
    settings.changed.connect(told.append)
    settings.change(text_size=20)
    settings.change(text_size=20)
    assert told == ["text_size"]


def test_comments_and_unknown_keys_of_the_reader_stay(qapp, tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("# evenings\ntheme = 'dark'\nmine = 3\n")
    settings = Settings(path)
    settings.change(theme="light")
    settings.store()
    text = path.read_text()
    assert "# evenings" in text
    assert "mine = 3" in text
    assert read_values(path).theme == "light"


@pytest.mark.parametrize(
    "text",
    ["theme = 'mauve'", "theme = 3", "text_size = 900", "text_size = true", "window_width = -4", "no toml"],
)
def test_nonsense_falls_back_to_the_usual(qapp, tmp_path, text):
    path = tmp_path / "settings.toml"
    path.write_text(text)
    assert read_values(path) == Values()


def test_a_wrong_value_from_our_own_code_is_a_bug(qapp, tmp_path):
    settings = Settings(tmp_path / "settings.toml")
    with pytest.raises(ValueError, match="theme"):
        settings.change(theme="mauve")


def test_a_folder_that_cannot_be_written_costs_nothing_else(qapp, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    settings = Settings(blocked / "settings.toml")
    settings.change(text_size=20)
    settings.store()
    assert settings.values.text_size == 20
