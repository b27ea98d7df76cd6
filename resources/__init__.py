"""Themes, icons and sample texts, and the folder that they lie in."""

from pathlib import Path

FOLDER = Path(__file__).parent
