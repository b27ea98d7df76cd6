"""Who the program is to a desktop: names that stand in many files and must agree in all of them."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent
if str(CHECKOUT) not in sys.path:
    sys.path.insert(0, str(CHECKOUT))

from transcript.version import VERSION  # noqa: E402

NAME = "Causerie"
COMMAND = "causerie"
ID = "org.causerie.Causerie"  # desktop entry, icon, metainfo, bundle identifier
SUMMARY = "Read and study conversations"
MAINTAINER = "The Causerie developers <packages@causerie.example>"
# A reserved name until the project has a public address: catalogues show it, the program never asks it.
HOME_PAGE = "https://causerie.example"
LIBRARY_TYPE = "application/vnd.causerie.library"
BUNDLE_TYPE = "application/vnd.causerie.bundle+zip"  # told from a library by what it holds
LICENCE = "MIT"

# What can be opened: media type, suffixes, and what people call it. The first is our own.
TYPES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (LIBRARY_TYPE, (".causerie",), "Causerie library"),
    ("text/plain", (".txt", ".text"), "Plain text"),
    ("text/markdown", (".md", ".markdown", ".mdown", ".mkd"), "Markdown"),
    ("text/html", (".html", ".htm"), "Web page"),
    ("application/xhtml+xml", (".xhtml", ".xht"), "Web page"),
    ("application/tei+xml", (".tei",), "TEI document"),
    ("application/xml", (".xml",), "XML document"),
    ("application/x-subrip", (".srt",), "Captions"),
    ("text/vtt", (".vtt",), "Captions"),
    ("application/json", (".json",), "Transcript"),
    ("text/x-chat", (".cha",), "CHAT transcript"),
    ("text/x-fountain", (".fountain", ".spmd"), "Screenplay"),
)

__all__ = [
    "BUNDLE_TYPE",
    "CHECKOUT",
    "COMMAND",
    "HERE",
    "HOME_PAGE",
    "ID",
    "LIBRARY_TYPE",
    "LICENCE",
    "MAINTAINER",
    "NAME",
    "SUMMARY",
    "TYPES",
    "VERSION",
]
