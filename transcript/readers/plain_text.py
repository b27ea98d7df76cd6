"""Plain text: one line of the file is one line of the source."""

from hashlib import sha256

from transcript.readers.aozora import without_notes
from transcript.readers.columns import read_down
from transcript.readers.encoding import decode
from transcript.readers.reader import Reader, Sample
from transcript.readers.type_marks import with_type
from transcript.source import Line, Source


def read_plain_text(data: bytes, name: str) -> Source:
    """A source of `data`; a form feed becomes the page break of the line after it."""
    return source_of_text(decode(data, name), name, sha256(data).hexdigest())


def source_of_text(text: str, name: str, digest: str) -> Source:
    """A source of text with LF line ends."""
    lines: list[Line] = []
    for number, whole in enumerate(text.split("\n"), 1):
        if "\f" not in whole:
            lines.append(Line(whole, number))
            continue
        for index, part in enumerate(whole.split("\f")):
            lines.append(Line(part, number, page_break=index > 0))
    return Source(
        name=name,
        media_type="text/plain",
        digest=digest,
        lines=tuple(with_type(read_down(without_notes(lines)))),
    )


def _never(_sample: Sample) -> bool:
    """Any text can be plain text; this reader takes what no other recognised."""
    return False


READER = Reader("plain text", frozenset({".txt", ".text"}), _never, read_plain_text)
