"""Pictures for screens of one or two device pixels to a logical one: `--scale 2`."""

import os

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--scale", choices=("1", "2"), default="1", help="device pixels to a logical one")


def pytest_configure(config: pytest.Config) -> None:
    """Qt reads this when the application is made."""
    scale = config.getoption("--scale", default="1")
    if scale != "1":
        os.environ["QT_SCALE_FACTOR"] = scale
