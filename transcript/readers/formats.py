"""The rows of structured formats for the table of readers.

A format is recognised here without importing what reads it: lxml and the Markdown
parser are only loaded for a file that needs them.
"""

import re
from collections.abc import Callable
from importlib import import_module

from transcript.readers.reader import Reader, Sample
from transcript.source import Source

_CAPTIONS = re.compile(
    r"\s*WEBVTT(?:[ \t\n\r]|$)|\s*(?:\d+\s*\r?\n)?\s*[\d:]+[.,]\d{1,3}\s*-->\s*[\d:]+[.,]\d"
)
_CHAT = re.compile(r"\s*(?:@(?:UTF8|Font|PID|Window|Color words)\b[^\n]*\n\s*)*@Begin\b")
_JSON = re.compile(r"\s*(?:\{\s*(?:\"|\}\s*$)|\[\s*\{\s*\")")
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|article|table|div|h[1-6]|p|pre)[\s>/])",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"\s*<(?:\?xml\b|[\w:-]*(?:TEI|teiCorpus|TEI\.2)\b)")
_FOUNTAIN = re.compile(r"\s*(?:Title|Credit|Author|Authors|Source|Draft date|Contact|Copyright):[^\n]*\n")
_FOUNTAIN_CUE = re.compile(r"^\s*(?:INT|EXT|EST|INT\./EXT|I/E)[. ][^\n]*\n\s*\n", re.MULTILINE)


_RENPY = (
    re.compile(r"^\s*(?:define\s+)?\w+\s*=\s*(?:Dynamic)?Character\(", re.MULTILINE),
    re.compile(r"^label \w+[^\n]*:[ \t]*$", re.MULTILINE),
)


def _starts(pattern: re.Pattern[str]) -> Callable[[Sample], bool]:
    def recognises(sample: Sample) -> bool:
        return pattern.match(sample.text) is not None

    return recognises


def _is_xhtml(sample: Sample) -> bool:
    return _HTML.match(sample.text) is not None or "http://www.w3.org/1999/xhtml" in sample.text[:2000]


def _is_fountain(sample: Sample) -> bool:
    """A title page as Fountain wants it, and a scene heading or a cue below."""
    return bool(_FOUNTAIN.match(sample.text) and _FOUNTAIN_CUE.search(sample.text))


def _is_renpy(sample: Sample) -> bool:
    """Persons of a script, and a label where it starts; recognised by these alone, whatever its suffix."""
    return "Character(" in sample.text and all(part.search(sample.text) for part in _RENPY)


def _never(_sample: Sample) -> bool:
    """Markdown is recognised by its suffix alone: any text is Markdown too."""
    return False


def _late(module: str, function: str) -> Callable[[bytes, str], Source]:
    """A reader that is imported when the first file needs it."""

    def read(data: bytes, name: str) -> Source:
        reader: Callable[[bytes, str], Source] = getattr(import_module(module), function)
        return reader(data, name)

    return read


STRUCTURED: tuple[Reader, ...] = (
    Reader(
        "captions",
        frozenset({".vtt", ".srt"}),
        _starts(_CAPTIONS),
        _late("transcript.readers.captions", "read_captions"),
    ),
    Reader("CHAT", frozenset({".cha"}), _starts(_CHAT), _late("transcript.readers.chat", "read_chat")),
    Reader(
        "transcript as JSON",
        frozenset({".json"}),
        _starts(_JSON),
        _late("transcript.readers.transcript_json", "read_transcript_json"),
    ),
    Reader(
        "HTML",
        frozenset({".html", ".htm", ".xhtml", ".xht"}),
        _is_xhtml,
        _late("transcript.readers.html", "read_html"),
    ),
    Reader("TEI", frozenset({".xml", ".tei"}), _starts(_XML), _late("transcript.readers.tei", "read_tei")),
    Reader(
        "Fountain",
        frozenset({".fountain", ".spmd"}),
        _is_fountain,
        _late("transcript.readers.fountain", "read_fountain"),
    ),
    Reader("Ren'Py", frozenset(), _is_renpy, _late("transcript.readers.renpy", "read_renpy")),
    Reader(
        "Markdown",
        frozenset({".md", ".markdown", ".mdown", ".mkd"}),
        _never,
        _late("transcript.readers.markdown", "read_markdown"),
    ),
)
