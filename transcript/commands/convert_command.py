"""causerie convert"""

import argparse
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from transcript.document import Document
from transcript.errors import UnreadableFile
from transcript.file_bytes import MOST_BYTES
from transcript.readers import read_source, read_source_bytes
from transcript.recovery.recover import recover
from transcript.source import Source
from transcript.whole_file import write_whole
from transcript.writers.explanation import explain

_STANDARD_INPUT = "-"


def run(options: argparse.Namespace) -> int:
    """Recover the structure of a file and print it, or say how; no library is touched."""
    document = recover(_source(options.file))
    written = explain(document) if options.explain else _writer(options.to)(document)
    if options.output is None:
        sys.stdout.write(written)
    else:
        write_whole(options.output, written.encode("utf-8"))
    return 0


def _source(name: str) -> Source:
    if name == _STANDARD_INPUT:
        if sys.stdin is None:
            raise UnreadableFile("Standard input is closed; name a file instead of -.")
        return read_source_bytes(sys.stdin.buffer.read(MOST_BYTES + 1), "standard input")
    return read_source(Path(name))


def _writer(name: str) -> Callable[[Document], str]:
    """A writer, imported only when it is asked for."""
    module = import_module(f"transcript.writers.document_{name}")
    writer: Callable[[Document], str] = getattr(module, f"document_as_{name}")
    return writer
