"""Files to sources. The table below picks the reader: by content first, by suffix second."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePath

from transcript.errors import UnreadableFile
from transcript.file_bytes import MOST_BYTES, bytes_of, too_large
from transcript.readers import misreadings, plain_text
from transcript.readers.encoding import decode_start
from transcript.readers.formats import STRUCTURED
from transcript.readers.reader import Reader, Sample
from transcript.source import Source
from transcript.wording import Words

_START = 64 * 1024

# Asked in this order; the plain text reader takes what is left.
READERS: tuple[Reader, ...] = (*STRUCTURED, plain_text.READER)


def read_source(path: Path) -> Source:
    """Read the file at `path`; raises `UnreadableFile` with a sentence for the reader."""
    return read_source_bytes(bytes_of(path), path.name)


def read_source_bytes(data: bytes, name: str) -> Source:
    """Read a file's bytes; `name` is its name without a folder."""
    if len(data) > MOST_BYTES:
        raise too_large(name)
    source = _reader_for(data, name).read(data, name)
    if not any(line.text.strip() for line in source.lines):
        raise UnreadableFile(Words("{} is empty; choose a file that has text in it.", name))
    return source


def read_source_as(path: Path, encoding: str) -> Source:
    """Read a text file as the reader says it is encoded: an encoding that `misread` named."""
    data = bytes_of(path)
    text = misreadings.read_as(data, encoding)
    return replace(read_source_bytes(text.encode("utf-8-sig"), path.name), digest=sha256(data).hexdigest())


def misread(path: Path, source: Source) -> str | None:
    """The encoding in which fewer letters of a file look wrong than in what was read of it."""
    if not source.media_type.startswith("text/"):
        return None
    return misreadings.other_reading(bytes_of(path), "\n".join(line.text for line in source.lines))


def suffixes() -> frozenset[str]:
    """The suffixes of all formats that can be read, in small letters with the dot."""
    return frozenset().union(*(reader.suffixes for reader in READERS))


def _reader_for(data: bytes, name: str) -> Reader:
    sample = Sample(data[:_START], decode_start(data), PurePath(name).suffix.lower())
    for reader in READERS:
        if reader.recognises(sample):
            return reader
    for reader in READERS:
        if sample.suffix in reader.suffixes:
            return reader
    return plain_text.READER
