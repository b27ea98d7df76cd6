"""Themes, icons and sample texts, read through importlib.resources."""
