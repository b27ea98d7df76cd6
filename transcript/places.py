"""Where files that a reader will see are kept.

`CAUSERIE_HOME` puts everything under one folder (portable use, tests). Otherwise
the folders are those of the operating system, found by appdirs.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import appdirs

HOME_VARIABLE = "CAUSERIE_HOME"
APPLICATION = "Causerie"
_XDG = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@contextmanager
def _sane_xdg() -> Iterator[None]:
    """Hide empty and relative XDG values, which appdirs would honour and the standard forbids."""
    wrong = {
        name: value
        for name in _XDG
        if (value := os.environ.get(name)) is not None and not Path(value).is_absolute()
    }
    for name in wrong:
        del os.environ[name]
    try:
        yield
    finally:
        os.environ.update(wrong)


def _folder(kind: str, portable: str) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home).absolute() / portable
    with _sane_xdg():
        return Path(getattr(appdirs, kind)(APPLICATION, appauthor=False))


def data_folder() -> Path:
    """The folder of the library and its backups."""
    return _folder("user_data_dir", "data")


def config_folder() -> Path:
    """The folder of the settings."""
    return _folder("user_config_dir", "config")


def log_folder() -> Path:
    """The folder of the log, which never holds text of documents or notes."""
    return _folder("user_log_dir", "log")


def library_file() -> Path:
    """The library that is used when no other is named."""
    return data_folder() / "library.causerie"


def backup_folder() -> Path:
    """Where automatic backups go."""
    return data_folder() / "backups"


def settings_file() -> Path:
    """The settings, readable and editable."""
    return config_folder() / "settings.toml"
